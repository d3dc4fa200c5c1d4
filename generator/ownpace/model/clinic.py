"""The clinic's settings: names, phones, languages."""

from typing import Annotated, Literal

from msgspec import Meta, field

from ownpace.model.content import TranslationStatus
from ownpace.model.plan import Phone
from ownpace.model.value import Language, Line, Value

Region = Annotated[str, Meta(pattern=r"^[A-Z]{2}\Z", description="A country such as `GB`.")]


class LanguageSettings(Value, frozen=True, kw_only=True):
    """How one language is shown."""

    digits: Literal["latn", "arab", "arabext", "deva", "beng"] = "latn"
    """Digits by their Unicode name: `latn` is 123, `arab` is ١٢٣."""

    region: (
        Annotated[str, Meta(pattern=r"^[A-Z]{2}\Z", description="A country such as `GB`.")] | None
    ) = None
    """Country whose dates and first day of the week are used."""

    published_statuses: tuple[TranslationStatus, ...] = ("translated", "reviewed")
    """Translations of any other status are left out and shown in English with a notice."""


class Clinic(Value, frozen=True, kw_only=True):
    """The clinic that publishes the education and hands over the plans."""

    name: Line
    phone: Phone
    hours: dict[Language, Line]
    out_of_hours_phone: Phone | None = None
    emergency_number: Phone
    local_language: Language = "en"
    """The language that helpers nearby speak."""

    languages: dict[Language, LanguageSettings]
    """The languages of the public site, the first one at its root."""

    notice: dict[Language, Line] = field(default_factory=dict)
    """One line under every page, such as that all people are invented."""
