"""What a check found."""


class Findings:
    """Tells each thing that was looked at, and keeps those that are wrong."""

    def __init__(self):
        self.faults = []
        self.count = 0

    def expect(self, condition, what, otherwise=""):
        """Notes whether something is as it should be; `otherwise` is told if it is not."""
        self.count += 1
        print(f"ok    {what}" if condition else f"FAIL  {what}{': ' if otherwise else ''}{otherwise}", flush=True)
        if not condition:
            self.faults.append(what)
        return bool(condition)

    def same(self, one, other, what):
        """Notes whether two values are equal."""
        return self.expect(one == other, what, f"{one!r}\n      is not {other!r}")

    def summary(self, name):
        """Prints the last line; the status to end with."""
        print(f"{name}: {len(self.faults)} of {self.count} failed" if self.faults else f"{name}: {self.count} things in order")
        return 1 if self.faults else 0
