"""`Recount`: the value of an expression and its words, from the ledger alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reporting.core import arithmetic
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
    Holding,
    Level,
    Median,
    OneOf,
    Rate,
    Ratio,
    Rows,
    Sum,
    Total,
)
from reporting.core.quantity import (
    DAY,
    ENTERPRISE,
    FAULT,
    ITEM,
    PERSON,
    PRACTICE,
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
from reporting.recount.counted_twice import why_not_added
from reporting.recount.selected_rows import SelectedRows
from reporting.recount.unprovable import UnprovableError

_COUNTED_AS = {"items": ITEM, "practices": PRACTICE, "enterprises": ENTERPRISE, "returns": WORKBOOK}
_SUMMED_IN = {"lists": ITEM, "returns": FAULT, "items": PERSON}
_UNITS_OF_NUMBERS = {"money": YUAN, "days_to_close": DAY, "days_late": DAY}

_OfMany = Sum | Median | Total | Holding
_Reckoned = Difference | OneOf | _OfMany


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
            except arithmetic.NotReckonedError as error:
                raise UnprovableError("not reckoned", why=error) from None
        return self._evaluated[expression]

    def _evaluate(self, expression: Expression) -> Evaluated:
        match expression:
            case Count() | Distinct():
                return self._counted(expression)
            case Level(rows):
                return self._level(rows)
            case Change(now, before, kind):
                return self._change(now, before, kind)
            case Rate(amount, whole):
                return self._rate(self._quantity(amount), self._quantity(whole))
            case Ratio(part, whole):
                return Evaluated(*_share(self._quantity(part), self._quantity(whole)))
        value = self._reckoned(expression)
        return Evaluated(value, value.words())

    def _reckoned(self, expression: _Reckoned) -> Quantity | Share:
        match expression:
            case Difference(whole, part):
                return arithmetic.less(self._quantity(whole), self._quantity(part))
            case OneOf(whole):
                return _one_of(self._quantity(whole))
        return self._of_many(expression)

    def _of_many(self, expression: _OfMany) -> Quantity | Share:
        match expression:
            case Sum(rows, column):
                return self._sum(rows, column)
            case Median(rows, column):
                return arithmetic.median(self.addends(rows, column))
            case Total(every):
                return self._total(every)
            case Holding():
                return self._holding(expression)

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
            return _UNITS_OF_NUMBERS.get(column, _SUMMED_IN[rows.view])
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

    def _rate(self, amount: Quantity, whole: Quantity) -> Evaluated:
        value = arithmetic.rate(amount, whole)
        return Evaluated(value, arithmetic.rate_words(value, amount.unit, whole.unit))

    def _total(self, every: tuple[Expression, ...]) -> Quantity:
        if why := why_not_added(self, *every):
            raise UnprovableError("twice", why=why)
        value = total([self._quantity(one) for one in every])
        if value is None:
            raise UnprovableError("no rows")
        return value

    def _holding(self, expression: Holding) -> Quantity | Share:
        first, second = ([self.evaluate(one).value for one in side] for side in (expression.first, expression.second))
        if len(first) != len(second) or not first or expression.relation not in arithmetic.RELATIONS:
            raise UnprovableError("pairs")
        holding = sum(arithmetic.holds(one, expression.relation, two) for one, two in zip(first, second, strict=True))
        return Share(holding, len(first)) if expression.share else Quantity(Decimal(holding), ENTERPRISE)

    def _quantity(self, expression: Expression) -> Quantity:
        value = self.evaluate(expression).value
        if not isinstance(value, Quantity):
            raise UnprovableError("share")
        return value


def _one_of(whole: Quantity) -> Quantity:
    if not whole.value or whole.bound != "exact":
        raise UnprovableError("one of nothing")
    return one_of(int(whole.value))


def _share(part: Quantity, whole: Quantity) -> tuple[Share, Words]:
    try:
        return arithmetic.share(part, whole)
    except arithmetic.NotReckonedError:
        raise UnprovableError("ratio") from None
