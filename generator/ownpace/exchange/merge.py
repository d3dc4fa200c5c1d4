"""Answers of translators into the page they belong to, paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Mapping

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
    segments = segment(target)
    by_key = {one.key: one for one in segments if one.is_unit}
    present = {
        one.source.key: by_key[one.target.key]
        for one in job.messages
        if one.target and one.target.key in by_key
    }
    places = {id(one): place for place, one in enumerate(segments)}
    raws = [[one.raw] for one in segments]
    anchors: dict[int, int] = {}
    for key, one in present.items():
        if key in texts:
            raws[places[id(one)]] = [write(one, texts[key])]
    source = segment(without_facts(job.source))
    fences = _fence(source), _fence(segments)
    for at, one in enumerate(source):
        if at == fences[0]:
            anchors[at] = fences[1]
        elif one.is_unit and one.key in present:
            anchors[at] = places[id(present[one.key])]
        elif one.is_unit and one.key in texts:
            anchor = max((before for before in anchors if before < at), default=None)
            place = 0 if anchor is None else anchors[anchor]
            anchors[at] = place
            raws[place].append(_lead(source, at) + write(one, texts[one.key]))
    return "".join(_joined(parts) for parts in raws)


def _fence(segments: Iterable[Segment]) -> int:
    """Return the place of the line that ends the front matter, or -1."""
    fronts = [at for at, one in enumerate(segments) if one.kind == "front-matter"]
    return fronts[-1] + 1 if fronts else -1


def _lead(source: tuple[Segment, ...], at: int) -> str:
    """Return what stands between a paragraph and the one above it."""
    begin = at
    fence = _fence(source)
    while begin > 0 and not source[begin - 1].is_unit and begin - 1 != fence:
        begin -= 1
    return "".join(one.raw for one in source[begin:at])


def _joined(parts: list[str]) -> str:
    """Return what was written in one place; a paragraph begins on a line of its own."""
    text = parts[0]
    for part in parts[1:]:
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
