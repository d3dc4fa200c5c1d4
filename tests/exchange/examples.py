"""Files that the tests of this folder go through."""

import sysconfig
from pathlib import Path

from hypothesis import strategies as st

from ownpace.exchange.unit import Segment

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
EXAMPLES = sorted((ROOT / "tests" / "examples" / "segments").glob("*.md"))
INSTALLED = sorted(Path(sysconfig.get_paths()["purelib"]).rglob("*.md"))
FILES = {
    path.read_bytes().decode("utf-8"): path
    for path in (*INSTALLED, *CONTENT.rglob("*.md"), *ROOT.glob("*.md"), *EXAMPLES)
}
"""Every Markdown file there is, by its text, so that each text stands here once."""

CONSTRUCTS = [path.read_bytes().decode("utf-8") for path in EXAMPLES]
LINES = sorted({line for text in CONSTRUCTS for line in text.split("\n")})
INDENTED = st.tuples(
    st.sampled_from(["", "  ", "    ", "\t", "> ", ">     "]), st.sampled_from(LINES)
)
MARKDOWN = st.lists(INDENTED.map("".join), max_size=30).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n"]).map(lambda end: end.join(lines))
)
PARTS = st.sampled_from(
    [*"#-*+>|:`~!?=$<[]{}()\\/\"' \t\n\r", "\n---\n", "---\n", "a", "1.", "    "]
)
NOISE = st.lists(PARTS, max_size=60).map("".join)


def described(unit: Segment) -> str:
    """Return a unit in lines that people compare."""
    marks = [
        unit.id and f"id {unit.id}",
        unit.context and f"context {unit.context}",
        unit.box and f"in {unit.box}",
        "safety" if unit.is_safety else "",
        unit.note and f"note: {unit.note}",
    ]
    head = ", ".join([f"{unit.line}: {unit.kind}", *filter(None, marks)])
    parts = [f"  {unit.text!r}", f"  {unit.prefix!r} … {unit.suffix!r}"]
    return "\n".join([head, *parts[: 1 if unit.kind == "front-matter" else 2]])
