"""Whether somebody has read an education page the way its readers will."""

from collections.abc import Iterator

from msgspec import structs

from ownpace.editorial.setting import Desk
from ownpace.model.content import ModuleFacts, ModuleWords
from ownpace.model.source import Diagnostic, Location
from ownpace.parse.content_file import ContentFile
from ownpace.parse.tree import locate

ENOUGH = 0.8
"""Share of answers that should be yes: the usual bar for plain material (PEMAT-P)."""


def checklist(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a fault for a module that nobody has read for plainness, or that did not do well."""
    if not isinstance(file.facts, ModuleFacts):
        return
    if file.facts.checklist is None:
        hint = "read it as a tired reader would, then answer each question of `checklist`"
        place = Location(file.source.path)
        yield Diagnostic(place, "nobody has read this page for plainness", hint, "warning")
        return
    answers = structs.asdict(file.facts.checklist)
    place = locate(file.parts.head, ("checklist",))
    if sum(answers.values()) < ENOUGH * len(answers):
        open_ = ", ".join(f"`{name}`" for name, yes in answers.items() if not yes)
        yield Diagnostic(place, "fewer than 80 % of the answers are yes", f"mend {open_}")
    yield from _contradictions(file, desk, answers)


def _contradictions(
    file: ContentFile, desk: Desk, answers: dict[str, bool]
) -> Iterator[Diagnostic]:
    """Yield a fault for each yes that the page itself denies."""
    assert isinstance(file.words, ModuleWords)
    has_picture = file.place.id in desk.pictures and file.words.picture is not None
    facts = {"picture_helps": has_picture, "headings_guide": "\n## " in f"\n{file.parts.body}"}
    for name, is_true in facts.items():
        if answers[name] and not is_true:
            place = locate(file.parts.head, ("checklist", name))
            yield Diagnostic(place, "the page has none", "answer `false`, or add one")
