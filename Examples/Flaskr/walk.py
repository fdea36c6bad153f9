#!/usr/bin/env python3
"""Walks through the blog on the Swift application and on its Python twin, which share one SQLite file and one secret key.

usage: walk.py [PROGRAM] [--screenshots FOLDER]      PROGRAM is the built flaskr; python3 must have Flask
"""
import argparse
import http.cookiejar
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
CHROMIUM = "/usr/bin/chromium"


class Browser:
    """Keeps cookies, as browsers do, by host and not by port."""

    def __init__(self):
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def visit(self, address, **form):
        content = urllib.parse.urlencode(form).encode() if form else None
        try:
            with self.opener.open(address, content, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def press(self, address):
        """A form without fields."""
        request = urllib.request.Request(address, data=b"", method="POST")
        with self.opener.open(request, timeout=20) as answer:
            return answer.status, answer.read().decode()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(command, port, environment):
    process = subprocess.Popen(command, env=environment, cwd=HERE / "python", stdout=sys.stderr, stderr=sys.stderr)
    for _ in range(200):
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return process
        except OSError:
            time.sleep(0.05)
    process.kill()
    raise SystemExit(f"{command[0]} does not listen on port {port}")


def expect(what, holds):
    if not holds:
        raise SystemExit(f"FAILED: {what}")
    print(f"ok: {what}")


def walk(name, here, there):
    """Everything that a user does on one application; `there` is the other one."""
    browser, user = Browser(), f"user-of-{name}"
    _, page = browser.visit(here + "/auth/register", username=user, password="pass word é")
    expect(f"{name}: joining leads to the page for logging in", 'autocomplete="current-password"' in page)
    _, page = browser.visit(here + "/auth/login", username=user, password="wrong")
    expect(f"{name}: a wrong password is refused", "do not match" in page)
    _, page = browser.visit(here + "/auth/login", username=user, password="pass word é")
    expect(f"{name}: logging in", user in page)
    _, page = browser.visit(there + "/")
    expect(f"{name}: the session counts on the other one", f"<span>{user}</span>" in page)
    other = Browser()
    _, page = other.visit(there + "/auth/login", username=user, password="pass word é")
    expect(f"{name}: the password counts on the other one", f"<span>{user}</span>" in page)
    _, page = browser.visit(there + "/create", title=f"By {name} <&>", body="one\ntwo")
    expect(f"{name}: a post is written on the other one", f"By {name} &lt;&amp;&gt;" in page)
    post = re.search(r'href="(/\d+)/update"', page).group(1)
    for path in ("/", "/create", post + "/update"):
        expect(f"{name}: {path} is the same on both", browser.visit(here + path) == browser.visit(there + path))
    _, page = browser.visit(here + post + "/update", title="Changed", body="text")
    expect(f"{name}: the post is edited", "Changed" in page)
    stranger = Browser()
    stranger.visit(here + "/auth/register", username="stranger", password="x")
    stranger.visit(here + "/auth/login", username="stranger", password="x")
    for address in (here, there):
        expect(f"{name}: others are refused", stranger.visit(address + post + "/update")[0] == 403)
    expect(f"{name}: no such post", browser.visit(here + "/999/update")[0] == 404)
    _, page = browser.press(here + post + "/delete")
    expect(f"{name}: the post is deleted", "Changed" not in page)
    _, page = browser.visit(here + "/auth/logout")
    expect(f"{name}: logging out counts on both", "Log in" in page and "Log in" in browser.visit(there + "/")[1])


def screenshot(address, file, folder):
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}", "--window-size=900,640"]
    subprocess.run(command + [f"--screenshot={file}", address], check=True, timeout=60, stderr=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", default=HERE.parent / ".build" / "debug" / "flaskr")
    parser.add_argument("--screenshots", type=pathlib.Path)
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, FLASKR_DATABASE=f"{folder}/blog.sqlite", SECRET_KEY="of both")
        subprocess.run([program, "init-db"], env=environment, check=True)
        ports = [free_port(), free_port()]
        swift, python = (f"http://127.0.0.1:{port}" for port in ports)
        servers = []
        try:
            servers.append(start([program, "run", "--port", str(ports[0])], ports[0], environment))
            flask = [sys.executable, "-m", "flask", "--app", "flaskr", "run", "--port", str(ports[1])]
            servers.append(start(flask, ports[1], environment))
            walk("swift", swift, python)
            walk("python", python, swift)
            if options.screenshots:
                browser = Browser()
                browser.visit(swift + "/auth/login", username="stranger", password="x")
                browser.visit(swift + "/create", title="A first note", body="It has two lines.\nThis is the second.")
                for name, path in (("index", "/"), ("login", "/auth/login")):
                    screenshot(swift + path, options.screenshots.resolve() / f"{name}.png", folder)
        finally:
            for server in servers:
                server.terminate()
                server.wait(timeout=10)


main()
