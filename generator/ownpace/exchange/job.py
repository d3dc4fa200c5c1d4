"""What there is to do for one content file in one language, paragraph by paragraph."""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from ownpace.exchange.align import align
from ownpace.exchange.changes import Change, changes
from ownpace.exchange.identity import blob_id, unit_id
from ownpace.exchange.reviews import proven
from ownpace.exchange.segment import segment, units
from ownpace.exchange.unit import Segment
from ownpace.model.content import Translation, TranslationStatus
from ownpace.model.progress import JobState

MessageState: TypeAlias = Literal["missing", "stale", "unsure", "current"]


class Message(Struct, frozen=True, kw_only=True):
    """A paragraph of the English, and what stands for it in the translation."""

    source: Segment
    target: Segment | None
    """What stands for it; nothing where it is missing, or left out on purpose."""

    state: MessageState
    """A translation is stale when the English has changed since, and unsure when that is not known
    because the English of then is not at hand."""

    is_safety: bool
    previous: str = ""
    """The English that the translation was made from, where that was another."""

    @property
    def id(self) -> str:
        """The id of the English paragraph."""
        return unit_id(self.source)

    @property
    def text(self) -> str:
        """The translation; empty where there is none."""
        return self.target.text if self.target else ""


class Job(Struct, frozen=True, kw_only=True):
    """A content file in one language, beside its English."""

    name: str
    """Its path in the folder of a language, such as `exercises/bridge`."""

    language: str
    source: str
    """The English file as it is."""

    target: str | None
    """The translation as it is."""

    translation: Translation | None
    messages: tuple[Message, ...]
    gone: tuple[Change, ...] = ()
    """Paragraphs that the English no longer has, though the translation was made with them."""

    @property
    def source_blob(self) -> str:
        """The git blob id of the English file."""
        return blob_id(self.source)

    @property
    def target_blob(self) -> str:
        """The git blob id of the translation; empty where there is none."""
        return "" if self.target is None else blob_id(self.target)

    @property
    def state(self) -> JobState:
        """How far the whole page is."""
        if self.translation is None or self.target is None:
            return "missing"
        if self.open:
            return "missing" if self.translation.status == "begun" else "stale"
        states: dict[TranslationStatus, JobState] = {
            "begun": "draft",
            "draft": "draft",
            "translated": "current",
            "reviewed": "reviewed",
        }
        return states[proven(self.translation, self.source, self.target).status]

    @property
    def is_synced(self) -> bool:
        """Whether the translation says that it is of the English as it is."""
        return self.translation is not None and self.translation.source == self.source_blob

    @property
    def open(self) -> tuple[Message, ...]:
        """The paragraphs that ask for a translator."""
        return tuple(one for one in self.messages if one.state != "current")


class Pages(Struct, frozen=True, kw_only=True):
    """The texts that a job is about."""

    name: str
    language: str
    source: str
    earlier: str | None
    """The English that the translation was made from, where it is at hand."""

    target: str | None
    translation: Translation | None

    @property
    def is_safety(self) -> bool:
        """Whether all of the page is about safety."""
        return self.name.startswith("safety/")


def lay_out_job(pages: Pages) -> Job:
    """Return what there is to do for a page in a language."""
    now = units(segment(pages.source, is_safety=pages.is_safety))
    messages, gone = _messages(pages, now)
    return Job(
        name=pages.name,
        language=pages.language,
        source=pages.source,
        target=pages.target,
        translation=pages.translation,
        messages=tuple(messages),
        gone=gone,
    )


def _messages(pages: Pages, now: Sequence[Segment]) -> tuple[list[Message], tuple[Change, ...]]:
    if pages.target is None or pages.translation is None:
        return [_message(one, None, "missing") for one in now], ()
    is_same = pages.translation.source == blob_id(pages.source)
    earlier = pages.source if is_same else pages.earlier
    target = units(segment(pages.target, is_safety=pages.is_safety))
    if earlier is None:
        twins = _twins(now, target)
        done = pages.translation.done
        return [_unsure(one, twins.get(one.key), done) for one in now], ()
    then = units(segment(earlier, is_safety=pages.is_safety))
    history = _History(pages.translation, _twins(then, target))
    taken = {id(one) for one in history.twins.values()}
    late = _twins(now, [one for one in target if id(one) not in taken])
    told = changes(then, now)
    messages = [_since(one, history, late) for one in told if one.now]
    if pages.translation.status == "begun":
        messages = [_begun(one) for one in messages]
    return messages, tuple(one for one in told if one.state == "gone")


class _History(Struct, frozen=True):
    translation: Translation
    twins: dict[tuple[str, str], Segment]
    """What stands for each paragraph of the English of then."""


def _twins(source: Iterable[Segment], target: Iterable[Segment]) -> dict[tuple[str, str], Segment]:
    return {
        pair.source.key: pair.target
        for pair in align(source, target)
        if pair.source and pair.target
    }


def _unsure(source: Segment, target: Segment | None, done: Iterable[str]) -> Message:
    if target is None:
        return _message(source, None, "missing")
    return _message(source, target, "current" if unit_id(source) in done else "unsure")


def _since(change: Change, history: _History, late: dict[tuple[str, str], Segment]) -> Message:
    """Return what became of a paragraph since the translation was made."""
    assert change.now
    now = change.now
    is_done = unit_id(now) in history.translation.done
    if change.before is None:
        found = late.get(now.key)
        state: MessageState = "missing" if not found else "current" if is_done else "stale"
        return _message(now, found, state, is_safety=change.is_safety)
    target = history.twins.get(change.before.key) or late.get(now.key)
    if target is None:
        is_omitted = unit_id(now) in history.translation.omits and not now.is_safety
        return _message(now, None, "current" if is_omitted else "missing")
    if change.state == "kept":
        return _message(now, target, "current")
    return Message(
        source=now,
        target=target,
        state="current" if is_done else "stale",
        is_safety=change.is_safety,
        previous=change.before.text,
    )


def _begun(message: Message) -> Message:
    """Return a message of a page that was begun as a copy of the English."""
    is_english = message.text == message.source.text and needs_words(message.source.text)
    return _message(message.source, None, "missing") if is_english else message


def needs_words(text: str) -> bool:
    """Return whether a text cannot be the same in another language: it has several words."""
    return len([word for word in text.split() if any(map(str.isalpha, word))]) > 1


def _message(
    source: Segment, target: Segment | None, state: MessageState, *, is_safety: bool | None = None
) -> Message:
    safety = source.is_safety if is_safety is None else is_safety
    return Message(source=source, target=target, state=state, is_safety=safety)
