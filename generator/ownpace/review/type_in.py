"""The dialogue that types in a sheet: one line an answer, with ways back and out."""

from collections.abc import Callable
from typing import Literal, TypeAlias

import click
from msgspec import Struct, field

from ownpace.review.answer import Answer, NotUnderstood
from ownpace.review.sheet import Page, Question, Sheet, sheet_pages, try_page

Ask: TypeAlias = Callable[[str], str]
"""Shows a prompt and returns the line that was typed."""

Say: TypeAlias = Callable[[str], None]
Move: TypeAlias = Literal["on", "back", "stop"]

HELP = """Enter leaves a question open.  .  the rest of the day is empty.  <  one question back.
-  takes an answer back.  q  stops and saves.  Ctrl-C stops and saves nothing.
d, e and r stand for done, easier and rest; a sheet in another language has other letters."""


class Given(Struct, frozen=True):
    """An answer: as typed, and what it means."""

    typed: str
    value: Answer


class Filled(Struct):
    """A page with the answers that were given so far, by the number of the question."""

    page: Page
    given: dict[int, Given] = field(default_factory=dict)


def type_in(sheet: Sheet, ask: Ask, say: Say) -> tuple[Filled, ...]:
    """Ask what stands on a sheet, page by page, until the end or until `q` is typed."""
    filled = [Filled(page) for page in sheet_pages(sheet)]
    at, start = 0, 0
    while at < len(filled):
        move = _fill(filled[at], start, ask, say)
        if move == "stop":
            break
        if move == "back":
            at = max(at - 1, 0)
            start = len(filled[at].page.questions) - 1 if filled[at].given else 0
            continue
        at, start = at + 1, 0
        filled[at:at] = _another_try(filled, at, sheet)
    return tuple(filled)


def _fill(filled: Filled, number: int, ask: Ask, say: Say) -> Move:
    """Ask the questions of a page from one on, and return where to go from there."""
    page = filled.page
    say("\n" + click.style(page.title, bold=True))
    for line in page.notes:
        say(f"  {line}")
    while number < len(page.questions):
        typed = ask(_prompt(filled, number)).strip()
        if typed in ("q", "Q"):
            return "stop"
        if typed == "<" and number == 0:
            return "back"
        if _ends(filled, number, typed):
            filled.given = {at: one for at, one in filled.given.items() if at < number}
            return "on"
        number += -1 if typed == "<" else _take(filled, number, typed, say)
    return "on"


def _ends(filled: Filled, number: int, typed: str) -> bool:
    """Return whether the rest of a page stays open: after `.`, or for a try without a day."""
    if filled.page.ladder is None or number > 0:
        return typed == "."
    return typed in (".", "-") or (typed == "" and 0 not in filled.given)


def _take(filled: Filled, number: int, typed: str, say: Say) -> int:
    """Keep one answer, and return by how many questions to go on."""
    if typed == "-":
        filled.given.pop(number, None)
    elif typed:
        try:
            value = filled.page.questions[number].read(typed)
        except NotUnderstood as wanted:
            say(f"           Please type {wanted}.")
            return 0
        filled.given[number] = Given(typed, value)
    return 1


def _another_try(filled: list[Filled], at: int, sheet: Sheet) -> list[Filled]:
    """Return a page for one more try where the page before `at` has one, and none follows."""
    ladder = filled[at - 1].page.ladder
    follows = at < len(filled) and filled[at].page.ladder == ladder
    if ladder is None or follows or not filled[at - 1].given:
        return []
    count = sum(one.page.ladder == ladder for one in filled)
    return [Filled(try_page(sheet, ladder, count + 1))]


def _prompt(filled: Filled, number: int) -> str:
    question: Question = filled.page.questions[number]
    of = len(filled.page.questions)
    given = f" [{filled.given[number].typed}]" if number in filled.given else ""
    return f"{number + 1:>3} of {of:<2}  {question.words}{given}:"
