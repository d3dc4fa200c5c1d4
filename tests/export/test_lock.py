"""A locked plan opens with its passphrase, and gives nothing away without it."""

import json
from base64 import b64decode
from collections.abc import Iterator
from gzip import decompress
from io import BytesIO
from itertools import count
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument, PdfiumError

from ownpace.checks.texts import plan_texts
from ownpace.cli import main
from ownpace.delivery import Delivery, deliver
from ownpace.export.lock import PAD, Lock, derive, keep_lock, new_lock, seal
from ownpace.export.words import WORDS, word_list
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
PLAN = parse_plan(read_plan(ROOT / "plans/m4k8wz.yaml"))
ARABIC_PLAN = parse_plan(read_plan(ROOT / "plans/t7r2hb.yaml"))
LOCK = Lock(passphrase="one two three four five six", salt=b"s" * 16, key=b"k" * 32)


class Counted:
    """Random bytes for tests: different each time, and the same in each run."""

    def __init__(self) -> None:
        self._next: Iterator[int] = count(1)

    def __call__(self, number: int) -> bytes:
        """Return the next bytes."""
        return next(self._next).to_bytes(number, "big")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a workshop of the repository's project."""
    return Workshop(ROOT, tmp_path_factory.mktemp("kept"))


def unseal(sealed: bytes, key: bytes) -> bytes:
    """Return what was locked."""
    parts = json.loads(sealed)
    header = json.loads(parts["header"])
    clear = parts["header"].encode()
    data = AESGCM(key).decrypt(b64decode(header["iv"]), b64decode(parts["data"]), clear)
    length = int.from_bytes(data[:4], "big")
    return decompress(data[4 : 4 + length])


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=4000))
def test_unseal_is_the_inverse_of_seal(text: bytes) -> None:
    """What is locked comes back as it was, and its length is told in large steps only."""
    sealed = seal(text, LOCK, Counted())

    assert unseal(sealed, LOCK.key) == text
    assert len(b64decode(json.loads(sealed)["data"])) == PAD + 16


@pytest.mark.parametrize("place", range(0, 16))
def test_tampering_is_noticed(place: int) -> None:
    """A changed bit anywhere in the locked text is refused."""
    parts = json.loads(seal(b"plan", LOCK, Counted()))
    data = bytearray(b64decode(parts["data"]))
    data[place * len(data) // 16] ^= 1

    with pytest.raises(InvalidTag):
        AESGCM(LOCK.key).decrypt(
            b64decode(json.loads(parts["header"])["iv"]), bytes(data), parts["header"].encode()
        )


@pytest.mark.parametrize(
    ("old", "new"), [("600000", "1"), ("PBKDF2", "PBKDF1"), ('"v":1', '"v":2')]
)
def test_header_is_noticed(old: str, new: str) -> None:
    """What stands in clear cannot be changed either."""
    parts = json.loads(seal(b"plan", LOCK, Counted()))
    parts["header"] = parts["header"].replace(old, new)

    with pytest.raises(InvalidTag):
        unseal(json.dumps(parts).encode(), LOCK.key)


def test_typing() -> None:
    """Capitals and spaces make no difference."""
    assert derive(" Uno  dos\tTres ", b"x" * 16) == derive("uno dos tres", b"x" * 16)
    assert derive("uno dos", b"x" * 16) != derive("unodos", b"x" * 16)


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_passphrase(language: str) -> None:
    """A passphrase is six words of the language's own list."""
    lock = new_lock(language, Counted())

    assert set(lock.passphrase.split()) <= set(word_list(language))
    assert len(lock.passphrase.split()) == WORDS


def test_other_reader_of_pdf(workshop: Workshop, tmp_path: Path) -> None:
    """Another program opens the locked booklet with its Arabic words only."""
    delivery = Delivery(out=tmp_path, format="pdf", locks=tmp_path / "locks", random=Counted())
    target = deliver(ARABIC_PLAN, workshop, delivery)
    phrase = (tmp_path / "locks/t7r2hb.passphrase.txt").read_text(encoding="utf-8").strip()

    assert len(PdfDocument(target, password=phrase)) > 10
    with pytest.raises(PdfiumError, match="password"):
        PdfDocument(target, password=phrase[:-1])


def test_lock_is_kept(tmp_path: Path) -> None:
    """A plan keeps its passphrase from version to version, for its owner's eyes only."""
    first = keep_lock(tmp_path / "locks", "m4k8wz", "es", Counted())
    again = keep_lock(tmp_path / "locks", "m4k8wz", "es", Counted())
    other = keep_lock(tmp_path / "locks", "t7r2hb", "es", Counted())

    assert first == again
    assert other.salt == first.salt  # the test's random numbers begin anew
    assert {oct(path.stat().st_mode & 0o777) for path in (tmp_path / "locks").iterdir()} == {
        "0o600"
    }
    assert (tmp_path / "locks").stat().st_mode & 0o077 == 0
    text = (tmp_path / "locks" / "m4k8wz.passphrase.txt").read_text(encoding="utf-8")
    assert text == f"{first.passphrase}\n"


def test_nothing_in_clear(workshop: Workshop, tmp_path: Path) -> None:
    """Neither words of the plan nor the names of its pages stand in a locked file."""
    out, locks = tmp_path / "out", tmp_path / "locks"
    html = deliver(PLAN, workshop, Delivery(out=out, format="html", locks=locks))
    pdf = deliver(PLAN, workshop, Delivery(out=out, format="pdf", locks=locks))

    texts = [
        text.encode()
        for found in plan_texts(PLAN)
        for text in (found.text.values() if isinstance(found.text, dict) else [found.text])
        if len(text.encode()) >= 6
    ]
    for made in (html.read_bytes(), pdf.read_bytes()):
        assert not [text for text in texts if text in made]
        assert b"hip-hinge" not in made
    assert PLAN.person.called.encode() not in html.read_bytes()


def test_pdf_opens_with_the_passphrase(workshop: Workshop, tmp_path: Path) -> None:
    """The PDF is locked by AES-256; the passphrase opens it, and no other does."""
    delivery = Delivery(out=tmp_path, format="pdf", locks=tmp_path / "locks")
    target = deliver(PLAN, workshop, delivery)
    passphrase = (tmp_path / "locks/m4k8wz.passphrase.txt").read_text(encoding="utf-8").strip()

    with pikepdf.open(BytesIO(target.read_bytes()), password=passphrase) as document:
        assert document.encryption.R == 6
        assert document.encryption.bits == 256
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(target.read_bytes()), password="one two three four five six")


def test_same_bytes_with_the_same_random_numbers(workshop: Workshop, tmp_path: Path) -> None:
    """With random numbers that are given, a locked page is the same each time."""
    made = [
        deliver(
            PLAN,
            workshop,
            Delivery(
                out=tmp_path / part, format="html", locks=tmp_path / part / "l", random=Counted()
            ),
        ).read_bytes()
        for part in ("a", "b")
    ]

    assert made[0] == made[1]


def test_passphrase_is_not_printed(tmp_path: Path) -> None:
    """The command says where things are, and not what opens them."""
    plan = str(ROOT / "plans/t7r2hb.yaml")
    options = ["--out", str(tmp_path / "out"), "--lock", str(tmp_path / "locks")]
    done = CliRunner().invoke(
        main, ["build", plan, "--project", str(ROOT), "--format", "html", *options]
    )

    passphrase = (tmp_path / "locks/t7r2hb.passphrase.txt").read_text(encoding="utf-8").strip()
    assert done.exit_code == 0
    assert not any(word in done.output for word in passphrase.split() if len(word) > 4)


def test_only_some_forms(tmp_path: Path) -> None:
    """A form that cannot be locked is refused before anything is written."""
    plan = str(ROOT / "plans/t7r2hb.yaml")
    done = CliRunner().invoke(
        main, ["build", plan, "--format", "zip", "--lock", str(tmp_path / "locks")]
    )

    assert done.exit_code == 2
    assert "only html and pdf can be locked" in done.output
    assert not (tmp_path / "locks").exists()
