"""A Firefox of the system, driven by Marionette, its own remote control: JSON over a socket."""

import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("firefox-esr", "firefox")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""Key of an element's reference, fixed by the WebDriver standard."""

PREFERENCES = """
user_pref("marionette.port", 0);
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("toolkit.telemetry.enabled", false);
"""


class Firefox:
    """One window of Firefox."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._count = 0
        self._receive()
        self._send("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})

    def open(self, address: str) -> None:
        """Open a page, and wait until it is loaded."""
        self._send("WebDriver:Navigate", {"url": address})

    def type_into(self, selector: str, text: str) -> None:
        """Type into the first field that a selector finds."""
        found = self._send("WebDriver:FindElement", {"using": "css selector", "value": selector})
        self._send("WebDriver:ElementSendKeys", {"id": found["value"][ELEMENT], "text": text})

    def run(self, script: str) -> Any:  # noqa: ANN401
        """Return what a script in the page gives back; a promise is waited for."""
        return self._send("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def wait_for(self, condition: str) -> None:
        """Wait until a condition holds in the page, at most half a minute."""
        script = f"""
          const end = Date.now() + 30000;
          return new Promise((done) => {{
            const look = () => (({condition}) ? done(true)
              : Date.now() > end ? done(false) : setTimeout(look, 50));
            look();
          }});"""
        assert self.run(script), condition

    def quit(self) -> None:
        """End the browser."""
        self._send("Marionette:Quit", {"flags": ["eForceQuit"]})
        self._socket.close()

    def _send(self, command: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401
        self._count += 1
        message = json.dumps([0, self._count, command, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def _receive(self) -> Any:  # noqa: ANN401
        length = b""
        while not length.endswith(b":"):
            length += self._socket.recv(1)
        left, parts = int(length[:-1]), []
        while left:
            parts.append(self._socket.recv(left))
            left -= len(parts[-1])
        return json.loads(b"".join(parts))


@contextmanager
def open_firefox(profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a new profile in a folder, and end it."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert program, "Firefox is missing: run `make browser`"
    (profile / "user.js").write_text(PREFERENCES, encoding="utf-8")
    process = subprocess.Popen(
        [program, "--headless", "--marionette", "--no-remote", "--profile", str(profile)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    try:
        line = next(line for line in process.stdout if "Listening on port" in line)
        firefox = Firefox(int(line.rsplit(maxsplit=1)[1]))
        yield firefox
        firefox.quit()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
