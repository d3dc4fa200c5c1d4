"""What was translated, as a memory that other programs suggest from."""

from xml.etree import ElementTree as Xml

from tests.exchange.pages import ENGLISH, lay_out

from ownpace.exchange.tmx import write_tmx


def test_pairs() -> None:
    """Each translation stands beside the English it was made from, also where that has changed."""
    source = ENGLISH.replace("Put on shoes.", "Put on firm shoes.") + "\nNobody translated this.\n"

    root = Xml.fromstring(write_tmx(lay_out(source)))

    pairs = {tuple(seg.text for seg in unit.iter("seg")) for unit in root.iter("tu")}
    assert ("One song", "Una canción") in pairs
    assert ("Put on shoes.", "Ponte los zapatos.") in pairs
    assert len(pairs) == 11
    assert not any("Nobody" in str(one) for one in pairs)
