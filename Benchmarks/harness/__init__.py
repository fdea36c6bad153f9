"""Measures HTTP servers beside each other; `scripts/bench` is the command."""
