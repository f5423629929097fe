"""The words say what this period has, and nothing that it has not, in both languages."""

import re

import pytest
from ledgers import facts, paid
from project_words import read

from reporting.analysis import wording

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
ALL_DONE = {"total": 14, "resolved": 14}
THREE_OPEN = {"total": 18, "resolved": 15}


def said(facts, *functions, locale="zh"):
    return " ".join(line for function in functions for line in read(function(facts), locale))


def test_one_enterprise_is_neither_compared_nor_ranked(tmp_path):
    one = facts(tmp_path, lists=[THREE_OPEN])

    assert read(wording.progress(one)) == ["本期报送清单件数的只有甲，不作单位间比较。"]
    assert read(wording.progress(one), "en") == [
        "Only A Works reported the size of a list, so enterprises are not compared."
    ]
    assert not re.search(
        r"合计|最高|最低|排名|各单位|高于|低于", said(one, wording.overview, wording.findings, wording.open_items)
    )


def test_several_enterprises_are_not_ranked_and_one_item_is_told_in_points(tmp_path):
    several = facts(tmp_path, lists=[THREE_OPEN, {**ALL_DONE, "enterprise": "b"}])

    # 1 of 14 is 7.14 points.
    assert read(wording.progress(several)) == [
        "各单位清单件数不多，最少的为14项，相差一项即约7.1个百分点，办结率的高低不宜直接排名。"
    ]


def test_two_lists_are_told_apart_and_together(tmp_path):
    lists = [THREE_OPEN, {**ALL_DONE, "enterprise": "b", "name": "心愿", "name_en": "Wishes"}]
    two = facts(tmp_path, lists=lists)

    (words,) = read(wording.overview(two))
    apart, total = words.split("。合计：")

    assert apart == "甲“清单”18项，已办结15项，办结率83.3%（15/18）；乙“心愿”14项，已办结14项，办结率100%（14/14）"
    assert total.endswith("32项，办结29项，办结率90.6%（29/32），未办结3项。")


@pytest.mark.parametrize(
    "lists, zh, en",
    [
        ([ALL_DONE], "列入清单的事项全部办结，没有未办结事项。", "Every item on the lists is resolved; none is open."),
        (
            [{**THREE_OPEN, "in_progress": 2}],
            "甲未办结3项（该单位报送办理中2项）。",
            "A Works: 3 items open (reported as in progress: 2 items).",
        ),
        ([THREE_OPEN], "甲未办结3项（由总数减已办结数得出）。", "A Works: 3 items open (total less resolved)."),
        (
            [{}],
            "本期没有单位报送清单件数，未办结情况无从统计。",
            "No enterprise reported the size of a list, so what is open cannot be told.",
        ),
    ],
    ids=["all resolved", "some open, stated", "some open, derived", "none known"],
)
def test_what_is_open_is_told_with_how_it_is_known(tmp_path, lists, zh, en):
    of_period = facts(tmp_path, lists=lists)

    assert read(wording.open_items(of_period))[0] == zh
    assert read(wording.open_items(of_period), "en")[0] == en


def test_counts_without_items_cannot_tell_what_is_late(tmp_path):
    words = read(wording.open_items(facts(tmp_path, lists=[THREE_OPEN])))

    assert words[1] == "甲只报送了清单件数，没有逐项台账，未办结事项的名称、责任人和时限无法列出，是否逾期无法判断。"


@pytest.mark.parametrize(
    "deadlines, expected",
    [
        (["2023-05-01", "2024-05-01"], "甲未办结2项，其中逾期1项。"),
        (["2024-05-01", ""], "甲未办结2项，没有逾期。"),
    ],
)
def test_single_items_tell_how_many_are_late(tmp_path, deadlines, expected):
    items = [{"deadline": deadline} for deadline in deadlines]

    assert read(wording.open_items(facts(tmp_path, lists=[{"id": "list"}], items=items))) == [expected]


def test_nothing_is_said_of_lateness_where_one_of_two_lists_has_no_single_items(tmp_path):
    lists = [{"id": "list", "kind": "wish"}, THREE_OPEN]
    items = [{"status": "done", "done_on": "2023-03-01"}]
    words = said(facts(tmp_path, lists=lists, items=items), wording.open_items)

    assert "未办结3项" in words
    assert "没有逾期" not in words


def test_a_list_whose_progress_nobody_reported_is_told_all_the_same(tmp_path):
    words = said(facts(tmp_path, lists=[{"total": 18}]), wording.overview)

    assert "甲" in words
    assert "不计算办结率" in words


def test_an_empty_list_makes_neither_a_share_nor_a_crash(tmp_path):
    empty = facts(tmp_path, lists=[{"total": 0, "resolved": 0}, {**ALL_DONE, "enterprise": "b"}])

    assert "（0/0）" not in said(empty, wording.overview, wording.findings, wording.progress, wording.open_items)


def test_no_aid_is_told_as_not_reported(tmp_path):
    no_aid = facts(tmp_path, lists=[ALL_DONE])

    assert read(wording.aid(no_aid)) == ["本期没有单位报送帮扶资金；未报送不作零计。"]
    assert read(wording.findings(no_aid))[-1].endswith("未报送不作零计。")
    assert wording.aid_apart(no_aid) is None


def test_mutual_aid_alone_is_still_told(tmp_path):
    row = {"measure": "mutual_aid_payouts", "status": "paid", "value": 30000}
    words = said(facts(tmp_path, achievements=[row]), wording.aid)

    assert "医疗互助赔付3万元" in words


def test_money_that_stands_apart_is_told_as_such(tmp_path):
    row = {"measure": "staff_donations", "status": "raised", "value": 60000, "bound": "at_least"}
    apart = facts(tmp_path, achievements=[row])

    assert read(wording.aid_apart(apart)) == ["以下资金单独列示，不计入帮扶资金：职工捐款6万余元（甲，已筹集）。"]


def test_what_is_inside_the_money_is_told_as_part_of_it(tmp_path):
    rows = [paid(20000, id="whole"), paid(5000, id="part", part_of="whole", unit="a_mine")]
    words = read(wording.aid(facts(tmp_path, achievements=rows)))

    assert words[-1] == "其中，甲一矿困难帮扶资金5000元，均已含在上述数内，不另加。"


def test_without_a_base_nothing_is_compared(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(100)])

    assert read(wording.comparison(of_period)) == ["与上年同期相比无可比数据（2022年没有单位报送）。"]
    assert not re.search("同比|环比", said(of_period, wording.findings, wording.overview, wording.aid))


def test_another_base_than_this_years_is_told_as_the_reason(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(100, enterprise="b", **LAST_YEAR), paid(100)])

    assert read(wording.comparison(of_period)) == [
        "与上年同期相比无可比数据（2022年报送的单位、月份、项目、指标或清单种类与本期不同）。"
    ]


def test_with_a_base_the_briefing_names_it(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(100, **LAST_YEAR), paid(150)])

    assert read(wording.comparison(of_period)) == [
        "同比以2022年为基期，两期报送的单位、月份、项目、指标和清单种类都相同才比较。"
    ]


def test_a_base_that_nobody_reported_is_not_named(tmp_path):
    first_half = {"period_start": "2023-01-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}
    second_half = {"period_start": "2023-07-01"}
    of_period = facts(tmp_path, "2023H2", achievements=[paid(100, **first_half), paid(150, **second_half)])

    assert "2022年" not in said(of_period, wording.comparison)
    assert "2023年上半年" in said(of_period, wording.comparison)
