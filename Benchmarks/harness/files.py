"""The files that servers are asked for below /static/: a small and a large one."""

PREFIX = "/static/"
SIZES = {"small.txt": 1024, "large.bin": 10 << 20}
PATTERN = b"0123456789abcdef"


def content(path):
    """Returns the bytes of the file that a path leads to, None when there is none."""
    size = SIZES.get(path.removeprefix(PREFIX)) if path.startswith(PREFIX) else None
    return None if size is None else PATTERN * (size // len(PATTERN))


def write(directory):
    """Writes the files into the folder `static` of a run's directory, unless they are there, and returns that directory."""
    folder = directory / "static"
    folder.mkdir(exist_ok=True)
    for name in SIZES:
        if not (folder / name).exists():
            (folder / name).write_bytes(content(PREFIX + name))
    return directory
