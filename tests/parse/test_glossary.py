"""Words that are explained come from our list and from the clinic's."""

import pytest

from ownpace.model.source import SourceError, SourceFile
from ownpace.parse.glossary import parse_glossary

OURS = SourceFile(
    "content/glossary.yml",
    "flare-up:\n  term: {en: flare-up}\n  also: {en: [flare-ups]}\n  means: {en: A hard time.}\n"
    "cue:\n  term: {en: cue}\n  means: {en: A sign to start.}\n",
)
OWN = SourceFile(
    "own/glossary.yml", "cue:\n  term: {en: trigger, es: señal}\n  means: {en: Our word.}\n"
)


def test_own_words() -> None:
    """A word of the clinic takes the place of ours, and all others stay."""
    terms = parse_glossary([OURS, OWN])

    assert list(terms) == ["flare-up", "cue"]
    assert terms["cue"].means["en"] == "Our word."


def test_forms() -> None:
    """A word is known in all its forms in its own language, the longest first."""
    terms = parse_glossary([OURS, OWN])

    assert terms["flare-up"].forms("en") == ("flare-ups", "flare-up")
    assert terms["cue"].forms("es") == ("señal",)
    assert terms["cue"].forms("ar") == ()


def test_no_list() -> None:
    """A project need not explain words."""
    assert parse_glossary([]) == {}


def test_without_english() -> None:
    """A word that is not in English, and all that does not fit, is named with its place."""
    faulty = SourceFile("own/glossary.yml", "cue:\n  term: {es: señal}\n  means: {es: x}\n")
    wrong = SourceFile("content/glossary.yml", "cue:\n  term: {en: cue}\n  meaning: {en: x}\n")

    with pytest.raises(SourceError) as refused:
        parse_glossary([wrong, faulty])

    said = [str(fault) for fault in refused.value.diagnostics]
    assert any(line.startswith("content/glossary.yml:3:3: error") for line in said)
    assert "own/glossary.yml:2:9: error: `term` is not in English" in said[-2]
    assert "own/glossary.yml:3:10: error: `means` is not in English" in said[-1]
