"""Ends what a check started if the check itself was killed.

A process of its own that `Program` starts. It reads lines from its input: `group N` names a process group to end, `ended N`
one that has ended, `folder PATH` a folder to remove. The input ends when the check does, however that comes about.
"""

import os
import shutil
import signal
import sys
import time


def send(signal_number, groups):
    for group in groups:
        try:
            os.killpg(group, signal_number)
        except (ProcessLookupError, PermissionError):
            pass


def end(groups, patience=2):
    """Asks process groups to end, and makes those end that do not."""
    if groups:
        send(signal.SIGTERM, groups)
        time.sleep(patience)
        send(signal.SIGKILL, groups)


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
    end(groups)
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
