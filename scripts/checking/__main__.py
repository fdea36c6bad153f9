"""Says which programs are missing for driving a browser, and ends with 1 if any is: `python3 scripts/checking`."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from checking import missing_programs  # noqa: E402

missing = missing_programs()
if missing:
    print(missing)
sys.exit(1 if missing else 0)
