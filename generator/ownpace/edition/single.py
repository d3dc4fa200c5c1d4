"""A person's whole site as one HTML file that is complete without script.

Phones open a single file where they cannot open a folder, and some open it with scripts off. So
all pages of all languages stand in it, one shows at a time by its address alone, and nothing is
fetched.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from posixpath import dirname, join, normpath

from msgspec import Struct, json

from ownpace.edition.lean import lean, lean_switch, plain_numbers
from ownpace.edition.sprite import Sprite
from ownpace.model.locale import Locale
from ownpace.model.pages import language_path

SCRIPTS_FIRST = ("colours", "dates")
"""Scripts that change what stands on the page."""
SCRIPTS_THEN = (
    *("listen", "store", "session"),
    *("diary-entry", "diary", "diary-history", "diary-file", "diary-page"),
)
"""Scripts that add to it: a slow phone shows the page before it runs them."""
SHEETS = ("tokens", "ownpace", "site", "diary", "pictures")
PAPER = "print"
CHOSEN_STROKE = 3
"""How wide the lines of the tick at the language that shows are."""

_TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:=\"[^\"]*\")?)*)\s*(/?)>")
_ATTRIBUTE = re.compile(r"\s+([a-zA-Z:-]+)(?:=\"([^\"]*)\")?")
_MAIN = re.compile(r'<main id="main"([^>]*)>(.*)</main>(\s*<aside.*?</aside>)?', re.DOTALL)
_FIGURE = re.compile(r'<div class="exercise-card__figure">(.*?)</label>\s*</div>', re.DOTALL)
_ROWS = re.compile(r'<ul hidden data-rows="([^"]*)">.*?</ul>\n?', re.DOTALL)
_RELATED = re.compile(r'<section class="section related".*?</section>', re.DOTALL)
_STILLS = re.compile(r'<div class="stills">.*?</div>', re.DOTALL)
_STILL = re.compile(
    r'<img class="still in-light" src="[^"]*assets/figures/([^"]+)" alt="([^"]*)"([^>]*?) dec'
)
_IDS = frozenset(
    {"id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers"}
)
_ELSEWHERE = ("https:", "tel:", "mailto:")


class Book(Struct, frozen=True, kw_only=True):
    """What goes into the file."""

    files: Mapping[str, bytes]
    """The person's site: all files by path."""

    locales: tuple[Locale, ...]
    """Languages, that of the reader first."""

    paths: tuple[str, ...]
    """Pages to take in, below the folder of their language, the first one shown first."""

    style: str
    """What this form adds to the styles."""


class Bound(Struct, frozen=True, kw_only=True):
    """The parts of the file: what is the same for everyone, and what is of this person."""

    language: str
    direction: str
    styles: tuple[str, ...]
    """Styles that say nothing of the plan."""

    figures: str
    """Styles that show the figures and icons of the plan."""

    script: str
    """What runs in the file; nothing if it is empty."""

    body: str
    title: str = "Ownpace"
    """What a browser shows as the name of the file; it says nothing of the plan."""


def bind(book: Book) -> Bound:
    """Return the pages of `book`, made to stand in one file."""
    binder = _Binder(book)
    editions = "\n".join(binder.edition(locale) for locale in book.locales)
    first = book.locales[0]
    return Bound(
        language=first.tag,
        direction=first.direction,
        styles=(_plain(binder.styles()), f"@media print{{{_plain(binder.sheet(PAPER))}}}"),
        figures="\n".join((*binder.figures.values(), binder.icons.style())),
        script=f"{binder.scripts(SCRIPTS_FIRST)}\n"
        f"setTimeout(function () {{\n{binder.scripts(SCRIPTS_THEN)}\n}});",
        body=editions,
    )


def single_file(bound: Bound) -> bytes:
    """Return one HTML file that needs no script."""
    styles = (*bound.styles, bound.figures)
    return page_shell(bound, styles, bound.script, bound.body)


def locked_file(bound: Bound, doors: str, sealed: bytes, unlock: str) -> bytes:
    """Return the file with its plan locked in: in clear stands only what is the same for everyone.

    Args:
        bound: The parts of the file.
        doors: What asks for the passphrase, in each language.
        sealed: `secret(bound)`, locked.
        unlock: The script that opens it.
    """
    script = f"window.ownpaceStart = function () {{\n{bound.script}\n}};\n{unlock}"
    held = f'<script type="application/json" id="sealed">{sealed.decode()}</script>'
    return page_shell(bound, bound.styles, script, f"<main>{doors}</main>\n{held}")


def secret(bound: Bound) -> bytes:
    """Return what a lock has to hide: the pages, and which figures they show."""
    return json.encode({"body": bound.body, "figures": bound.figures})


def page_shell(bound: Bound, styles: tuple[str, ...], script: str, body: str) -> bytes:
    """Return an HTML file in which only these styles and this script run, by their hashes.

    Without a script, none may run.
    """
    allowed = _hash(script) if script else "'none'"
    policy = (
        "default-src 'none'; img-src data:; "
        f"style-src {' '.join(map(_hash, styles))}; script-src {allowed}; "
        "base-uri 'none'; form-action 'none'"
    )
    head = "\n".join(
        (
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1, '
            'viewport-fit=cover">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="robots" content="noindex, nofollow">',
            f"<title>{bound.title}</title>",
            *(f"<style>{style}</style>" for style in styles),
        )
    )
    tail = f"<script>{script}</script>\n" if script else ""
    return (
        f'<!doctype html>\n<html lang="{bound.language}" dir="{bound.direction}">\n<head>\n{head}\n'
        f'</head>\n<body class="page page--single">\n{body}\n'
        f"{tail}</body>\n</html>\n"
    ).encode()


class _Binder:
    """Rewrites pages so that they can stand in one file, and notes what they need."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._root = book.locales[0].tag
        self.icons = Sprite()
        self.figures: dict[str, str] = {}
        self._anchors = {
            language_path(path, locale.tag, self._root): _anchor(locale.tag, path)
            for locale in book.locales
            for path in book.paths
        }

    def edition(self, locale: Locale) -> str:
        """Return all pages of one language, with one head and one bar for all of them."""
        first = language_path(self._book.paths[0], locale.tag, self._root)
        page = self.text(first)
        draft = _between(page, '<section class="draft-banner"', "</section>")
        bar = re.sub(
            r' aria-current="[^"]*"', "", _between(page, '<nav class="bottom-nav"', "</nav>")
        )
        colours = _between(page, '<label class="tool tool--colours"', "</label>")
        if locale.tag != self._root:
            # One switch for the whole file; the others are labels of it.
            colours = re.sub(r"<input[^>]*>", "", colours)
            colours = colours.replace("<label ", '<label for="swap-colours" ', 1)
        leaves = _rows_once("\n".join(self._leaf(locale, path) for path in self._book.paths))
        leaves = plain_numbers(leaves, locale.direction)
        name = _between(page, '<a class="site-header__name"', "</a>")
        head = self._moved(name, first) + colours
        return (
            f'<div class="edition" lang="{locale.tag}" dir="{locale.direction}">\n'
            f'<header class="colours-row">{head}</header>\n{draft}\n'
            f'<div class="layout">\n{self._moved(bar, first)}\n'
            f"<main>\n{leaves}\n</main>\n</div>\n</div>"
        )

    def styles(self) -> str:
        """Return the styles for screens."""
        sheets = "\n".join(self.sheet(name) for name in SHEETS)
        return f"{sheets}\n{self._book.style}"

    def sheet(self, name: str) -> str:
        """Return a style sheet of the site."""
        return self.text(f"assets/css/{name}.css")

    def scripts(self, names: Iterable[str]) -> str:
        """Return scripts of the site, one after the other."""
        return "\n".join(self.text(f"assets/js/{name}.js") for name in names)

    def text(self, path: str) -> str:
        """Return a file of the site."""
        return self._book.files[path].decode()

    def _leaf(self, locale: Locale, path: str) -> str:
        """Return one page: its languages, its text, and what stands beside it."""
        full = language_path(path, locale.tag, self._root)
        page = self.text(full)
        found = _MAIN.search(page)
        assert found
        place = _place(_between(page, '<nav class="bottom-nav"', "</nav>"))
        switch = _between(page, '<nav class="language-switch"', "</nav>")
        plan = "".join(re.findall(r' data-(?:plan|version)="[^"]*"', found[1]))
        globe, start, links = lean_switch(self._moved(switch, full)).partition("<ul")
        switch = self.icons.shared(globe) + self.icons.shared(start + links, CHOSEN_STROKE)
        body = self._moved(_without_pictures(self, found[2]) + (found[3] or ""), full)
        return (
            f'<article class="leaf" id="{self._anchors[full]}" data-place="{place}"'
            f'{plan}><div class="column">\n'
            f"{switch}{self.icons.shared(lean(body))}</div></article>"
        )

    def _moved(self, html: str, path: str) -> str:
        """Return HTML whose ids are its own in the file, and whose links stay in the file."""

        def tag(found: re.Match[str]) -> str:
            name, attributes, end = found.groups()
            moved = "".join(
                self._attribute(name, one, path) for one in _ATTRIBUTE.finditer(attributes)
            )
            return f"<{name}{moved}{end}>"

        return _TAG.sub(tag, html)

    def _attribute(self, tag: str, found: re.Match[str], path: str) -> str:
        name, value = found[1], found[2]
        if value is None:
            return found[0]
        prefix = self._anchors[path]
        if (name in _IDS and value != "swap-colours") or (name == "name" and tag == "input"):
            return f' {name}="{" ".join(f"{prefix}--{part}" for part in value.split())}"'
        if name == "href":
            target = self._target(value, path)
            return f' href="{target}"' if target else ""
        return found[0]

    def _target(self, link: str, path: str) -> str:
        """Return where a link leads within the file; nothing if its page is not in it."""
        if link.startswith(_ELSEWHERE):
            return link
        address, _, part = link.partition("#")
        page = normpath(join(dirname(path), address)) if address else path
        anchor = self._anchors.get(page)
        if anchor is None:
            return ""
        return f"#{anchor}--{part}" if part and part != "main" else f"#{anchor}"

    def still(self, name: str) -> str:
        """Return the class that shows the stills of a figure."""
        class_ = "f-" + name.removesuffix(".svg")
        if class_ not in self.figures:
            picture = self.text(f"assets/figures/{name}")
            box = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', picture)
            assert box
            data = b64encode(picture.encode()).decode()
            self.figures[class_] = (
                f".{class_}{{aspect-ratio:{box[1]}/{box[2]};"
                f'background-image:url("data:image/svg+xml;base64,{data}")}}'
            )
        return class_


def _without_pictures(binder: _Binder, html: str) -> str:
    """Return HTML in which figures are backgrounds: each stands in the file once."""

    def still(found: re.Match[str]) -> str:
        image = _STILL.search(found[1])
        assert image
        return (
            '<div class="exercise-card__figure">'
            f'<span class="figure-still {binder.still(image[1])}" role="img"'
            f' aria-label="{image[2]}"{image[3]}></span></div>'
        )

    return _RELATED.sub("", _STILLS.sub("", _FIGURE.sub(still, html)))


def _rows_once(html: str) -> str:
    """Return the pages of one language with the rows of each amount on the first page only."""
    seen: set[str] = set()

    def keep(found: re.Match[str]) -> str:
        if found[1] in seen:
            return ""
        seen.add(found[1])
        return found[0]

    return _ROWS.sub(keep, html)


def _anchor(language: str, path: str) -> str:
    return f"{language}-{path.removesuffix('.html').replace('/', '-')}"


def _place(bar: str) -> int:
    """Return which item of the bar a page belongs to, from 1."""
    before, mark, _ = bar.partition("aria-current")
    return before.count("<li>") if mark else 0


def _between(html: str, start: str, end: str) -> str:
    """Return the first element that begins with `start`, or nothing."""
    at = html.find(start)
    return html[at : html.index(end, at) + len(end)] if at >= 0 else ""


def _plain(style: str) -> str:
    """Return a style sheet without comments and line breaks."""
    return re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)).strip()


def _hash(text: str) -> str:
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
