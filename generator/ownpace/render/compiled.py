"""Templates compiled once per project, loaded without reading or parsing them again."""

import marshal
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import BaseLoader, DictLoader, Environment, Template, TemplateNotFound, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import FILTERS
from jinja2.visitor import NodeTransformer

from ownpace.model.locale import Locale
from ownpace.render.environment import FREQUENT, READY, Speech, build_environment

FOLDERS = ("components", "pages/plan")


def compile_templates(folder: Path, locale: Locale) -> dict[str, bytes]:
    """Return the compiled code of every template that a plan page may use, by its name.

    The code holds for any language: the locale only names what templates may call, and nothing is
    worked out while compiling.
    """
    environment = build_environment(DictLoader({}), Speech(locale, {}))
    environment.optimized = False
    environment.code_generator_class = _ReadyOutput
    for name in environment.filters.keys() - FILTERS.keys():
        environment.filters[name] = _later
    direct = _DirectCalls()
    codes = {}
    for part in FOLDERS:
        for path in sorted((folder / part).rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            tree = direct.visit(environment.parse(path.read_text(encoding="utf-8"), name, name))
            code = environment.compile(tree, name, name)
            codes[name] = marshal.dumps(code)
    return codes


def _later(*_: object) -> NoReturn:
    """Stand for a filter while compiling, which would work out those of constants at once."""
    raise LookupError("not before there is a language")


class _DirectCalls(NodeTransformer):
    """Turns calls of our most frequent functions into filters, which Jinja2 calls directly.

    A call of a global goes through checks that take longer than our functions do.
    """

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:
        """Return the filter that stands for a call of one of our functions."""
        self.generic_visit(node)
        called = node.node
        if not isinstance(called, nodes.Name) or called.name not in FREQUENT or not node.args:
            return node
        first, *rest = node.args
        return nodes.Filter(first, called.name, rest, node.kwargs, None, None, lineno=node.lineno)


class _ReadyOutput(CodeGenerator):
    """Leaves out the escaping of what our own filters have made ready markup already."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_ready(node):
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if not _is_ready(node):
            super()._output_child_post(node, frame, finalize)


def _is_ready(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Filter) and node.name in READY


class CompiledLoader(BaseLoader):
    """Loads templates from `compile_templates`."""

    has_source_access = False

    def __init__(self, codes: Mapping[str, bytes]) -> None:
        self._codes = codes

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template by its name."""
        if name not in self._codes:
            raise TemplateNotFound(name)
        code = marshal.loads(self._codes[name])
        return environment.template_class.from_code(environment, code, globals or {}, _is_current)


def _is_current() -> bool:
    return True
