"""The mark as a picture for home screens."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from ownpace.export.touch_icon import touch_icon

MARK = (Path(__file__).parents[2] / "templates/theme/assets/mark.svg").read_bytes()


def test_picture() -> None:
    """It is square, nothing of it is see-through, and the mark is in its own colour."""
    picture = Image.open(BytesIO(touch_icon(MARK))).convert("RGBA")

    assert picture.size == (180, 180)
    assert picture.getchannel("A").getextrema() == (255, 255)
    assert picture.getpixel((0, 0)) == (0xFA, 0xF7, 0xF2, 255)
    assert picture.getpixel((126, 56)) == (0x0A, 0x5C, 0x5F, 255)


def test_same_bytes() -> None:
    """The same mark gives the same picture."""
    assert touch_icon(MARK) == touch_icon(MARK)
