"""A plan file is read as text in UTF-8, or refused without a word of what it holds."""

import os
from pathlib import Path

import pytest

from ownpace.model.source import SourceError
from ownpace.read.plan import read_plan

KIB = 1024


def refusal(path: Path) -> str:
    """Return why a file cannot be read, with its path shortened to its name."""
    with pytest.raises(SourceError) as refused:
        read_plan(path)
    return str(refused.value).replace(str(path), path.name)


def test_text(tmp_path: Path) -> None:
    """The text comes as it is, line ends included, under the path the user gave."""
    path = tmp_path / "q7f3k2.yaml"
    path.write_bytes("a: é\r\nb: ‌😀\n".encode())

    source = read_plan(path)

    assert source.path == str(path)
    assert source.text == "a: é\r\nb: ‌😀\n"


def test_byte_order_mark(tmp_path: Path) -> None:
    """A mark that some editors put before the text is no part of it."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: b\n")

    assert read_plan(path).text == "a: b\n"


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is named."""
    message = refusal(tmp_path / "a.yaml")

    assert message.startswith("a.yaml:1:1: error: there is no such file\n  hint: ")


def test_folder(tmp_path: Path) -> None:
    """A folder is no plan."""
    assert "error: this is a folder" in refusal(tmp_path)


def test_pipe(tmp_path: Path) -> None:
    """A pipe, on which reading could wait for ever, is not opened."""
    path = tmp_path / "a.yaml"
    os.mkfifo(path)

    assert "error: this is not an ordinary file" in refusal(path)


def test_impossible_name() -> None:
    """A path that no file can have is refused like a missing file."""
    assert "error: the file cannot be read" in refusal(Path("a\0.yaml"))


def test_size(tmp_path: Path) -> None:
    """A file of 256 KiB is read, and one byte more is refused."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"#" * (256 * KIB))
    largest = read_plan(path)
    path.write_bytes(b"#" * (256 * KIB + 1))

    message = refusal(path)

    assert len(largest.text) == 256 * KIB
    assert "error: the file is larger than 256 KiB" in message


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "cp1256"])
def test_other_encodings(encoding: str, tmp_path: Path) -> None:
    """Text in another encoding is refused, and UTF-8 is named."""
    path = tmp_path / "a.yaml"
    path.write_bytes("name: é".encode(encoding, "replace").replace(b"?", b"\xe9"))

    message = refusal(path)

    assert message.startswith("a.yaml:1:1: error: the file is not UTF-8 text")


@pytest.mark.parametrize("code", [0x00, 0x07, 0x1B, 0x7F, 0x9B, 0xFFFE])
def test_control_characters(code: int, tmp_path: Path) -> None:
    """A control character is refused where it stands."""
    path = tmp_path / "a.yaml"
    path.write_text(f"a: b\nCanaryé: {chr(code)}", encoding="utf-8")

    message = refusal(path)

    assert message.startswith("a.yaml:2:10: error: a control character stands here")
    assert "Canary" not in message
