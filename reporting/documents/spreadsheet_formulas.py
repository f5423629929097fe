"""`Formulas`: an expression over ledger rows as a formula over the sheets of the workbook."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from xlsxwriter.utility import xl_col_to_name

from reporting.core.expression import (
    Change,
    Condition,
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
from reporting.published.evidence import Sheet

# What a spreadsheet takes of one formula.
_LONGEST = 8_000
_FIRST_DAY = date(1899, 12, 30)


@dataclass(frozen=True)
class SheetPlace:
    """Where a sheet of ledger rows stands in the workbook: its name there, and its first and last line from 1."""

    sheet: Sheet
    name: str
    first: int
    last: int

    def cells(self, column: str) -> str:
        """The cells of a column: '事项台账'!$C$3:$C$240. Raises ValueError for a column that it does not have."""
        letter = xl_col_to_name(self.sheet.column(column))
        return f"'{self.name}'!${letter}${self.first}:${letter}${self.last}"

    def kind(self, column: str) -> str:
        return self.sheet.columns[self.sheet.column(column)].kind


@dataclass(frozen=True)
class Formulas:
    """Formulas over sheets, by the view that each holds; None where a spreadsheet has none of bearable length."""

    places: Mapping[str, SheetPlace]

    def of(self, expression: Expression) -> str | None:
        """The formula, without its sign of equality."""
        made = self._formula(expression)
        return made if made is not None and len(made) <= _LONGEST else None

    def _formula(self, expression: Expression) -> str | None:
        match expression:
            case Sum(rows, column):
                return self._over(rows, column)
            case Level(rows):
                return self._over(rows, "value")
            case Count(rows):
                return self._over(rows, self._weights(rows))
            case Distinct() | Median():
                return None
            case Total() | Holding():
                return self._of_many(expression)
        return self._of_two(expression)

    def _of_many(self, expression: Total | Holding) -> str | None:
        match expression:
            case Total(every):
                return self._joined("+".join(f"({{{place}}})" for place in range(len(every))), *every)
            case Holding(first, relation, second, share):
                count = len(first)
                tests = "+".join(f"(({{{place}}}){relation}({{{count + place}}}))*1" for place in range(count))
                return self._joined(f"({tests})/{count}" if share else tests, *first, *second)

    def _of_two(self, expression: Difference | Ratio | Change | OneOf | Rate) -> str | None:
        match expression:
            case Rate(amount, whole):
                return self._joined("ROUND(({0})/({1}),6)", amount, whole)
            case Difference(whole, part):
                return self._joined("{0}-({1})", whole, part)
            case Ratio(part, whole):
                return self._joined("({0})/({1})", part, whole)
            case OneOf(whole):
                return self._joined("ROUND(100/({0}),1)", whole)
            case Change(Ratio() as now, before):
                return self._joined("ROUND((({0})-({1}))*100,6)", now, before)
            case Change(now, before):
                return self._joined("ROUND((({0})-({1}))*100/({1}),6)", now, before)

    def _joined(self, form: str, *parts: Expression) -> str | None:
        made = [self._formula(part) for part in parts]
        return None if None in made else form.format(*made)

    def _weights(self, rows: Rows) -> str:
        """The column that says how many things a row stands for; none if each is one."""
        columns = self.places[rows.view].sheet.columns if rows.view in self.places else ()
        return "weight" if any(column.id == "weight" for column in columns) else ""

    def _over(self, rows: Rows, column: str) -> str | None:
        """The sum of a column, or without one the number of rows, over the rows of a selection."""
        place = self.places.get(rows.view)
        if place is None:
            return None
        conditions = (Condition("period", (rows.period,)), *rows.where)
        met = "*".join(filter(None, (_met(place, condition) for condition in conditions)))
        return f"SUMPRODUCT({met}*1{f',{place.cells(column)}' if column else ''})"


def _met(place: SheetPlace, condition: Condition) -> str:
    """Whether each row meets a condition, as a factor; nothing if all rows do.

    Cells are compared with =, and never by the criteria of SUMIFS: there an id such as 007 or 2023-06 would be a number
    or a day, and spreadsheets differ in what equals it.
    """
    if not condition.values:
        return "" if condition.but else "0"
    cells, sign = place.cells(condition.column), "<>" if condition.but else "="
    filled = [_literal(place, condition.column, value) for value in condition.values if value]
    tests = [f'({cells}{sign}"")'] if "" in condition.values else []
    if len(filled) == 1:
        tests.append(f"({cells}{sign}{filled[0]})")
    elif filled:
        found = "ISNA" if condition.but else "ISNUMBER"
        tests.append(f"{found}(MATCH({cells},{{{','.join(filled)}}},0))")
    return tests[0] if len(tests) == 1 else f"({('*' if condition.but else '+').join(tests)})"


def _literal(place: SheetPlace, column: str, value: str) -> str:
    """A value as its cell holds it: days and years are numbers there."""
    if place.kind(column) == "day":
        return str((date.fromisoformat(value) - _FIRST_DAY).days)
    if column == "period" and value.isdecimal():
        return value
    quoted = value.replace('"', '""')
    return f'"{quoted}"'
