"""What the commands of translators say."""

import json
from collections.abc import Iterable, Iterator

from msgspec import to_builtins
from rich.table import Table
from rich.text import Text

from ownpace.exchange.job import Job, Message
from ownpace.model.progress import LanguageProgress, Progress
from ownpace.translators.bring_back import Brought
from ownpace.translators.told import Fate, parts

_COLOURS = {
    "missing": "red",
    "stale": "yellow",
    "draft": "cyan",
    "current": "green",
    "reviewed": "green",
}
_MARKS: dict[Fate, tuple[str, str, str]] = {
    "kept": ("", "", ""),
    "gone": ("[-", "-]", "red"),
    "new": ("{+", "+}", "green"),
}


def tell_brought(brought: Brought, *, dry_run: bool) -> str:
    """Return one line about a file that came back."""
    merged = brought.merged
    if merged is None:
        return f"{brought.path}: not taken"
    counts = [
        f"{_count(merged.taken, 'paragraph')} taken",
        f"{merged.confirmed} confirmed" if merged.confirmed else "",
        f"{merged.waiting} still to translate" if merged.waiting else "",
    ]
    said = ", ".join(filter(None, counts))
    if merged.text is None:
        return f"{brought.page}: not written yet, {said}; a new page is written once it is whole"
    if not brought.is_changed:
        return f"{brought.page}: unchanged"
    return f"{brought.page}: {'would be ' if dry_run else ''}written, {said}"


def status_table(languages: Iterable[LanguageProgress]) -> Table:
    """Return how far each page is in each language, as a table."""
    told = list(languages)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Page")
    for one in told:
        table.add_column(one.language)
    for row in zip(*(one.pages for one in told), strict=True):
        table.add_row(row[0].name, *map(_cell, row))
    table.add_section()
    table.add_row("words left", *(f"{one.words_left:,} of {one.words:,}" for one in told))
    return table


def next_steps(language: LanguageProgress, most: int) -> Iterator[str]:
    """Yield what to do next in a language, what matters most first."""
    left = language.next
    for page in left[:most]:
        yield f"  {page.name}: {say_page(page)}"
    if len(left) > most:
        yield f"  and {len(left) - most} more"


def say_page(page: Progress) -> str:
    """Return how far a page is, in words."""
    if page.state == "missing":
        return f"missing, {page.words_left} words"
    if page.state == "stale":
        changed = _count(page.stale + page.missing, "paragraph")
        safety = f", {page.safety} about safety" if page.safety else ""
        return f"stale, {changed}{safety}"
    return {"draft": "draft", "current": "not reviewed", "reviewed": "reviewed"}[page.state]


def status_json(languages: Iterable[LanguageProgress]) -> str:
    """Return how far each page is in each language, for programs."""
    value = {
        one.language: {
            "words": one.words,
            "words_left": one.words_left,
            "pages": [to_builtins(page) for page in one.pages],
        }
        for one in languages
    }
    return json.dumps(value, indent=2, ensure_ascii=False)


def diff_lines(job: Job) -> Iterator[Text]:
    """Yield what has changed in the English of a page, each paragraph beside its translation."""
    for message in job.open:
        yield from _paragraph(job, message)
    for change in job.gone:
        assert change.before
        yield Text(f"en/{job.name}.md: no longer there", style="bold")
        yield Text.assemble("  English then  ", (change.before.text, "red"))
        yield Text()


def _paragraph(job: Job, message: Message) -> Iterator[Text]:
    safety = ", about safety" if message.is_safety else ""
    state = {"stale": "changed", "missing": "missing", "unsure": "may have changed"}
    head = f"en/{job.name}.md:{message.source.line}: {state[message.state]}{safety}"
    yield Text(head, style="bold")
    if message.previous:
        yield Text.assemble("  English then  ", message.previous)
        yield Text.assemble("  English now   ", *_marked(message.previous, message.source.text))
    else:
        yield Text.assemble("  English now   ", message.source.text)
    if message.text:
        yield Text.assemble("  your text     ", message.text)
    yield Text()


def _marked(before: str, now: str) -> Iterator[tuple[str, str]]:
    for part in parts(before, now):
        opening, closing, colour = _MARKS[part.fate]
        words = part.text.strip()
        if part.fate == "kept" or not words:
            yield part.text, ""
            continue
        lead = part.text[: len(part.text) - len(part.text.lstrip())]
        tail = part.text[len(part.text.rstrip()) :]
        yield f"{lead}{opening}{words}{closing}{tail}", colour


def _cell(page: Progress) -> Text:
    return Text(say_page(page), style=_COLOURS[page.state])


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
