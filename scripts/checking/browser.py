"""A browser, as a user has it in front of them."""

import base64
import contextlib
import pathlib
import time

from .driver import Driver
from .element import IDENTIFIER, Element
from .protocol import BrowserError

# A page that is just being exchanged answers so; what waits asks again.
PASSING = {"no such element", "stale element reference", "javascript error", "unknown error", "no such window", "detached shadow root"}


class Browser:
    """A headless Chromium with a profile of its own, which `close` or the end of `with` ends.

    `hosts` are names that the browser takes for 127.0.0.1. Cookies are kept by host and not by port, as in every browser.
    """

    def __init__(self, width=1200, height=900, hosts=()):
        rules = ",".join(f"MAP {host} 127.0.0.1" for host in hosts)
        self.driver = Driver([f"--host-resolver-rules={rules}"] if rules else [])
        self.resize(width, height)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error and not isinstance(error, KeyboardInterrupt):
            try:
                print(f"the browser was at {self.address} and showed:\n{self.text()[:2000]}")
            except BrowserError as second:
                print(f"the browser does not say where it was: {second}")
        self.close()

    def close(self):
        self.driver.end()

    # Pages

    def open(self, address):
        """Goes to a page, and waits until it is loaded."""
        self.driver.ask("POST", "/url", {"url": address})

    def reload(self):
        self.driver.ask("POST", "/refresh", {})

    @contextlib.contextmanager
    def leaving(self, limit=60):
        """What is done inside of it leads to another page, which is waited for."""
        self.run("window.isLeft = true")
        yield
        script = "return !window.isLeft && document.readyState === 'complete'"
        self.wait(lambda: self.run(script), "another page is there", limit)

    def follow(self, selector):
        """Clicks on what leads to another page, and waits for that."""
        with self.leaving():
            self.find(selector).click()

    @property
    def address(self):
        return self.driver.ask("GET", "/url")

    @property
    def title(self):
        return self.driver.ask("GET", "/title")

    @property
    def status(self):
        """The status of the response that the page came with."""
        return self.run("return performance.getEntriesByType('navigation')[0].responseStatus")

    def run(self, script, *arguments):
        """What the body of a function in JavaScript returns."""
        values = [argument.value if isinstance(argument, Element) else argument for argument in arguments]
        value = self.driver.ask("POST", "/execute/sync", {"script": script, "args": values})
        return Element(self.driver, value) if isinstance(value, dict) and IDENTIFIER in value else value

    def forget(self):
        """Drops the cookies of the page's host."""
        self.driver.ask("DELETE", "/cookie")

    def cookie(self, name):
        """The value of a cookie that the page's host has set; `None` if there is none."""
        return {cookie["name"]: cookie["value"] for cookie in self.driver.ask("GET", "/cookie")}.get(name)

    # Elements

    def find_all(self, selector):
        """The elements that a CSS selector names now."""
        found = self.driver.ask("POST", "/elements", {"using": "css selector", "value": selector})
        return [Element(self.driver, value) for value in found]

    def find(self, selector, limit=30):
        """The first element that a CSS selector names, as soon as it is there."""
        return self.wait(lambda: self.find_all(selector), f"there is '{selector}'", limit)[0]

    def text(self, selector="body"):
        """The text of the first element of a selector as it is seen; nothing if there is none."""
        return self.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    # Waiting

    def wait(self, condition, what, limit=60):
        """Waits until a condition holds, and returns what it gave; pages may be exchanged meanwhile."""
        end = time.monotonic() + limit
        while True:
            try:
                if value := condition():
                    return value
            except BrowserError as error:
                if error.code not in PASSING or time.monotonic() > end:
                    raise
            if time.monotonic() > end:
                raise BrowserError("timeout", f"{limit} s are not enough until {what}")
            time.sleep(0.02)

    def wait_for_text(self, text, selector="body", limit=60):
        """Waits until an element shows a text; the seconds that took."""
        start = time.monotonic()
        self.wait(lambda: text in self.text(selector), f"'{selector}' shows {text!r}", limit)
        return time.monotonic() - start

    # Looks

    def resize(self, width, height, dark=False):
        """Sets the size of the page, down to that of a phone, and whether its user prefers dark colours."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.developer_tools("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.developer_tools("Emulation.setEmulatedMedia", {"features": [scheme]})

    def screenshot(self, path=None):
        """A picture of the whole page as PNG, also written to a file if one is named."""
        self.run("scrollTo(0, 0)")
        data = self.developer_tools("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})["data"]
        picture = base64.b64decode(data)
        if path:
            pathlib.Path(path).write_bytes(picture)
        return picture

    def developer_tools(self, command, parameters):
        """A command of Chromium's own protocol, for what WebDriver has none for."""
        return self.driver.ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})
