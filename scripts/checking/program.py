"""Programs that a check starts."""

import atexit
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time


def free_port():
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Guard:
    """The process that ends the others if this one cannot any more; there is one, from the first program on."""

    shared = None

    def __init__(self):
        script = pathlib.Path(__file__).with_name("guard.py")
        self.process = subprocess.Popen([sys.executable, str(script)], stdin=subprocess.PIPE, start_new_session=True)
        atexit.register(self.dismiss)

    @classmethod
    def tell(cls, kind, value):
        cls.shared = cls.shared or cls()
        cls.shared.process.stdin.write(f"{kind} {value}\n".encode())
        cls.shared.process.stdin.flush()

    def dismiss(self):
        self.process.stdin.close()
        self.process.wait()


class Program:
    """A program, and all that it starts: it ends with the check, even if that is killed.

    It gets a session and a process group of its own. `log` is the path of the file that its output goes to.
    """

    def __init__(self, command, log, environment=None, folder=None):
        self.arguments = [str(part) for part in command]
        self.log = pathlib.Path(log)
        with open(self.log, "wb") as output:
            self.process = subprocess.Popen(
                self.arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment, cwd=folder,
                start_new_session=True)
        Guard.tell("group", self.process.pid)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.end()

    @property
    def output(self):
        return self.log.read_text(errors="replace")

    @property
    def has_ended(self):
        return self.process.poll() is not None

    def wait_until(self, condition, what, limit=60):
        """Waits for something that the program brings about."""
        start = time.monotonic()
        while not (value := condition()):
            if self.has_ended:
                raise SystemExit(f"{self.arguments[0]} ended before {what}:\n{self.output[-3000:]}")
            if time.monotonic() - start > limit:
                raise SystemExit(f"{self.arguments[0]}: {limit} s are not enough until {what}:\n{self.output[-3000:]}")
            time.sleep(0.05)
        return value

    def wait_until_listening(self, port, limit=60):
        def listens():
            try:
                socket.create_connection(("127.0.0.1", port), 5).close()
                return True
            except OSError:
                return False

        self.wait_until(listens, f"it listens on port {port}", limit)

    def end(self, by=signal.SIGTERM, limit=20):
        """Ends the program and what is left of its group; returns its status."""
        if not self.has_ended:
            self.process.send_signal(by)
        try:
            status = self.process.wait(limit)
        except subprocess.TimeoutExpired:
            status = None
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        self.process.wait()
        Guard.tell("ended", self.process.pid)
        return status
