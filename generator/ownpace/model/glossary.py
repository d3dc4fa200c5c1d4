"""Words that a reader may stumble over, in plain words."""

from msgspec import field

from ownpace.model.value import Language, Line, Value


class Term(Value, frozen=True, kw_only=True):
    """One word of the glossary, in all languages."""

    term: dict[Language, Line]
    """The word we use."""

    also: dict[Language, tuple[Line, ...]] = field(default_factory=dict)
    """Other forms of it in running text, such as plurals."""

    means: dict[Language, Line]
    """What it means, in one or two short sentences."""

    avoid: dict[Language, tuple[Line, ...]] = field(default_factory=dict)
    """Words that we do not use for it."""

    def forms(self, language: str) -> tuple[str, ...]:
        """Return every form to look for in running text, the longest first."""
        term = self.term.get(language)
        found = {*self.also.get(language, ()), *((term,) if term else ())}
        return tuple(sorted(found, key=lambda form: (-len(form), form)))
