"""Answers of translators into the page they belong to, paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ownpace.exchange.answers import Answer, Answers
from ownpace.exchange.front import without_facts
from ownpace.exchange.header import with_translation
from ownpace.exchange.job import Job, Message
from ownpace.exchange.placeholders import lost
from ownpace.exchange.rebuild import rebuild, write
from ownpace.exchange.segment import segment
from ownpace.exchange.unit import Key, Segment
from ownpace.model.content import Translation
from ownpace.model.source import Diagnostic, Location


class Merged(Struct, frozen=True, kw_only=True):
    """A page with the answers in it, and what could not be taken."""

    text: str | None
    """The page; nothing as long as a new page lacks paragraphs."""

    taken: int = 0
    """How many paragraphs say something else now."""

    confirmed: int = 0
    """How many paragraphs were looked at and stay as they are."""

    waiting: int = 0
    """How many paragraphs have no translation yet."""

    diagnostics: tuple[Diagnostic, ...] = ()
    """Answers that were refused, and those that collide with what the page says by now."""


def merge(job: Job, answers: Answers, base: Job | None, fresh: Translation) -> Merged:
    """Return the page of a job with these answers.

    Args:
        job: The page as it is.
        answers: What came back.
        base: The page as it was when the answers were asked for, where that is known.
        fresh: What a new page says about where it comes from.
    """
    faults: list[Diagnostic] = []
    said = _usable(job, answers, faults)
    before = None if base is None else {one.source.key: one.text for one in base.messages}
    chosen = dict(_chosen(job, said, before, answers.path, faults))
    texts = {key: text for key, (text, is_new) in chosen.items() if is_new}
    waiting = sum(1 for one in job.open if one.source.key not in chosen)
    if job.target is None or job.translation is None:
        text = None if waiting else _new_page(job, texts, fresh)
    else:
        text = _changed_page(job, job.target, texts)
        text = _with_done(job, job.translation, text, chosen)
    return Merged(
        text=text,
        taken=len(texts),
        confirmed=len(chosen) - len(texts),
        waiting=waiting,
        diagnostics=tuple(faults),
    )


def _usable(job: Job, answers: Answers, faults: list[Diagnostic]) -> dict[Key, Answer]:
    """Return the answers that keep what they must; faults are told."""
    present = {one.source.key: one.text.strip() for one in job.messages}
    found: dict[Key, Answer] = {}
    for one in answers.answers:
        if not one.is_sure or not one.text.strip():
            continue
        place = Location(answers.path, one.line)
        if one.key not in present:
            message = "the English no longer has this paragraph, so its translation is not taken"
            hint = "export the page again: what is still right comes with it"
            faults.append(Diagnostic(place, message, hint, "warning"))
        elif one.text.strip() != present[one.key] and (wrong := lost(one.key[1], one.text)):
            hint = "write it exactly as in the English; digits may be those of your script"
            faults.append(Diagnostic(place, f"not taken: {'; '.join(wrong)}", hint))
        else:
            found[one.key] = one
    return found


def _chosen(
    job: Job,
    said: Mapping[Key, Answer],
    before: Mapping[Key, str] | None,
    path: str,
    faults: list[Diagnostic],
) -> Iterator[tuple[Key, tuple[str, bool]]]:
    """Yield the text of each paragraph that was answered, and whether it is another."""
    for message in job.messages:
        key = message.source.key
        if key not in said:
            continue
        answer = said[key].text.strip()
        was = (before or {}).get(key, "").strip()
        if answer == message.text.strip():
            yield key, (answer, False)
        elif answer == was:
            yield key, (message.text, False)
        elif not message.text or (before is not None and message.text.strip() == was):
            yield key, (answer, True)
        else:
            place = Location(path, said[key].line)
            hint = "compare both, and write the better one into the page"
            faults.append(Diagnostic(place, "the page says something else by now", hint))


def _new_page(job: Job, texts: Mapping[Key, str], fresh: Translation) -> str:
    segments = segment(without_facts(job.source), is_safety=job.name.startswith("safety/"))
    return with_translation(rebuild(segments, texts), replace(fresh, source=job.source_blob))


def _changed_page(job: Job, target: str, texts: Mapping[Key, str]) -> str:
    """Return a page with other texts, new ones behind those that they follow in the English."""
    segments = segment(target)
    by_key = {one.key: at for at, one in enumerate(segments) if one.is_unit}
    places = {
        one.source.key: by_key[one.target.key]
        for one in job.messages
        if one.target and one.target.key in by_key
    }
    raws = [[one.raw] for one in segments]
    for key in places.keys() & texts.keys():
        raws[places[key]] = [write(segments[places[key]], texts[key])]
    source = segment(without_facts(job.source))
    anchor, fence = 0, _fence(source)
    for at, one in enumerate(source):
        if at == fence:
            anchor = max(_fence(segments), 0)
        elif one.is_unit and one.key in places:
            anchor = places[one.key]
        elif one.is_unit and one.key in texts:
            lead, follows = _literals(source, range(at - 1, -1, -1)), _after(source, at)
            run = _after(segments, anchor)
            words = write(one, texts[one.key])
            if run == lead != follows:
                raws[anchor + run.count].append(words + follows.text)
            else:
                raws[anchor].append(lead.text + words)
    return "".join(map(_joined, raws))


class _Literals(Struct, frozen=True):
    """What stands between two paragraphs."""

    text: str
    count: int


def _after(segments: Sequence[Segment], at: int) -> _Literals:
    return _literals(segments, range(at + 1, len(segments)))


def _literals(segments: Sequence[Segment], places: Iterable[int]) -> _Literals:
    """Return what stands at these places up to the first paragraph, or the end of the head."""
    fence = _fence(segments)
    found: list[tuple[int, str]] = []
    for at in places:
        if segments[at].is_unit or at == fence:
            break
        found.append((at, segments[at].raw))
    return _Literals("".join(raw for _, raw in sorted(found)), len(found))


def _fence(segments: Sequence[Segment]) -> int:
    """Return the place of the line that ends the front matter, or -1."""
    fronts = [at for at, one in enumerate(segments) if one.kind == "front-matter"]
    return fronts[-1] + 1 if fronts else -1


def _joined(parts: list[str]) -> str:
    """Return what was written in one place; a paragraph begins on a line of its own."""
    text = ""
    for part in filter(None, parts):
        needs_line = text and not text.endswith("\n") and not part.startswith("\n")
        text += f"\n{part}" if needs_line else part
    return text


def _with_done(job: Job, translation: Translation, text: str, chosen: Iterable[Key]) -> str:
    """Return the page with the paragraphs noted whose translation is up to date again."""
    if translation.source == job.source_blob:
        return text
    keys = set(chosen)
    done = [one.id for one in job.messages if _is_done(one, keys)]
    fresh = tuple(dict.fromkeys([*translation.done, *done]))
    if fresh == translation.done:
        return text
    return with_translation(text, replace(translation, done=fresh))


def _is_done(message: Message, keys: set[Key]) -> bool:
    return message.state != "current" and message.source.key in keys
