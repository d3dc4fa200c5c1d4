"""A copy of a project in which further languages are spoken everywhere; it is never touched itself.

All that can be translated is: pages, interface strings, words of the glossary, the clinic's texts,
and the free text of plans. The public site of the copy is in these languages only.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from ownpace.checks.texts import plan_texts
from ownpace.edition.locales import CATALOGS, locale_data, own_name
from ownpace.exchange.pseudo import Speak, speak_catalog, speak_page
from ownpace.exchange.strings import extract, written
from ownpace.export.publish import publish_folder
from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.model.value import Path as Place
from ownpace.parse.plan import parse_plan
from ownpace.parse.tree import Node, parse_tree
from ownpace.read.file import read_file
from ownpace.read.plan import read_plan
from ownpace.resolve.approval import is_approved, plan_digest
from ownpace.translators.desk import Desk, lay_out_desk
from ownpace.translators.settings_text import with_site_languages

MARK = "made-by-ownpace.txt"
"""Says that a folder is such a copy."""

FOLDERS = ("content", "own", "templates")


def spoken_copy(root: Path, speakers: Mapping[str, Speak]) -> dict[str, bytes]:
    """Return the files of the copy by path.

    Args:
        root: Folder of the project.
        speakers: What speaks each language, by tag; the first one is at the root of the site.

    Raises:
        SourceError: The project or one of its plans has faults.
    """
    desk = lay_out_desk(root)
    parts = (
        _pages(desk, speakers),
        *(part(root, speakers) for part in (_catalogs, _settings, _plans)),
    )
    kept = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }
    return kept | {path: text.encode() for part in parts for path, text in part}


def write_copy(root: Path, out: Path, files: Mapping[str, bytes]) -> None:
    """Write a copy whole or not at all; one that is there already is replaced.

    Raises:
        SourceError: The folder holds something else.
    """
    target = out.resolve()
    is_free = not target.exists() or (target / MARK).exists() or not any(target.iterdir())
    if not is_free or root.resolve().is_relative_to(target):
        hint = "name a new folder with `--out`"
        fault = Diagnostic(Location(str(out)), "this folder holds something else", hint)
        raise SourceError((fault,))
    target.parent.mkdir(parents=True, exist_ok=True)
    publish_folder(target, {**files, MARK: b"Made by Ownpace. May be deleted.\n"})


def _pages(desk: Desk, speakers: Mapping[str, Speak]) -> Iterator[tuple[str, str]]:
    for name in desk.names:
        english = desk.files[SOURCE_LANGUAGE, name].source.text
        for tag, speak in speakers.items():
            yield desk.path(tag, name), speak_page(english, speak)


def _catalogs(root: Path, speakers: Mapping[str, Speak]) -> Iterator[tuple[str, str]]:
    strings = list(extract(root / CATALOGS.parent))
    for tag, speak in speakers.items():
        name = f"{CATALOGS.as_posix()}/{tag}.po"
        catalog = Catalog(locale=locale_data(tag), fuzzy=False)
        if (root / name).exists():
            with (root / name).open("rb") as file:
                catalog = read_po(file, locale=catalog.locale)
        yield name, written(speak_catalog(catalog, strings, speak)).decode()


def _settings(root: Path, speakers: Mapping[str, Speak]) -> Iterator[tuple[str, str]]:
    """Yield the clinic's settings and the lists of words with all languages in them."""
    names = {tag: own_name(locale_data(tag)) for tag in speakers}
    yield "mkdocs.yml", with_site_languages(read_file(root / "mkdocs.yml", "mkdocs.yml"), names)
    clinic = parse_tree(read_file(root / "clinic.yml", "clinic.yml")).value
    languages = clinic["languages"]
    assert isinstance(languages, dict)
    clinic["languages"] = {tag: languages.get(tag) or {} for tag in speakers}
    yield "clinic.yml", _yaml(_spoken(clinic, speakers))
    for path in (f"{folder}/glossary.yml" for folder in ("content", "own")):
        if (root / path).exists():
            glossary = parse_tree(read_file(root / path, path)).value
            yield path, _yaml(_spoken(glossary, speakers))


def _spoken(node: Node, speakers: Mapping[str, Speak]) -> Node:
    """Return a tree in which every text by language is there in all of them."""
    if isinstance(node, list):
        return [_spoken(one, speakers) for one in node]
    if not isinstance(node, dict):
        return node
    english = node.get(SOURCE_LANGUAGE)
    if isinstance(english, str | list):
        return node | {tag: _said(english, speak) for tag, speak in speakers.items()}
    return {key: _spoken(value, speakers) for key, value in node.items()}


def _plans(root: Path, speakers: Mapping[str, Speak]) -> Iterator[tuple[str, str]]:
    """Yield the plans in these languages alone, approved where they were."""
    for path in sorted((root / "plans").glob("*.yaml")):
        source = read_plan(path)
        plan = parse_plan(source)
        tree = parse_tree(source).value
        tree["languages"] = list(speakers)
        for found in plan_texts(plan):
            texts = {plan.written_in: found.text} if isinstance(found.text, str) else found.text
            english = texts.get(SOURCE_LANGUAGE) or next(iter(texts.values()))
            spoken = {tag: speak(english) for tag, speak in speakers.items()}
            _put(tree, found.path, {**texts, **spoken})
        name = f"plans/{path.name}"
        yield name, _signed(name, tree) if is_approved(plan) else _yaml(tree)


def _said(text: Node, speak: Speak) -> Node:
    if isinstance(text, list):
        return [_said(one, speak) for one in text]
    return speak(text) if isinstance(text, str) else text


def _put(tree: Any, place: Place, value: object) -> None:  # noqa: ANN401
    *above, last = place
    for step in above:
        tree = tree[step]
    tree[last] = value


def _signed(name: str, tree: dict[str, Node]) -> str:
    """Return a plan whose approval is bound to what it says now."""
    approved = tree["approved"]
    assert isinstance(approved, dict)
    approved["digest"] = plan_digest(parse_plan(SourceFile(name, _yaml(tree))))
    return _yaml(tree)


def _yaml(value: object) -> str:
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=2**30)
    return text
