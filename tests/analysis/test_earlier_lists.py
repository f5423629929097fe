"""What is left open of an earlier list: named, and in no share of this period."""

import pytest
from ledgers import facts
from project_words import amount

from reporting.analysis import measures, tables, wording
from reporting.analysis.open_items import late_count

SPAN_2022 = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
DONE = {"status": "done", "done_on": "2022-06-01"}


@pytest.fixture
def after_a_year(tmp_path):
    """A list of 2022 with one of two items done, and one of 2023 whose only item is done."""
    lists = [{"id": "old", **SPAN_2022}, {"id": "new", "name": "新清单"}]
    items = [
        {"id": "done", "list": "old", "opened": "2022-01-10", **DONE},
        {"id": "left", "list": "old", "opened": "2022-01-10", "title": "旧事", "deadline": "2022-12-01"},
        {"id": "now", "list": "new", "opened": "2023-02-01", "status": "done", "done_on": "2023-03-01"},
    ]
    return facts(tmp_path, lists=lists, items=items)


def test_an_earlier_list_is_in_no_share_of_this_period(after_a_year):
    assert measures.pooled_progress(after_a_year)["share"].words()["zh"] == "100%（1/1）"


def test_what_is_left_of_an_earlier_list_is_told_and_named(after_a_year):
    assert (
        wording.lead(after_a_year)
        .text("zh")
        .endswith("列入清单的事项1项，已办结。以前清单结转的事项尚有1项未办结，已逾期。")
    )
    assert [row[1].words["zh"] for row in tables.open_items(after_a_year).rows] == ["旧事"]


def test_in_its_own_year_the_earlier_list_counts_whole(after_a_year):
    before = after_a_year.in_period(after_a_year.period.year_before())

    assert measures.pooled_progress(before)["share"].words()["zh"] == "50.0%（1/2）"
    assert wording.lead(before).text("zh").endswith("列入清单的事项2项，办结1项，未办结1项，已逾期。")


def test_what_is_late_of_an_earlier_list_is_not_late_of_this_one(after_a_year):
    assert amount(late_count(after_a_year)) == 0


def test_an_item_handed_down_is_late_once_with_its_whole(tmp_path):
    late = {"deadline": "2023-05-01"}
    items = [{"id": "whole", **late}, {"id": "part", "parent_item": "whole", **late}]

    assert amount(late_count(facts(tmp_path, lists=[{"id": "list"}], items=items))) == 1


def test_items_that_are_not_late_do_not_hide_earlier_ones_that_are(tmp_path):
    lists = [{"id": "old", **SPAN_2022}, {"id": "new", "name": "新清单"}]
    items = [
        {"list": "old", "opened": "2022-01-10", "deadline": "2022-12-01"},
        {"list": "new", "opened": "2023-02-01", "deadline": "2024-06-01"},
    ]
    lead = wording.lead(facts(tmp_path, lists=lists, items=items))

    assert lead.text("zh").endswith("列入清单的事项1项，尚未办结，未逾期。以前清单结转的事项尚有1项未办结，已逾期。")
    assert lead.text("en").endswith(
        "The 1 item listed is open (not late). Of earlier lists, 1 item is still open (late)."
    )


def test_what_an_enterprise_handed_down_to_its_unit_stands_once_in_the_table(tmp_path):
    items = [{"id": "whole", "title": "整改"}, {"parent_item": "whole", "unit": "a_mine", "title": "整改（一矿）"}]
    known = facts(tmp_path, lists=[{"id": "list"}], items=items)

    assert [row[1].words["zh"] for row in tables.open_items(known).rows] == ["整改"]


def test_what_was_handed_down_to_another_enterprise_stands_beside_its_whole(tmp_path):
    lists = [{"id": "list"}, {"id": "theirs", "enterprise": "b"}]
    items = [
        {"id": "whole", "title": "整改"},
        {"parent_item": "whole", "enterprise": "b", "list": "theirs", "title": "整改（乙）"},
    ]

    assert [row[1].words["zh"] for row in tables.open_items(facts(tmp_path, lists=lists, items=items)).rows] == [
        "整改",
        "整改（乙）",
    ]
