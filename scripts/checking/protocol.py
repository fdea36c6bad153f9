"""The wire of WebDriver: JSON over HTTP (https://www.w3.org/TR/webdriver2/)."""

import http.client
import json


class BrowserError(Exception):
    """What the browser refused; `code` is the protocol's word for it, such as `no such element`."""

    def __init__(self, code, message):
        super().__init__(f"{code}: {message}")
        self.code = code


class Protocol:
    """Asks a driver on this machine."""

    def __init__(self, port, limit=180):
        self.port = port
        self.limit = limit

    def ask(self, method, path, content=None):
        """The value of the answer to a command."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.limit)
        try:
            body = None if content is None else json.dumps(content).encode()
            connection.request(method, path, body, {"Content-Type": "application/json; charset=utf-8"})
            value = json.loads(connection.getresponse().read())["value"]
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise BrowserError("no answer", f"{method} {path}: {error!r}") from error
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value:
            raise BrowserError(value["error"], value.get("message", "").splitlines()[0] if value.get("message") else "")
        return value
