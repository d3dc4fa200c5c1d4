"""A body goes between the two parts of its own shell, as it is, and nowhere else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.edition.assemble import assemble
from ownpace.model.pages import SLOT
from ownpace.model.site import Page, Shell

BODIES = st.text(st.characters(exclude_categories=["Cs"])) | st.just(SLOT.decode())
SHELLS = st.builds(Shell, st.binary(), st.binary())


@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(SHELLS, BODIES)), SHELLS)
@settings(deadline=None)
def test_assemble(parts: dict[str, tuple[Shell, str]], other: Shell) -> None:
    """Every body stands whole between its two parts, whatever it holds."""
    shells = {path: shell for path, (shell, _) in parts.items()}
    pages = [Page(path, body) for path, (_, body) in parts.items()]

    assembled = assemble({**shells, "other": other}, pages)

    assert assembled == {
        path: shell.before + body.encode() + shell.after for path, (shell, body) in parts.items()
    }


def test_page_without_shell() -> None:
    """A page that the edition does not have is a fault of ours, not a page more."""
    with pytest.raises(KeyError):
        assemble({}, [Page("index.html", "x")])
