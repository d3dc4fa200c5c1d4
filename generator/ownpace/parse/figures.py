"""From the text of `content/figures/<exercise>.yml` to a figure that can be drawn."""

from collections.abc import Iterable
from pathlib import PurePath

from ownpace.figures.build import one_of_each_build
from ownpace.figures.check import figure_findings
from ownpace.model.figure import Body, Figure
from ownpace.model.source import Diagnostic, Finding, SourceError, SourceFile
from ownpace.parse.shape import shape
from ownpace.parse.tree import Places, parse_tree


def parse_figure(source: SourceFile) -> Figure:
    """Return the figure in a source file.

    Raises:
        SourceError: The file is not a figure, or a body of some build cannot take its poses; all
            faults are named, in the order of the lines.
    """
    figure = shape(parse_tree(source).value, Figure, source)
    for body in one_of_each_build():
        found = figure_findings(figure, body)
        if found:
            raise SourceError(_located(found, body, source))
    return figure


def parse_figures(sources: Iterable[SourceFile]) -> dict[str, Figure]:
    """Return figures by exercise id, which is the name of the file without its ending.

    Raises:
        SourceError: Files have faults; those of all files are named.
    """
    figures: dict[str, Figure] = {}
    faults: list[Diagnostic] = []
    for source in sources:
        try:
            figures[PurePath(source.path).stem] = parse_figure(source)
        except SourceError as error:
            faults.extend(error.diagnostics)
    if faults:
        raise SourceError(tuple(sorted(faults, key=lambda fault: fault.location)))
    return figures


def _located(findings: Iterable[Finding], body: Body, source: SourceFile) -> tuple[Diagnostic, ...]:
    """Return where in the file each finding is; the usual build is not named."""
    places = Places(source)
    whose = "" if body.build == Body().build else f", for the build `{body.build}`"
    found = [
        Diagnostic(places.value(finding.path), finding.message + whose, finding.hint)
        for finding in findings
    ]
    return tuple(sorted(found, key=lambda fault: fault.location))
