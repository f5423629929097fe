"""A cluster of this machine alone: a scheduler and two workers, each a process of its own, on loopback."""

import contextlib
import socket
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
from distributed import Client

from reporting.core.options import RunOptions

# The small briefings of the tests of whole runs.
sys.path.append(str(Path(__file__).parents[1] / "run"))

from jobs import ENVIRONMENT, small_job

# Seconds until all are there, on a machine that has much else to do.
_THERE = 60
_QUIET = ("--no-dashboard", "--host", "127.0.0.1")
WAITS = """
import os, time
from pathlib import Path
from reporting import publish

Path(f"{enterprise}.pid").write_text(str(os.getpid()))
while not Path("go").exists():
    time.sleep(0.02)
publish.text("who", f"这里是{enterprise}", label="谁")
"""


@dataclass(frozen=True)
class Machines:
    address: str
    scheduler: subprocess.Popen
    workers: list[subprocess.Popen]


@contextlib.contextmanager
def machines(folder, count):
    """A scheduler with so many workers, one notebook at a time each; they end with the context."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    one = ("--nthreads", "1", "--no-nanny", "--local-directory", str(folder))
    with (folder / "log").open("w") as log, contextlib.ExitStack() as ends:

        def start(*command):
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *command, *_QUIET], env=ENVIRONMENT, stdout=log, stderr=log
            )
            ends.callback(process.wait)
            ends.callback(process.kill)
            return process

        scheduler = start("scheduler", "--port", str(port), "--no-show")
        workers = [start("worker", address, *one) for _ in range(count)]
        with Client(address, timeout=_THERE) as client:
            client.wait_for_workers(count, _THERE)
        yield Machines(address, scheduler, workers)


def waiting_job(folder):
    """A job with a notebook for each of two enterprises that waits until there is a file `go` beside it."""
    job = small_job(folder, "greets", lines=("【文:问候】", "【文:谁】"))
    cells = [nbformat.v4.new_code_cell('period = "2023"\nenterprise = "a"'), nbformat.v4.new_code_cell(WAITS)]
    cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), job.notebooks / "waits.ipynb")
    return job


def on(address, job):
    return replace(job, options=RunOptions(cluster=address))
