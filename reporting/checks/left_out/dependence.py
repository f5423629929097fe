"""Would a number be another one if a refused row were in the ledger? Its expression says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.checks.left_out.may_hold import MayHold
from reporting.checks.left_out.surroundings import Surroundings
from reporting.checks.refusal import Refusal, RefusedRow
from reporting.core.expression import Expression, Level, Rows, Sum, is_expression, selections
from reporting.core.quantity import Words

_ANSWERS = frozenset({"satisfied", "basically_satisfied", "dissatisfied"})
# The columns of a view that an emptied cell is in; others are in no number.
_EMPTIED_IN = {
    ("achievements", "baseline"): frozenset({"baseline"}),
    ("lists", "total"): frozenset({"sized", "total", "open"}),
    ("lists", "resolved"): frozenset({"sized", "resolved", "open"}),
    ("lists", "in_progress"): frozenset({"in_progress"}),
    ("items", "deadline"): frozenset({"late"}),
    ("items", "closed_on"): frozenset({"closed"}),
    ("items", "money"): frozenset({"money"}),
    ("items", "beneficiaries"): frozenset({"beneficiaries"}),
    ("items", "satisfied"): _ANSWERS,
}


@dataclass(frozen=True)
class Dependence:
    """The refusals of a draft, each with its note, and what is known around them."""

    around: Surroundings
    notes: Sequence[Words]

    def notes_of(self, expression: Expression) -> list[Words]:
        """The notes of all refusals for which a number with this expression may be another one."""
        selected, columns = [*selections(expression)], {*_columns(expression)}
        return [
            note
            for note, refusal in zip(self.notes, self.around.refusals, strict=True)
            if any(self._changes(rows, columns, row) for row in _with_doubted(refusal) for rows in selected)
        ]

    def _changes(self, rows: Rows, columns: set[str], row: RefusedRow) -> bool:
        used = not row.emptied or any(_EMPTIED_IN.get((row.table, one), frozenset()) & columns for one in row.emptied)
        return used and self._may_hold(rows, row)

    @cached_property
    def _may_hold(self) -> MayHold:
        return MayHold(self.around)


def _with_doubted(refusal: Refusal) -> Iterator[RefusedRow]:
    for row in refusal:
        yield row
        yield from row.doubted


def _columns(expression: Expression) -> Iterator[str]:
    """All columns that an expression is made from."""
    yield from (condition.column for rows in selections(expression) for condition in rows.where)
    if isinstance(expression, Level):
        yield "baseline"
    if isinstance(expression, Sum):
        yield expression.column
    for part in vars(expression).values():
        if is_expression(part):
            yield from _columns(part)
