"""From the text of `clinic.yml` to the clinic's settings."""

from ownpace.model.clinic import Clinic
from ownpace.model.source import SourceFile
from ownpace.parse.shape import shape
from ownpace.parse.tree import parse_tree


def parse_clinic(source: SourceFile) -> Clinic:
    """Return the settings in a source file.

    Raises:
        SourceError: The file does not hold settings; all faults are named.
    """
    return shape(parse_tree(source).value, Clinic, source)
