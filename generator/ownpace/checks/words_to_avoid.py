"""Words that frighten or blame."""

from collections.abc import Iterator

from ownpace.checks.setting import Setting
from ownpace.checks.texts import plan_texts
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.parse.words import avoided_words

OWN_WORDS = {
    ("Person", "what_matters"),
    ("Person", "story"),
    ("Goal", "why"),
    ("Factor", "how"),
    ("Rung", "expect"),
    ("Coaching", "thought"),
    ("Coaching", "instead_of_guarding"),
    ("Try", "happened"),
    ("Try", "learned"),
}
"""Fields that hold the person's own words: nobody corrects those."""


def words_to_avoid(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each text of the clinician that holds a word of the clinic's list."""
    for found in plan_texts(plan):
        if (found.owner, found.field) in OWN_WORDS:
            continue
        texts = {plan.written_in: found.text} if isinstance(found.text, str) else found.text
        for language, text in texts.items():
            for word in avoided_words(text, setting.library.avoid.get(language, ())):
                yield Finding(
                    found.path,
                    f"`{word}` frightens or blames people who read it",
                    "say what the person can do instead; the list is in content/words-to-avoid.yml",
                    "warning",
                )
