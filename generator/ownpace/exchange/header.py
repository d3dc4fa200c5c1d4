"""The block of a translation that says what it was made from, written anew."""

import re
from datetime import date

import yaml
from msgspec import to_builtins
from msgspec.structs import fields

from ownpace.exchange.front import without_facts
from ownpace.exchange.identity import TRANSLATION, blob_id
from ownpace.model.content import Translation

_FENCE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)
_NO_WRAP = 2**30


def with_translation(target: str, translation: Translation) -> str:
    """Return a translation with its block for `translation`; all else stays as it is."""
    block = _block(translation)
    if TRANSLATION.search(target):
        return TRANSLATION.sub(lambda _: block, target, count=1)
    end = list(_FENCE.finditer(target))[1].start()
    return target[:end] + block + target[end:]


def begun(english: str) -> str:
    """Return an English page as the beginning of its translation: its words, and nothing done."""
    translation = Translation(source=blob_id(english), status="begun", method="human")
    return with_translation(without_facts(english), translation)


def _block(translation: Translation) -> str:
    values = to_builtins(translation, builtin_types=(date,))
    kept = {
        field.name: values[field.name]
        for field in fields(Translation)
        if values[field.name] or field.required
    }
    written: str = yaml.safe_dump(
        {"translation": kept},
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=_NO_WRAP,
    )
    return written if written.startswith("translation:\n") else _opened(kept)


def _opened(kept: dict[str, object]) -> str:
    """Return the block with a line for each key, where YAML would write it between braces."""
    lines = yaml.safe_dump(
        kept, allow_unicode=True, sort_keys=False, default_flow_style=False, width=_NO_WRAP
    )
    return "translation:\n" + "".join(f"  {line}\n" for line in lines.splitlines())
