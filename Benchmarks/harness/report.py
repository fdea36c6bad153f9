"""Printing the figures as tables, and keeping them as JSON."""

import os
import platform
import time
from dataclasses import asdict
from pathlib import Path

COLUMNS = (
    "server", "median req/s", "min", "max", "subject ÷", "p50 ms", "p99 ms", "server CPU", "others' CPU", "peak MB",
    "runs", "errors",
)


def machine():
    """Returns what the figures were measured on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "kernel": platform.release(),
        "load_average": round(os.getloadavg()[0], 2),
        "date": time.strftime("%Y-%m-%d"),
    }


def table(columns, rows):
    """Returns a Markdown table with aligned columns, the first one to the left."""
    widths = [max(len(str(row[index])) for row in [columns, *rows]) for index in range(len(columns))]

    def line(cells):
        texts = [str(cell).rjust(width) for cell, width in zip(cells, widths)]
        texts[0] = str(cells[0]).ljust(widths[0])
        return "| " + " | ".join(texts) + " |"

    rule = "|" + "|".join(["-" * (widths[0] + 2)] + ["-" * (width + 1) + ":" for width in widths[1:]]) + "|"
    return "\n".join([line(columns), rule, *map(line, rows)])


def case_table(results):
    """Returns the table of one case's results by server name."""
    subject = results["subject"].rate if "subject" in results else None
    return table(COLUMNS, [row(name, result, subject) for name, result in results.items()])


def row(name, result, subject):
    """Returns the cells of one server."""
    errors = "; ".join(f"{kind}: {count}" for kind, count in result.errors.items()) or "–"
    runs = f"{len(result.valid_runs)} of {len(result.runs)}"
    peak = f"{result.peak_kib / 1024:.1f}"
    if result.rate is None:
        return [name, *["–"] * 8, peak, runs, errors]
    return [
        name, f"{result.rate:,.0f}", f"{min(result.rates):,.0f}", f"{max(result.rates):,.0f}",
        f"{subject / result.rate:.2f}" if subject else "–",
        f"{result.median_of('latency_p50_ms'):.2f}", f"{result.median_of('latency_p99_ms'):.2f}",
        f"{result.median_of('server_cpu'):.0%}", f"{max(run.foreign_cpu for run in result.valid_runs):.0%}", peak, runs, errors,
    ]


def case_record(case, results):
    """Returns one case's results as JSON values."""
    subject = results["subject"].rate if "subject" in results else None
    servers = {
        name: {
            "median": result.rate,
            "min": min(result.rates, default=None),
            "max": max(result.rates, default=None),
            "ratio": subject / result.rate if subject and result.rate else None,
            "peak_kib": result.peak_kib,
            "runs": [asdict(run) for run in result.runs],
        }
        for name, result in results.items()
    }
    return asdict(case) | {"servers": servers}
