"""What the commands of translators say."""

from ownpace.translators.bring_back import Brought


def tell_brought(brought: Brought, *, dry_run: bool) -> str:
    """Return one line about a file that came back."""
    merged = brought.merged
    if merged is None:
        return f"{brought.path}: not taken"
    counts = [
        f"{merged.taken} {_paragraphs(merged.taken)} taken",
        f"{merged.confirmed} confirmed" if merged.confirmed else "",
        f"{merged.waiting} still to translate" if merged.waiting else "",
    ]
    said = ", ".join(filter(None, counts))
    if merged.text is None:
        return f"{brought.page}: not written yet, {said}; a new page is written once it is whole"
    if not brought.is_changed:
        return f"{brought.page}: unchanged"
    return f"{brought.page}: {'would be ' if dry_run else ''}written, {said}"


def _paragraphs(count: int) -> str:
    return "paragraph" if count == 1 else "paragraphs"
