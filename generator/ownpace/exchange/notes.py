"""What translators are told about a paragraph, and which paragraphs they are asked for."""

from collections.abc import Iterator

from ownpace.exchange.answers import Only
from ownpace.exchange.job import Job, Message
from ownpace.exchange.unit import Kind

_KINDS: dict[Kind, str] = {
    "front-matter": "",
    "heading": "Heading",
    "paragraph": "Paragraph",
    "list-item": "Item of a list",
    "cell": "Cell of a table",
    "box-title": "Title of a box",
    "tab-title": "Title of a tab",
    "definition-term": "Term that is explained",
    "definition": "Explanation of a term",
    "footnote": "Footnote",
    "abbreviation": "Meaning of an abbreviation",
    "image": "What a picture shows",
    "caption": "Caption",
}
_FIELDS = {
    "title": "Title of the page",
    "summary": "The page in one sentence",
    "key_points": "One of the points to keep in mind",
    "example": "A short story of an invented person",
    "try_this": "Something to try",
    "check_yourself": "A question to the reader, or an answer in the first person",
    "picture": "Stands beside the drawing: what it shows, or a label of it",
    "purpose": "What the exercise is for",
    "start": "How to begin the exercise",
    "steps": "One step of the exercise",
    "cue": "A picture in words that helps to move",
    "breathing": "How to breathe",
    "worries": "A common worry in the words of a person, or the answer to it",
    "easier_how": "The easier form of the exercise",
    "stop_when": "When to stop",
    "vary": "A way to make an activity smaller or larger",
    "safety": "What to take care of",
    "levels": "A warning sign, or how urgent it is",
    "say_this": "Words to say or show to someone who helps",
}


def notes(message: Message) -> Iterator[str]:
    """Yield what a translator should know about a paragraph, in lines."""
    source = message.source
    kind = _KINDS[source.kind] or _FIELDS.get(source.id.partition("[")[0].partition(".")[0], "")
    if kind:
        is_below = source.heading not in ("", source.text)
        yield f"{kind}, below: {source.heading}" if is_below else kind
    if source.note:
        yield source.note
    if message.is_safety:
        yield "SAFETY: a mistake here may do harm. Have someone else read it too."
    if message.state == "unsure":
        yield "The English of this page has changed. Does this translation still say the same?"


def wanted(job: Job, only: Only | None) -> tuple[Message, ...]:
    """Return the paragraphs of a job that are asked for: all, or those in one state."""
    if only is None:
        return tuple(one for one in job.messages if one.target or one.state != "current")
    states = ("missing",) if only == "missing" else ("stale", "unsure")
    return tuple(one for one in job.messages if one.state in states)
