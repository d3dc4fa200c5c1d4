"""Templates compiled once for each language and way of address, loaded without parsing them again.

What a language fixes is worked out while compiling: interface strings and icons become part of the
text round them.
"""

import marshal
import re
from keyword import iskeyword
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import DictLoader, Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.filters import FILTERS
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from ownpace.render.environment import FREQUENT, READY, Speech, build_environment

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
FOLDERS = ("components", "formats", "pages/plan")


def compile_templates(folder: Path, speech: Speech) -> dict[str, bytes]:
    """Return the compiled code of every template that a plan page may use, by its name."""
    environment = build_environment(DictLoader({}), speech)
    fixed = _FixedCalls(environment)
    environment.optimized = False
    environment.code_generator_class = _ReadyOutput
    for name in environment.filters.keys() - FILTERS.keys():
        environment.filters[name] = _later
    codes = {}
    for part in FOLDERS:
        for path in sorted((folder / part).rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            tree = fixed.visit(environment.parse(path.read_text(encoding="utf-8"), name, name))
            code = environment.compile(tree, name, name)
            codes[name] = marshal.dumps(code)
    return codes


def _later(*_: object) -> NoReturn:
    """Stand for a filter while compiling, which would work out those of constants at once."""
    raise LookupError("not before there is a plan")


class _FixedCalls(NodeTransformer):
    """Puts results in place of calls whose result the language fixes.

    Other calls of our most frequent functions become filters, which Jinja2 calls directly: a call
    of a global goes through checks that take longer than our functions do.
    """

    def __init__(self, environment: Environment) -> None:
        self._fixed = {name: environment.filters[name] for name in ("_", "icon")}

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:
        """Return the result of a call, or the filter that stands for one of our functions."""
        self.generic_visit(node)
        called = node.node
        if not isinstance(called, nodes.Name) or called.name not in FREQUENT or not node.args:
            return node
        first, *rest = node.args
        if isinstance(first, nodes.Const) and not rest and called.name in self._fixed:
            return _filled(self._fixed[called.name](first.value), node)
        return nodes.Filter(first, called.name, rest, node.kwargs, None, None, lineno=node.lineno)

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        """Put the parts of what is joined side by side: they are written one by one anyway."""
        self.generic_visit(node)
        node.nodes = [
            part
            for child in node.nodes
            for part in (child.nodes if isinstance(child, nodes.Concat) else [child])
        ]
        return node

    def visit_Test(self, node: nodes.Test) -> nodes.Expr:
        """Let what may be missing be asked for: a plain attribute would be an error."""
        self.generic_visit(node)
        asked = node.node
        if node.name in ("defined", "undefined") and isinstance(asked, nodes.Getattr):
            name = nodes.Const(asked.attr, lineno=asked.lineno)
            node.node = nodes.Getitem(asked.node, name, "load", lineno=asked.lineno)
        return node


def _filled(text: Markup, node: nodes.Call) -> nodes.Expr:
    """Return markup, with the values that the call names where they belong in it."""
    parts = _PLACEHOLDER.split(str(text))
    if len(parts) == 1:
        return nodes.Const(text, lineno=node.lineno)
    values = {one.key: one.value for one in node.kwargs}
    joined: list[nodes.Expr] = []
    for at, part in enumerate(parts):
        if at % 2:
            joined.append(values[part])
        elif part:
            joined.append(nodes.Const(Markup(part), lineno=node.lineno))
    return nodes.Concat(joined, lineno=node.lineno)


class _ReadyOutput(CodeGenerator):
    """Leaves out what our own templates do not need.

    That is the escaping of what is ready markup already, and the questions that Jinja2 asks before
    each call: our templates call nothing that takes a context.
    """

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002
        """Write a plain call of Python."""
        named = [one.key for one in node.kwargs]
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(map(iskeyword, named)):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for at, argument in enumerate((*node.args, *node.kwargs)):
            self.write(", " if at else "")
            self.visit(argument, frame)
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write an attribute of Python: a dot in our templates never stands for a key."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:
        """Write a constant; ready markup is made once."""
        if isinstance(node.value, Markup):
            self.write(f"environment.fixed({str(node.value)!r})")
        else:
            super().visit_Const(node, frame)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write a macro of ours; those that take more than their parameters stay as they are."""
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
            return
        names = tuple(argument.name for argument in macro_ref.node.args)
        self.write(f"environment.macro(macro, {names!r})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del frame, finalize
        if not _is_ready(node):
            self.write("environment.text(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        del frame, finalize
        if not _is_ready(node):
            self.write(")")


def _is_ready(node: nodes.Expr | None) -> bool:
    if isinstance(node, nodes.CondExpr):
        return _is_ready(node.expr1) and _is_ready(node.expr2)
    if isinstance(node, nodes.Const):
        return isinstance(node.value, Markup)
    return isinstance(node, nodes.Filter) and node.name in READY
