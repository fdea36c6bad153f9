"""One case of the comparison (path, headers, connections): all servers, in interleaved rounds."""

import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median

from harness import files, wrk
from harness.cores import Usage

DISTURBED = 0.1


@dataclass(frozen=True)
class Case:
    """What is asked of every server."""

    path: str
    headers: str
    connections: int

    def __str__(self):
        return f"`{self.path}`, {self.headers} headers, {self.connections:,} connections"

    @property
    def body(self):
        """The body that the path is answered with."""
        content = files.content(self.path)
        if content is not None:
            return content
        user = self.path.removeprefix("/user/")
        return b"Hello World!" if user == self.path else f"Hello {user}".encode()


@dataclass
class ServerResult:
    """What the rounds of one server gave."""

    runs: list = field(default_factory=list)
    peak_kib: int = 0

    @property
    def valid_runs(self):
        """The runs without errors."""
        return [run for run in self.runs if run.is_valid]

    @property
    def rates(self):
        """The requests a second of the valid runs."""
        return [run.requests_per_second for run in self.valid_runs]

    def median_of(self, figure):
        """Returns the median of a figure over the valid runs, None when there is none."""
        values = [getattr(run, figure) for run in self.valid_runs]
        return median(values) if values else None

    @property
    def rate(self):
        """The median of the requests a second, None when no run was valid."""
        return self.median_of("requests_per_second")

    @property
    def errors(self):
        """All errors of the runs, summed by kind; a message counts once."""
        total = {}
        for run in self.runs:
            for kind, count in run.errors.items():
                total[kind] = total.get(kind, 0) + count if isinstance(count, int) else count
        return total


def measure(case, servers, options, directory):
    """Starts the servers afresh, warms them up, runs the rounds interleaved, reads peak memory, stops them."""
    with ExitStack() as stack:
        running = []
        for server in servers:
            process = stack.enter_context(server.start(options.server_core, directory))
            process.wait_until_answers(case.path, case.body)
            running.append(process)
        for process in running:
            run_once(process, case, options.warmup, options)
        results = {process.name: ServerResult() for process in running}
        for number in range(1, options.rounds + 1):
            for process in running:
                run = run_once(process, case, options.seconds, options)
                results[process.name].runs.append(run)
                progress(number, process.name, run)
        for process in running:
            results[process.name].peak_kib = process.memory("VmHWM")
        return results


def run_once(process, case, seconds, options):
    """Loads one server once and notes how much of the cores it and others used."""
    usage = Usage(process, options.server_core, options.client_core)
    run = wrk.load(process.url(case.path), case.headers, case.connections, seconds, options.client_core)
    run.server_cpu, run.foreign_cpu = usage.shares()
    if not process.is_running():
        run.errors["server"] = f"exited; its output ends with: {process.log_tail(3)}"
    return run


def progress(number, name, run):
    """Tells on standard error how a run went."""
    note = "" if run.is_valid else f"  INVALID {run.errors}"
    note += f"  disturbed: others had {run.foreign_cpu:.0%} of a core" if run.foreign_cpu > DISTURBED else ""
    print(f"  round {number}  {name:<12} {run.requests_per_second:>10,.0f} req/s{note}", file=sys.stderr)
