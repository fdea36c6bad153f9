"""The small application that check-reloader edits while it runs."""

import http.client
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from .program import Guard, free_port

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOME = ROOT / ".checks" / "package"
NAME = "reloaded"
FOUNDATION = "Foundation" if sys.platform == "darwin" else "FoundationEssentials"
MANIFEST = f"""// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "{NAME}", platforms: [.macOS(.v15)], dependencies: [.package(name: "flask-swift", path: "{ROOT}")],
    targets: [.executableTarget(name: "{NAME}", dependencies: [.product(name: "Flask", package: "flask-swift")])])
"""
SOURCE = """import Flask

let app = Flask()
let numbers = {numbers}

PRELUDE
app.route("/") {{ "<html><body>version {version}</body></html>" }}
app.route("/page") {{ try renderTemplate("page.html") }}
app.route("/echo/<token>") {{ (token: String) in "<" + token + ">" }}
app.route("/slow/<token>") {{ (token: String) async throws -> String in
    try await Task.sleep(for: .milliseconds(700))
    return "<" + token + ">"
}}
app.route("/trap/<int:n>") {{ (n: Int) in "\\(numbers[n])" }}
app.route("/recurse") {{ () -> String in "\\(depth(1))" }}
app.route("/recurse/thread", runs: .onThreadPool) {{ () -> String in "\\(depth(1))" }}

func depth(_ number: Int) -> Int {{ number == 0 ? 0 : depth(number + 1) + depth(number + 2) }}

try await app.run(
    port: {port}, debug: true, development: DevelopmentOptions(extraFiles: ["{extra}"], excludePatterns: ["*/ignored.swift"]))
"""


class Fault(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Fault(message)


def page(text):
    """The template, which has a style sheet."""
    return f'<html><head><link rel="stylesheet" href="/static/site.css"></head><body><a href="/">{text}</a></body></html>'


def clear(folder):
    """Removes what another check left in the folder, but for what it built."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.is_dir() and path.name != ".build":
            shutil.rmtree(path)
        elif path.name not in (".build", "Package.resolved"):
            path.unlink()


class ReloadedApplication:
    def __init__(self):
        clear(HOME)
        self.port = free_port()
        self.source = HOME / "Sources" / NAME / "main.swift"
        self.template = HOME / "templates" / "page.html"
        self.style = HOME / "static" / "site.css"
        self.extra = HOME / "extra.txt"
        self.process = None
        self.version = 0
        for folder in (self.source.parent, self.template.parent, self.style.parent):
            folder.mkdir(parents=True, exist_ok=True)
        write(HOME / "Package.swift", MANIFEST)
        write(self.template, page("template 0"))
        write(self.style, "a { color: red }")
        write(self.extra, "0")
        self.edit()

    def text(self, prelude, numbers):
        text = SOURCE.replace("PRELUDE", prelude.replace("{", "{{").replace("}", "}}"))
        return text.format(version=self.version, port=self.port, extra=self.extra, numbers=numbers)

    def edit(self, prelude="", numbers="[1, 2, 3]"):
        self.version += 1
        write(self.source, self.text(prelude, numbers))
        return f"version {self.version}"

    def build(self):
        subprocess.run(["swift", "build", "--product", NAME], cwd=HOME, check=True, stdout=subprocess.DEVNULL)

    def start(self):
        if self.process:
            Guard.tell("ended", self.process.pid)
        self.log = open(HOME / "log.txt", "w+b")
        environment = {k: v for k, v in os.environ.items() if not k.startswith("FLASK_")}
        self.process = subprocess.Popen(
            ["swift", "run", NAME], cwd=HOME, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
            start_new_session=True, env=environment)
        Guard.tell("group", self.process.pid)

    def address(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def output(self):
        return (HOME / "log.txt").read_text(errors="replace")

    def get(self, path, timeout=60, headers={}):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def wait_for(self, text, path="/", limit=300):
        """The seconds until a page has a text."""
        start = time.monotonic()
        while time.monotonic() - start < limit:
            try:
                if text in self.get(path)[1]:
                    return time.monotonic() - start
            except OSError:
                if self.process.poll() is not None:
                    raise Fault(f"the program ended: {self.output()[-2000:]}")
            time.sleep(0.01)
        raise Fault(f"{path} did not come to say {text!r}: {self.output()[-2000:]}")

    def processes(self):
        """The processes of the session, those that are dead already left out."""
        listing = subprocess.run(["ps", "-eo", "pid=,sess=,stat=,args="], capture_output=True, text=True).stdout
        rows = [line.split(None, 3) for line in listing.splitlines()]
        found = [row for row in rows if len(row) == 4 and not row[2].startswith("Z")]
        return [row for row in found if row[1] == str(self.process.pid) or str(HOME) in row[3] and "check-reloader" not in row[3]]

    def wait_for_end(self, limit=60):
        start = time.monotonic()
        while time.monotonic() - start < limit:
            self.process.poll()
            if not self.processes():
                return time.monotonic() - start
            time.sleep(0.05)
        raise Fault(f"processes are left: {self.processes()}")

    def supervisor(self):
        return self.process.pid

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)


def write(path, text):
    """Writes as editors do: another file, renamed into place."""
    if path.exists() and path.read_text() == text:
        return
    beside = path.with_name(path.name + "~")
    beside.write_text(text)
    beside.rename(path)


class Events:
    """The stream that browsers listen to."""

    def __init__(self, app):
        self.connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=300)
        self.connection.request("GET", "/__flask__/events")
        self.answer = self.connection.getresponse()

    def next(self, name):
        """The data of the next event of a name; `None` at the end of the stream."""
        kind = None
        while line := self.answer.readline():
            text = line.decode().rstrip("\n")
            if text.startswith("event: "):
                kind = text[7:]
            elif text.startswith("data: ") and kind == name:
                return text[6:]
        return None

    def close(self):
        self.connection.close()
