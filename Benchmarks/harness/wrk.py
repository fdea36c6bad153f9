"""Running wrk, the load generator, and reading what it prints."""

import re
import subprocess
from dataclasses import dataclass, field

from harness.servers import PEERS

SCRIPTS = {"plain": None, "browser": PEERS / "wrk" / "browser.lua"}
MILLISECONDS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}


@dataclass
class Run:
    """What one run of wrk measured."""

    requests_per_second: float = 0
    latency_p50_ms: float = 0
    latency_p99_ms: float = 0
    server_cpu: float = 0
    foreign_cpu: float = 0
    errors: dict = field(default_factory=dict)

    @property
    def is_valid(self):
        """Whether nothing went wrong, so that the figures count."""
        return not self.errors


def load(url, headers, connections, seconds, core):
    """Runs wrk with one thread on the core and returns the run, whose errors tell what went wrong."""
    command = ["taskset", "-c", str(core), "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    script = SCRIPTS[headers]
    command += ["-s", str(script)] if script else []
    result = subprocess.run([*command, url], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        return Run(errors={"wrk": result.stdout.strip()})
    return parse(result.stdout)


def parse(text):
    """Reads wrk's report."""
    run = Run(
        requests_per_second=float(found(r"Requests/sec:\s+([\d.]+)", text) or 0),
        latency_p50_ms=milliseconds(found(r"^\s+50%\s+(\S+)", text)),
        latency_p99_ms=milliseconds(found(r"^\s+99%\s+(\S+)", text)),
    )
    for kind in ("connect", "read", "write", "timeout"):
        if count := int(found(rf"Socket errors:.*\b{kind} (\d+)", text) or 0):
            run.errors[f"socket {kind}"] = count
    if count := int(found(r"Non-2xx or 3xx responses: (\d+)", text) or 0):
        run.errors["non-2xx"] = count
    if run.requests_per_second == 0:
        run.errors["no requests"] = 1
    return run


def found(pattern, text):
    """Returns the first group of the pattern's first match, or None."""
    match = re.search(pattern, text, re.MULTILINE)
    return match and match[1]


def milliseconds(text):
    """Returns a duration as wrk writes it (`812.00us`, `1.20ms`, `2.01s`) in milliseconds, 0 for none."""
    match = re.fullmatch(r"([\d.]+)([a-z]+)", text or "")
    return float(match[1]) * MILLISECONDS[match[2]] if match else 0
