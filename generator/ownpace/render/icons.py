"""Icons: 24 px grid, round strokes, current colour, always beside words."""

from functools import cache

from markupsafe import Markup

SHAPES = {
    "alert": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5M12 16.2v.01"/>',
    "alarm": (
        '<path d="M6 17.5c1.5-1.5 1.5-3.5 1.5-6a4.5 4.5 0 0 1 9 0c0 2.5 0 4.5 1.5 6zM10.5'
        ' 20.5h3M12 4.5V3M4.5 8a6 6 0 0 1 2-3.5M19.5 8a6 6 0 0 0-2-3.5"/>'
    ),
    "bad-day": '<path d="M7 18.5h10a4 4 0 0 0 .6-7.95A6 6 0 0 0 6.2 9.6 4.5 4.5 0 0 0 7 18.5z"/>',
    "balance": '<path d="M12 4v16M8 20h8M5 7h14M5 7l-2 6h4zM19 7l-2 6h4z"/>',
    "breath": (
        '<path d="M3.5 9h10a2.5 2.5 0 1 0-2.5-2.5M3.5 13h14.5a2.5 2.5 0 1 1-2.5 2.5M3.5 17h6"/>'
    ),
    "calendar": '<path d="M4 6h16v14H4zM4 10h16M8 3.5V7M16 3.5V7"/>',
    "check": '<path d="M5 12.5l4.5 4.5L19 7"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
    "colours": (
        '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="cur'
        'rentColor"/>'
    ),
    "cue": (
        '<path d="M5 9h11v5.5a4.5 4.5 0 0 1-4.5 4.5h-2A4.5 4.5 0 0 1 5 14.5zM16 10.5h1.5a'
        '2.5 2.5 0 0 1 0 5H16M8.5 3.5v2.5M12.5 3.5v2.5"/>'
    ),
    "done": '<circle cx="12" cy="12" r="9"/><path d="M7.5 12.3l3 3 6-6.3"/>',
    "exercise": (
        '<circle cx="6.5" cy="13" r="1.8"/><path d="M3.5 19.5h17M8.5 15l4.5-1.5L17 9l2 10"/>'
    ),
    "globe": (
        '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5'
        'c-5 5-5 12 0 17"/>'
    ),
    "goal": '<path d="M6 21V4M6 4.5c4-2 7 2 12.5 0v8c-5.5 2-8.5-2-12.5 0"/>',
    "heart": (
        '<path d="M12 20C6 15.5 3.5 12.5 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2c0 3'
        '.5-2.5 6.5-8.5 11z"/>'
    ),
    "help": (
        '<path d="M5 4.5h3.5l1.7 4.2-2.2 1.6a12 12 0 0 0 5.7 5.7l1.6-2.2 4.2 1.7V19a1.5 1'
        '.5 0 0 1-1.6 1.5C10.6 20 4 13.4 3.5 6.1A1.5 1.5 0 0 1 5 4.5z"/>'
    ),
    "home": '<path d="M4 11.5L12 4.5l8 7M6.5 10v9.5h11V10"/>',
    "info": '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5h.01"/>',
    "later": '<circle cx="12" cy="12" r="8.5"/>',
    "learn": (
        '<path d="M12 6.5C10 5 7 4.5 3.5 4.5v14C7 18.5 10 19 12 20.5c2-1.5 5-2 8.5-2v-14C'
        '17 4.5 14 5 12 6.5zM12 6.5v14"/>'
    ),
    "lifting": (
        '<circle cx="12" cy="4.5" r="1.8"/><path d="M8 20v-5l-1.5-5 5.5-1.5 5.5 1.5L16 15'
        'v5M9 13h6v4H9z"/>'
    ),
    "listen": '<path d="M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11"/>',
    "menu": '<path d="M4 7h16M4 12h16M4 17h16"/>',
    "message": '<path d="M4 5h16v11H11l-4.5 4v-4H4z"/>',
    "next": '<path d="M5 12h14M13.5 6l6 6-6 6"/>',
    "now": '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.5" fill="currentColor"/>',
    "open": '<path d="M5.5 9l6.5 6.5L18.5 9"/>',
    "own-way": '<path d="M4 17c4 0 3-9 8-9s4 6 8 6"/><path d="M17 10.5l3.5 3.5-3.5 3.5"/>',
    "pause": '<path d="M9 6v12M15 6v12"/>',
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>',
    "phone": '<path d="M8 2.5h8v19H8zM11 18.5h2"/>',
    "plan": '<path d="M6 3.5h9l3.5 3.5v13.5H6z"/><path d="M9.5 10l1.3 1.3 2.4-2.6M9.5 16h5"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "print": '<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z"/>',
    "rest": '<path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z"/>',
    "scan": '<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M12 7.5v9M9.5 9h5M9 12h6M9.5 15h5"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.5 5.5"/>',
    "star": '<path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z"/>',
    "steps": '<path d="M4 19.5h3.5V14H4zM10.3 19.5h3.5V9.5h-3.5zM16.5 19.5H20V4.5h-3.5z"/>',
    "target": (
        '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="4"/><path d="M12 12h.01"/>'
    ),
    "today": (
        '<circle cx="12" cy="12" r="4.5"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2'
        'M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"/>'
    ),
    "walking": (
        '<circle cx="13" cy="4.5" r="1.8"/><path d="M12.5 8.5l-2 5.5 3.5 3 .8 4M10.5 14l-'
        '1 3.5-3 3.5M12.5 8.5L9 10l-1.5 3M13 9.5l2.5 2.5 3 .5"/>'
    ),
    "warmth": (
        '<path d="M8 3.5c-2 2 2 3.5 0 6M12 3.5c-2 2 2 3.5 0 6M16 3.5c-2 2 2 3.5 0 6M4 13h'
        '16v3a4.5 4.5 0 0 1-4.5 4.5h-7A4.5 4.5 0 0 1 4 16z"/>'
    ),
}
"""Inside of the SVG by the name of the icon."""

ALIASES = {"walk": "walking", "ladder": "steps", "cloud": "bad-day"}
TURNS = frozenset(["next", "own-way", "walking"])
"""Icons that face the other way where text runs from right to left."""


@cache
def icon(name: str) -> Markup:
    """Return the icon `name` as inline SVG, hidden from screen readers.

    Raises:
        KeyError: There is no icon of that name.
    """
    name = ALIASES.get(name, name)
    turns = " icon--turns" if name in TURNS else ""
    head = f'<svg class="icon{turns}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
    return Markup(f"{head}{SHAPES[name]}</svg>")
