"""Papermill for many: its API, one notebook after the other, each with a kernel."""

import sys
from pathlib import Path

import papermill

HERE = Path(__file__).parent

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for enterprise in sys.argv[2:]:
        parameters = {"folder": str(folder / enterprise), "enterprise": enterprise}
        papermill.execute_notebook(
            HERE / "peers" / "report.ipynb",
            folder / f"{enterprise}.ipynb",
            parameters,
            kernel_name="python3",
            progress_bar=False,
        )
