"""Say what to open after `make site`: `python -m benchmarks.whereabouts`."""

from collections.abc import Iterator
from pathlib import Path

from ownpace.model.source import SourceError
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan

PUBLIC = Path("build", "public", "index.html")
SITES = Path("build", "plans")


def built_sites(root: Path) -> Iterator[str]:
    """Yield a line for each site that was built in the project at `root`: address, languages."""
    if (root / PUBLIC).is_file():
        yield f"{_address(root / PUBLIC)}  public site"
    for path in sorted(root.glob("plans/*.yaml")):
        page = root / SITES / path.stem / "index.html"
        if page.is_file():
            yield f"{_address(page)}  {_languages(path)}"


def _address(page: Path) -> str:
    return page.resolve().as_uri()


def _languages(path: Path) -> str:
    try:
        return ", ".join(parse_plan(read_plan(path)).languages)
    except SourceError:
        return "built before the plan got its present faults"


if __name__ == "__main__":
    print("Open in a browser; no network is needed:", *built_sites(Path()), sep="\n")
