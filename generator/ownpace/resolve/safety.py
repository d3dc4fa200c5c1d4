"""When to get help: the clinic's warning signs, what was added, and what to say to a helper."""

from ownpace.model.content import Library, WarningSignWords
from ownpace.model.localized import LocalizedSigns, Phrase
from ownpace.model.plan import CarePlan, Level
from ownpace.resolve.text import Reader

LEVELS: tuple[Level, ...] = ("now", "today", "next")


def localize_signs(plan: CarePlan, library: Library, reader: Reader) -> tuple[LocalizedSigns, ...]:
    """Return the warning signs of the three levels, most urgent first."""
    words = _warning_signs(library, reader.language)
    return tuple(
        LocalizedSigns(
            level=level,
            title=getattr(words.levels, level).title,
            signs=getattr(words.levels, level).signs,
            added=reader.phrases(
                sign.text for sign in plan.warning_signs.add if sign.level == level
            ),
        )
        for level in LEVELS
    )


def say_this(library: Library, language: str) -> Phrase:
    """Return what to say or show to a helper, in a language that has the warning signs."""
    return Phrase(_warning_signs(library, language).say_this, language)


def _warning_signs(library: Library, language: str) -> WarningSignWords:
    (entry,) = library.of_kind("warning-signs")
    words = entry.words[language]
    assert isinstance(words, WarningSignWords)
    return words
