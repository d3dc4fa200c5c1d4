"""The review for a terminal."""

from rich.cells import cell_len

from ownpace.review.text import page_text

TABLE = (
    "<table><thead><tr><th>Week</th><th>Morning</th></tr></thead>"
    "<tbody><tr><th>9 November</th><td><strong>2 of 3</strong> <small>1 easier</small></td></tr>"
    "</tbody></table>"
)


def test_blocks() -> None:
    """Headings are underlined, items have a bullet, quotes their marks; drawings are left out."""
    body = "<h2>Goals</h2><ul><li><svg><path/></svg><p>One</p><p>Two</p></li></ul><p><q>Yes</q></p>"

    assert page_text(body, 40) == "Goals\n-----\n- One\n  Two\n“Yes”\n"


def test_a_table_in_columns() -> None:
    """Where there is room, cells stand below the head of their column."""
    lines = page_text(TABLE, 60).splitlines()

    assert lines[0].index("Morning") == lines[2].index("2 of 3; 1 easier")


def test_a_table_without_room() -> None:
    """Where there is none, each row names the heads of its columns."""
    wide = TABLE.replace("<th>Morning</th>", "<th>Morning</th>" * 4).replace(
        "<td>", "<td>0</td><td>0</td><td>0</td><td>"
    )

    lines = page_text(wide, 30).splitlines()

    assert lines[:2] == ["9 November", "  Morning: 0"]
    assert lines[-1] == "  Morning: 2 of 3; 1 easier"


def test_lines_fit() -> None:
    """No line is wider than the terminal where words allow it, wide letters among them."""
    text = page_text(f"<p>{'word ' * 60}</p>{TABLE.replace('Morning', '早晨的练习')}", 40)

    assert max(map(cell_len, text.splitlines())) <= 40


def test_text_stays_text() -> None:
    """Escaped markup comes out as it was written."""
    assert page_text("<p>&lt;b&gt; &amp; [bold]x[/bold]</p>", 40) == "<b> & [bold]x[/bold]\n"
