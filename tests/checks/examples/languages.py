"""Languages and countries that the clinic or the pages do not have."""

from tests.checks.examples.example import (
    BRIDGE,
    RUNGS,
    Changes,
    Example,
    error,
    faulty,
    fine,
    warning,
)

from ownpace.model.clinic import LanguageSettings
from ownpace.model.content import Alert, Drift
from ownpace.model.plan import Coaching

STALE = Drift(1, (Alert("Stop if it burns.", "Para si te cansas."),))
FRENCH: Changes = {("clinic", "languages", "fr"): LanguageSettings()}


def only_english(words: dict[str, object]) -> dict[str, object]:
    """Return the words of a page that nobody translated."""
    return {"en": words["en"]}


EXAMPLES = (
    faulty(
        "language",
        "a language that the clinic does not have",
        {("languages",): ("es", "fr")},
        error("languages", 1),
    ),
    fine("language", "all languages of the clinic", {("languages",): ("ar", "es", "en")}),
    faulty(
        "catalog",
        "a language without words of the pages",
        {("languages",): ("fr", "es", "de")},
        error("languages", 0),
        error("languages", 2),
    ),
    fine(
        "catalog",
        "English, which needs no translation",
        {("languages",): ("en",)},
        {("catalogs",): frozenset()},
    ),
    faulty(
        "emergency_number",
        "a country that the clinic knows nothing of",
        {("country",): "FR"},
        error("country"),
    ),
    fine("emergency_number", "a country beside the clinic's", {("country",): "GB"}),
    fine("emergency_number", "the clinic's own country", {("country",): "ES"}),
    Example(
        rule="warning_signs",
        fact="a language in which nobody published them",
        plan={("languages",): ("es", "fr")},
        setting=FRENCH,
        finds=(error("languages", 1),),
    ),
    Example(
        rule="warning_signs",
        fact="helpers nearby who could not read them",
        setting={("clinic", "local_language"): "de"},
        finds=(error("warning_signs"),),
    ),
    fine(
        "warning_signs",
        "languages in which they are published",
        {("languages",): ("ar", "en")},
        {("clinic", "local_language"): "ar"},
    ),
    fine("warning_signs", "a language left to another rule", {("languages",): ("es", "fr")}),
    faulty(
        "unreviewed_translation",
        "the shipped translations, which are drafts",
        {},
        warning("languages", 0),
    ),
    fine(
        "unreviewed_translation",
        "a plan that is read in English only",
        {("languages",): ("en",)},
    ),
    Example(
        rule="stale_safety",
        fact="an exercise whose English says something new about when to stop",
        setting={("library", "entries", "bridge", "drift"): {"es": STALE}},
        finds=(warning("languages", 0),),
    ),
    fine(
        "stale_safety",
        "changes that are not about safety, or in another language",
        {},
        {
            ("library", "entries", "bridge", "drift"): {"es": Drift(2, ()), "ar": STALE},
        },
    ),
    Example(
        rule="untranslated_content",
        fact="an exercise that only exists in English",
        setting={("library", "entries", "bridge", "words"): only_english},
        finds=(warning(*BRIDGE, "exercise"),),
    ),
    Example(
        rule="untranslated_content",
        fact="breath cues that only exist in English",
        plan={
            ("ladders", 0, "coaching", "breath"): "bird-dog",
            (*RUNGS, 1, "coaching"): Coaching(breath="bird-dog"),
        },
        setting={("library", "entries", "bird-dog", "words"): only_english},
        finds=(
            warning("ladders", 0, "coaching", "breath"),
            warning(*RUNGS, 1, "coaching", "breath"),
        ),
    ),
    Example(
        rule="untranslated_content",
        fact="a page about a factor that only exists in English",
        plan={("whole_person", 1, "module"): "pacing"},
        setting={("library", "entries", "pacing", "words"): only_english},
        finds=(warning("whole_person", 1, "module"),),
    ),
    fine(
        "untranslated_content",
        "a mistyped exercise, which is left to another rule",
        {("routine", 0, "items", 0, "exercise"): "hip-hing"},
    ),
    fine(
        "untranslated_content",
        "English content that the plan does not point at, or for English readers",
        {("languages",): ("en",)},
        {
            ("library", "entries", "bridge", "words"): only_english,
            ("library", "entries", "bird-dog", "words"): only_english,
        },
    ),
)
