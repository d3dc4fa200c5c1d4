"""The clinic's settings: names, phones, languages."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from ownpace.model.content import TranslationStatus
from ownpace.model.figure import Body
from ownpace.model.plan import Phone, Region, Transport
from ownpace.model.value import Id, Language, Line, Value

TimeZone: TypeAlias = Annotated[
    str,
    Meta(pattern=r"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*\Z", description="Such as `Europe/Madrid`."),
]
PEOPLE = (
    Body(),
    Body(build="older", hair="bun", hair_colour="grey", skin="light", clothes="plum"),
    Body(build="broad", hair="headscarf", skin="brown", clothes="ochre", long_sleeves=True),
    Body(build="slim", hair="curly", skin="deep", clothes="blue"),
)


class LanguageSettings(Value, frozen=True, kw_only=True):
    """How one language is shown."""

    digits: Literal["latn", "arab", "arabext", "deva", "beng"] = "latn"
    """Digits by their Unicode name: `latn` is 123, `arab` is ١٢٣."""

    region: Region | None = None
    """Country whose dates and first day of the week are used."""

    published_statuses: tuple[TranslationStatus, ...] = ("translated", "reviewed")
    """Translations of any other status are left out and shown in English with a notice."""


class Resource(Value, frozen=True, kw_only=True):
    """Something in the community, or to watch or use at home, that a plan can point at."""

    kind: Literal["group", "video", "app", "website", "phone-line", "service"]
    name: dict[Language, Line]
    what: dict[Language, Line]
    """What it is, in one sentence."""

    cost: dict[Language, Line]
    """What it costs, in words."""

    cost_per_month: Annotated[int, Meta(ge=0, le=100000)]
    """The same as a number, in the clinic's currency, to add up."""

    reached_by: tuple[Transport, ...] = ()
    """Ways to get there; none if it comes to the person's home."""

    transport: dict[Language, Line] = field(default_factory=dict)
    """How to get there, in words."""

    languages: Annotated[tuple[Language, ...], Meta(min_length=1)]
    """Languages it is offered in."""

    phone: Phone | None = None
    address: Annotated[str, Meta(pattern=r"^https://[^\s<>\"]{3,300}\Z")] | None = None
    """Address on the web."""


class Clinic(Value, frozen=True, kw_only=True):
    """The clinic that publishes the education and hands over the plans."""

    name: Line
    phone: Phone
    hours: dict[Language, Line]
    out_of_hours_phone: Phone | None = None
    emergency_number: Phone
    """The emergency number of the clinic's country."""

    country: Region | None = None
    """The country of the clinic."""

    time_zone: TimeZone = "Etc/UTC"
    """Where the clinic's clocks are set, for times in calendars."""

    emergency_numbers: dict[Region, Phone] = field(default_factory=dict)
    """Emergency numbers of other countries where the clinic's people live."""

    currency: Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z", description="Such as `EUR`.")] = "EUR"
    reached_by: tuple[Transport, ...] = ()
    """Ways to get to the clinic; without it, nothing is checked."""

    hosted_at: Annotated[str, Meta(pattern=r"^https://[^\s<>\"?#]{3,300}\Z")] | None = None
    """Address of the folder of hosted plans on your web server, if you have one."""

    local_language: Language = "en"
    """The language that helpers nearby speak."""

    languages: dict[Language, LanguageSettings]
    """The languages of the public site, the first one at its root."""

    resources: dict[Id, Resource] = field(default_factory=dict)
    """What plans can point at, by id."""

    examples: dict[Id, dict[Language, Line]] = field(default_factory=dict)
    """Your own real-life example of a module, by its id, in place of ours."""

    figures: Annotated[tuple[Body, ...], Meta(min_length=1)] = PEOPLE
    """The people whom the pictures of exercises show, one exercise after the other."""

    notice: dict[Language, Line] = field(default_factory=dict)
    """One line under every page, such as that all people are invented."""

    def emergency_number_in(self, country: str | None) -> str | None:
        """Return the emergency number where someone lives; none if the clinic does not know it."""
        if country in (None, self.country):
            return self.emergency_number
        return self.emergency_numbers.get(str(country))
