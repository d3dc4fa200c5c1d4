"""Words of the glossary in the text of a page: the first time each stands there, it is a link.

The link works everywhere; a script shows what the word means right there.
"""

import re
from collections.abc import Mapping
from functools import cache

from markupsafe import Markup

from ownpace.model.content import SOURCE_LANGUAGE
from ownpace.model.glossary import Term

PAGE = "glossary.html"
MOST = 8
"""Words marked on one page: more of them would be in the way of reading."""

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_CLOSED = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "sup", "abbr"})
"""Elements whose text is left as it is."""


def mark_terms(html: str, glossary: Mapping[str, Term], language: str, up: str) -> str:
    """Return HTML in which words of the glossary lead to what they mean.

    Args:
        html: Text of a page; only text outside links and headings is looked at.
        glossary: What each word means, by id.
        language: Language of the text.
        up: Way from the page to the folder of its language.
    """
    forms = {form.lower(): id_ for id_, term in glossary.items() for form in term.forms(language)}
    if not forms:
        return html
    seen: set[str] = set()

    def link(found: re.Match[str]) -> str:
        id_ = forms[found[0].lower()]
        if id_ in seen or len(seen) >= MOST:
            return found[0]
        seen.add(id_)
        means = glossary[id_].means
        return Markup('<a class="term" href="{}{}#{}" data-means="{}">{}</a>').format(
            up, PAGE, id_, means.get(language, means[SOURCE_LANGUAGE]), Markup(found[0])
        )

    pattern = _pattern(tuple(sorted(forms, key=lambda form: (-len(form), form))))
    parts = _TAG.split(html)
    depth = 0
    for at, part in enumerate(parts):
        if name := _NAME.match(part):
            depth += (-1 if name[1] else 1) if name[2] in _CLOSED else 0
        elif depth == 0 and not part.startswith("<"):
            parts[at] = pattern.sub(link, part)
    return "".join(parts)


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])", re.IGNORECASE
    )
