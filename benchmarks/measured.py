"""`Row`: one measured result with its bar; `Setting`: the machine's interpreters, folders and sizes for a run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.pairing import Cost, Ratio, ratio


@dataclass(frozen=True)
class Setting:
    """The folders and interpreters of a run, and whether it has the full sizes.

    `kit` and `peers` are the interpreters; `peers` is None if the environment of the peers is not set up. `folder` is
    a folder to work in.
    """

    root: Path
    kit: Path
    peers: Path | None
    folder: Path
    full: bool

    @property
    def rounds(self) -> int:
        return 7 if self.full else 1


@dataclass(frozen=True)
class Row:
    """One line of the table: `value` is a ratio, or a number of `unit`; None if it could not be measured.

    A value without a `bar` is shown for information only.
    """

    subject: str
    what: str
    against: str
    unit: str = "x"
    value: float | None = None
    low: float | None = None
    high: float | None = None
    rounds: int = 0
    bar: float | None = None
    note: str = ""

    @property
    def is_met(self) -> bool | None:
        """Whether the value is within its bar; None if there is no bar or no value."""
        return None if self.bar is None or self.value is None else self.value <= self.bar


def with_ratio(asked: Row, measured_ratio: Ratio) -> Row:
    """The row with the measured ratio in it."""
    return replace(
        asked,
        value=measured_ratio.median,
        low=measured_ratio.low,
        high=measured_ratio.high,
        rounds=measured_ratio.rounds,
    )


def absent(asked: Row) -> Row:
    """The row with a note that its peer is not installed here."""
    return replace(asked, note=f"not measured: {asked.against} is not here")


def compared(costs: Mapping[str, Sequence[Cost]], one: str, other: str, quantity: str) -> Ratio:
    """The ratio of two methods in a quantity, "wall" or "cpu"."""
    return ratio(*([getattr(cost, quantity) for cost in costs[name]] for name in (one, other)))
