"""What was measured: a ratio with its bar, or why there is none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.pairing import Cost, Ratio, ratio


@dataclass(frozen=True)
class Setting:
    """Where and how it is measured: the interpreters, a folder to work in, rounds, and whether the sizes are full.

    `peers` is None where their environment is not set up.
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
    """One line of the table: `value` is a ratio or a plain number of `unit`; None where it could not be measured.

    A value without a `bar` is told for information.
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
        """None where there is no bar, or nothing to hold against it."""
        return None if self.bar is None or self.value is None else self.value <= self.bar


def with_ratio(asked: Row, measured_ratio: Ratio) -> Row:
    """The row that was asked for, with what was found."""
    return replace(
        asked,
        value=measured_ratio.median,
        low=measured_ratio.low,
        high=measured_ratio.high,
        rounds=measured_ratio.rounds,
    )


def absent(asked: Row) -> Row:
    """The row that was asked for, which cannot be measured here."""
    return replace(asked, note=f"not measured: {asked.against} is not here")


def compared(costs: Mapping[str, Sequence[Cost]], one: str, other: str, quantity: str) -> Ratio:
    """The ratio of two ways in wall or cpu."""
    return ratio(*([getattr(cost, quantity) for cost in costs[name]] for name in (one, other)))
