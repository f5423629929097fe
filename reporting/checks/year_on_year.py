"""Figures beside those of the same months in earlier years, and how steady a ledger is from year to year."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.checks.figures import own_figures
from reporting.core.rows import Row, iter_rows
from reporting.ledger.reading import Ledger
from reporting.ledger.time_rules import CUMULATIVE

# Figures that change less are calm; a ledger in which many change more is no measure for any of them.
CALM, WILD = 3, 10
_ENOUGH, _MANY, _SHARE = 5, 2, 5
_YEARS = 3
Key = tuple[object, ...]


@dataclass(frozen=True)
class Change:
    """A figure of the period, and those of the same thing in earlier years, the last one first."""

    row: Row
    earlier: tuple[Row, ...]

    @property
    def times(self) -> Decimal:
        """How many times as much, or as little, as any of the earlier ones; 1 if it lies between them."""
        values: list[Decimal] = [row.value for row in self.earlier]
        now: Decimal = self.row.value
        return max(now / max(values), min(values) / now, Decimal(1))

    @property
    def is_rise(self) -> bool:
        return bool(self.row.value > self.earlier[0].value)

    @property
    def is_even_before(self) -> bool:
        """Whether there were several earlier figures, close to each other."""
        values = [row.value for row in self.earlier]
        return len(values) > 1 and max(values) <= CALM * min(values)


@dataclass(frozen=True)
class Histories:
    """The figures of each thing (enterprise, unit, measure, status, months) by year, as last stated."""

    years: Mapping[Key, Mapping[int, Row]]

    @classmethod
    def of(cls, ledger: Ledger) -> "Histories":
        years: dict[Key, dict[int, Row]] = defaultdict(dict)
        for row in sorted(_figures(ledger), key=lambda row: row.as_of):
            years[_key(row)][row.period_end.year] = row
        return cls(years)

    def earlier(self, row: Row) -> tuple[Row, ...]:
        """Up to three figures of the same thing and the same months in years before, the last one first."""
        years = self.years.get(_key(row), {})
        return tuple(years[year] for year in sorted(years, reverse=True) if year < row.period_end.year)[:_YEARS]

    def is_steady(self, row: Row) -> bool:
        """Whether other figures stay of one size from year to year: else nobody knows what is far off.

        Those of other enterprises say so; if there are few of them, all others do.
        """
        others = self._all_jumps - self._jumps_of_enterprises.get(row.enterprise, _NO_JUMPS)
        jumps = others if others.count >= _ENOUGH else self._all_jumps - self._jumps.get(_key(row), _NO_JUMPS)
        return jumps.wild < _MANY or jumps.wild * _SHARE <= jumps.count

    @cached_property
    def _jumps(self) -> dict[Key, "_Jumps"]:
        return {key: _Jumps.between(years) for key, years in self.years.items()}

    @cached_property
    def _jumps_of_enterprises(self) -> dict[object, "_Jumps"]:
        of_enterprises: dict[object, _Jumps] = defaultdict(_Jumps)
        for key, jumps in self._jumps.items():
            of_enterprises[key[0]] += jumps
        return of_enterprises

    @cached_property
    def _all_jumps(self) -> "_Jumps":
        return sum(self._jumps.values(), _NO_JUMPS)


@dataclass(frozen=True)
class _Jumps:
    """How many changes from one year to the next that is known, and how many of them are wild."""

    count: int = 0
    wild: int = 0

    @classmethod
    def between(cls, years: Mapping[int, Row]) -> "_Jumps":
        pairs = list(pairwise(years[year].value for year in sorted(years)))
        return cls(len(pairs), sum(max(one / other, other / one) >= WILD for one, other in pairs))

    def __add__(self, other: "_Jumps") -> "_Jumps":
        return _Jumps(self.count + other.count, self.wild + other.wild)

    def __sub__(self, other: "_Jumps") -> "_Jumps":
        return _Jumps(self.count - other.count, self.wild - other.wild)


_NO_JUMPS = _Jumps()


@cached_on_facts
def histories(facts: Facts) -> Histories:
    """The histories of all that the ledger of these facts has."""
    return Histories.of(facts.ledger)


@cached_on_facts
def changes(facts: Facts) -> tuple[Change, ...]:
    """The figures of the period that have earlier ones."""
    known = histories(facts)
    every = ((row, known.earlier(row)) for row in own_figures(facts) if row.value > 0)
    return tuple(Change(row, earlier) for row, earlier in every if earlier)


def are_calm(changes: Sequence[Change], least: int) -> bool:
    """Whether there are so many changes, and nine in ten of them are small."""
    calm = sum(change.times <= CALM for change in changes)
    return len(changes) >= least and calm * 10 >= len(changes) * 9


def _figures(ledger: Ledger) -> Iterator[Row]:
    """The figures that add up by nature and are above zero: no plans, no changes in percent, no parts of another."""
    achievements = ledger["achievements"]
    flows = set(ledger["measures"][ledger["measures"].kind == "flow"].id)
    measures = dict(zip(achievements.id, achievements.measure, strict=True))
    rows = achievements[achievements.measure.isin(flows) & achievements.status.isin(CUMULATIVE)]
    return (row for row in iter_rows(rows) if row.value > 0 and measures.get(row.part_of) != row.measure)


def _key(row: Row) -> Key:
    first, last = row.period_start, row.period_end
    end = 31 if last.day == monthrange(last.year, last.month)[1] else last.day
    months = (first.month, first.day, last.month, end, last.year - first.year)
    return (row.enterprise, row.unit, row.measure, row.status, *months)
