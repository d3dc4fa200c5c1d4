"""A language more in `mkdocs.yml` or `clinic.yml`; every other character stays as it is."""

import json
from collections.abc import Mapping

import yaml

from ownpace.model.source import Diagnostic, Location, SourceError, SourceFile
from ownpace.parse.site_languages import compose, site_languages_node, value_of


def with_site_language(source: SourceFile, tag: str, name: str) -> str:
    """Return mkdocs.yml with a language that is not built yet at the end of its list.

    Raises:
        SourceError: The file has no list of languages.
    """
    node = site_languages_node(source)
    quoted = name if name.replace(" ", "").isalpha() else json.dumps(name, ensure_ascii=False)
    entry = f"{{locale: {tag}, name: {quoted}, build: false}}"
    return _after(source, node, entry if node.flow_style else f"- {entry}")


def with_site_languages(source: SourceFile, names: Mapping[str, str]) -> str:
    """Return mkdocs.yml with these languages by tag in place of all others, the first as default.

    Raises:
        SourceError: The file has no list of languages.
    """
    node = site_languages_node(source)
    entries = [f"{{locale: {tag}, name: {json.dumps(name)}}}" for tag, name in names.items()]
    entries[0] = entries[0].replace("}", ", default: true}")
    end = int(node.end_mark.index) if node.flow_style or not node.value else _end(node.value[-1])
    return f"{source.text[: node.start_mark.index]}[{', '.join(entries)}]{source.text[end:]}"


def with_clinic_language(source: SourceFile, tag: str, region: str | None) -> str:
    """Return clinic.yml with a language at the end; drafts in it are not published.

    Raises:
        SourceError: The file has no languages.
    """
    node = value_of(compose(source), "languages")
    if not isinstance(node, yaml.MappingNode) or not node.value:
        hint = "list them under `languages`, as the clinic.yml of Ownpace does"
        fault = Diagnostic(Location(source.path), "there are no languages", hint)
        raise SourceError((fault,))
    return _after(source, node, f"{tag}: {{region: {region}}}" if region else f"{tag}: {{}}")


def _after(source: SourceFile, node: yaml.CollectionNode, entry: str) -> str:
    """Return the text with an entry behind the last one of a list or mapping."""
    text = source.text
    end = _end(node.value[-1]) if node.value else node.start_mark.index + 1
    if node.flow_style:
        return text[:end] + (", " if node.value else "") + entry + text[end:]
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    indent = " " * node.start_mark.column
    return f"{text[:line]}\n{indent}{entry}{text[line:]}"


def _end(node: yaml.Node | tuple[yaml.Node, yaml.Node]) -> int:
    """Return where a node ends, without the empty lines and comments behind it."""
    if isinstance(node, tuple):
        return _end(node[1])
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        return _end(node.value[-1])
    return int(node.end_mark.index)
