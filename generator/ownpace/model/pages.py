"""The pages of a site that are not content files, and where they stand below their language."""

from typing import Literal, TypeAlias

PlanPage: TypeAlias = Literal["plan", "today", "learn", "flare-up", "help", "quotas", "ladders"]

PLAN_PAGES: dict[PlanPage, str] = {
    "plan": "index.html",
    "today": "plan/today.html",
    "learn": "plan/learn.html",
    "flare-up": "plan/flare-up.html",
    "help": "safety/warning-signs.html",
    "quotas": "plan/quotas.html",
    "ladders": "plan/ladders.html",
}
"""Pages of a personal site by their kind; each holds one slot in the edition."""

LIST_PAGES: dict[str, str] = {
    "topics": "topics.html",
    "exercises": "exercises/index.html",
    "activities": "activities/index.html",
    "about": "about.html",
    "search": "search.html",
}
"""Pages that list or find content, in every site."""

HOME = "index.html"
"""The first page of the public site."""

SLOT = b"<!--ownpace:slot-->"
"""Stands once in each plan page of an edition, where a person's page body belongs."""


def language_path(path: str, language: str, root_language: str) -> str:
    """Return where a page of `language` stands in a site whose root is `root_language`."""
    return path if language == root_language else f"{language}/{path}"
