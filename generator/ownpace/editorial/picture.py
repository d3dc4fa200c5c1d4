"""Whether each education page has its drawing, and words for all of its marks."""

from collections.abc import Iterator

from ownpace.editorial.setting import Desk
from ownpace.model.content import SOURCE_LANGUAGE, ModuleWords
from ownpace.model.picture import mark_numbers
from ownpace.model.source import Diagnostic, Location
from ownpace.parse.content_file import ContentFile
from ownpace.parse.tree import locate


def picture(file: ContentFile, desk: Desk) -> Iterator[Diagnostic]:
    """Yield a fault where drawing and labels do not belong together; a warning without either."""
    if not isinstance(file.words, ModuleWords):
        return
    drawing = desk.pictures.get(file.place.id)
    if file.words.picture is None:
        hint = "add `picture` with what it shows and a label for each mark"
        if drawing is not None or file.place.language == SOURCE_LANGUAGE:
            place = Location(file.source.path)
            yield Diagnostic(place, "this page has no words for a picture", hint, "warning")
        return
    place = locate(file.parts.head, ("picture", "labels"))
    labels = len(file.words.picture.labels)
    if drawing is None:
        hint = f"draw content/pictures/{file.place.id}.svg"
        yield Diagnostic(place, "there is no drawing for these words", hint)
    elif labels != (marks := len(mark_numbers(drawing))):
        hint = "give each mark a label, in the order of the numbers"
        yield Diagnostic(place, f"there are {labels} labels for {marks} marks", hint)
