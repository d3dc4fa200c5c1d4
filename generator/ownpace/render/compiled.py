"""Templates compiled once per project, loaded without reading or parsing them again."""

import marshal
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, DictLoader, Environment, Template, TemplateNotFound

from ownpace.model.locale import Locale
from ownpace.render.environment import Speech, build_environment

FOLDERS = ("components", "pages/plan")


def compile_templates(folder: Path, locale: Locale) -> dict[str, bytes]:
    """Return the compiled code of every template that a plan page may use, by its name.

    The code holds for any language: the locale only names what templates may call, and nothing is
    worked out while compiling.
    """
    environment = build_environment(DictLoader({}), Speech(locale, {}))
    environment.optimized = False
    codes = {}
    for part in FOLDERS:
        for path in sorted((folder / part).rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            code = environment.compile(path.read_text(encoding="utf-8"), name, name)
            codes[name] = marshal.dumps(code)
    return codes


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
