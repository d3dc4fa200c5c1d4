"""Icons of a file as parts of one picture."""

import re
from base64 import b64decode
from xml.etree import ElementTree

from ownpace.edition.sprite import Sprite
from ownpace.render.icons import icon


def test_each_once() -> None:
    """Each icon is drawn once, and once more if its lines are wider; classes stay."""
    sprite = Sprite()

    first = sprite.shared(f"{icon('help')} {icon('next')} {icon('help')}")
    wide = sprite.shared(str(icon("help")), 3)

    assert first == (
        '<i class="icon i0"></i> <i class="icon icon--turns i1"></i> <i class="icon i0"></i>'
    )
    assert wide == '<i class="icon i2"></i>'


def test_style() -> None:
    """The picture holds an icon below each other, and every place is told to browsers twice."""
    sprite = Sprite()
    sprite.shared("".join(icon(name) for name in ("help", "next", "plan")))

    style = sprite.style()

    image = re.search(r'[^-]mask-image:url\("data:image/svg\+xml;base64,([^"]*)"\)', style)
    assert image
    drawing = ElementTree.fromstring(b64decode(image[1]))
    assert drawing.attrib["viewBox"] == "0 0 24 72"
    assert len(drawing[0]) == 3
    assert [
        re.findall(rf"\.i{place}{{-webkit-mask-position:(.*?);mask-position:(.*?);}}", style)
        for place in range(3)
    ] == [[("0 0%", "0 0%")], [("0 50%", "0 50%")], [("0 100%", "0 100%")]]


def test_page_without_icons() -> None:
    """Where there are none, nothing is said of them."""
    sprite = Sprite()

    assert sprite.shared("<p>Words</p>") == "<p>Words</p>"
    assert sprite.style() == ""
