"""One value of a YAML file, with quotation marks where it needs them and where it had them."""

from collections.abc import Iterator

import yaml

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NO_WRAP = 2**30


def write_scalar(text: str, old: str, *, is_flow: bool) -> str:
    """Return `text` as YAML, in the style of the value `old` where that can hold it."""
    for candidate in _candidates(text, old):
        if _reads_as(candidate, text, is_flow=is_flow):
            return candidate
    return _double(text)


def _candidates(text: str, old: str) -> Iterator[str]:
    """Yield ways to write a text: the style it had, then the plainest."""
    if old[:1] in "|>":
        yield _block(text, old)
    elif old[:1] == "'":
        yield _single(text)
    elif old[:1] != '"':
        yield text
        yield _double(text)
        yield _single(text)


def _reads_as(written: str, text: str, *, is_flow: bool) -> bool:
    document = f"k: [{written}]\n" if is_flow else f"k: {written}\n"
    try:
        found = yaml.load(document, Loader=_LOADER)
    except (yaml.YAMLError, ValueError, OverflowError):
        return False
    value = found.get("k") if isinstance(found, dict) and len(found) == 1 else None
    if is_flow:
        value = value[0] if isinstance(value, list) and len(value) == 1 else None
    is_block = written[:1] in "|>"
    return isinstance(value, str) and (value.rstrip("\n") if is_block else value) == text


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    written = yaml.dump(text, default_style='"', allow_unicode=True, width=_NO_WRAP)
    return str(written).rstrip("\n")


def _block(text: str, old: str) -> str:
    """Return a block with the header and the indentation of `old`."""
    header, _, body = old.partition("\n")
    indent = body[: len(body) - len(body.lstrip(" "))] or "  "
    newline = "\r\n" if header.endswith("\r") else "\n"
    lines = text.replace("\n", "\n\n" if old.startswith(">") else "\n").split("\n")
    return newline.join([header.rstrip("\r"), *(indent + line if line else "" for line in lines)])
