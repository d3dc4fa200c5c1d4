"""A YAML file as a tree of the text that was typed, built in the one pass that also guards it.

No word is taken for a number, a date or a truth, and nothing that can blow up or hide is read:
anchors, aliases, tags, duplicate keys, further documents, deep nesting.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any, NoReturn, TypeAlias

import yaml
from msgspec import Struct

from ownpace.model.source import WRITTEN, Diagnostic, Limits, Location, SourceError, SourceFile
from ownpace.model.value import Path
from ownpace.parse.syntax import syntax_fault

Node: TypeAlias = "dict[str, Node] | list[Node] | str | None"
"""A value of the tree: a mapping, a list, text, or nothing."""

MAX_DEPTH = 20

_Children: TypeAlias = dict[str | int, tuple[yaml.Node, yaml.Node]]
"""Nodes of each key and its value, or each list item twice, by the step that leads there."""

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = ("", "~", "null")
_OPENING = (yaml.StreamStartEvent, yaml.DocumentStartEvent)


class _PlaceLoader(_LOADER):  # type: ignore[misc, valid-type]
    """Tells where things stand; what kind of thing a word may be is not asked."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """Return the same tag for everything."""
        del kind, value, implicit
        return ""


_UNSAFE = (
    *(code for code in range(0x20) if chr(code) not in "\n\t"),
    *range(0x7F, 0xA0),
    0x061C,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
)
_REPLACEMENTS = dict.fromkeys(_UNSAFE, "\ufffd")


class Tree(Struct, frozen=True):
    """What a YAML file says, as typed."""

    source: SourceFile
    value: dict[str, Node]


class Places:
    """The places of the values in one YAML file that has been parsed before."""

    def __init__(self, source: SourceFile) -> None:
        self._path = source.path
        self._root: yaml.Node | None = yaml.compose(source.text, Loader=_PlaceLoader)
        self._children: dict[int, _Children] = {}

    def value(self, path: Path) -> Location:
        """Return where the value at `path` starts, or the nearest one above that exists."""
        return self._find(path)[1]

    def key(self, path: Path) -> Location:
        """Return where the last key of `path` starts, or the nearest value above that exists."""
        return self._find(path)[0]

    def _find(self, path: Path) -> tuple[Location, Location]:
        node = self._root
        if node is None:
            return Location(self._path), Location(self._path)
        key = node
        for step in path:
            found = self._children_of(node).get(step)
            if found is None:
                return self._start(node), self._start(node)
            key, node = found
        return self._start(key), self._start(node)

    def _children_of(self, node: yaml.Node) -> _Children:
        # Kept, as a mapping with thousands of unknown keys is asked for each of them.
        if id(node) not in self._children:
            self._children[id(node)] = _children(node)
        return self._children[id(node)]

    def _start(self, node: yaml.Node) -> Location:
        return Location(self._path, node.start_mark.line + 1, node.start_mark.column + 1)


def locate(source: SourceFile, path: Path) -> Location:
    """Return where the value at `path` starts, or the nearest one above that exists.

    Reads no further than that place; for many places of one file there is `Places`.
    """
    events = iter(yaml.parse(source.text, Loader=_LOADER))
    event = next((one for one in events if not isinstance(one, _OPENING)), None)
    if event is None or isinstance(event, yaml.StreamEndEvent):
        return Location(source.path)
    for step in path:
        inner = _step(events, event, step)
        if inner is None:
            break
        event = inner
    assert event.start_mark
    return Location(source.path, event.start_mark.line + 1, event.start_mark.column + 1)


def _step(events: Iterator[yaml.Event], outer: yaml.Event, step: str | int) -> yaml.Event | None:
    """Return the first event of the value that `step` leads to from `outer`, if there is one."""
    is_mapping = isinstance(outer, yaml.MappingStartEvent)
    if not is_mapping and not isinstance(outer, yaml.SequenceStartEvent):
        return None
    for at in count():
        event = next(events)
        if isinstance(event, yaml.CollectionEndEvent):
            return None
        name: object = at
        if is_mapping:
            name = getattr(event, "value", None)
            _pass(events, event)
            event = next(events)
        if name == step:
            return event
        _pass(events, event)
    return None


def _pass(events: Iterator[yaml.Event], event: yaml.Event) -> None:
    """Go on to the end of what `event` begins."""
    depth = int(isinstance(event, yaml.CollectionStartEvent))
    while depth:
        event = next(events)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)


def parse_tree(source: SourceFile, limits: Limits = WRITTEN) -> Tree:
    """Return the tree of a YAML file whose top is a mapping.

    Raises:
        SourceError: It is not YAML, or more of YAML than is read here.
    """
    if len(source.text.encode("utf-8", "surrogatepass")) > limits.size:
        raise SourceError(
            (
                Diagnostic(
                    Location(source.path),
                    f"there are more than {limits.size // 1024} KiB of text",
                    "take out what does not belong here",
                ),
            )
        )
    builder = _Builder(source, limits.values)
    value = builder.build()
    if builder.faults or not isinstance(value, dict):
        raise SourceError(tuple(sorted(builder.faults, key=lambda fault: fault.location)))
    return Tree(source, value)


class _Stop(Exception):
    """Reading on would be of no use."""


class _Builder:
    """Builds the tree from the parser's events, and notes the faults on the way."""

    def __init__(self, source: SourceFile, most: int) -> None:
        self.faults: list[Diagnostic] = []
        self._source = source
        self._most = most
        self._events: Iterator[Any] = iter(())
        self._nodes = 0

    def build(self) -> Node:
        """Return the tree; without faults, it is a mapping."""
        try:
            self._events = iter(_LOADER(self._source.text).get_event, None)
            return self._document()
        except _Stop:
            return None
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            self.faults.append(syntax_fault(error, self._source))
            return None

    def _document(self) -> Node:
        start = next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._stop(start, "nothing is written here", "write lines of `key: value`")
        event = next(self._events)
        value = self._node(event, 1)
        if not isinstance(value, dict):
            hint = "write lines of `key: value`, from the first column on"
            self._note(event, "the top level is not a mapping of keys", hint)
        next(self._events)
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            hint = "delete this line, and what does not belong to the first document"
            self._stop(event, "a second document starts here", hint)
        return value

    def _node(self, event: yaml.NodeEvent, depth: int) -> Node:
        self._count(event)
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_tag(event)
            is_nothing = event.value in _NOTHING and not event.style
            return None if is_nothing else _clean(event.value)
        if not isinstance(event, yaml.CollectionStartEvent):
            return None
        self._refuse_tag(event)
        if depth > MAX_DEPTH:
            self._stop(event, f"more than {MAX_DEPTH} levels, one in another", "write it flatter")
        return (
            self._mapping(depth) if isinstance(event, yaml.MappingStartEvent) else self._list(depth)
        )

    def _list(self, depth: int) -> list[Node]:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return items

    def _mapping(self, depth: int) -> dict[str, Node]:
        mapping: dict[str, Node] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, depth)
            if key in mapping:
                self._note(event, "this key stands here twice", "keep one of the two")
            value = self._node(next(self._events), depth + 1)
            if key is not None:
                mapping[key] = value
        return mapping

    def _key(self, event: yaml.NodeEvent, depth: int) -> str | None:
        if isinstance(event, yaml.ScalarEvent):
            self._count(event)
            self._refuse_tag(event)
            return _clean(event.value)
        hint = "write `key: value`, and put a key that starts with a bracket in quotation marks"
        self._note(event, "a key is not plain text", hint)
        self._node(event, depth + 1)
        return None

    def _count(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > self._most:
            self._stop(
                event, f"more than {self._most} values", "take out what does not belong here"
            )
        if event.anchor is not None:
            what, sign = (
                ("aliases", "*") if isinstance(event, yaml.AliasEvent) else ("anchors", "&")
            )
            self._refuse(event, what, sign)

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is not None:
            self._refuse(event, "tags", "!")

    def _refuse(self, event: yaml.NodeEvent, what: str, sign: str) -> None:
        hint = f"delete it, or put text that starts with `{sign}` in quotation marks"
        self._note(event, f"YAML {what} are not read", hint)

    def _note(self, event: yaml.Event, message: str, hint: str) -> None:
        mark = event.start_mark
        assert mark is not None
        place = Location(self._source.path, mark.line + 1, mark.column + 1)
        self.faults.append(Diagnostic(place, message, hint))

    def _stop(self, event: yaml.Event, message: str, hint: str) -> NoReturn:
        self._note(event, message, hint)
        raise _Stop


def _clean(text: str) -> str:
    """Replace what could reorder or hide text on a page."""
    return text if text.isprintable() else text.translate(_REPLACEMENTS)


def _children(node: yaml.Node) -> _Children:
    if isinstance(node, yaml.MappingNode):
        return {_clean(key.value): (key, value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return {position: (item, item) for position, item in enumerate(node.value)}
    return {}
