"""The command `ownpace review`: what it prints, writes and refuses."""

import json
from base64 import b64decode
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from stat import S_IMODE

import pytest
from click.testing import CliRunner, Result
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ownpace.cli import main
from ownpace.export.lock import derive, keep_lock

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans" / "m4k8wz.yaml"
SECRET = "I carried the blue bag"


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Write a diary of one entry, of yesterday."""
    return write(tmp_path / "diary.json", {})


def write(path: Path, changes: dict[str, object]) -> Path:
    """Write a diary with some of its keys changed."""
    day = (date.today() - timedelta(days=1)).isoformat()
    entry = {
        "day": day,
        "version": 2,
        "changed": f"{day}T18:30:00.000Z",
        "sessions": {"morning": "adapted"},
        "approached": SECRET,
    }
    known = {
        "format": "ownpace-diary-1",
        "plan": "m4k8wz",
        "version": 2,
        "exported": f"{date.today().isoformat()}T18:30:00.000Z",
        "days": [entry],
    }
    path.write_text(json.dumps({**known, **changes}), encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    """Run the command on the demo plan."""
    words: Sequence[str] = [*map(str, arguments), "--project", str(ROOT)]
    return CliRunner().invoke(main, ["review", *words], catch_exceptions=False)


def test_prints(diary: Path) -> None:
    """Without an option the review stands on the terminal."""
    result = run(PLAN, diary)

    assert result.exit_code == 0
    assert result.stdout.startswith("Diary review\n")
    assert SECRET in result.stdout


def test_writes(diary: Path, tmp_path: Path) -> None:
    """With `--html` it is written for the clinician alone, and only its path is printed."""
    out = tmp_path / "review.html"

    result = run(PLAN, diary, "--html", out)

    assert (result.exit_code, result.output) == (0, f"{out}\n")
    assert SECRET in out.read_text(encoding="utf-8")
    assert S_IMODE(out.stat().st_mode) == 0o600


def test_names_all_faults_of_all_files(diary: Path, tmp_path: Path) -> None:
    """Two faulty files are both named; nothing is written, and no value is told."""
    foreign = write(tmp_path / "foreign.json", {"plan": "z9z9z9"})
    later = write(tmp_path / "later.json", {"version": 3})
    out = tmp_path / "review.html"

    result = run(PLAN, foreign, diary, later, tmp_path / "none.json", "--html", out)

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{foreign}:1:" in result.stderr
    assert "this is the diary of another plan" in result.stderr
    assert f"{later}:1:" in result.stderr
    assert "there is no such file" in result.stderr
    assert SECRET not in result.stderr
    assert "z9z9z9" not in result.stderr
    assert not out.exists()


def opened(page: str, key: bytes) -> bytes:
    """Return what a locked file holds, opened with a key."""
    _, _, rest = page.partition('id="sealed">')
    sealed = json.loads(rest.partition("</script>")[0])
    header = json.loads(sealed["header"])
    clear = sealed["header"].encode()
    return AESGCM(key).decrypt(b64decode(header["iv"]), b64decode(sealed["data"]), clear)


def test_locks(diary: Path, tmp_path: Path) -> None:
    """The lock is one of its own: the passphrase of the person's plan does not open the review."""
    out, locks = tmp_path / "review.html", tmp_path / "locks"
    persons = keep_lock(locks, "m4k8wz", "es", lambda count: bytes(range(count)))

    result = run(PLAN, diary, "--html", out, "--lock", locks)

    page = out.read_text(encoding="utf-8")
    lock = keep_lock(locks, "m4k8wz-review", "en", lambda count: bytes(count))
    passphrase = (locks / "m4k8wz-review.passphrase.txt").read_text(encoding="utf-8").strip()
    assert result.output == f"{out}\n"
    assert SECRET not in page
    assert opened(page, derive(passphrase, lock.salt))
    with pytest.raises(InvalidTag):
        opened(page, derive(persons.passphrase, lock.salt))


def test_used_wrongly(diary: Path, tmp_path: Path) -> None:
    """A lock without a file, no diary, and a file to write that is one to read are refused."""
    before = diary.read_bytes()

    assert run(PLAN, diary, "--lock", tmp_path).exit_code == 2
    assert run(PLAN).exit_code == 2
    assert run(PLAN, diary, "--html", diary).exit_code == 2
    assert diary.read_bytes() == before


def test_cannot_be_written(diary: Path, tmp_path: Path) -> None:
    """A folder that is not there is named with a way out."""
    result = run(PLAN, diary, "--html", tmp_path / "none" / "review.html")

    assert result.exit_code == 1
    assert "error: the file cannot be written" in result.stderr
