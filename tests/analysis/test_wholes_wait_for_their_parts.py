"""A whole is not resolved while an item that was handed down from it is open, at whatever depth and at whomever."""

import pytest
from ledgers import ENTERPRISES, facts
from project_words import amount, read, rows_read

from reporting.analysis import measures, tables, wording
from reporting.analysis.open_items import waiting

LIST = {"id": "list"}
DONE = {"status": "done", "done_on": "2023-05-01"}
LATER = {"status": "done", "done_on": "2023-08-01"}
BELOW = {"id": "below", "enterprise": "b"}


def test_one_truth_in_share_sentence_and_table_while_a_part_is_open(tmp_path):
    items = [
        {"id": "whole", "title": "修路", **DONE},
        {"parent_item": "whole", "unit": "a_mine", "status": "in_progress"},
    ]
    open_part = facts(tmp_path, lists=[LIST], items=items)

    assert measures.pooled_progress(open_part)["share"].words()["zh"] == "0.0%（0/1）"
    assert read(wording.open_items(open_part)) == [
        "表中1项单位已报办结，因下达的分项尚未全部办结，按未办结统计。",
    ]
    assert rows_read(tables.open_items(open_part), "title", "state") == [["修路", "分项未完"]]


@pytest.mark.parametrize("period, done", [("2023H1", 0), ("2023Q3", 1), ("2023", 1)])
def test_a_whole_is_done_on_the_day_of_its_last_part(tmp_path, period, done):
    items = [{"id": "whole", **DONE}, {"parent_item": "whole", **LATER}]

    assert amount(measures.pooled_progress(facts(tmp_path, period, lists=[LIST], items=items))["resolved"]) == done


def test_a_part_of_a_part_at_another_enterprise_keeps_the_whole_open(tmp_path):
    """The first handed it to the second, and that to the third, which has not begun."""
    names = [*ENTERPRISES, {"id": "c", "name": "丙", "short_name": "丙", "english_name": "C", "parent": ""}]
    lists = [LIST, BELOW, {"id": "lowest", "enterprise": "c", "as_of": "2023-12-31"}]
    items = [
        {"id": "whole", **DONE},
        {"id": "part", "enterprise": "b", "list": "below", "parent_item": "whole", **DONE},
        {"enterprise": "c", "list": "lowest", "parent_item": "part"},
    ]
    open_below = facts(tmp_path, enterprises=names, lists=lists, items=items)

    assert amount(measures.pooled_progress(open_below)["resolved"]) == 0
    assert amount(waiting(open_below)) == 2
    assert amount(waiting(open_below.for_enterprise("a"))) == 1


def test_a_whole_of_an_earlier_list_is_left_over_while_a_part_is_open(tmp_path):
    old = {"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    done = {"status": "done", "done_on": "2022-05-01", "opened": "2022-02-01"}
    items = [
        {"id": "whole", "list": "old", **done},
        {"id": "part", "enterprise": "b", "list": "below", "parent_item": "whole", "opened": "2023-02-01"},
    ]
    left = facts(tmp_path, lists=[old, LIST, BELOW], items=[*items, DONE])

    assert wording.lead(left).text("zh").endswith("以前清单结转的事项尚有1项未办结。")


def test_an_enterprise_is_not_said_to_report_because_a_part_elsewhere_was_done(tmp_path):
    old = {"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    items = [
        {"id": "whole", "list": "old", "status": "done", "done_on": "2022-05-01", "opened": "2022-02-01"},
        {"enterprise": "b", "list": "below", "parent_item": "whole", **LATER},
    ]

    assert facts(tmp_path, lists=[old, BELOW], items=items).reported == {"b"}


def test_the_words_are_there_in_english_too(tmp_path):
    items = [{"id": "whole", **DONE}, {"parent_item": "whole"}]

    assert read(wording.open_items(facts(tmp_path, lists=[LIST], items=items)), "en")[-1] == (
        "1 item in the table was reported as resolved, but a part handed down is still open, so it counts as open."
    )
