"""Free text that a reader will not get in their language."""

from collections.abc import Iterator

from msgspec import Struct

from ownpace.checks.setting import Setting
from ownpace.model.plan import CarePlan
from ownpace.model.source import Finding
from ownpace.model.value import Path, Text

ONE = (Text, Text | None)
MANY = tuple[Text, ...]


def missing_translation(plan: CarePlan, setting: Setting) -> Iterator[Finding]:
    """Yield a warning for each free text without a version in one of the plan's languages.

    A plain string stands for the language the plan is written in. Languages that the clinic does
    not have are left to the rule about them.
    """
    tags = [tag for tag in plan.languages if tag in setting.clinic.languages]
    for path, text in _texts(plan, ()):
        has = {plan.written_in} if isinstance(text, str) else set(text)
        missing = [f"`{tag}`" for tag in tags if tag not in has]
        if missing:
            yield Finding(
                path,
                f"this text is missing in {', '.join(missing)}; the page shows the original",
                "write it as `{en: …, es: …}`, one text for each language of the plan",
                "warning",
            )


def _texts(value: object, path: Path) -> Iterator[tuple[Path, Text]]:
    """Yield every free text below `value` with its path, by the types of the fields."""
    if isinstance(value, Struct):
        yield from _struct_texts(value, path)
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _texts(item, (*path, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))


def _struct_texts(value: Struct, path: Path) -> Iterator[tuple[Path, Text]]:
    kinds = type(value).__annotations__
    for name in value.__struct_fields__:
        field = getattr(value, name)
        if kinds.get(name) in ONE:
            if field is not None:
                yield (*path, name), field
        elif kinds.get(name) == MANY:
            yield from (((*path, name, at), text) for at, text in enumerate(field))
        else:
            yield from _texts(field, (*path, name))
