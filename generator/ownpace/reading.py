"""The readability report: each page of a language on one line, the hardest sentences below."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from ownpace.editorial.formula import formula_of
from ownpace.editorial.readability import Reading, read
from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.content_file import ContentFile, content_place, parse_content_file
from ownpace.parse.library import parse_content
from ownpace.read.project import read_project

HEAD = (
    f"{'page':<44} {'sentences':>9} {'mean':>5} {'change':>6} {'longest':>7} {'>25':>4} "
    f"{'long words':>10}  "
)


def reading_report(root: Path, language: str, *, hardest: bool) -> Iterator[str]:
    """Yield the lines of the report for the pages of a language.

    `change` is that of the mean sentence since the version that git has, where there is one.

    Raises:
        SourceError: The content has faults.
    """
    files = [
        file
        for file in parse_content(read_project(root).content)
        if file.place.language == language
    ]
    formula = formula_of(language)
    yield (HEAD + (formula.name if formula else "")).rstrip()
    for file in files:
        reading = read(file)
        yield _line(reading, _before(root, file))
        if hardest:
            for sentence in reading.hardest:
                yield f"    {file.source.path}:{sentence.line}: {sentence.text}"


def _line(reading: Reading, before: Reading | None) -> str:
    change = "" if before is None else f"{reading.mean - before.mean:+.1f}"
    name = reading.path.partition("/")[2].partition("/")[2].removesuffix(".md")
    return (
        f"{name:<44} {reading.sentences:>9} {reading.mean:>5.1f} {change:>6} "
        f"{reading.longest:>7} {reading.too_long:>4} {reading.long_words:>10.0%}  {reading.band}"
    ).rstrip()


def _before(root: Path, file: ContentFile) -> Reading | None:
    """Return how the committed version of a page reads, if git has another one than this."""
    try:
        done = subprocess.run(
            ["git", "show", f"HEAD:./{file.source.path}"], cwd=root, capture_output=True, check=True
        )
        source = SourceFile(file.source.path, done.stdout.decode())
        if source == file.source:
            return None
        return read(parse_content_file(source, content_place(source)))
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError, SourceError):
        return None
