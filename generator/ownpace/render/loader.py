"""Loads compiled templates, without the compiler."""

import marshal
from collections.abc import Mapping, MutableMapping
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound


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
