"""One file holds the whole plan in every language, leads within itself, and fetches nothing."""

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from ownpace.checks.texts import plan_texts
from ownpace.delivery import Delivery, deliver
from ownpace.model.plan import CarePlan
from ownpace.parse.plan import parse_plan
from ownpace.read.plan import read_plan
from ownpace.workshop import Workshop

ROOT = Path(__file__).parents[2]
PLANS = ("m4k8wz", "n9v3xd", "t7r2hb")
NAMES = re.compile(r"\s(?:id|for|aria-labelledby|aria-describedby)=\"([^\"]*)\"")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a workshop of the repository's project."""
    return Workshop(ROOT, tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module")
def files(shop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the single file of each demo plan."""
    out = tmp_path_factory.mktemp("single")
    delivery = Delivery(out=out, format="html")
    return {name: deliver(plan(name), shop, delivery).read_text(encoding="utf-8") for name in PLANS}


def plan(name: str) -> CarePlan:
    """Return a demo plan."""
    return parse_plan(read_plan(ROOT / f"plans/{name}.yaml"))


def edition(html: str, language: str) -> str:
    """Return the words of one language of a file."""
    start = html.index(f'<div class="edition" lang="{language}"')
    end = html.find('<div class="edition"', start + 1)
    return unescape(re.sub(r"<[^>]+>", "", html[start : end if end > 0 else None]))


@pytest.mark.parametrize("name", PLANS)
def test_every_text_in_every_language(files: dict[str, str], name: str) -> None:
    """Each free text of the plan stands in each language; none of another plan does."""
    written = plan(name)
    others = {
        text
        for other in PLANS
        if other != name
        for found in plan_texts(plan(other))
        for text in (found.text.values() if isinstance(found.text, dict) else [found.text])
        if len(text) > 30
    }
    for language in written.languages:
        words = edition(files[name], language)
        for found in plan_texts(written):
            text = found.text if isinstance(found.text, str) else found.text[language]
            if found.owner == "Coaching" and "rungs" not in found.path:
                continue  # gives way to the coaching of the rung being practised
            assert text in words, (found.path, language)
        assert not [text for text in others if text in words]


@pytest.mark.parametrize("name", PLANS)
def test_size(files: dict[str, str], name: str) -> None:
    """A cheap phone opens it: at most 1 MB and 12,000 nodes."""
    assert len(files[name].encode()) <= 1_000_000
    assert len(re.findall(r"<[a-z]", files[name])) <= 12_000


@pytest.mark.parametrize("name", PLANS)
def test_anchors(files: dict[str, str], name: str) -> None:
    """Ids are there once, each link and label finds its own, and every page is led to."""
    html = files[name]
    ids = Counter(re.findall(r'\sid="([^"]+)"', html))
    links = re.findall(r'href="#([^"]+)"', html)
    pages = re.findall(r'<article class="leaf" id="([^"]+)"', html)

    assert [one for one, count in ids.items() if count > 1] == []
    assert [link for link in links if link not in ids] == []
    assert [
        part for names in NAMES.findall(html) for part in names.split() if part not in ids
    ] == []
    assert set(pages) <= set(links)


@pytest.mark.parametrize("name", PLANS)
def test_policy(files: dict[str, str], name: str) -> None:
    """Styles and the script run by their hashes alone, and nothing is asked for from anywhere."""
    html = files[name]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    inside = [*re.findall(r"<style>(.*?)</style>", html, re.DOTALL)]
    inside += re.findall(r"<script>(.*?)</script>", html, re.DOTALL)

    assert policy[1].startswith("default-src 'none'; img-src data:;")
    for text in inside:
        assert b64encode(sha256(text.encode()).digest()).decode() in policy[1]
    assert len(inside) == 4
    assert not re.search(r'\s(?:src|srcset|style|on[a-z]+)="', html)
    assert not re.search(r"url\((?!\"data:image/svg)|@import", html)
    assert set(re.findall(r'href="(?!#)([a-z]+:)', html)) <= {"https:", "tel:", "mailto:"}


@pytest.mark.parametrize("name", PLANS)
def test_title_gives_nothing_away(files: dict[str, str], name: str) -> None:
    """The title and the head say nothing of the person."""
    head = re.sub(r"<style>.*?</style>", "", files[name].partition("</head>")[0], flags=re.DOTALL)

    assert "<title>Ownpace</title>" in head
    assert plan(name).person.called not in head


def test_same_bytes(shop: Workshop, files: dict[str, str], tmp_path: Path) -> None:
    """The same plan gives the same file."""
    again = deliver(plan("t7r2hb"), shop, Delivery(out=tmp_path, format="html"))

    assert again.read_text(encoding="utf-8") == files["t7r2hb"]


def test_draft(files: dict[str, str]) -> None:
    """A plan that nobody approved says so in each language; an approved one does not."""
    assert files["m4k8wz"].count('<section class="draft-banner"') == 2
    assert 'draft-banner"' not in files["t7r2hb"]
