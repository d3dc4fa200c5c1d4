"""What is formally wrong with a translation is named, at its line."""

import pytest
from tests.exchange.pages import ENGLISH, SPANISH, lay_out

from ownpace.exchange.verdict import judge


def test_nothing_wrong() -> None:
    """A good translation has nothing wrong with it, and neither has one that is not there."""
    assert list(judge(lay_out())) == []
    assert list(judge(lay_out(target=None))) == []


@pytest.mark.parametrize(
    ("old", "new", "said", "line"),
    [
        ("Camina 10 minutos.", "Camina 15 minutos.", "number `10` is lost", 6),
        ("(pacing.md)", "(pacing.html)", "link `pacing.md` is lost", 15),
        (" [@costa-2021]", "", "source `costa-2021` is lost", 15),
        ("{{ clinic.phone }}", "{{ clinic.name }}", "value `clinic.phone` is lost", 19),
        ("Una canción", "", "a paragraph of the English has no translation", 0),
        ("Ponte los zapatos.", "Put on shoes.", "this is English", 5),
        ("{: #why }", "{: #porque }", "no heading has the id `why`", 0),
    ],
)
def test_fault(old: str, new: str, said: str, line: int) -> None:
    """A lost number, link, source, value, id or paragraph is told, and so is English."""
    found = list(judge(lay_out(target=SPANISH.replace(old, new))))

    assert said in [one.message for one in found if one.severity == "error"]
    assert line in [one.line for one in found]


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [("Put on shoes.", "Put on firm shoes.", "warning"), ("10 minutes", "5 minutes", "error")],
)
def test_stale(old: str, new: str, severity: str) -> None:
    """A paragraph whose English has changed is told; where it is about safety, it is an error."""
    found = list(judge(lay_out(ENGLISH.replace(old, new))))

    assert [(one.message, one.severity) for one in found] == [
        ("the English has changed since", severity)
    ]
