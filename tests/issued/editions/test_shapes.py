"""An expression reads the same in each period: so a number is known again a year later."""

import pytest
from expressions import figures, items, money, share

from reporting.core.expression import Change, Count, Distinct, Sum
from reporting.issued.editions.shapes import frame_of, shape_of


@pytest.mark.parametrize(
    "then, now",
    [
        (money("2022", status="paid"), money("2023", status="paid")),
        (share("2022"), share("2023")),
        (Change(money("2022"), money("2021"), "year"), Change(money("2023"), money("2022"), "year")),
        (money("2022", last_day="2022-06-30"), money("2023", last_day="2023-06-30")),
        (
            Sum(figures("2022").but(first_day="2022-01-01"), "value"),
            Sum(figures("2023").but(first_day="2023-01-01"), "value"),
        ),
    ],
    ids=["sum", "share", "change", "days", "other days"],
)
def test_the_same_number_of_the_next_year_has_the_same_shape(then, now):
    assert then != now
    assert shape_of(then, "2022") == shape_of(now, "2023")


@pytest.mark.parametrize(
    "one, other",
    [
        (money(), money("2022")),
        (money(), money("2023H1")),
        (money(status="paid"), money(status="planned")),
        (money(enterprise="a"), Sum(figures().but(enterprise="a"), "value")),
        (money(last_day="2023-06-30"), money(last_day="2023-12-31")),
        (Count(items()), Count(items(), rest=True)),
        (Count(items()), Distinct(items())),
    ],
)
def test_another_number_has_another_shape(one, other):
    assert shape_of(one, "2023") != shape_of(other, "2023")


def test_the_number_of_a_half_year_is_known_in_that_of_a_year():
    """Also if it is stated of all its days."""
    assert shape_of(money("2023H1"), "2023H1") == shape_of(money(), "2023")
    half, year = money("2023H1", last_day="2023-06-30"), money(last_day="2023-12-31")
    assert shape_of(half, "2023H1") == shape_of(year, "2023")


def test_a_frame_says_what_is_counted_and_not_of_whom():
    assert frame_of(money(enterprise="a"), "2023") == frame_of(money(enterprise=("b", "c")), "2023")
    assert frame_of(money(enterprise="a"), "2023") != frame_of(money(), "2023")
    assert frame_of(money(enterprise="a"), "2023") != frame_of(money(enterprise="a", status="planned"), "2023")


def test_a_number_without_an_expression_has_none():
    assert shape_of(None, "2023") == frame_of(None, "2023") == ""
