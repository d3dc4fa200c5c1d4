"""The languages of the public site, as `mkdocs.yml` names them."""

from collections.abc import Iterator

import yaml
from msgspec import Struct

from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile


class SiteLanguage(Struct, frozen=True):
    """One language of the public site."""

    tag: str
    place: Location


def parse_site_languages(source: SourceFile) -> tuple[SiteLanguage, ...]:
    """Return the languages of the i18n plugin in their order.

    Raises:
        SourceError: The file is no YAML, or has no such list.
    """
    return tuple(_languages(site_languages_node(source), source.path))


def site_languages_node(source: SourceFile) -> yaml.SequenceNode:
    """Return the list of languages as it stands in the file; its tags may be of any kind.

    Raises:
        SourceError: The file is no YAML, or has no such list.
    """
    plugins = value_of(compose(source), "plugins")
    for plugin in plugins.value if isinstance(plugins, yaml.SequenceNode) else ():
        languages = value_of(value_of(plugin, "i18n"), "languages")
        if isinstance(languages, yaml.SequenceNode):
            return languages
    message = "the plugin `i18n` has no list of languages"
    hint = "list them under `plugins`, `i18n`, `languages`, as the mkdocs.yml of Ownpace does"
    raise SourceError((Diagnostic(Location(source.path), message, hint),))


def compose(source: SourceFile) -> yaml.Node | None:
    """Return the nodes of a YAML file with their places.

    Raises:
        SourceError: The file is no YAML.
    """
    try:
        return yaml.compose(source.text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        fault = Diagnostic(Location(source.path, *at), f"this is no YAML: {error.problem}")
        raise SourceError((fault,)) from None


def value_of(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return the value of a key, if the node is a mapping that has it."""
    for name, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if name.value == key:
            return value  # type: ignore[no-any-return]
    return None


def _languages(node: yaml.SequenceNode, path: str) -> Iterator[SiteLanguage]:
    for item in node.value:
        tag = value_of(item, "locale")
        if isinstance(tag, yaml.ScalarNode) and tag.value != "null":
            start = tag.start_mark
            yield SiteLanguage(tag.value, Location(path, start.line + 1, start.column + 1))
