"""The kit for many: its notebooks in forked processes on all cores, as a report runs them."""

import sys
from pathlib import Path

from reporting.core import gc_tuning as garbage
from reporting.core.options import RunOptions
from reporting.core.progress import NoProgress
from reporting.notebooks.engine.preloaded_client import start
from reporting.notebooks.execute import in_parallel, this_machine
from reporting.notebooks.run import Run, RunContext

HERE = Path(__file__).parent

if __name__ == "__main__":
    garbage.collect_rarely()  # as the command line has it
    start()
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    page = HERE / "kit" / "each" / "report.ipynb"
    runs = [Run(page, {"period": "2023", "enterprise": enterprise}) for enterprise in sys.argv[2:]]
    in_parallel(this_machine(RunOptions()), NoProgress())(runs, RunContext(folder))
