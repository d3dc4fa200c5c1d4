"""A drawing holds shapes and numbered marks, and nothing that could do or hide anything."""

import pytest

from ownpace.model.picture import mark_numbers
from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.pictures import parse_picture, parse_pictures

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 220">'
MARK = '<g class="mark" transform="translate(20 20)"><circle r="14"/><text y="5">N</text></g>'


def drawn(inner: str, path: str = "content/pictures/pacing.svg") -> SourceFile:
    """Return the file of a drawing."""
    return SourceFile(path, f"{HEAD}\n{inner}\n</svg>\n")


def said(source: SourceFile) -> list[str]:
    """Return what is said about a drawing that is refused."""
    with pytest.raises(SourceError) as refused:
        parse_picture(source)
    return [str(fault) for fault in refused.value.diagnostics]


def test_shapes_and_marks() -> None:
    """Shapes stay as they are, and the numbers of marks stand apart."""
    drawing = parse_picture(drawn('<path class="pic-warm" d="M0 0L1 1"/>' + MARK.replace("N", "1")))

    assert drawing == (
        '<path class="pic-warm" d="M0 0L1 1"></path>'
        '<g class="mark" transform="translate(20 20)"><circle r="14"></circle><text y="5">',
        1,
        "</text></g>",
    )


def test_marks_in_any_order() -> None:
    """Marks may stand in any order in the file."""
    drawing = parse_picture(drawn(MARK.replace("N", "2") + MARK.replace("N", "1")))

    assert mark_numbers(drawing) == [1, 2]


@pytest.mark.parametrize(
    ("inner", "message"),
    [
        ("<script>alert(1)</script>", "only shapes and marks"),
        ('<image href="https://x.example/a.png"/>', "only shapes and marks"),
        ('<a href="javascript:alert(1)"><g/></a>', "only shapes and marks"),
        ('<circle r="1" onclick="alert(1)"/>', "this attribute may not stand"),
        ('<circle r="1" style="fill: red"/>', "this attribute may not stand"),
        ('<circle r="1" fill="red"/>', "this attribute may not stand"),
        ('<circle r="1" class="button"/>', "this class is not known"),
        ('<path d="url(#x)"/>', "this is no geometry"),
        ("<text>Alarm</text>", "words stand in the picture"),
        ("<g>1</g>", "words stand in the picture"),
        (MARK.replace("N", "2"), "the marks are not numbered"),
        (MARK.replace("N", "1") * 2, "the marks are not numbered"),
        ("<g>", "this is not XML"),
    ],
)
def test_refused(inner: str, message: str) -> None:
    """What is neither shape nor mark is refused with its place."""
    found = said(drawn(inner))

    assert message in found[0]
    assert found[0].startswith("content/pictures/pacing.svg:")


def test_no_document_type() -> None:
    """A document type, which could define entities without end, is refused."""
    source = SourceFile("a.svg", f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}</svg>')

    assert "a.svg:1:" in said(source)[0]
    assert "a document type stands here" in said(source)[0]


def test_other_size() -> None:
    """All drawings have one size, so that marks and lines look alike."""
    assert (
        "this is not a picture of ours" in said(SourceFile("a.svg", '<svg viewBox="0 0 9 9"/>'))[0]
    )


def test_all_faults_at_once() -> None:
    """The faults of all drawings are named in one run."""
    sources = [drawn("<a/><b/>", "a.svg"), drawn("<c/>", "c.svg"), drawn("", "d.svg")]

    with pytest.raises(SourceError) as refused:
        parse_pictures(sources)

    assert [fault.location.path for fault in refused.value.diagnostics] == ["a.svg"] * 2 + ["c.svg"]


def test_ids() -> None:
    """The name of the file is the id of the module."""
    assert list(parse_pictures([drawn("<g/>")])) == ["pacing"]
