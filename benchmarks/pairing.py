"""`cost_of`, `paired`: time and memory of commands with all their processes; `ratio`: ratios of these. Linux only."""

import ctypes
import os
import resource
import signal
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.process_tree import Watch

_ADOPT_ORPHANS = 36  # prctl's PR_SET_CHILD_SUBREAPER
_PATIENCE = 6.0  # seconds that processes left by a command may still run


class MeasuringError(Exception):
    """A command that failed, with the end of its output."""


Command = list[str | Path]


@dataclass(frozen=True)
class Method:
    """One method to do a job: commands one after another, in this folder, with these environment variables added."""

    name: str
    steps: Sequence[Command]
    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of processor, and memory in MiB: of all processes together, and of the largest."""

    wall: float
    cpu: float
    memory: float = 0.0
    largest: float = 0.0


@dataclass(frozen=True)
class Ratio:
    """The median of the ratios of paired rounds, with the lowest and the highest ratio."""

    median: float
    low: float
    high: float
    rounds: int


def adopt_orphans() -> None:
    """Make this process the parent of all processes that a command leaves running; they are counted and ended."""
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)


def ratio(of: Sequence[float], to: Sequence[float]) -> Ratio:
    """The ratio of two series of measurements, round by round."""
    ratios = [one / other for one, other in zip(of, to, strict=True)]
    return Ratio(statistics.median(ratios), min(ratios), max(ratios), len(ratios))


def paired(methods: Sequence[Method], rounds: int) -> dict[str, list[Cost]]:
    """The costs of each method, by its name: run in turn A B C, A B C, … after one round that does not count."""
    costs: dict[str, list[Cost]] = {method.name: [] for method in methods}
    for number in range(rounds + 1):
        for method in methods:
            cost = cost_of(method)
            if number:
                costs[method.name].append(cost)
    return costs


def cost_of(method: Method, *, memory: bool = False) -> Cost:
    """The cost of one run. Memory is measured only if asked for, because that slows the run. Raises MeasuringError."""
    method.before()
    environment = {**os.environ, **method.settings}
    with Watch() if memory else nullcontext() as watch:
        before, start = _processor(), time.perf_counter()
        for step in method.steps:
            _run(method, [str(word) for word in step], environment)
        wall = time.perf_counter() - start
        _bring_home()
        cpu = _processor() - before
    return Cost(wall, cpu, watch.most, watch.largest) if watch else Cost(wall, cpu)


def _run(method: Method, step: list[str], environment: Mapping[str, str]) -> None:
    # A file, not a pipe: processes that the step leaves running would hold a pipe open.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            step, cwd=method.folder, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, check=False
        )
        if done.returncode:
            said.seek(0)
            output = said.read().decode("utf-8", "replace")[-2000:]
            raise MeasuringError(f"{method.name}: {step[0]} ended with {done.returncode}\n{output}")


def _processor() -> float:
    """Seconds of processor of all child processes that have ended and were waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _bring_home() -> None:
    """Wait for the processes that the commands left running, such as a kernel or a server, then end them."""
    deadline = time.monotonic() + _PATIENCE
    with suppress(ChildProcessError):
        while True:
            number, _ = os.waitpid(-1, os.WNOHANG)
            if not number:
                time.sleep(0.01)
                if time.monotonic() > deadline:
                    _end_children()


def _end_children() -> None:
    for process in Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii").split():
        with suppress(ProcessLookupError):
            os.kill(int(process), signal.SIGKILL)
