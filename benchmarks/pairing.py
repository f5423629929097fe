"""What commands cost, all their processes included, and ratios of costs from paired rounds. Linux."""

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
_PATIENCE = 6.0  # seconds for what a command left running


class MeasuringError(Exception):
    """A command that failed, with the end of what it said."""


Command = list[str | Path]


@dataclass(frozen=True)
class Method:
    """One way to do a job: commands one after another, in this folder, with these settings beside the usual ones."""

    name: str
    steps: Sequence[Command]
    folder: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, seconds of processor, and MiB: of all processes together, and of the largest one."""

    wall: float
    cpu: float
    memory: float = 0.0
    largest: float = 0.0


@dataclass(frozen=True)
class Ratio:
    """The median of the ratios of paired rounds, with the lowest and the highest of them."""

    median: float
    low: float
    high: float
    rounds: int


def adopt_orphans() -> None:
    """From now on, what a command leaves running becomes a child of this process, and is counted and ended."""
    ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)


def ratio(of: Sequence[float], to: Sequence[float]) -> Ratio:
    """The ratio of two rows of measurements, the rounds taken one by one."""
    ratios = [one / other for one, other in zip(of, to, strict=True)]
    return Ratio(statistics.median(ratios), min(ratios), max(ratios), len(ratios))


def paired(methods: Sequence[Method], rounds: int) -> dict[str, list[Cost]]:
    """The costs of each way: A B C, A B C, … after one round that does not count."""
    costs: dict[str, list[Cost]] = {method.name: [] for method in methods}
    for number in range(rounds + 1):
        for method in methods:
            cost = cost_of(method)
            if number:
                costs[method.name].append(cost)
    return costs


def cost_of(method: Method, *, memory: bool = False) -> Cost:
    """One run. Memory is looked at only when asked for: looking slows what is looked at. Raises MeasuringError."""
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
    # A file, not a pipe: what the step leaves running would hold a pipe open.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            step, cwd=method.folder, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, check=False
        )
        if done.returncode:
            said.seek(0)
            output = said.read().decode("utf-8", "replace")[-2000:]
            raise MeasuringError(f"{method.name}: {step[0]} ended with {done.returncode}\n{output}")


def _processor() -> float:
    """Seconds of processor of all processes that have ended and were asked for by their parents."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _bring_home() -> None:
    """Wait for what the commands left running, then end it: a kernel or a server counts as well."""
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
