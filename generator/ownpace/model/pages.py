"""The pages of a site that are not content files, and where they stand below their language."""

from typing import Literal, TypeAlias

PlanPage: TypeAlias = Literal[
    "today",
    "diary",
    "plan",
    "quotas",
    "ladders",
    "flare-up",
    "help",
    "learn",
    "whole-person",
    "decisions",
    "people",
    "looking-back",
    "sheets",
    "plan-about",
]

PLAN_PAGES: dict[PlanPage, str] = {
    "today": "index.html",
    "diary": "plan/diary.html",
    "plan": "plan/my-plan.html",
    "quotas": "plan/quotas.html",
    "ladders": "plan/ladders.html",
    "flare-up": "plan/flare-up.html",
    "help": "safety/warning-signs.html",
    "learn": "plan/learn.html",
    "whole-person": "plan/whole-person.html",
    "decisions": "plan/decisions.html",
    "people": "plan/people.html",
    "looking-back": "plan/looking-back.html",
    "sheets": "plan/sheets.html",
    "plan-about": "plan/about.html",
}
"""Pages of a personal site by their kind; each holds one slot in the edition."""

LIST_PAGES: dict[str, str] = {
    "topics": "topics.html",
    "exercises": "exercises/index.html",
    "activities": "activities/index.html",
    "glossary": "glossary.html",
    "about": "about.html",
    "search": "search.html",
}
"""Pages that list or find content, in every site."""

HOME = "index.html"
"""The first page of the public site."""

TRANSLATIONS = "translations.html"
"""The page of the public site for people who help with translating."""

BOTH = "both/"
"""Folder of pages that show a text and its English side by side."""

SLOT = b"<!--ownpace:slot-->"
"""Stands once in each plan page of an edition, where a person's page body belongs."""


def language_path(path: str, language: str, root_language: str) -> str:
    """Return where a page of `language` stands in a site whose root is `root_language`."""
    return path if language == root_language else f"{language}/{path}"
