"""A job as a table for a spreadsheet, and back; and one to translate back into English.

A cell that a spreadsheet would take for a formula has an apostrophe before it.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from ownpace.exchange.answers import Answer, Answers, Only
from ownpace.exchange.job import Job, Message
from ownpace.exchange.notes import notes, wanted

_MARK = "\ufeff"
"""Without it, Excel does not take the file for UTF-8."""

_COLUMNS = ("context", "English", "translation", "English before", "translation before", "notes")
_BACK = ("English", "translation", "back into English", "what differs", "notes")
_FORMULA = re.compile(r"[=+\-@\t\r]")
_ESCAPED = re.compile(r"'(?=[=+\-@\t\r])")


def write_csv(job: Job, only: Only | None = None) -> str:
    """Return a job as a table; the column `translation` is the one to fill."""
    rows = [_row(one) for one in wanted(job, only)]
    facts = ("ownpace", job.name, job.language, job.source_blob, job.target_blob)
    return _written([facts, _COLUMNS, *rows])


def read_csv(text: str, path: str) -> Answers:
    """Return what a translator wrote into a table.

    Raises:
        ValueError: It is no table that `write_csv` began.
    """
    body = text.removeprefix(_MARK)
    first = body.partition("\n")[0]
    comma = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(body), delimiter=comma)
    rows = [([_plain(cell) for cell in row], reader.line_num) for row in reader]
    if len(rows) < 2 or rows[0][0][:1] != ["ownpace"] or len(rows[0][0]) < 5:
        raise ValueError("its first row, which says the page and the language, is lost")
    header = rows[1][0]
    if not {"context", "English", "translation"} <= set(header):
        raise ValueError("its second row, which names the columns, is lost")
    name, language, source, target = rows[0][0][1:5]
    at = {column: header.index(column) for column in ("context", "English", "translation")}
    answers = [
        Answer((row[at["context"]], row[at["English"]]), row[at["translation"]], line)
        for row, line in rows[2:]
        if len(row) > max(at.values())
    ]
    return Answers(
        path=path,
        name=name,
        language=language,
        source_blob=source,
        target_blob=target,
        answers=tuple(answers),
    )


def write_back_translation(job: Job, only: Only | None = None) -> str:
    """Return a table for someone who puts a translation back into English, safety first."""
    told = sorted(wanted(job, only), key=lambda one: not one.is_safety)
    rows = [(one.source.text, one.text, "", "", _notes(one)) for one in told if one.text]
    return _written([_BACK, *rows])


def _row(message: Message) -> tuple[str, ...]:
    is_current = message.state == "current"
    return (
        message.source.context,
        message.source.text,
        message.text if is_current else "",
        message.previous,
        "" if is_current else message.text,
        _notes(message),
    )


def _notes(message: Message) -> str:
    return "; ".join(notes(message))


def _written(rows: Iterable[Sequence[str]]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return _MARK + target.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) or _ESCAPED.match(cell) else cell


def _plain(cell: str) -> str:
    return _ESCAPED.sub("", cell, count=1)
