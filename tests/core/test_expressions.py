"""An expression goes into records and manifests as JSON, and comes back the same."""

import json

import pytest
from each_row import each_row

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
    Rows,
    Sum,
    Total,
    selections,
)
from reporting.core.expression_json import from_json, rows_from_json, to_json

MONEY = Rows("figures", "2023").also(status=["paid", "done"]).but(enterprise=["a", "b"])
EVERY = [
    Sum(MONEY, "value"),
    Count(Rows("items", "2023H1"), rest=True),
    Distinct(MONEY),
    Level(MONEY),
    OneOf(Sum(MONEY, "value")),
    Ratio(Count(MONEY), Count(Rows("items", "2023"))),
    Change(Sum(MONEY, "value"), Difference(Count(MONEY), Count(MONEY)), "previous"),
    Total((Sum(MONEY, "value"), Count(MONEY))),
    Rate(Sum(MONEY, "value"), Count(MONEY)),
    Median(Rows("items", "2023"), "days_to_close"),
    Holding((Count(MONEY), Sum(MONEY, "value")), ">", (Count(MONEY), Sum(MONEY, "value")), share=True),
]


@pytest.mark.parametrize("expression", EVERY, ids=lambda one: type(one).__name__)
def test_what_is_written_is_read_again(expression):
    assert from_json(to_json(expression)) == expression


def test_rows_are_named_by_what_they_have_in_common():
    assert to_json(Sum(MONEY, "value")) == {
        "sum": {
            "rows": {"figures": "2023", "status": ["paid", "done"], "enterprise but": ["a", "b"]},
            "column": "value",
        }
    }


@each_row(
    "raw",
    [
        None,
        {},
        {"sum": {}, "count": {}},
        {"mean": {"rows": {"figures": "2023"}}},
        {"sum": {"rows": {"colours": "2023"}, "column": "value"}},
        {"sum": {"rows": {"figures": "2023", "status": [1]}, "column": "value"}},
        {"sum": {"rows": {"figures": 2023}, "column": "value"}},
        {"sum": {"rows": {"status": ["paid"]}, "column": "value"}},
        {"sum": {"rows": {"figures": "2023", "items": "2023"}, "column": "value"}},
        {"sum": {"rows": {"figures": "2023"}, "column": 1}},
        {"sum": {"rows": {"figures": "2023"}}},
        {"ratio": {"part": "34", "whole": "40"}},
        {"several": {"parts": ["34"]}},
    ],
)
def test_json_that_is_no_expression_is_refused(raw):
    with pytest.raises(ValueError, match="no expression"):
        from_json(raw)


@pytest.mark.parametrize("raw", [None, "items", [], {}, {"items": 2023}, {"items": "2023", "status": "paid", "x": 1}])
def test_json_that_selects_no_rows_is_refused(raw):
    with pytest.raises(ValueError, match="selects no rows"):
        rows_from_json(raw)


def test_each_selection_of_an_expression_is_named_once():
    assert list(selections(EVERY[6])) == [MONEY]
    assert list(selections(EVERY[-1])) == [MONEY]


def test_an_expression_is_read_from_json_with_its_keys_sorted():
    """As a notebook is written: the view stands behind the column enterprise."""
    items = Count(Rows("items", "2023").also(enterprise="a"))
    written = json.dumps(to_json(items), sort_keys=True)

    assert written == '{"count": {"rows": {"enterprise": ["a"], "items": "2023"}}}'
    assert from_json(json.loads(written)) == items


def test_two_conditions_on_one_column_are_one_and_none_is_lost_in_json():
    narrowed = MONEY.also(status=["done", "planned"]).but(enterprise="c")

    assert narrowed == Rows("figures", "2023").also(status="done").but(enterprise=["a", "b", "c"])
    assert from_json(to_json(Count(narrowed))) == Count(narrowed)
    assert MONEY.also(status="planned") == MONEY.also(status=())


def test_the_same_rows_are_equal_in_whatever_order_they_were_asked_for():
    assert Rows("items", "2023").also(state="open").also(list="l") == Rows("items", "2023").also(list="l", state="open")
