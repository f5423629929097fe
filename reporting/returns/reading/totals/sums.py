"""`Sums`: what entries add up to, each sum that a row of totals beside them may state."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reporting.returns.reading.figures.part_rows import says_part
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.rows.units import is_whole


@dataclass(frozen=True)
class Sum:
    """Of some entries the sum (None when a value could not be read, or is no exact one), and how it is counted.

    `measures` is how many measures it may be over: a sum over several may mean nothing.
    """

    value: Decimal | None
    unit: str
    words: str
    measures: int


@dataclass(frozen=True)
class Sums:
    """The sums of a table, each made once: there may be as many rows of totals as entries."""

    table: ReturnTable
    made: dict[tuple[str, str, int, int], list[Sum]] = dataclasses.field(default_factory=dict)

    def of(self, field: str, name: str, first: int, last: int) -> list[Sum]:
        """The sums that the entries from `first` until `last` may have."""
        key = (field, name, first, last)
        if key not in self.made:
            entries = self.table.entries[first:last]
            kept = ([entry for entry in entries if entry.row not in aside] for aside in self._aside)
            sums = (added for some in kept for added in _sums(some, field, name))
            self.made[key] = list(dict.fromkeys(sums))
        return self.made[key]

    @cached_property
    def _aside(self) -> list[set[int]]:
        """The rows that a total may leave out: none, those of the whole enterprise, those of parts."""
        rows = [entry for entry in self.table.entries if entry.cell("unit")]
        wholes = {entry.row for entry in rows if is_whole(entry)}
        wholes = wholes if len(wholes) < len(rows) else set()
        parts = {entry.row for entry in self.table.entries if says_part(entry)}
        return [set(), *filter(None, (wholes, parts))]


def _sums(group: Sequence[Entry], field: str, name: str) -> Iterator[Sum]:
    """Of figures the sum over a measure, or over all if they are of one.

    Of several measures, and for a name that is no measure there (资金合计), those over all that are in one unit.
    """
    if not group or field != "value":
        yield from [_sum(group, field, 1)] if group else []
        return
    measures = [(entry, cell.text.strip()) for entry in group if (cell := entry.cell("measure"))]
    chosen = {entry.row: measure for entry, measure in measures if not name or measure == name}
    if len(set(chosen.values())) == 1:
        yield _sum([entry for entry in group if entry.row in chosen], field, 1)
        return
    if any({field, "measure"} & entry.broken for entry in group):
        yield Sum(None, "", "", len(set(chosen.values())))
        return
    read = [entry for entry in group if field in entry.numbers]
    for unit in dict.fromkeys(entry.numbers[field].unit for entry in read):
        yield _sum([entry for entry in read if entry.numbers[field].unit == unit], field, len(set(chosen.values())))


def _sum(group: Sequence[Entry], field: str, measures: int) -> Sum:
    read = [entry.numbers[field] for entry in group if field in entry.numbers]
    unsure = any(field in entry.broken for entry in group) or any(number.bound != "exact" for number in read)
    words = next((cell.text for entry in group if (cell := entry.cell("measured_in"))), "")
    value = None if unsure else sum((number.value for number in read), Decimal())
    return Sum(value, read[0].unit if read else "", words, measures)
