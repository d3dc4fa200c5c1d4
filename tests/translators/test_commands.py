"""What a translator does, command by command, in a project of their own."""

import json
import shutil
from pathlib import Path

import polib
import pytest
from tests.translators.conftest import Run, commit, edit

from ownpace.exchange.rebuild import rebuild
from ownpace.exchange.segment import segment, units

ENGLISH = "content/en/pacing.md"
SPANISH = "content/es/pacing.md"


def change(project: Path) -> None:
    """Change one sentence of the English, and put it under git."""
    edit(project / ENGLISH, "Set a timer.", "Set a timer to 9 minutes.")
    commit(project, "a number")


def fill(path: Path, **texts: str) -> None:
    """Write translations into a catalogue, as an editor of such files does."""
    catalog = polib.pofile(str(path))
    for entry in catalog:
        for start, text in texts.items():
            if entry.msgid.startswith(start):
                entry.msgstr = text
                entry.flags = []
    catalog.save()


def state(run: Run, name: str) -> str:
    """Return the state of a page in Spanish."""
    told = json.loads(run("status", "--json", "--lang", "es").output)
    return next(str(page["state"]) for page in told["es"]["pages"] if page["name"] == name)


def test_status(run: Run) -> None:
    """Each page has its state in each language, and what to do next begins with what matters."""
    output = run("status").output

    rows = {line.split()[0]: line.split(maxsplit=1)[1] for line in output.splitlines() if line}
    assert rows["pacing"].startswith("not reviewed")
    assert rows["safety/warning-signs"].startswith("not reviewed")
    assert "missing" in rows["sleep"]
    assert "Next in es:" in output


def test_status_for_programs(project: Path, run: Run) -> None:
    """`--json` says the same in numbers; a changed number is about safety."""
    change(project)

    told = json.loads(run("status", "--json", "--lang", "es").output)

    (page,) = [page for page in told["es"]["pages"] if page["name"] == "pacing"]
    assert (page["state"], page["stale"], page["safety"], page["words_left"]) == ("stale", 1, 1, 6)


def test_status_without_git(project: Path, run: Run) -> None:
    """In a folder from a ZIP file a stale page is known, but not which paragraphs."""
    change(project)
    shutil.rmtree(project / ".git")

    told = json.loads(run("status", "--json", "--lang", "es").output)

    states = {page["name"]: page["state"] for page in told["es"]["pages"]}
    assert states["pacing"] == "stale"
    assert states["safety/warning-signs"] == "current"
    assert "may have changed" in run("diff", "es", "pacing").output


def test_status_as_a_page(run: Run, tmp_path: Path) -> None:
    """`--html` writes one page that asks for nothing from anywhere."""
    result = run("status", "--html", tmp_path / "out")

    html = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert result.output.strip().endswith("index.html")
    assert "exercises/cat-cow" in html
    assert "http" not in html.replace("http-equiv", "")


def test_diff(project: Path, run: Run) -> None:
    """A changed paragraph is shown as it was, as it is with the change marked, and translated."""
    change(project)

    output = run("diff", "es", "pacing").output

    assert "changed, about safety" in output
    assert "English then  Set a timer." in output
    assert "English now   Set a {-timer.-}" not in output
    assert "[-timer.-]{+timer to 9 minutes.+}" in output
    assert "your text     Pon un temporizador." in output
    assert run("diff", "es", "warning-signs").output == "Nothing has changed.\n"


def test_the_whole_way(project: Path, run: Run, tmp_path: Path) -> None:
    """Export, translate, import, sync, review: and then one other letter voids the review."""
    change(project)
    out = tmp_path / "out"

    run("export", "es", "--only", "stale", "-o", out)
    fill(out / "es" / "pacing.po", Set="Pon un temporizador de 9 minutos.")
    dry = run("import", out / "es" / "pacing.po", "--dry-run")
    before = (project / SPANISH).read_text(encoding="utf-8")
    real = run("import", out / "es" / "pacing.po")
    synced = run("sync", "es", "pacing")
    reviewed = run("review", "es", "pacing", "--role", "clinician", "--by", "A. Saleh (invented)")

    assert "would be written, 1 paragraph taken" in dry.output
    assert "written, 1 paragraph taken" in real.output
    assert "Pon un temporizador.\n" in before
    assert synced.output == f"{SPANISH}: up to date\n"
    assert reviewed.output == f"{SPANISH}: reviewed\n"
    assert state(run, "pacing") == "reviewed"
    edit(project / SPANISH, "Poco y a menudo.", "Poco y muy a menudo.")
    assert state(run, "pacing") == "current"


def test_only_what_was_touched_is_asked_for(project: Path, run: Run, tmp_path: Path) -> None:
    """After a change of the English, `--only stale` has that paragraph and no other."""
    change(project)

    run("export", "es", "--only", "stale", "-o", tmp_path / "out")

    (found,) = (tmp_path / "out").rglob("*.po")
    assert found.relative_to(tmp_path).as_posix() == "out/es/pacing.po"
    assert [entry.msgid for entry in polib.pofile(str(found))] == ["Set a timer to 9 minutes."]


@pytest.mark.parametrize("tool", ["po", "xliff", "csv"])
def test_export_and_import(project: Path, run: Run, tmp_path: Path, tool: str) -> None:
    """Files that come back as they went out change nothing, in any language."""
    before = {path: path.read_bytes() for path in project.rglob("*.md")}

    for language in ("es", "ar"):
        run("export", language, "--format", tool, "-o", tmp_path / "out")
    files = [path for path in (tmp_path / "out").rglob("*.*") if path.is_file()]
    result = run("import", *files)

    assert len(files) > 10
    assert result.exit_code == 0, result.output
    assert {path: path.read_bytes() for path in project.rglob("*.md")} == before


def test_lost_number(project: Path, run: Run, tmp_path: Path) -> None:
    """A translation that lost a number is refused at its line, and nothing is written."""
    change(project)
    run("export", "es", "pacing", "-o", tmp_path)
    fill(tmp_path / "es" / "pacing.po", Set="Pon un temporizador de 90 minutos.")

    result = run("import", tmp_path / "es" / "pacing.po")

    assert result.exit_code == 1
    assert "error: not taken: number `9` is lost; number `90` is added" in result.output
    assert "Pon un temporizador.\n" in (project / SPANISH).read_text(encoding="utf-8")


def test_new_page_from_a_catalogue(project: Path, run: Run, tmp_path: Path) -> None:
    """A page that was not there is written once every paragraph of it is translated."""
    run("export", "es", "sleep", "-o", tmp_path)
    catalog = tmp_path / "es" / "sleep.po"
    first = run("import", catalog)
    po = polib.pofile(str(catalog))
    for entry in po:
        entry.msgstr = entry.msgid.replace("e", "é")
    po.save()

    second = run("import", catalog, "--method", "machine-edited", "--translator", "M. Ruiz")

    assert "not written yet" in first.output
    text = (project / "content/es/sleep.md").read_text(encoding="utf-8")
    assert "method: machine-edited" in text
    assert "translators: [M. Ruiz]" in text
    assert "content/es/sleep.md: written" in second.output, second.output


def test_new_page_in_the_file(project: Path, run: Run) -> None:
    """`new` begins a page with the English in it; `sync` takes it once there is none left."""
    begun = run("new", "es", "cat-cow")
    target = project / "content/es/exercises/cat-cow.md"
    early = run("sync", "es", "cat-cow", "--omit")

    assert begun.output.endswith("content/es/exercises/cat-cow.md\n")
    assert "status: begun" in target.read_text(encoding="utf-8")
    assert early.exit_code == 1
    assert "this has no translation" in early.output
    again = run("new", "es", "cat-cow")
    assert "this translation is there already" in again.output
    _translate(target)
    late = run("sync", "es", "cat-cow")
    assert late.output == "content/es/exercises/cat-cow.md: up to date\n"
    assert "status: draft" in target.read_text(encoding="utf-8")


def _translate(path: Path) -> None:
    """Write something else over every word of the English that stands in a page."""
    segments = segment(path.read_text(encoding="utf-8"))
    texts = {one.key: f"{one.text} x" for one in units(segments)}
    path.write_text(rebuild(segments, texts), encoding="utf-8")


def test_sync_wants_each_change_looked_at(project: Path, run: Run) -> None:
    """`sync` refuses while a translation is as it was, and takes one that was edited, or a word."""
    change(project)

    refused = run("sync", "es", "pacing")
    edit(project / SPANISH, "Pon un temporizador.", "Pon un temporizador de 9 minutos.")
    taken = run("sync", "es", "pacing")

    assert refused.exit_code == 1
    assert f"{ENGLISH}:" in refused.output
    assert "this has changed, and its translation is as it was" in refused.output
    assert taken.output == f"{SPANISH}: up to date\n"
    assert run("sync", "es", "pacing").output == f"{SPANISH}: was up to date already\n"


def test_sync_without_a_change(project: Path, run: Run) -> None:
    """A person may say that every translation stays true."""
    edit(project / ENGLISH, "Set a timer.", "Set one timer.")

    assert run("sync", "es", "pacing").exit_code == 1
    assert run("sync", "es", "pacing", "--no-change-needed").exit_code == 0


def test_editing_alone_does_not_make_a_page_current(project: Path, run: Run) -> None:
    """A mended typing error in a translation does not hide that the English has changed."""
    change(project)
    edit(project / SPANISH, "Poco y a menudo.", "Poco, y a menudo.")

    assert state(run, "pacing") == "stale"


def test_review_wants_a_page_that_is_up_to_date(project: Path, run: Run) -> None:
    """Nobody can sign a page whose English has changed, or that is not there."""
    change(project)
    words = ("--role", "clinician", "--by", "A. Saleh (invented)")

    assert "has changed since" in run("review", "es", "pacing", *words).output
    assert "no translation" in run("review", "ar", "pacing", *words).output


def test_check(project: Path, run: Run) -> None:
    """`check` names what is formally wrong with its place, and `--strict` counts warnings too."""
    edit(project / SPANISH, "Lee [Sueño](sleep.md)", "Lee [Sueño](slep.md)")

    result = run("check", "es")

    assert result.exit_code == 1
    assert f"{SPANISH}:14:1: error: link `sleep.md` is lost" in result.output


def test_check_of_words(project: Path, run: Run) -> None:
    """Words that frighten, and words of the glossary that a page never says, are warnings."""
    shutil.copy(Path("content/words-to-avoid.yml").resolve(), project / "content")
    edit(project / ENGLISH, "Set a timer.", "A physiotherapist can help.")
    edit(project / SPANISH, "Pon un temporizador.", "Sin ayuda fracasas.")
    run("sync", "es", "pacing", "--no-change-needed")

    output = run("check", "es").output

    assert "warning: `fracas` frightens or blames" in output
    assert "warning: the English says `physiotherapist` here" in output
    assert run("check", "es", "--strict").exit_code == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("diff", "es", "paceing"), "did you mean `pacing`?"),
        (("new", "es", "zzzzzz"), "no page has this name"),
        (("export", "es", "brigde"), "did you mean `bridge`?"),
        (("sync", "ar", "pacing"), "there is no translation"),
    ],
)
def test_wrong_name(run: Run, words: tuple[str, ...], said: str) -> None:
    """A name that nothing has is told with the closest one, without a traceback."""
    result = run(*words)

    assert result.exit_code == 1
    assert said in result.output


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.tmx", "<tmx/>", "files of this kind are not read"),
        ("a.po", "hello", "not a PO file"),
        ("a.xlf", "<a/>", "has lost the note"),
        ("a.csv", "a,b", "is lost"),
    ],
)
def test_file_that_is_none_of_ours(
    run: Run, tmp_path: Path, name: str, text: str, said: str
) -> None:
    """A file that we never wrote is refused with its name, and the others are still taken."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    run("export", "es", "pacing", "-o", tmp_path)

    result = run("import", tmp_path / name, tmp_path / "es" / "pacing.po")

    assert result.exit_code == 1
    assert said in result.output
    assert f"{SPANISH}: unchanged" in result.output


def test_interface(project: Path, run: Run) -> None:
    """`ui --check` fails when a catalogue lacks a string of the templates; `ui` adds it."""
    page = project / "templates" / "page.html"
    page.write_text("{{ _('A new button') }}", encoding="utf-8")

    early = run("ui", "--check")
    run("ui")

    assert early.exit_code == 1
    assert "strings have changed" in early.output
    catalog = polib.pofile(str(project / "templates/locale/es.po"))
    assert [entry.msgid for entry in catalog.untranslated_entries()] == ["A new button"]
