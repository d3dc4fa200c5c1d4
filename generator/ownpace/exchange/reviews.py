"""Which reviews of a translation still hold: those of exactly the words that stand there."""

from datetime import date

from msgspec.structs import replace

from ownpace.exchange.identity import text_digest, words_digest
from ownpace.model.content import Review, Translation


def holds(review: Review, source: str, target: str) -> bool:
    """Return whether a review is of exactly these texts."""
    return review.source == words_digest(source) and review.text == text_digest(target)


def proven(translation: Translation, source: str, target: str) -> Translation:
    """Return a translation with the reviews that hold; without one it is not reviewed."""
    reviews = tuple(one for one in translation.reviews if holds(one, source, target))
    is_claimed = translation.status == "reviewed" and not reviews
    status = "translated" if is_claimed else translation.status
    return replace(translation, status=status, reviews=reviews)


def reviewed(
    translation: Translation, source: str, target: str, reader: tuple[str, str, date]
) -> Translation:
    """Return a translation that a reader has read beside its source.

    Args:
        translation: What the translation says of itself.
        source: The English file.
        target: The translation.
        reader: Role, name and the day of reading.
    """
    role, by, day = reader
    review = Review(
        role=role, by=by, date=day, source=words_digest(source), text=text_digest(target)
    )
    held = [one for one in proven(translation, source, target).reviews if one.role != role]
    return replace(translation, status="reviewed", reviews=(*held, review))
