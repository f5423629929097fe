"""`Recount`: the value of an expression and its words, from the ledger alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reporting.core.change import (
    change_of,
    change_words,
    level_words,
    of_the_rest,
    one_of,
    reported_change,
)
from reporting.core.expression import (
    Change,
    Count,
    Difference,
    Distinct,
    Expression,
    Level,
    OneOf,
    Ratio,
    Rows,
    Sum,
)
from reporting.core.quantity import (
    ENTERPRISE,
    FAULT,
    ITEM,
    PERSON,
    WORKBOOK,
    YUAN,
    MixedUnitsError,
    Quantity,
    Share,
    Unit,
    Words,
    total,
)
from reporting.ledger.reading import Ledger
from reporting.recount.selected_rows import SelectedRows
from reporting.recount.unprovable import UnprovableError

_COUNTED_AS = {"items": ITEM, "enterprises": ENTERPRISE, "returns": WORKBOOK}
_SUMMED_IN = {"lists": ITEM, "returns": FAULT, "items": PERSON}


@dataclass(frozen=True)
class Evaluated:
    """A value as the ledger gives it, and its words on the page."""

    value: Quantity | Share
    words: Words


class Recount(SelectedRows):
    """Evaluates expressions over one ledger; what was evaluated once is not evaluated again."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(ledger)
        self._evaluated: dict[Expression, Evaluated] = {}

    def evaluate(self, expression: Expression) -> Evaluated:
        """The value and words of an expression. Raises UnprovableError for one that the ledger cannot answer."""
        if expression not in self._evaluated:
            try:
                self._evaluated[expression] = self._evaluate(expression)
            except MixedUnitsError as error:
                raise UnprovableError("units", why=error) from None
        return self._evaluated[expression]

    def _evaluate(self, expression: Expression) -> Evaluated:
        match expression:
            case Count() | Distinct():
                return self._counted(expression)
            case Level(rows):
                return self._level(rows)
            case Change(now, before, kind):
                return self._change(now, before, kind)
        value = self._reckoned(expression)
        return Evaluated(value, value.words())

    def _reckoned(self, expression: Sum | Difference | Ratio | OneOf) -> Quantity | Share:
        match expression:
            case Sum(rows, column):
                return self._sum(rows, column)
            case Difference(whole, part):
                return _difference(self._quantity(whole), self._quantity(part))
            case Ratio(part, whole):
                return _share(self._quantity(part), self._quantity(whole))
            case OneOf(whole):
                return _one_of(self._quantity(whole))

    def addends(self, rows: Rows, column: str) -> list[Quantity]:
        """The numbers of a column, with unit and bound; rows that do not state it have none."""
        view = self.view(rows)
        if column not in view.numbers:
            raise UnprovableError("number", name=column, view=rows.view)
        return [
            Quantity(value, self._unit(rows, column, position), view.bounds[position])  # type: ignore[arg-type]  # a bound
            for position in self.positions(rows)
            if (value := view.numbers[column][position]) is not None
        ]

    def _sum(self, rows: Rows, column: str) -> Quantity:
        amount = total(self.addends(rows, column))
        if amount is None:
            raise UnprovableError("no rows")
        return amount

    def _unit(self, rows: Rows, column: str, position: int) -> Unit:
        """The unit of a number: of figures that of their measure."""
        if rows.view != "figures":
            return YUAN if column == "money" else _SUMMED_IN[rows.view]
        return self._units[self.view(rows).columns["counted_in"][position]]

    @cached_property
    def _units(self) -> Mapping[str, Unit]:
        columns = zip(*(self.ledger["units"][name] for name in ("id", "zh", "en_one", "en_many", "kind")), strict=True)
        return {id_: Unit(id_, *words) for id_, *words in columns}

    def _counted(self, expression: Count | Distinct) -> Evaluated:
        view, positions = self.view(expression.rows), self.positions(expression.rows)
        if isinstance(expression, Distinct):
            owners = {view.columns["enterprise"][at] for at in positions}
            number = Quantity(Decimal(len(owners)), ENTERPRISE)
            return Evaluated(number, number.words())
        if expression.rows.view not in _COUNTED_AS:
            raise UnprovableError("uncounted", view=expression.rows.view)
        number = Quantity(Decimal(sum(view.weights[at] for at in positions)), _COUNTED_AS[expression.rows.view])
        return Evaluated(number, of_the_rest(number) if expression.rest else number.words())

    def _level(self, rows: Rows) -> Evaluated:
        view, positions = self.view(rows), self.positions(rows)
        if rows.view != "figures" or len(positions) != 1:
            raise UnprovableError("one row", count=len(positions))
        (at,) = positions
        value = self._sum(rows, "value")
        if view.columns["kind"][at] == "change":
            return Evaluated(value, reported_change(value))
        return Evaluated(value, level_words(value, view.numbers["baseline"][at]))

    def _change(self, now: Expression, before: Expression, kind: str) -> Evaluated:
        change = change_of(self.evaluate(now).value, self.evaluate(before).value)
        if change is None:
            raise UnprovableError("compared")
        return Evaluated(change, change_words(change, kind))

    def _quantity(self, expression: Expression) -> Quantity:
        value = self.evaluate(expression).value
        if not isinstance(value, Quantity):
            raise UnprovableError("share")
        return value


def _difference(whole: Quantity, part: Quantity) -> Quantity:
    if whole.unit != part.unit or whole.bound != "exact" or part.bound != "exact":
        raise UnprovableError("difference")
    return Quantity(whole.value - part.value, whole.unit)


def _one_of(whole: Quantity) -> Quantity:
    if not whole.value or whole.bound != "exact":
        raise UnprovableError("one of nothing")
    return one_of(int(whole.value))


def _share(part: Quantity, whole: Quantity) -> Share:
    if not whole.value or part.bound != "exact" or whole.bound != "exact":
        raise UnprovableError("ratio")
    return Share(int(part.value), int(whole.value))
