"""Ends what a check started if the check itself was killed.

A process of its own that `Program` starts. It reads lines from its input: `group N` names a process group to end, `ended N`
one that has ended, `folder PATH` a folder to remove. The input ends when the check does, however that comes about.
"""

import os
import shutil
import signal
import sys
import time


def end(group, patience=5):
    """Asks a process group to end, and makes it end."""
    try:
        os.killpg(group, signal.SIGTERM)
        limit = time.monotonic() + patience
        while time.monotonic() < limit:
            time.sleep(0.05)
            os.killpg(group, 0)
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass


def main():
    groups, folders = [], []
    for line in sys.stdin:
        kind, _, value = line.rstrip("\n").partition(" ")
        if kind == "folder":
            folders.append(value)
        elif kind == "group":
            groups.append(int(value))
        elif int(value) in groups:
            groups.remove(int(value))
    for group in reversed(groups):
        end(group)
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
