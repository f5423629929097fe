"""The problems that the record itself shows, each with what is to be done; none where it shows none."""

import pytest
from ledgers import SPAN, facts, paid
from project_words import read

from reporting.analysis import wording

LATE = {"deadline": "2023-05-01", "title": "修路", "responsible": "工会"}
TRANSLATED = [{"zh": "修路", "en": "Roads"}, {"zh": "工会", "en": "Union"}]
ONE = [{"id": "a", "name": "甲公司", "short_name": "甲", "english_name": "A Works", "parent": ""}]
TWO = [*ONE, {"id": "b", "name": "乙公司", "short_name": "乙", "english_name": "B Works", "parent": ""}]
SENT_BACK = {
    **SPAN,
    "enterprise": "b",
    "file": "乙.xlsx",
    "digest": "0" * 64,
    "received_on": "2024-01-05",
    "faults": 3,
    "outcome": "sent_back",
}
HALF = {**SENT_BACK, "period_end": "2023-06-30", "outcome": "accepted", "faults": 0, "source": "report"}


def problems(folder, locale="zh", enterprises=ONE, money=1, **tables):
    """The problems of a group that has some money, so that its absence is none of them."""
    of_period = facts(folder, enterprises=enterprises, achievements=[paid(money)], **tables)
    return read(wording.problems(of_period), locale)


def test_a_record_without_fault_shows_none(tmp_path):
    items = [{"status": "done", "done_on": "2023-03-01"}]

    assert problems(tmp_path, lists=[{"id": "list"}], items=items) == []


@pytest.mark.parametrize(
    "enterprises, tables, zh, en",
    [
        (
            ONE,
            {"lists": [{"id": "list"}], "items": [LATE], "translations": TRANSLATED},
            "甲“修路”（工会负责，时限2023年5月1日）逾期，应抓紧办结。",
            "A Works, “Roads” (Union, due 1 May 2023) is late and should be resolved soon.",
        ),
        (TWO, {}, "乙尚未报送本期数据，应尽快补报。", "B Works did not report for the period and should do so."),
        (
            TWO,
            {"returns": [SENT_BACK]},
            "乙报表数据前后矛盾，已退回核实，尚未重新报送。",
            "B Works sent figures that contradict each other; the return went back and has not come again.",
        ),
        (
            TWO,
            {"returns": [HALF]},
            "乙仅报部分时段数据，其余时段应予补报。",
            "B Works reported a part of the period and should report the rest.",
        ),
        (
            ONE,
            {"lists": [{"total": 5}]},
            "甲未报送清单总数或办结数，办结率无法统计，应予补报。",
            (
                "A Works did not report how many items are listed and resolved, so no share can be given; "
                "the numbers are needed."
            ),
        ),
        (
            ONE,
            {"lists": [{}]},
            "甲未报送清单总数和办结数，办结率无法统计，应予补报。",
            (
                "A Works did not report how many items are listed and resolved, so no share can be given; "
                "the numbers are needed."
            ),
        ),
        (
            ONE,
            {"lists": [{"total": 5, "resolved": 3}]},
            "甲未报送逐项台账，未办结事项及其责任人、时限不明，应予补报。",
            (
                "A Works reported counts without the items, so it is not known which are open, "
                "who is responsible and when they are due."
            ),
        ),
    ],
    ids=["late", "missing", "sent back", "in part", "without size", "without any number", "without items"],
)
def test_each_sort_of_problem_is_told_with_what_is_to_be_done(tmp_path, enterprises, tables, zh, en):
    assert problems(tmp_path / "zh", "zh", enterprises, **tables) == [zh]
    assert problems(tmp_path / "en", "en", enterprises, **tables) == [en]


def test_of_several_late_items_the_three_that_are_late_for_longest_are_named(tmp_path):
    days = ["2023-06-01", "2023-03-01", "2023-05-01", "2023-04-01"]
    items = [{**LATE, "title": f"事项{day[6]}", "deadline": day} for day in days]

    (words,) = problems(tmp_path, lists=[{"id": "list"}], items=items)

    assert words == (
        "逾期时间较长的事项：甲“事项3”（工会负责，时限2023年3月1日）；甲“事项4”（工会负责，时限2023年4月1日）；"
        "甲“事项5”（工会负责，时限2023年5月1日），应抓紧办结。"
    )


def test_an_item_without_a_person_is_named_with_its_deadline_alone(tmp_path):
    items = [{**LATE, "responsible": ""}]

    assert problems(tmp_path, lists=[{"id": "list"}], items=items) == ["甲“修路”（时限2023年5月1日）逾期，应抓紧办结。"]


def test_several_problems_are_numbered(tmp_path):
    assert problems(tmp_path / "zh", enterprises=TWO, lists=[{"total": 5, "resolved": 3}]) == [
        "1．乙尚未报送本期数据，应尽快补报。",
        "2．甲未报送逐项台账，未办结事项及其责任人、时限不明，应予补报。",
    ]
    assert problems(tmp_path / "en", "en", TWO, lists=[{"total": 5}])[0].startswith("1. B Works did not report")


@pytest.mark.parametrize("stated", [{"total": 0}, {"total": 0, "resolved": 0}])
def test_a_list_that_is_empty_lacks_nothing(tmp_path, stated):
    assert problems(tmp_path, lists=[stated]) == []


def test_counts_without_items_are_no_problem_where_all_is_resolved(tmp_path):
    assert problems(tmp_path, lists=[{"total": 5, "resolved": 5}]) == []


@pytest.mark.parametrize(
    "money, zh",
    [
        ([], "甲未报送帮扶资金数据。"),
        ([paid(5, status="planned")], None),
    ],
    ids=["none at all", "some that is only planned"],
)
def test_that_there_is_no_money_is_told_where_nobody_reported_any(tmp_path, money, zh):
    lamps = {"measure": "lamps_repaired", "value": 5}
    of_period = facts(tmp_path, enterprises=ONE, achievements=[lamps, *money])

    assert read(wording.problems(of_period)) == ([zh] if zh else [])


def test_the_document_of_one_enterprise_does_not_name_it(tmp_path):
    lists = [{"total": 5}]
    of_one = facts(tmp_path, enterprises=TWO, achievements=[paid(1)], lists=lists).for_enterprise("a")

    assert read(wording.problems(of_one)) == ["未报送清单总数或办结数，办结率无法统计，应予补报。"]
    assert read(wording.problems(of_one), "en")[0].startswith("The enterprise did not report how many items")


def test_the_document_of_one_enterprise_names_the_unit_of_a_late_item_alone(tmp_path):
    items = [{**LATE, "title": "修路"}, {**LATE, "title": "修灯", "unit": "a_mine", "deadline": "2023-06-01"}]
    of_period = facts(tmp_path, achievements=[paid(1)], lists=[{"id": "list"}], items=items)

    assert read(wording.problems(of_period.for_enterprise("a"))) == [
        "逾期事项：“修路”（工会负责，时限2023年5月1日）；一矿“修灯”（工会负责，时限2023年6月1日），应抓紧办结。"
    ]
