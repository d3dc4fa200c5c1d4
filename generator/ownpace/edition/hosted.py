"""A person's site for a web server: kept whole on the device after one visit, never two mixed.

The folder has a name that cannot be guessed. A worker holds every file by its SHA-256, and takes a
new edition only whole.
"""

import re
from collections.abc import Mapping
from hashlib import sha256

from msgspec import Struct, json

from ownpace.model.locale import Locale

WORKER = "worker.js"
MANIFEST = "manifest.webmanifest"
SCRIPT = "assets/js/hosted.js"
MARK = "assets/mark.svg"
TOUCH_ICON = "assets/touch-icon.png"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "manifest-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
"""What a server should say with every file; `no-cache` so that a newer plan is noticed."""

_META = re.compile(r'(http-equiv="Content-Security-Policy" content=")[^"]*(")')


class Hosting(Struct, frozen=True, kw_only=True):
    """What is added to a site so that it can be hosted."""

    files: Mapping[str, bytes]
    """The person's site: all files by path."""

    locales: tuple[Locale, ...]
    notices: Mapping[str, str]
    """What says that a newer plan has arrived, by language."""

    worker: str
    script: str
    touch_icon: bytes
    """The mark as a PNG, for home screens that take no SVG."""


def hosted_files(hosting: Hosting) -> dict[str, bytes]:
    """Return the files of the folder to host."""
    root = hosting.locales[0]
    files = {path: _page(path, data, hosting) for path, data in hosting.files.items()}
    files[SCRIPT] = hosting.script.encode()
    files[TOUCH_ICON] = hosting.touch_icon
    files[MANIFEST] = json.encode(
        {
            "name": "Ownpace",
            "short_name": "Ownpace",
            "lang": root.tag,
            "dir": root.direction,
            "start_url": "index.html",
            "scope": "./",
            "display": "standalone",
            "background_color": "#faf7f2",
            "theme_color": "#0a5c5f",
            "icons": [{"src": MARK, "sizes": "any", "type": "image/svg+xml"}],
        }
    )
    return {**files, WORKER: _worker(files, hosting.worker), **_servers()}


def _page(path: str, data: bytes, hosting: Hosting) -> bytes:
    if not path.endswith(".html"):
        return data
    text = _META.sub(rf"\g<1>{POLICY}\g<2>", data.decode(), count=1)
    up = "../" * path.count("/")
    language = re.search(r'<html lang="([^"]*)"', text)
    assert language
    notice = hosting.notices[language[1]]
    links = (
        f'  <link rel="manifest" href="{up}{MANIFEST}">\n'
        f'  <link rel="apple-touch-icon" href="{up}{TOUCH_ICON}">\n'
    )
    text = text.replace("</head>", f"{links}</head>", 1)
    script = f'<script src="{up}{SCRIPT}" data-root="{up}"></script>'
    return text.replace("</body>", f"{notice}\n{script}\n</body>", 1).encode()


def _worker(files: Mapping[str, bytes], worker: str) -> bytes:
    digests = {path: sha256(files[path]).hexdigest() for path in sorted(files)}
    listed = json.encode(digests)
    edition = sha256(listed).hexdigest()[:16]
    return worker.replace('"@FILES@"', listed.decode()).replace("@EDITION@", edition).encode()


def _servers() -> dict[str, bytes]:
    """Return the headers for servers: one file for common static hosts, one for nginx."""
    hosts = "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    return {"_headers": hosts.encode(), "nginx-headers.conf": nginx.encode()}
