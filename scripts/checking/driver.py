"""The driver's process, and where it and the browser are."""

import os
import pathlib
import re
import shutil
import sys
import tempfile

from .program import Guard, Program
from .protocol import BrowserError, Protocol

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
APPLICATIONS = ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]


def browser_program():
    found = [path for name in BROWSERS + APPLICATIONS if (path := shutil.which(name))]
    return found[0] if found else None


def missing_programs():
    """What is missing to drive a browser, and how to get it; nothing if all is there."""
    names = [] if browser_program() else ["Chromium"]
    names += [] if shutil.which("chromedriver") else ["chromedriver"]
    return f"{' and '.join(names)} not found (Debian: apt-get install chromium chromium-driver)" if names else ""


class Driver:
    """A driver with a browser of its own, whose profile is in a temporary folder; nothing of them stays."""

    def __init__(self, arguments=()):
        if missing := missing_programs():
            raise BrowserError("no browser", missing)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="flask-browser-"))
        Guard.tell("folder", self.folder)
        environment = dict(os.environ, XDG_CONFIG_HOME=str(self.folder), XDG_CACHE_HOME=str(self.folder))
        self.program = Program(["chromedriver", "--port=0"], self.folder / "driver.log", environment)
        try:
            port = self.program.wait_until(
                lambda: re.search(r"started successfully on port (\d+)", self.program.output), "it says its port")
            self.protocol = Protocol(int(port[1]))
            self.session = self.protocol.ask("POST", "/session", {"capabilities": {"alwaysMatch": self.capabilities(arguments)}})
        except BaseException:
            self.end()
            raise

    def capabilities(self, more):
        arguments = ["--headless=new", f"--user-data-dir={self.folder}/profile", "--disable-dev-shm-usage", "--hide-scrollbars", *more]
        if sys.platform == "linux" and os.geteuid() == 0:
            arguments.append("--no-sandbox")
        return {
            "browserName": "chrome", "goog:chromeOptions": {"binary": browser_program(), "args": arguments},
            "timeouts": {"script": 60_000, "pageLoad": 120_000, "implicit": 0},
        }

    def ask(self, method, path, content=None):
        return self.protocol.ask(method, f"/session/{self.session['sessionId']}{path}", content)

    def end(self):
        try:
            if hasattr(self, "session"):
                self.ask("DELETE", "")
        except BrowserError:
            pass
        finally:
            self.program.end()
            shutil.rmtree(self.folder, ignore_errors=True)
