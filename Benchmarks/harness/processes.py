"""Starting a server on one core, reading what it uses from /proc, and stopping it with all its processes."""

import http.client
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

HOST = "127.0.0.1"
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


class ServerFailed(Exception):
    """A server did not start or did not answer as it should."""


def free_port():
    """Returns a TCP port on the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


class ServerProcess:
    """A running server: the leader of a process group of its own, pinned to one core."""

    def __init__(self, name, command, port, core, log):
        self.name = name
        self.port = port
        self.log = Path(log)
        with open(self.log, "wb") as output:
            self.process = subprocess.Popen(
                ["taskset", "-c", str(core), *map(str, command)],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def url(self, path):
        """Returns the address of a path on this server."""
        return f"http://{HOST}:{self.port}{path}"

    def is_running(self):
        """Returns whether the server's first process is alive; it is not reaped here, so that its id stays ours."""
        return is_alive(self.process.pid)

    def wait_until_answers(self, path, body, seconds=15):
        """Waits until the path is answered with 200 and the body; another answer is a failure."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.is_running():
            try:
                answer = fetch(self.port, path)
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)
                continue
            if answer != (200, body):
                raise ServerFailed(f"{self.name}: {path} was answered with {answer}, expected {(200, body)}")
            return
        raise ServerFailed(f"{self.name} does not answer on port {self.port}; its output ends with:\n{self.log_tail()}")

    def log_tail(self, lines=20):
        """Returns the last lines that the server printed."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def memory(self, key):
        """Returns the sum of a memory figure (`VmHWM`, `VmRSS`) over the server's processes, in KiB."""
        return sum(status_kib(pid, key) for pid in group_members(self.process.pid))

    def cpu_seconds(self):
        """Returns the processor time that the server's living processes have used."""
        ticks = 0
        for pid in group_members(self.process.pid):
            fields = stat_fields(pid)
            ticks += int(fields[11]) + int(fields[12]) if fields else 0
        return ticks / CLOCK_TICKS

    def stop(self, seconds=5):
        """Asks the process group to end, and ends it by force when it does not."""
        signal_group(self.process.pid, signal.SIGTERM)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and any(map(is_alive, group_members(self.process.pid))):
            time.sleep(0.02)
        signal_group(self.process.pid, signal.SIGKILL)
        self.process.wait()


def fetch(port, path):
    """Returns status and body of one GET request."""
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def stat_fields(pid):
    """Returns the fields of /proc/<pid>/stat after the command's name, or None when the process is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def group_members(group):
    """Returns the ids of the processes in a process group."""
    pids = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [pid for pid in pids if (fields := stat_fields(pid)) and int(fields[2]) == group]


def is_alive(pid):
    """Returns whether a process runs, that is, exists and is no zombie."""
    fields = stat_fields(pid)
    return fields is not None and fields[0] not in "ZX"


def status_kib(pid, key):
    """Returns a figure of /proc/<pid>/status in KiB, 0 when the process has none."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{key}:")), 0)


def signal_group(group, number):
    """Sends a signal to a process group that may be gone."""
    try:
        os.killpg(group, number)
    except ProcessLookupError:
        pass
