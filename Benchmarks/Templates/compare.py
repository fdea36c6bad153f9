#!/usr/bin/env python3
"""Renders the workloads with this engine, Jinja2, and MiniJinja's Python binding where it is installed.

usage: compare.py BINARY [ROUNDS]

The engines take turns, so that what else the machine does meets all of them; a round counts with its shortest time. Ratios are
formed within a round, then the median is taken. The outputs of this engine and Jinja2 must be the same.
"""

import pathlib
import statistics
import subprocess
import sys
import time

import jinja2

from contexts import WORKLOADS

try:
    import minijinja
except ImportError:
    minijinja = None

HERE = pathlib.Path(__file__).parent
TEMPLATES = HERE / "templates"
OPTIONS = {"trim_blocks": True, "lstrip_blocks": True}
COUNT = 20


def shortest(render):
    best = float("inf")
    for _ in range(COUNT):
        start = time.perf_counter()
        render()
        best = min(best, time.perf_counter() - start)
    return best * 1e3


def main():
    binary, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 9
    python = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, auto_reload=False, **OPTIONS)
    rust = minijinja and minijinja.Environment(
        templates={p.name: p.read_text() for p in TEMPLATES.glob("*.html")}, **OPTIONS)
    print(f"{'workload':13} {'bytes':>7} {'ms':>8} {'Jinja2':>8} {'x':>6} {'MiniJinja':>9} {'x':>6}")
    for workload, context in WORKLOADS.items():
        values, name = context(), workload + ".html"
        template = python.get_template(name)
        swift = [binary, str(TEMPLATES), workload]
        expected = template.render(values)
        if subprocess.run(swift + ["0"], check=True, capture_output=True, text=True).stdout != expected:
            print(f"{workload}: the output differs from Jinja2's")
        results = []
        for _ in range(rounds):
            ours = float(subprocess.run(swift + [str(COUNT * 3)], check=True, capture_output=True, text=True).stdout.split()[0])
            theirs = shortest(lambda: template.render(values))
            other = shortest(lambda: rust.render_template(name, **values)) if rust else float("nan")
            results.append((ours, theirs, theirs / ours, other, other / ours))
        medians = [statistics.median(column) for column in zip(*results)]
        print(f"{workload:13} {len(expected.encode()):7} {medians[0]:8.3f} {medians[1]:8.3f} {medians[2]:6.1f} "
              f"{medians[3]:9.3f} {medians[4]:6.1f}")
    compilation(binary, rounds, python, rust)


def compilation(binary, rounds, python, rust):
    """Compares what it takes to compile a template of 292 bytes, and one of 100 KB."""
    for name, copies in (("compile-small", 1), ("compile-large", 352)):
        source = (TEMPLATES / "teams.html").read_text() * copies
        results = []
        for _ in range(rounds):
            swift = [binary, str(TEMPLATES), name, str(COUNT)]
            ours = float(subprocess.run(swift, check=True, capture_output=True, text=True).stdout.split()[0])
            theirs = min(timed(lambda: python.from_string(source)) for _ in range(3 if copies > 1 else COUNT))
            other = shortest(lambda: rust.add_template("compiled", source)) if rust else float("nan")
            results.append((ours, theirs, theirs / ours, other, other / ours))
        medians = [statistics.median(column) for column in zip(*results)]
        print(f"{name:13} {len(source.encode()):7} {medians[0]:8.3f} {medians[1]:8.3f} {medians[2]:6.1f} "
              f"{medians[3]:9.3f} {medians[4]:6.1f}")


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


if __name__ == "__main__":
    main()
