"""What checks that start programs and drive a browser are made of; Python's standard library is all they need."""

from .browser import Browser
from .driver import missing_programs
from .element import ARROW_UP, ENTER, SHIFT, Element
from .findings import Findings
from .program import Program, free_port
from .protocol import BrowserError

__all__ = [
    "ARROW_UP", "ENTER", "SHIFT", "Browser", "BrowserError", "Element", "Findings", "Program", "free_port", "missing_programs",
]
