"""The servers that are compared: how each is built, started and named with its version."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from harness import files
from harness.processes import HOST, ServerFailed, ServerProcess, free_port

BENCHMARKS = Path(__file__).resolve().parents[1]
PEERS = BENCHMARKS / "peers"


class Unavailable(Exception):
    """A peer cannot run here; the message says what is missing."""


def tool(name):
    """Returns the path of a command, looking in the system folders too, or None."""
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def output_of(*command):
    """Returns what a command prints, one line, or the empty string when it fails."""
    result = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return result.stdout.strip().partition("\n")[0] if result.returncode == 0 else ""


def build(binary, command, directory, wanted):
    """Builds a binary unless told not to, with the tools' output on standard error."""
    if wanted:
        print(f"building {binary.name} …", file=sys.stderr)
        if subprocess.run(command, cwd=directory, stdout=sys.stderr).returncode != 0:
            raise Unavailable(f"`{' '.join(map(str, command))}` failed in {directory}")
    if not binary.exists():
        raise Unavailable(f"{binary} is not built")
    return binary


class Server:
    """One server of the comparison; `prepare` comes first and raises `Unavailable` when it cannot run."""

    name = ""
    paths = ("/", "/user/")
    log_path = "server.log"

    def prepare(self, options):
        """Finds or builds what is started."""
        raise NotImplementedError

    def command(self, port, directory):
        """Returns the command line that serves on the port; the directory is the run's own."""
        raise NotImplementedError

    def version(self):
        """Returns the version that figures are reported with."""
        raise NotImplementedError

    def serves(self, path):
        """Returns whether the path is one of this server's pages."""
        return any(path == page or (page != "/" and page.endswith("/") and path.startswith(page)) for page in self.paths)

    def start(self, core, directory):
        """Starts the server on a free port, pinned to the core."""
        port = free_port()
        return ServerProcess(self.name, self.command(port, directory), port, core, directory / f"{self.name}.log")


class SwiftServer(Server):
    """A server built by the Swift package manager from a nested package."""

    package = ""

    def prepare(self, options):
        if not tool("swift"):
            raise Unavailable("swift is not installed")
        directory = BENCHMARKS / self.package
        binary = directory / ".build" / "release" / self.name
        self.binary = build(binary, ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", self.name], directory,
                            options.build)

    def command(self, port, directory):
        return [self.binary, HOST, port, 1]


class Subject(SwiftServer):
    """The server of this repository."""

    name = "subject"
    package = "Subject"
    paths = ("/", "/user/", "/async", "/static/")

    def prepare(self, options):
        self.given = options.subject
        if options.subject is None:
            super().prepare(options)
        elif not os.access(options.subject, os.X_OK):
            raise ServerFailed(f"--subject {options.subject} is no program that can be run")
        else:
            self.binary = Path(options.subject).resolve()

    def command(self, port, directory):
        return [*super().command(port, directory), files.write(directory)]

    def version(self):
        return self.given or output_of("git", "-C", BENCHMARKS, "describe", "--always", "--dirty")


class Hummingbird(SwiftServer):
    """Hummingbird with one event loop."""

    name = "hummingbird"
    package = "HummingbirdPeer"

    def version(self):
        manifest = (BENCHMARKS / self.package / "Package.swift").read_text()
        return "Hummingbird " + manifest.partition('exact: "')[2].partition('"')[0]


class Nginx(Server):
    """nginx with one worker that answers by `return 200`, and sends files with `sendfile`."""

    name = "nginx"
    paths = ("/", "/user/", "/static/")

    def prepare(self, options):
        self.binary = tool("nginx")
        if not self.binary:
            raise Unavailable("nginx is not installed (apt-get install nginx-light)")

    def command(self, port, directory):
        files.write(directory)
        template = (PEERS / "nginx" / "nginx.conf").read_text()
        configuration = directory / "nginx.conf"
        configuration.write_text(template.replace("{{port}}", str(port)).replace("{{directory}}", str(directory)))
        return [self.binary, "-e", "stderr", "-p", directory, "-c", configuration]

    def version(self):
        return output_of(self.binary, "-v").replace("nginx version: ", "")


class Go(Server):
    """Go's net/http with GOMAXPROCS 1, its FileServer for files."""

    name = "go"
    paths = ("/", "/user/", "/static/")

    def prepare(self, options):
        if not tool("go"):
            raise Unavailable("go is not installed (apt-get install golang)")
        binary = BENCHMARKS / ".build" / "gopeer"
        self.binary = build(binary, ["go", "build", "-o", str(binary), "."], PEERS / "go", options.build)

    def command(self, port, directory):
        return [self.binary, f"{HOST}:{port}", files.write(directory) / "static"]

    def version(self):
        return output_of("go", "version").replace("go version ", "")


class FlaskOnGunicorn(Server):
    """Flask for Python on gunicorn: one worker, four threads."""

    name = "flask"

    def prepare(self, options):
        self.python = options.python
        if not output_of(self.python, "-c", "import flask, gunicorn; print('found')"):
            raise Unavailable(f"{self.python} has no flask and gunicorn (pip install flask gunicorn)")

    def command(self, port, directory):
        return [
            self.python, "-m", "gunicorn", "--bind", f"{HOST}:{port}", "--workers", 1, "--worker-class", "gthread",
            "--threads", 4, "--keep-alive", 75, "--worker-connections", 16384, "--backlog", 4096,
            "--log-level", "warning", "--chdir", PEERS / "flask", "app:app",
        ]

    def version(self):
        names = "Flask", "gunicorn", "Python"
        program = (
            "import platform; from importlib.metadata import version; "
            "print(version('flask'), version('gunicorn'), platform.python_version())"
        )
        return ", ".join(map(" ".join, zip(names, output_of(self.python, "-c", program).split())))


ALL = (Subject, Nginx, Go, Hummingbird, FlaskOnGunicorn)
NAMES = tuple(server.name for server in ALL)


def prepared(names, options):
    """Returns the named servers that can run, and a reason for each that was skipped; the subject must not be missing."""
    ready, skipped = [], {}
    for name in names:
        server = ALL[NAMES.index(name)]()
        try:
            server.prepare(options)
            ready.append(server)
        except Unavailable as reason:
            if name == Subject.name:
                raise ServerFailed(f"subject: {reason}") from reason
            skipped[name] = str(reason)
    return ready, skipped
