"""`SelectedRows`: the rows of a ledger that the selections of an expression find, period by period."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.core import period as periods
from reporting.core.errors import PeriodError
from reporting.core.expression import Difference, Expression, Rows, Sum, parts_of
from reporting.core.expression_json import rows_to_json
from reporting.core.hashing import digest
from reporting.ledger.reading import Ledger
from reporting.recount.counted_period import CountedPeriod
from reporting.recount.unprovable import UnprovableError
from reporting.recount.view import View


@dataclass(frozen=True)
class Found:
    """The rows of a selection: how many there are, their places in the ledger, and a digest of what they hold."""

    count: int
    places: tuple[str, ...]
    digest: str


class SelectedRows:
    """The rows of one ledger by selection; a period is counted once, and a selection looked for once."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._periods: dict[str, CountedPeriod] = {}
        self._positions: dict[Rows, list[int]] = {}

    def found(self, rows: Rows) -> Found:
        """The rows of a selection."""
        view, positions = self.view(rows), self.positions(rows)
        places = tuple(dict.fromkeys(place for position in positions for place in view.places[position]))
        count = sum(view.weights[position] for position in positions)
        cells = "\n".join(view.lines[position] for position in positions)
        selected = json.dumps(rows_to_json(rows), sort_keys=True)
        return Found(count, places, digest(f"{selected}\n{cells}".encode())[:16])

    def places(self, expression: Expression) -> tuple[str, ...]:
        """The ledger rows behind an expression, each once: of a count of resolved items the resolved ones."""
        return tuple(dict.fromkeys(self._places(expression)))

    def _places(self, expression: Expression) -> Iterator[str]:
        match expression:
            case Sum(rows, column):
                view = self.view(rows)
                places = view.places_of.get(column, view.places)
                yield from (place for position in self.positions(rows) for place in places[position])
            case Difference(Sum(rows, column), _) if column.endswith("total") and rows.view == "lists":
                # Total less resolved: the open ones.
                yield from self._places(Sum(rows, column.replace("total", "open")))
            case _:
                for part in parts_of(expression):
                    yield from self.found(part).places if isinstance(part, Rows) else self._places(part)

    def view(self, rows: Rows) -> View:
        """The view that rows are selected from. Raises UnprovableError for one that there is not."""
        return self._period(rows.period).view(rows.view)

    def positions(self, rows: Rows) -> list[int]:
        """The positions of a selection's rows in their view."""
        if rows not in self._positions:
            self._positions[rows] = self.view(rows).where(rows.where)
        return self._positions[rows]

    def _period(self, key: str) -> CountedPeriod:
        if key not in self._periods:
            try:
                self._periods[key] = CountedPeriod(self.ledger, periods.parse(key))
            except PeriodError:
                raise UnprovableError("period", name=key) from None
        return self._periods[key]
