"""Each kind of expression has a formula over the sheets of ledger rows; `test_reckoned_again` reckons them."""

import pytest
from each_row import each_row
from expressions import figures, items, listed, money, share

from reporting.core.expression import (
    Change,
    Count,
    Difference,
    Distinct,
    Holding,
    Level,
    Median,
    OneOf,
    Rate,
    Ratio,
    Sum,
    Total,
)
from reporting.documents.spreadsheet_formulas import Formulas, SheetPlace
from reporting.published.evidence import Sheet, SheetColumn

KINDS = {"first_day": "day", "last_day": "day", "value": "number", "total": "number", "resolved": "number"}


def place(view, name, *columns):
    """A sheet of three rows, from line 2 to 4."""
    heads = tuple(SheetColumn(column, {}, KINDS.get(column, "text")) for column in columns)
    return SheetPlace(Sheet(view, {}, heads, []), name, 2, 4)


FORMULAS = Formulas(
    {
        "figures": place("figures", "F", "period", "state", "enterprise", "first_day", "value"),
        "lists": place("lists", "L", "period", "sized", "total", "resolved"),
        "items": place("items", "I", "period", "unit", "state"),
    }
)
COUNTING = "('F'!$A$2:$A$4=2023)*('F'!$B$2:$B$4=\"counts\")"
OWN = "'F'!$C$2:$C$4"
VALUES = "'F'!$E$2:$E$4"
LISTED = "('L'!$A$2:$A$4=2023)*('L'!$B$2:$B$4=\"yes\")*1"
TOTAL, RESOLVED = (f"SUMPRODUCT({LISTED},'L'!${letter}$2:${letter}$4)" for letter in "CD")


def conditions(*more):
    """The formula of the sum of all figures that count and meet these conditions."""
    # Conditions are in the order of their columns: enterprise before state.
    period, state = COUNTING.split("*")
    return f"SUMPRODUCT({'*'.join([period, *more, state])}*1,{VALUES})"


@each_row(
    "expression, formula",
    [
        (money(), conditions()),
        (money(enterprise="007"), conditions(f'({OWN}="007")')),
        (money(enterprise=("a", "b")), conditions(f'ISNUMBER(MATCH({OWN},{{"a","b"}},0))')),
        (Sum(figures().but(enterprise="a"), "value"), conditions(f'({OWN}<>"a")')),
        (Sum(figures().but(enterprise=("a", "b")), "value"), conditions(f'ISNA(MATCH({OWN},{{"a","b"}},0))')),
        (money(enterprise=""), conditions(f'({OWN}="")')),
        (money(enterprise=("", "a")), conditions(f'(({OWN}="")+({OWN}="a"))')),
        (Sum(figures().but(enterprise=("", "a")), "value"), conditions(f'(({OWN}<>"")*({OWN}<>"a"))')),
        (money(enterprise=()), conditions("0")),
        (Sum(figures().but(enterprise=()), "value"), conditions()),
        (money(first_day="2023-01-01"), conditions("('F'!$D$2:$D$4=44927)")),
        (money("2023H1"), conditions().replace("=2023)", '="2023H1")')),
        (money("2023-06"), conditions().replace("=2023)", '="2023-06")')),
        (Level(figures()), conditions()),
        (Count(items(state="open")), "SUMPRODUCT(('I'!$A$2:$A$4=2023)*('I'!$C$2:$C$4=\"open\")*1)"),
        (listed(), TOTAL),
        (Difference(listed(), listed("resolved")), f"{TOTAL}-({RESOLVED})"),
        (share(), f"({RESOLVED})/({TOTAL})"),
        (OneOf(listed()), f"ROUND(100/({TOTAL}),1)"),
        (Change(listed("resolved"), listed(), "year"), f"ROUND((({RESOLVED})-({TOTAL}))*100/({TOTAL}),6)"),
        (Total((listed(), listed("resolved"))), f"({TOTAL})+({RESOLVED})"),
        (Rate(listed(), listed("resolved")), f"ROUND(({TOTAL})/({RESOLVED}),6)"),
        (Holding((listed(),), ">", (listed("resolved"),)), f"(({TOTAL})>({RESOLVED}))*1"),
        (
            Holding((listed(), listed()), "<=", (listed("resolved"), listed()), share=True),
            f"((({TOTAL})<=({RESOLVED}))*1+(({TOTAL})<=({TOTAL}))*1)/2",
        ),
        (Change(share(), share(), "year"), f"ROUND(((({RESOLVED})/({TOTAL}))-(({RESOLVED})/({TOTAL})))*100,6)"),
    ],
)
def test_each_kind_of_expression_has_a_formula(expression, formula):
    assert FORMULAS.of(expression) == formula


@pytest.mark.parametrize(
    "expression",
    [
        Distinct(figures()),
        Ratio(Distinct(figures()), listed()),
        Median(items(), "days_to_close"),
        money(enterprise=[f"enterprise-{number}" for number in range(500)]),
    ],
    ids=["how many enterprises", "their share", "a median", "too long"],
)
def test_where_a_spreadsheet_has_no_bearable_formula_there_is_none(expression):
    assert FORMULAS.of(expression) is None


def test_rows_that_no_sheet_holds_have_no_formula():
    assert Formulas({}).of(money()) is None
    assert Formulas({}).of(Count(items())) is None


def test_rows_that_stand_for_many_items_are_counted_by_how_many_they_stand_for():
    weighted = Formulas({"items": place("items", "I", "period", "weight")})

    assert weighted.of(Count(items())) == "SUMPRODUCT(('I'!$A$2:$A$4=2023)*1,'I'!$B$2:$B$4)"
