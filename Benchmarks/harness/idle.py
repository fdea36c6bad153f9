"""What an idle keep-alive connection costs: many are opened, asked once, and left open."""

import resource
import socket
import time
from contextlib import ExitStack
from dataclasses import dataclass

from harness.processes import HOST, ServerFailed

REQUEST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n\r\n"
BODY = b"Hello World!"
SPARE_DESCRIPTORS = 64


@dataclass
class IdleResult:
    """Resident memory without and with the idle connections."""

    connections: int
    still_open: int
    before_kib: int
    after_kib: int

    @property
    def bytes_per_connection(self):
        """The growth of resident memory, divided by the connections that were still open."""
        return (self.after_kib - self.before_kib) * 1024 / max(self.still_open, 1)


def measure(server, count, options, directory):
    """Starts the server and returns how its memory grows with the connections."""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if limit < count + SPARE_DESCRIPTORS:
        raise ServerFailed(f"--idle {count} needs {count + SPARE_DESCRIPTORS} open files, the limit is {limit} (ulimit -Hn)")
    with server.start(options.server_core, directory) as process, ExitStack() as stack:
        process.wait_until_answers("/", BODY)
        before = process.memory("VmRSS")
        connections = [stack.enter_context(connect(process)) for _ in range(count)]
        time.sleep(1)
        after = process.memory("VmRSS")
        return IdleResult(count, sum(map(is_open, connections)), before, after)


def connect(process):
    """Opens a connection, sends one request, and returns the connection once the response was read."""
    connection = socket.create_connection((HOST, process.port), timeout=10)
    try:
        connection.sendall(REQUEST)
        received = b""
        while not received.endswith(BODY):
            part = connection.recv(4096)
            if not part:
                raise ServerFailed(f"{process.name} closed a connection after {received!r}")
            received += part
    except OSError as error:
        connection.close()
        raise ServerFailed(f"{process.name} did not answer on a new connection: {error}") from error
    except ServerFailed:
        connection.close()
        raise
    return connection


def is_open(connection):
    """Returns whether the server has left the connection open."""
    connection.setblocking(False)
    try:
        return connection.recv(1, socket.MSG_PEEK) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False
