"""What is formally wrong with a translation: what can be seen without knowing the language."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from ownpace.exchange.job import Job, Message, needs_words
from ownpace.exchange.placeholders import lost
from ownpace.exchange.segment import segment, units
from ownpace.exchange.unit import Segment
from ownpace.model.source import Severity


class Verdict(Struct, frozen=True):
    """One thing that is wrong with a translation."""

    line: int
    """Line of the translation; 0 where the fault is that something is not there."""

    source_line: int
    message: str
    hint: str = ""
    severity: Severity = "error"


def judge(job: Job) -> Iterator[Verdict]:
    """Yield what is wrong with the translation of a page; nothing where there is none."""
    if job.target is None:
        return
    lines = {one.key: one.line for one in units(segment(job.target))}
    for message in job.messages:
        yield from _judge(message, lines)
    yield from _ids(job)


def _judge(message: Message, lines: dict[tuple[str, str], int]) -> Iterator[Verdict]:
    source, target = message.source, message.target
    if target is None:
        if message.state == "missing":
            fault = "a paragraph of the English has no translation"
            hint = "translate it; `ownpace i18n export` asks for it"
            yield Verdict(0, source.line, fault, hint)
        return
    line = lines.get(target.key, 0)
    for fault in lost(message.previous or source.text, target.text):
        hint = "write it exactly as in the English; digits may be those of your script"
        yield Verdict(line, source.line, fault, hint)
    if target.text == source.text and needs_words(source.text):
        yield Verdict(line, source.line, "this is English", "translate it")
    if message.state in ("stale", "unsure"):
        fault = "the English has changed since" if message.previous else "the English may be new"
        hint = "`ownpace i18n diff` shows what has changed"
        yield Verdict(line, source.line, fault, hint, "error" if message.is_safety else "warning")


def _ids(job: Job) -> Iterator[Verdict]:
    """Yield headings whose id is not that of the English: links to them would lead nowhere."""
    wanted = _headings(job.source)
    found = _headings(job.target or "")
    for id_ in wanted:
        if id_ not in found:
            yield Verdict(
                0,
                wanted[id_].line,
                f"no heading has the id `{id_}`",
                f"write `{{: #{id_} }}` behind the heading it belongs to",
            )
    for id_ in found:
        if id_ not in wanted:
            fault = f"the English has no heading with the id `{id_}`"
            yield Verdict(found[id_].line, 0, fault, "take it away, or mend it", "warning")


def _headings(text: str) -> dict[str, Segment]:
    found: Iterable[Segment] = units(segment(text))
    return {one.id: one for one in found if one.kind == "heading" and one.id}
