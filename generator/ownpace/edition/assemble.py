"""Put page bodies into the shells of an edition."""

from collections.abc import Iterable, Mapping

from ownpace.model.site import Page, Shell


def assemble(shells: Mapping[str, Shell], pages: Iterable[Page]) -> dict[str, bytes]:
    """Return the whole pages by path: each body between the two parts of its shell."""
    return {
        page.path: shells[page.path].before + page.html.encode() + shells[page.path].after
        for page in pages
    }
