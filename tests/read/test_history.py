"""Texts of before, by the id that git gave them."""

import subprocess
from pathlib import Path

from ownpace.exchange.identity import blob_id
from ownpace.read.history import read_blobs


def git(root: Path, *words: str) -> str:
    """Run git in a folder, and return what it says."""
    return subprocess.run(
        ["git", "-C", str(root), *words], check=True, capture_output=True, text=True
    ).stdout.strip()


def test_texts(tmp_path: Path) -> None:
    """Texts that git has are returned exactly; what it has not, or is no text, is left out."""
    git(tmp_path, "init", "-q")
    texts = ["", "a\n", "é\n\nb", "\u200b"]
    for text in texts:
        (tmp_path / "x").write_text(text, encoding="utf-8", newline="")
        assert git(tmp_path, "hash-object", "-w", "x") == blob_id(text)
    tree = git(tmp_path, "write-tree")

    found = read_blobs(tmp_path, [*map(blob_id, texts), tree, "0" * 40])

    assert found == {blob_id(text): text for text in texts}


def test_no_git(tmp_path: Path) -> None:
    """In a folder that git knows nothing of, there are none."""
    assert read_blobs(tmp_path / "nowhere", ["0" * 40]) == {}
    assert read_blobs(tmp_path, []) == {}
