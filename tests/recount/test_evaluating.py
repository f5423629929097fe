"""An expression is evaluated from the ledger alone, by the rules of docs/counting.md."""

from decimal import Decimal

import pytest
from ledgers import ledger, paid

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
)
from reporting.core.quantity import Share
from reporting.recount.evaluate import Recount
from reporting.recount.unprovable import UnprovableError

FIGURES = Rows("figures", "2023").also(state="counts")
ITEMS = Rows("items", "2023")
LISTS = Rows("lists", "2023").also(sized="yes")
EVERYBODY = Rows("enterprises", "2023")


def recount(folder, **tables):
    return Recount(ledger(folder, **tables))


def words(recount, expression):
    return recount.evaluate(expression).words["zh"]


def test_money_is_summed_over_the_rows_that_meet_the_conditions(tmp_path):
    again = recount(tmp_path, achievements=[paid(100), paid(200, enterprise="b"), paid(400, status="planned")])

    assert words(again, Sum(FIGURES.also(status="paid"), "value")) == "300元"
    assert words(again, Sum(FIGURES.also(status="paid", enterprise="b"), "value")) == "200元"
    assert words(again, Sum(FIGURES.but(status=["planned"], enterprise=["b"]), "value")) == "100元"


def test_a_part_is_no_figure_that_counts(tmp_path):
    rows = [paid(300, id="whole"), paid(100, part_of="whole")]
    again = recount(tmp_path, achievements=rows)

    assert words(again, Sum(FIGURES, "value")) == "300元"
    assert words(again, Sum(Rows("figures", "2023").also(state="inside"), "value")) == "100元"


def test_the_year_stands_in_the_place_of_its_half_year_and_a_later_statement_in_that_of_an_earlier(tmp_path):
    half = {"period_start": "2023-01-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}
    again = recount(tmp_path, achievements=[paid(80, **half), paid(100), paid(150, as_of="2024-01-10")])

    assert words(again, Sum(FIGURES, "value")) == "150元"
    assert again.found(Rows("figures", "2023").also(state=["held", "restated"])).count == 2


def test_a_sum_with_a_lower_bound_in_it_is_one(tmp_path):
    again = recount(tmp_path, achievements=[paid(100), paid(200, enterprise="b", bound="at_least")])

    assert again.evaluate(Sum(FIGURES, "value")).value.bound == "at_least"


def test_two_units_are_never_added(tmp_path):
    again = recount(tmp_path, achievements=[paid(100), paid(5, measure="lamps_repaired", status="done")])

    with pytest.raises(UnprovableError, match="cannot be added"):
        again.evaluate(Sum(FIGURES, "value"))


def test_a_sum_of_no_rows_is_no_zero(tmp_path):
    again = recount(tmp_path, achievements=[paid(100)])

    with pytest.raises(UnprovableError, match="no row"):
        again.evaluate(Sum(FIGURES.also(enterprise="b"), "value"))


LIST = {"id": "list", "total": 3, "resolved": 1}
THREE = [
    {"id": "i1", "status": "done", "done_on": "2023-05-01"},
    {"id": "i2", "deadline": "2023-06-30"},
    {"id": "i3", "deadline": "2023-12-31"},
]


def test_items_are_counted_on_their_list_with_their_state_at_the_cut_off(tmp_path):
    again = recount(tmp_path, lists=[LIST], items=THREE)

    share = Ratio(Sum(LISTS, "resolved"), Sum(LISTS, "total"))

    assert again.evaluate(share).value == Share(1, 3)
    assert words(again, Difference(Sum(LISTS, "total"), Sum(LISTS, "resolved"))) == "2项"
    assert again.found(ITEMS.also(late="yes")).places == ("items.csv:3",)
    assert words(again, Count(ITEMS.also(state="open"))) == "2项"


def test_a_whole_is_open_while_what_was_handed_down_from_it_is(tmp_path):
    items = [
        {"id": "whole", "status": "done", "done_on": "2023-05-01"},
        {"id": "part", "parent_item": "whole", "unit": "a_mine"},
    ]
    again = recount(tmp_path, lists=[{"id": "list"}], items=items)

    assert words(again, Sum(LISTS, "total")) == "1项"
    assert words(again, Sum(LISTS, "resolved")) == "0项"


def test_what_was_handed_down_to_another_enterprise_counts_there_and_once_in_the_group(tmp_path):
    lists = [{"id": "list"}, {"id": "other", "enterprise": "b"}]
    items = [{"id": "whole"}, {"id": "part", "parent_item": "whole", "enterprise": "b", "list": "other"}]
    again = recount(tmp_path, lists=lists, items=items)

    assert words(again, Sum(LISTS.also(enterprise="b"), "total")) == "1项"
    assert words(again, Sum(LISTS, "group_total")) == "1项"
    assert again.found(ITEMS.also(handed_down="yes")).places == ("items.csv:3",)


OLD = {"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


def test_an_item_of_the_period_counts_also_beside_a_whole_that_is_left_over(tmp_path):
    items = [
        {"id": "whole", "list": "old", "opened": "2022-05-01"},
        {"id": "part", "parent_item": "whole", "enterprise": "b", "list": "other"},
    ]
    again = recount(tmp_path, lists=[OLD, {"id": "other", "enterprise": "b"}], items=items, achievements=[paid(1)])

    assert again.found(ITEMS.also(group="yes", listed="yes")).places == ("items.csv:3",)
    assert words(again, Sum(LISTS, "group_total")) == "1项"


def test_what_is_left_over_counts_once_beside_a_whole_that_is_left_over_as_well(tmp_path):
    left = {"list": "old", "opened": "2022-05-01"}
    again = recount(tmp_path, lists=[OLD], items=[{"id": "whole", **left}, {"parent_item": "whole", **left}])

    assert again.found(ITEMS.also(own="yes")).places == ("items.csv:2",)


def test_an_item_of_a_list_of_a_later_time_does_not_count_yet(tmp_path):
    coming = {"id": "coming", "period_start": "2024-01-01", "period_end": "2024-12-31", "as_of": "2024-12-31"}
    again = recount(tmp_path, lists=[coming], items=[{"list": "coming", "opened": "2023-12-20"}])

    assert again.found(ITEMS).count == 0


@pytest.mark.parametrize("done_on, reported", [("2023-05-01", "1家"), ("2022-05-01", "0家")])
def test_an_enterprise_reported_what_it_did_itself_and_not_what_another_did(tmp_path, done_on, reported):
    """A whole of a, and a part of b that was done in 2023."""
    left = {"opened": "2022-04-01", "status": "done"}
    items = [
        {"id": "whole", "list": "old", "done_on": done_on, **left},
        {"parent_item": "whole", "enterprise": "b", "list": "below", "done_on": "2023-06-01", **left},
    ]
    again = recount(tmp_path, lists=[OLD, {**OLD, "id": "below", "enterprise": "b"}], items=items)

    assert words(again, Count(EVERYBODY.also(id="a", reported="yes"))) == reported


def test_a_list_stated_before_the_end_of_the_period_tells_no_lateness_after_that_day(tmp_path):
    stated = {"id": "list", "as_of": "2023-11-30"}
    again = recount(tmp_path, lists=[stated], items=[{"deadline": "2023-12-15"}, {"deadline": "2023-11-15"}])

    assert again.found(ITEMS.also(late="yes")).places == ("items.csv:3",)


def test_enterprises_are_counted_by_whether_they_reported(tmp_path):
    again = recount(tmp_path, achievements=[paid(100)])
    every = Rows("enterprises", "2023")

    assert words(again, Count(every)) == "2家"
    assert words(again, Count(every.also(reported="no"), rest=True)) == "其余1家"
    assert words(again, Distinct(FIGURES)) == "1家"


def test_a_change_is_of_two_periods_and_of_shares_in_points(tmp_path):
    before = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    again = recount(tmp_path, achievements=[paid(100, **before), paid(150)])
    now, then = Sum(FIGURES, "value"), Sum(Rows("figures", "2022").also(state="counts"), "value")

    assert words(again, Change(now, then, "year")) == "同比增长50.0%"
    assert again.evaluate(Change(now, then, "year")).value.value == Decimal(50)


def test_a_rule_is_told_before_and_after_and_a_reported_change_with_its_direction(tmp_path):
    rows = [
        {"measure": "health_check_interval", "value": 1, "baseline": 2},
        {"measure": "hospitality_cost_change", "value": -40},
    ]
    again = recount(tmp_path, achievements=rows)

    assert words(again, Level(FIGURES.also(measure="health_check_interval"))) == "由2年缩短为1年"
    assert words(again, Level(FIGURES.also(measure="hospitality_cost_change"))) == "同比下降40%"


def test_one_item_makes_so_many_points(tmp_path):
    again = recount(tmp_path, lists=[LIST], items=THREE, achievements=[paid(100)])

    assert words(again, OneOf(Sum(LISTS, "total"))) == "约33.3个百分点"


def test_values_are_added_if_no_row_is_in_two_of_them(tmp_path):
    again = recount(tmp_path, achievements=[paid(100), paid(200, enterprise="b")])
    one, other = (Sum(FIGURES.also(enterprise=enterprise), "value") for enterprise in "ab")

    assert words(again, Total((one, other))) == "300元"
    with pytest.raises(UnprovableError, match="would be counted twice"):
        again.evaluate(Total((Sum(FIGURES, "value"), one)))


def test_a_rate_a_median_and_how_many_are_more(tmp_path):
    """100 yuan for 8 people; three items took 22, 10 and 41 days; 甲 paid less than 乙."""
    done = [{"status": "done", "done_on": day} for day in ("2023-02-01", "2023-01-20", "2023-02-20")]
    helped = {"measure": "people_helped_hardship", "value": 8}
    again = recount(
        tmp_path, lists=[{"id": "list"}], items=done, achievements=[paid(100), paid(200, enterprise="b"), helped]
    )
    one, other = (Sum(FIGURES.also(enterprise=enterprise, status="paid"), "value") for enterprise in "ab")

    assert words(again, Rate(one, Sum(FIGURES.also(status="done"), "value"))) == "12.5元/人"
    assert words(again, Median(ITEMS, "days_to_close")) == "22天"
    assert words(again, Holding((one, other), "<", (other, one))) == "1家"
    assert words(again, Holding((one, other), ">=", (one, one), share=True)) == "100%（2/2）"


def test_a_part_that_is_more_than_its_whole_is_no_share(tmp_path):
    again = recount(tmp_path, achievements=[paid(100), paid(200, enterprise="b")])
    one, other = (Sum(FIGURES.also(enterprise=enterprise), "value") for enterprise in "ab")

    assert words(again, Ratio(one, other)) == "50.0%"
    with pytest.raises(UnprovableError, match="a share is of exact counts"):
        again.evaluate(Ratio(other, one))


def test_a_share_of_money_has_no_n(tmp_path):
    again = recount(tmp_path, achievements=[paid(100), paid(200, enterprise="b")])

    assert words(again, Ratio(Sum(FIGURES.also(enterprise="a"), "value"), Sum(FIGURES, "value"))) == "33.3%"


@pytest.mark.parametrize(
    "expression, why",
    [
        (Total(()), "no row of the ledger"),
        (Holding((), ">", ()), "no pairs"),
        (Holding((Count(ITEMS),), "!", (Count(ITEMS),)), "no pairs"),
        (Holding((Count(ITEMS),), ">", (Count(EVERYBODY),)), "not compared"),
        (Median(ITEMS, "days_to_close"), "not of nothing"),
        (Rate(Count(EVERYBODY), Count(EVERYBODY)), "both are in enterprise"),
        (Rate(Count(EVERYBODY), Count(ITEMS)), "of more than nothing"),
        (Sum(Rows("figures", "2023").also(colour="red"), "value"), "no column 'colour'"),
        (Sum(FIGURES, "weight"), "no number of figures"),
        (Count(FIGURES), "not counted"),
        (Count(Rows("items", "20x3")), "not a period"),
        (Level(FIGURES), "there are 0"),
        (Ratio(Count(ITEMS), Count(ITEMS)), "not of nothing"),
        (OneOf(Count(ITEMS)), "one of nothing"),
        (Change(Count(ITEMS), Count(ITEMS), "year"), "cannot be compared"),
        (Difference(Ratio(Count(EVERYBODY), Count(EVERYBODY)), Count(ITEMS)), "a share is no amount"),
        (Difference(Count(EVERYBODY), Count(ITEMS)), "cannot be added"),
    ],
)
def test_what_the_ledger_cannot_answer_is_said(tmp_path, expression, why):
    with pytest.raises(UnprovableError, match=why):
        recount(tmp_path).evaluate(expression)
