"""Change single values in the text of a YAML file and leave every other character as it is.

The places come from the parser's marks, so comments, quotation marks, indents and the style of
each block stay: what is not changed is never written anew.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from json import dumps
from typing import TypeAlias

import yaml

from ownpace.model.value import Path

Plain: TypeAlias = "str | int | float | date | Mapping[str, Plain] | Sequence[Plain]"
"""What can be written: text stands in quotation marks, numbers and dates stand plainly."""

# The one that plans are read with: the two do not take the same files.
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_ESCAPED = {"Cc", "Cn", "Cs", "Zl", "Zp"}
"""Kinds of characters that YAML does not allow as they are, or takes for the end of a line."""


def with_value(text: str, path: Path, value: Plain, after: str | None = None) -> str:
    """Return the text with the value at `path` set; a key that is missing is added.

    It is added behind the key `after`, where there is one, else as the last of its mapping.

    Raises:
        KeyError: There is no mapping for the key.
    """
    key, old = _find(text, path)
    if old is None:
        return _with_key(text, path, value, after)
    if isinstance(value, Mapping) and isinstance(old, yaml.MappingNode):
        for name, inner in value.items():
            text = with_value(text, (*path, name), inner)
        return text
    start, end = old.start_mark.index, _end(old, text)
    is_empty = key is not None and start == end
    return f"{text[:start]}{' ' if is_empty else ''}{flow(value)}{text[end:]}"


def with_item(text: str, path: Path, item: Plain, *, first: bool = False) -> str:
    """Return the text with an item added to the list at `path`, as the last one or the first.

    A list that is missing or empty is written with this one item.

    Raises:
        KeyError: There is no mapping for the list.
    """
    _, found = _find(text, path)
    if not isinstance(found, yaml.SequenceNode) or not found.value:
        return with_value(text, path, [item])
    if found.flow_style:
        at = found.start_mark.index + 1 if first else _end(found.value[-1], text)
        return _inserted(text, at, f"{flow(item)}, " if first else f", {flow(item)}")
    column, near = found.start_mark.column, found.value[0]
    indent = max(near.start_mark.column - column, 2)
    written = flow(item) if _is_flow(near) else "\n".join(_block(item, column + indent)).lstrip()
    lines = f"{' ' * column}-{' ' * (indent - 1)}{written}"
    at = _line_start(text, found.start_mark.index) if first else _line_end(text, _end(found, text))
    return _inserted_lines(text, at, lines)


def without_key(text: str, name: str) -> str:
    """Return the text without a key of its top mapping, and without what belongs to the key."""
    key, value = _find(text, (name,))
    root = yaml.compose(text, Loader=_LOADER)
    if key is None or value is None or not isinstance(root, yaml.MappingNode):
        return text
    if not root.flow_style:
        start = _line_start(text, key.start_mark.index)
        return text[:start] + text[_line_end(text, _end(value, text)) :]
    keys = [other for other, _ in root.value]
    at = [other.value for other in keys].index(name)
    if at + 1 < len(keys):
        return text[: key.start_mark.index] + text[keys[at + 1].start_mark.index :]
    before = _end(root.value[at - 1][1], text) if at else root.start_mark.index + 1
    return text[:before] + text[_end(value, text) :]


def flow(value: Plain) -> str:
    """Return a value on one line."""
    if isinstance(value, str):
        return "".join(map(_character, dumps(value, ensure_ascii=False)))
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {flow(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _character(sign: str) -> str:
    if sign != "\ufeff" and unicodedata.category(sign) not in _ESCAPED:
        return sign
    return f"\\U{ord(sign):08x}"


def _with_key(text: str, path: Path, value: Plain, after: str | None) -> str:
    _, parent = _find(text, path[:-1])
    if not isinstance(parent, yaml.MappingNode):
        raise KeyError(path)
    name = path[-1]
    pairs = [(key, inner) for key, inner in parent.value if key.value == after] or parent.value
    if not pairs:
        return _inserted(text, parent.start_mark.index + 1, f"{name}: {flow(value)}")
    end = max(_end(pairs[-1][1], text), pairs[-1][0].end_mark.index)
    if parent.flow_style:
        return _inserted(text, end, f", {name}: {flow(value)}")
    column = parent.value[0][0].start_mark.column
    if isinstance(value, Sequence) and not isinstance(value, str):
        items = ("\n".join(_block(item, column + 4)).lstrip() for item in value)
        lines = "\n".join(
            [f"{' ' * column}{name}:", *(f"{' ' * (column + 2)}- {item}" for item in items)]
        )
    else:
        lines = f"{' ' * column}{name}: {flow(value)}"
    return _inserted_lines(text, _line_end(text, end), lines)


def _block(value: Plain, column: int) -> Iterator[str]:
    """Yield the lines of an item whose keys stand at `column`."""
    if isinstance(value, Mapping):
        yield from (f"{' ' * column}{key}: {flow(inner)}" for key, inner in value.items())
    else:
        yield f"{' ' * column}{flow(value)}"


def _find(text: str, path: Path) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the key and the value at `path`, where they are."""
    key: yaml.Node | None = None
    node = yaml.compose(text, Loader=_LOADER)
    for step in path:
        if isinstance(node, yaml.MappingNode):
            pairs = ((key, inner) for key, inner in node.value if key.value == step)
            key, node = next(pairs, (None, None))
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            key, node = None, node.value[step] if step < len(node.value) else None
        else:
            return None, None
    return key, node


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _end(node: yaml.Node, text: str) -> int:
    """Return where what is written of a node ends; marks of blocks point at what comes next."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        if isinstance(last, tuple):
            return max(int(last[0].end_mark.index), _end(last[1], text))
        return _end(last, text)
    end = int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return len(text[:end].rstrip())
    return end


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _inserted(text: str, at: int, what: str) -> str:
    return text[:at] + what + text[at:]


def _inserted_lines(text: str, at: int, lines: str) -> str:
    """Return the text with whole lines put in at `at`, which begins a line or ends the text."""
    newline = "\r\n" if "\r\n" in text else "\n"
    written = lines.replace("\n", newline)
    if at and text[at - 1] != "\n":
        return _inserted(text, at, newline + written)
    return _inserted(text, at, written + newline)
