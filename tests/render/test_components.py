"""Every component takes what it declares, and shows its examples as they were last looked at."""

import typing
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args, get_origin, get_type_hints

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, nodes
from markupsafe import escape
from msgspec import NODEFAULT, Struct, convert, structs

from ownpace.edition.locales import read_locale
from ownpace.model import clinic, content, locale, localized, picture, plan, progress
from ownpace.model.clinic import LanguageSettings
from ownpace.render.environment import Speech, build_environment

TEMPLATES = Path(__file__).parents[2] / "templates"
GOLDEN = Path(__file__).parents[1] / "golden"
NAMES = sorted(path.name for path in (TEMPLATES / "components").iterdir())
TYPES = {
    name: value
    for module in (typing, plan, content, clinic, locale, localized, picture, progress)
    for name, value in vars(module).items()
}
WITHOUT_TEXT = {
    "amount",
    "breathing",
    "calendar",
    "counter",
    "diary_question",
    "dose",
    "language_state",
    "names",
    "quota_chart",
    "record",
    "setbacks",
    "timer",
}
"""Components that show numbers and strings of the catalogue, and no text that they are given."""


def declared(name: str) -> dict[str, Any]:
    """Return what a component says of itself."""
    text = (TEMPLATES / "components" / name / "component.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


EXAMPLES = [(name, example) for name in NAMES for example in declared(name)["examples"]]


def environment(tag: str, settings: LanguageSettings) -> Environment:
    """Return the templates in a language, their own words in English: translations may change."""
    spoken = read_locale(GOLDEN, tag, settings)
    speech = Speech(spoken, {"en": "ltr", "es": "ltr", "ar": "rtl"})
    return build_environment(FileSystemLoader(TEMPLATES), speech)


ENGLISH = environment("en", LanguageSettings(region="GB"))
ARABIC = environment("ar", LanguageSettings(region="EG", digits="arab"))


def render(name: str, example: str) -> str:
    """Return an example of a component; those from right to left as in Arabic."""
    templates = ARABIC if example == "right_to_left" else ENGLISH
    component = declared(name)
    values = {
        param: example_value(value, eval(component["params"][param]["type"], TYPES))
        for param, value in component["examples"][example].items()
    }
    macro = getattr(templates.get_template(f"components/{name}/template.html").module, name)
    return f"{macro(**values)}".strip() + "\n"


def example_value(value: Any, kind: Any) -> Any:  # noqa: ANN401
    """Return a plain value of an example as the type that the component takes."""
    origin, args = get_origin(kind), get_args(kind)
    if isinstance(value, dict) and origin is dict:
        return {key: example_value(item, args[1]) for key, item in value.items()}
    if isinstance(value, dict):
        kinds = [one for one in (kind, *args) if isinstance(one, type) and issubclass(one, Struct)]
        fitting = [one for one in kinds if value.keys() <= set(one.__struct_fields__)]
        if fitting:
            return example_struct(value, fitting[0])
    if isinstance(value, list) and origin in (tuple, list):
        inner = args if len(args) == len(value) and args[-1] is not ... else args[:1] * len(value)
        return tuple(example_value(item, one) for item, one in zip(value, inner, strict=True))
    return convert(value, kind)


def example_struct(value: dict[str, Any], kind: type[Struct]) -> Struct | SimpleNamespace:
    """Return a value of the model, or a part of it: what is not named must not be asked for."""
    hints = get_type_hints(kind)
    given = {key: example_value(item, hints[key]) for key, item in value.items()}
    fields = structs.fields(kind)
    if all(field.name in given or not field.required for field in fields):
        return kind(**given)
    defaults = {field.name: field.default for field in fields if field.default is not NODEFAULT}
    return SimpleNamespace(**{**defaults, **given})


def texts(value: object) -> list[str]:
    """Return every text of an example."""
    if isinstance(value, dict):
        return texts(list(value.values()))
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("name", NAMES)
def test_params(name: str) -> None:
    """A component declares the arguments that its macro takes, and which of them it must have."""
    source = (TEMPLATES / "components" / name / "template.html").read_text(encoding="utf-8")
    macros = {macro.name: macro for macro in ENGLISH.parse(source).find_all(nodes.Macro)}

    macro = macros[name]

    required = len(macro.args) - len(macro.defaults)
    assert {param: facts["required"] for param, facts in declared(name)["params"].items()} == {
        argument.name: place < required for place, argument in enumerate(macro.args)
    }


@pytest.mark.parametrize("name", NAMES)
def test_declaration(name: str) -> None:
    """A component says what it is and what it takes, and has an example of each kind."""
    component = declared(name)

    assert component.keys() == {"summary", "params", "examples"}
    assert all(
        facts.keys() == {"type", "required", "description"}
        for facts in component["params"].values()
    )
    assert component["examples"].keys() >= {"default", "right_to_left"}
    assert ("escapes_html" in component["examples"]) == (name not in WITHOUT_TEXT)


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example(name: str, example: str, golden: Callable[[str, Path], None]) -> None:
    """An example is rendered as it was when it was last looked at."""
    golden(render(name, example), GOLDEN / f"{name}-{example}.html")


@pytest.mark.parametrize("name", sorted(set(NAMES) - WITHOUT_TEXT))
def test_escaping(name: str) -> None:
    """Text with markup stands in the page as text."""
    given = texts(declared(name)["examples"]["escapes_html"])
    marked = [text for text in given if escape(text) != text]

    html = render(name, "escapes_html")

    assert marked
    assert not any(text in html for text in marked)
    assert all(escape(text) in html for text in marked)


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_well_formed(name: str, example: str) -> None:
    """An example closes what it opens, and has no style or script of its own."""
    reader = TagReader()

    reader.feed(render(name, example))

    assert reader.open == []
    assert not reader.attributes & {"style", "onclick", "onload", "onerror"}


def test_no_golden_is_left_over() -> None:
    """Each file of an expected result belongs to an example."""
    assert {path.name for path in GOLDEN.iterdir()} == {
        f"{name}-{example}.html" for name, example in EXAMPLES
    }


class TagReader(HTMLParser):
    """Follows which tags are open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag has, and that it is open if it has an end."""
        self.attributes |= {name for name, _ in attrs}
        if tag not in {"br", "input", "img", "source"}:
            self.open.append(tag)

    def handle_startendtag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an SVG shape has; it has no end."""
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.open.pop() == tag
