"""The kit for many: its notebooks in forked processes, as a report runs them."""

import sys
from pathlib import Path

from reporting.execute import Run, execute

HERE = Path(__file__).parent

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for enterprise in sys.argv[2:]:
        told = {"period": "2023", "enterprise": enterprise}
        execute(Run(HERE / "each" / "report.ipynb", told), folder, {"disable": True})
