"""A Firefox of the system, driven by Marionette: JSON over a local socket, no further program."""

import json
import os
import shutil
import socket
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

NAMES = ("firefox-esr", "firefox")
LISTENS = "Marionette\tINFO\tListening on port "
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PATIENCE = 20
"""Seconds that anything may take: starting, a click, a plan that is unlocked."""

PREFERENCES = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.cosmeticAnimations.enabled": False,
}

UNTIL = """
const done = arguments[arguments.length - 1];
const look = () => (() => { %s })() ? done(true) : requestAnimationFrame(look);
look();
"""

FORGET = "Services.console.reset(); Services.io.offline = true;"

COMPLAINTS = """
const [address] = arguments;
return Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.startsWith(address))
  .filter((one) => !(one.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)))
  .map((one) => one.errorMessage);
"""


class Firefox:
    """One window of Firefox with a profile of its own."""

    def __init__(self, profile: Path) -> None:
        program = next((found for found in map(shutil.which, NAMES) if found), None)
        if program is None:
            raise RuntimeError("the tests need Firefox: run `apt-get install firefox-esr` as root")
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [program, "--headless", "--no-remote", "--marionette"]
        command += ["--remote-allow-system-access", "--profile", str(profile)]
        self._process = subprocess.Popen(
            command,
            env=os.environ | {"HOME": str(profile)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        self._number = 0
        self._listener: threading.Thread | None = None
        try:
            self._socket = socket.create_connection(("127.0.0.1", self._port()), PATIENCE * 2)
            self._receive()
            timeouts = {"implicit": PATIENCE * 1000, "script": PATIENCE * 1000}
            self._send("WebDriver:NewSession", {"timeouts": timeouts})
        except BaseException:
            self._end()
            raise

    def __enter__(self) -> "Firefox":
        """Return the open browser."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; a browser that does not close is killed."""
        try:
            self._send("Marionette:Quit", {"flags": ["eForceQuit"]})
            self._process.wait(PATIENCE)
        finally:
            self._socket.close()
            self._end()

    def open(self, path: Path) -> None:
        """Open a file as a double click would, with no network, and with an empty console."""
        self._privileged(FORGET)
        self._send("WebDriver:Navigate", {"url": path.as_uri()})

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script returns
        """Return what the body of a function returns in the page."""
        return self._send("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def until(self, script: str) -> None:
        """Wait until the body of a function returns something true in the page."""
        self._send("WebDriver:ExecuteAsyncScript", {"script": UNTIL % script, "args": []})

    def type(self, css: str, text: str) -> None:
        """Type into the first element that is meant."""
        self._send("WebDriver:ElementSendKeys", {"id": self._find(css), "text": text})

    def click(self, css: str) -> None:
        """Click the first element that is meant; it must be in view or come into view."""
        self._send("WebDriver:ElementClick", {"id": self._find(css)})

    def complaints(self, path: Path) -> list[str]:
        """Return what went wrong in the file: errors not caught, and loads its policy refused."""
        found: list[str] = self._privileged(COMPLAINTS, path.as_uri())
        return found

    def _find(self, css: str) -> str:
        """Return the handle of an element, as soon as there is one."""
        answer = self._send("WebDriver:FindElement", {"using": "css selector", "value": css})
        handle: str = answer["value"][ELEMENT]
        return handle

    def _privileged(self, script: str, *args: str) -> Any:  # noqa: ANN401 - as `run`
        """Return what a function returns that may ask the browser itself."""
        self._send("Marionette:SetContext", {"value": "chrome"})
        try:
            parameters = {"script": script, "args": args}
            return self._send("WebDriver:ExecuteScript", parameters)["value"]
        finally:
            self._send("Marionette:SetContext", {"value": "content"})

    def _end(self) -> None:
        """Leave nothing of the process behind."""
        self._process.kill()
        self._process.wait()
        if self._listener:
            self._listener.join(PATIENCE)
        if self._process.stdout:
            self._process.stdout.close()

    def _port(self) -> int:
        """Return the port that Firefox says it listens on, and let it talk on unheard."""
        output = self._process.stdout
        assert output
        late = threading.Timer(PATIENCE * 3, self._process.kill)
        late.start()
        said = []
        for line in output:
            said.append(line)
            if LISTENS in line:
                late.cancel()
                self._listener = threading.Thread(target=output.read, daemon=True)
                self._listener.start()
                return int(line.split(LISTENS)[1])
        late.cancel()
        raise RuntimeError("Firefox did not start: " + "".join(said))

    def _send(self, command: str, parameters: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
        """Return the answer to a command."""
        self._number += 1
        text = json.dumps([0, self._number, command, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(text), text))
        _, number, error, answer = self._receive()
        assert number == self._number
        if error:
            raise RuntimeError(f"{command}: {error['error']}: {error['message']}")
        return answer

    def _receive(self) -> Any:  # noqa: ANN401 - any JSON
        """Return the next message: its length, a colon, JSON."""
        length = b""
        while (byte := self._socket.recv(1)) != b":":
            if not byte:
                raise RuntimeError("Firefox closed the connection")
            length += byte
        body = b""
        while len(body) < int(length):
            body += self._socket.recv(int(length) - len(body))
        return json.loads(body)
