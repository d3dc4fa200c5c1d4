"""Rendered pages and the site they make."""

from msgspec import Struct


class Page(Struct, frozen=True):
    """The body of one plan page in one language."""

    path: str
    """Path within the site, with `/` and without a leading one."""

    html: str


class Shell(Struct, frozen=True):
    """A page of the edition cut at its one slot."""

    before: bytes
    after: bytes


class Site(Struct, frozen=True):
    """A whole site: the bytes of each file by its path."""

    files: dict[str, bytes]
