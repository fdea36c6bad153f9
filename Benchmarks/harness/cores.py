"""How much of the two cores went to processes that take no part, which tells whether a run can be trusted."""

import resource
import time
from pathlib import Path

from harness.processes import CLOCK_TICKS


class Usage:
    """What the server, wrk and everything else used of the two cores since this was made."""

    def __init__(self, process, server_core, client_core):
        self.process = process
        self.cores = (server_core, client_core)
        self.start = self.now()

    def now(self):
        """Returns the clock, the processor time of the server and of wrk, and the busy time of both cores."""
        return (time.monotonic(), self.process.cpu_seconds(), children_seconds(), *map(busy_seconds, self.cores))

    def shares(self):
        """Returns the server's share of its core, and the larger share that others had of one of the cores."""
        elapsed, server, client, *busy = (now - then for now, then in zip(self.now(), self.start))
        foreign = max(busy[0] - server, busy[1] - client, 0)
        return server / elapsed, foreign / elapsed


def children_seconds():
    """Returns the processor time of the child processes that have ended, as every wrk has after its run."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def busy_seconds(core):
    """Returns the time that processes (user, nice, system) and other machines (steal) had of a core, interrupts left out."""
    lines = Path("/proc/stat").read_text().splitlines()
    fields = next(line.split() for line in lines if line.startswith(f"cpu{core} "))
    return sum(int(fields[index]) for index in (1, 2, 3, 8)) / CLOCK_TICKS
