"""The ratios that the subject has to reach, judged by the medians of one run."""

from dataclasses import dataclass

from harness.rounds import Case


@dataclass(frozen=True)
class Bar:
    """The subject's requests a second, divided by the peer's, must be at least `ratio`."""

    peer: str
    ratio: float
    case: Case

    def judge(self, measured):
        """Returns the ratio that the results by case give, None when one of the two has no valid run."""
        results = measured.get(self.case, {})
        rates = [results[name].rate if name in results else None for name in ("subject", self.peer)]
        return rates[0] / rates[1] if all(rates) else None


PLAIN = Case("/", "plain", 64)
BROWSER = Case("/", "browser", 64)
BARS = (
    Bar("nginx", 0.85, PLAIN),
    Bar("go", 1.3, PLAIN),
    Bar("hummingbird", 3, PLAIN),
    Bar("flask", 20, PLAIN),
    Bar("go", 1.2, BROWSER),
    Bar("nginx", 0.6, Case("/static/small.txt", "plain", 64)),
    Bar("nginx", 0.9, Case("/static/large.bin", "plain", 64)),
)

REACHED, MISSED, NOT_JUDGED = "reached", "MISSED", "NOT JUDGED"


def verdicts(measured):
    """Returns each bar with the measured ratio and the verdict."""
    for bar in BARS:
        ratio = bar.judge(measured)
        if ratio is None:
            yield bar, None, NOT_JUDGED
        else:
            yield bar, ratio, REACHED if ratio >= bar.ratio else MISSED


def exit_status(judged):
    """Returns 0 when every bar was reached, 1 when one was missed, 2 when none was missed but one could not be judged."""
    found = {verdict for _, _, verdict in judged}
    return 1 if MISSED in found else 2 if NOT_JUDGED in found else 0
