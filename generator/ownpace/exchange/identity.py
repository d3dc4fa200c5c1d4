"""What tells texts apart: the ids of files, of paragraphs, and of what somebody has read."""

import re
from hashlib import sha1

from ownpace.exchange.front import without_facts
from ownpace.exchange.unit import Segment

LENGTH = 12
"""Letters of a digest that stands in a file for people to read."""

TRANSLATION = re.compile(r"^translation:.*\n(?:[ \t].*\n)*", re.MULTILINE)
"""The block of the front matter that says what a translation was made from."""


def blob_id(text: str) -> str:
    """Return the id that git gives to a file with this text."""
    data = text.encode()
    return sha1(b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()


def unit_id(unit: Segment) -> str:
    """Return the id of an English paragraph; it changes with the text, and not with its place."""
    return blob_id("\0".join((unit.kind, *unit.key)))[:LENGTH]


def words_digest(source: str) -> str:
    """Return the digest of the words of an English file; its facts do not change it."""
    return blob_id(without_facts(source))[:LENGTH]


def text_digest(target: str) -> str:
    """Return the digest of a translation without the block that says where it comes from."""
    return blob_id(TRANSLATION.sub("", target, count=1))[:LENGTH]
