#!/usr/bin/env python3
"""Walks through the blog in Chromium, on the Swift application and on its Python twin, which share an SQLite file and a key.

usage: walk.py [--screenshots FOLDER] [PROGRAM]      PROGRAM is the built flaskr; python3 must have Flask

Both run on ports of one host, which browsers keep one set of cookies for: who is logged in on one must be so on the other.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "scripts"))

from checking import Browser, Findings, Program, free_port  # noqa: E402

PASSWORD = "pass word é"
SIZES = {"desktop": (1200, 800), "phone": (390, 844)}
findings = Findings()
expect = findings.expect


class Twins:
    """The two applications on one database."""

    def __init__(self, program, folder):
        self.folder = folder
        environment = dict(os.environ, FLASKR_DATABASE=f"{folder}/blog.sqlite", SECRET_KEY="of both", FLASK_DEBUG="0")
        flask = [sys.executable, "-m", "flask", "--app", "flaskr"]
        self.addresses, self.programs = {}, []
        subprocess.run([program, "init-db"], env=environment, check=True)
        for name, command in (("swift", [program]), ("python", flask)):
            port = free_port()
            self.programs.append(Program([*command, "run", "--port", port], f"{folder}/{name}.log", environment, HERE / "python"))
            self.programs[-1].wait_until_listening(port)
            self.addresses[name] = f"http://127.0.0.1:{port}"

    def __enter__(self):
        return self

    def __exit__(self, *error):
        for program in self.programs:
            program.end()


class Visitor:
    """Somebody with a browser; `name` tells in the findings where they began."""

    def __init__(self, browser, name, twins, screenshots):
        self.browser, self.name, self.screenshots = browser, name, screenshots
        self.here = twins.addresses[name]
        self.there = next(address for other, address in twins.addresses.items() if other != name)

    def expect(self, condition, what):
        expect(condition, f"{self.name}: {what}", f"{self.path} shows {self.browser.text()[:300]!r}")

    @property
    def path(self):
        return re.sub(r"^http://[^/]*", "", self.browser.address)

    @property
    def user(self):
        """Who the page says is logged in."""
        return self.browser.text("nav span")

    @property
    def message(self):
        return self.browser.text(".flash")

    def fill(self, **fields):
        """Fills the form of the page in."""
        for name, text in fields.items():
            self.browser.find(f"form.card [name={name}]").fill(text)

    def submit(self, validates=True, **fields):
        """Fills the form in and presses its button; without validation as a browser that knows none."""
        self.fill(**fields)
        if not validates:
            self.browser.run("document.querySelector('form.card').noValidate = true")
        self.browser.follow("form.card button")

    def log_in(self, address, user, password=PASSWORD):
        self.browser.open(address + "/auth/login")
        self.submit(username=user, password=password)

    def compare(self, *paths):
        """Looks at pages of both twins: what they are made of, what is read, and how they look."""
        for path in paths:
            shown = [self.look(address, path) for address in (self.here, self.there)]
            for (part, one), (_, other) in zip(*(page.items() for page in shown)):
                findings.same(one, other, f"{self.name}: {part} of {path} is the same on both")

    def look(self, address, path):
        self.browser.open(address + path)
        # The cursor of a focused field blinks.
        focused = "return [document.activeElement, null].includes(document.querySelector('[autofocus]'))"
        self.browser.wait(lambda: self.browser.run(focused), "the first field has the focus")
        self.browser.run("document.activeElement.blur()")
        page = {
            "the status": self.browser.status, "the text": self.browser.text(),
            "the HTML": self.browser.run("return document.documentElement.outerHTML"),
        }
        for size, (width, height) in SIZES.items():
            self.browser.resize(width, height)
            wide = self.browser.run("return document.documentElement.scrollWidth")
            self.expect(wide <= width, f"{path} fits {size} screens")
            picture = self.browser.screenshot()
            page[f"the picture at {size} size"] = len(picture), hash(picture)
            if self.screenshots:
                twin = self.name if address == self.here else "twin"
                name = f"{self.name}-{path.strip('/') or 'index'}-{'in' if self.user else 'out'}-{size}-{twin}.png"
                (self.screenshots / name.replace("/", "-")).write_bytes(picture)
        self.browser.resize(*SIZES["desktop"])
        return page


def join(visitor, user):
    """Registering and logging in, with what can go wrong."""
    browser = visitor.browser
    browser.open(visitor.here + "/create")
    visitor.expect(visitor.path == "/auth/login", "who is not logged in is sent to log in before writing")
    visitor.compare("/", "/auth/register", "/auth/login")
    browser.open(visitor.here + "/")
    browser.follow("nav a[href='/auth/register']")
    visitor.fill(username="", password="")
    browser.find("form.card button").click()
    visitor.expect(visitor.path == "/auth/register" and not visitor.message, "the browser wants the fields filled in")
    visitor.submit(validates=False, username="", password=PASSWORD)
    visitor.expect("A name and a password are needed." in visitor.message, "a name is needed")
    visitor.submit(validates=False, username=user, password="")
    visitor.expect("A name and a password are needed." in visitor.message, "a password is needed")
    visitor.submit(password=PASSWORD)
    visitor.expect(visitor.path == "/auth/login" and not visitor.message, "joining leads to the page for logging in")
    for address in (visitor.here, visitor.there):
        browser.open(address + "/auth/register")
        visitor.submit(username=user, password="other")
        visitor.expect(f"The name {user} is taken." in visitor.message, "names are taken once on both")
        for name, password in ((user, "wrong"), ("nobody", PASSWORD)):
            visitor.log_in(address, name, password)
            refused = "Name and password do not match." in visitor.message and not visitor.user
            visitor.expect(refused, f"'{name}' is refused with the password '{password}'")
            visitor.expect(browser.find("[name=username]").property("value") == name, "the name stays in the form")
    visitor.log_in(visitor.here, user)
    visitor.expect(visitor.path == "/" and visitor.user == user, "logging in leads to the notes")
    browser.open(visitor.there + "/")
    visitor.expect(visitor.user == user, "who is logged in here is logged in there")


def article(visitor, title):
    """The note of a title; `None` if the page shows none."""
    script = "return [...document.querySelectorAll('article')].find(a => a.querySelector('h2').innerText === arguments[0])"
    return visitor.browser.run(script, title)


def write(visitor, user):
    """Writing on one, editing on the other; returns the path of the note."""
    browser, title = visitor.browser, f"By {user} <&>"
    browser.open(visitor.there + "/")
    browser.follow(".heading a.button")
    visitor.submit(validates=False, title="", body="kept")
    kept = browser.find("[name=body]").property("value") == "kept"
    visitor.expect("A title is needed." in visitor.message and kept, "a title is needed, and the text stays")
    visitor.submit(title=title, body="one\ntwo “three”")
    visitor.expect(visitor.path == "/" and article(visitor, title), "a note is written there")
    browser.open(visitor.here + "/")
    note = article(visitor, title)
    visitor.expect(note and "one\ntwo “three”" in note.text and user in note.text, "it is read here, line by line")
    path = browser.run("return new URL(arguments[0].querySelector('a').href).pathname", note).removesuffix("/update")
    visitor.compare("/", "/create", path + "/update")
    browser.open(visitor.here + "/")
    browser.follow(f"a[href='{path}/update']")
    visitor.expect(browser.find("[name=title]").property("value") == title, "the form has the title")
    visitor.submit(validates=False, title="")
    visitor.expect("A title is needed." in visitor.message, "the title cannot be taken away")
    visitor.submit(title=f"Changed by {user}", body="three\n\nfour")
    visitor.expect(visitor.path == "/" and article(visitor, f"Changed by {user}"), "the note is edited here")
    browser.open(visitor.there + "/")
    note = article(visitor, f"Changed by {user}")
    visitor.expect(note and "three\n\nfour" in note.text and not article(visitor, title), "the change is read there")
    return path


POST = """
const form = document.createElement('form');
form.method = 'post';
form.action = arguments[0];
for (const [name, value] of Object.entries({title: 'Stolen', body: ''})) {
    const field = document.createElement('input');
    [field.name, field.value] = [name, value];
    form.append(field);
}
document.body.append(form);
form.submit();
"""


def post(visitor, address):
    """Posts to an address from a page that has no such form."""
    with visitor.browser.leaving():
        visitor.browser.run(POST, address)


def trespass(stranger, user, path):
    """Somebody else cannot change the note, on neither."""
    browser = stranger.browser
    browser.open(stranger.here + "/auth/register")
    stranger.submit(username=f"stranger of {user}", password="x")
    stranger.submit(username=f"stranger of {user}", password="x")
    for address in (stranger.here, stranger.there):
        browser.open(address + "/")
        note = article(stranger, f"Changed by {user}")
        stranger.expect(note and "Edit" not in note.text, "a stranger reads the note and is not offered to edit it")
        browser.open(address + path + "/update")
        stranger.expect(browser.status == 403 and "Forbidden" in browser.text(), "a stranger is refused its form")
        for action, status, word in (("update", 403, "Forbidden"), ("delete", 403, "Forbidden")):
            browser.open(address + "/")
            post(stranger, f"{address}{path}/{action}")
            stranger.expect(browser.status == status and word in browser.text(), f"a stranger's {action} gives {status}")
        browser.open(address + "/999/update")
        stranger.expect(browser.status == 404, "there is no note 999")
    stranger.compare(path + "/update", "/999/update", "/")
    browser.forget()
    for action in ("update", "delete"):
        browser.open(stranger.here + "/")
        post(stranger, f"{stranger.here}{path}/{action}")
        stranger.expect(stranger.path == "/auth/login", f"who is not logged in is sent to log in before {action}")


def leave(visitor, user, path):
    """Deleting and logging out."""
    browser = visitor.browser
    browser.open(visitor.here + "/")
    browser.follow(f"a[href='{path}/update']")
    browser.follow("button.danger")
    visitor.expect(visitor.path == "/" and not article(visitor, f"Changed by {user}"), "the note is deleted here")
    browser.open(visitor.there + path + "/update")
    visitor.expect(browser.status == 404, "it is gone there")
    browser.open(visitor.there + "/")
    browser.follow("nav a[href='/auth/logout']")
    visitor.expect(not visitor.user and "Log in" in browser.text("nav"), "logging out there")
    browser.open(visitor.here + "/")
    visitor.expect(not visitor.user and "Log in" in browser.text("nav"), "who is logged out there is logged out here")


def walk(browser, other, name, twins, screenshots):
    """Everything that a user does, beginning on one of the twins, while a stranger begins on the other."""
    user = f"user of {name}"
    visitor = Visitor(browser, name, twins, screenshots)
    join(visitor, user)
    path = write(visitor, user)
    trespass(Visitor(other, name, twins, None), user, path)
    leave(visitor, user, path)
    visitor.log_in(visitor.there, user)
    visitor.expect(visitor.user == user, "the password that was chosen here counts there")
    browser.forget()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", default=HERE.parent / ".build" / "debug" / "flaskr")
    parser.add_argument("--screenshots", type=pathlib.Path, metavar="FOLDER")
    options = parser.parse_args()
    if not pathlib.Path(options.program).exists():
        parser.error(f"{options.program} is not there: swift build --package-path Examples --product flaskr")
    if options.screenshots:
        options.screenshots = options.screenshots.resolve()
        options.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Twins(str(pathlib.Path(options.program).resolve()), folder) as twins:
        with Browser(*SIZES["desktop"]) as browser, Browser(*SIZES["desktop"]) as other:
            for name in twins.addresses:
                walk(browser, other, name, twins, options.screenshots)
    return findings.summary("flaskr")


if __name__ == "__main__":
    sys.exit(main())
