"""The words say what this period has, and nothing that it has not, in both languages."""

import re

from ledgers import facts, paid
from project_words import read, rows_read

from reporting.analysis import tables, wording

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
ALL_DONE = {"total": 14, "resolved": 14}
THREE_OPEN = {"total": 18, "resolved": 15}


def said(facts, *functions, locale="zh"):
    return " ".join(line for function in functions for line in read(function(facts), locale))


def test_one_enterprise_is_neither_compared_nor_ranked(tmp_path):
    one = facts(tmp_path, lists=[THREE_OPEN])

    assert tables.by_enterprise(one).rows == ()
    assert read(wording.progress(one)) == []
    assert not re.search(
        r"合计|最高|最低|排名|各单位|高于|低于", said(one, wording.lead, wording.overview, wording.findings)
    )


def test_two_lists_are_told_apart_and_together(tmp_path):
    lists = [THREE_OPEN, {**ALL_DONE, "enterprise": "b", "name": "心愿", "name_en": "Wishes"}]
    two = facts(tmp_path, lists=lists)

    assert read(wording.lead(two)) == ["2家单位全部报送。列入清单的事项32项，办结29项，未办结3项。"]
    assert rows_read(tables.by_enterprise(two), "enterprise", "share") == [
        ["甲", "83.3%（15/18）"],
        ["乙", "100%（14/14）"],
        ["合计", "90.6%（29/32）"],
    ]
    assert read(wording.overview(two)) == []


def test_nothing_is_said_of_lateness_where_one_of_two_lists_has_no_single_items(tmp_path):
    lists = [{"id": "list", "kind": "wish"}, THREE_OPEN]
    items = [{"status": "done", "done_on": "2023-03-01"}]
    words = said(facts(tmp_path, lists=lists, items=items), wording.lead)

    # 1 of 1 and 15 of 18.
    assert words.endswith("列入清单的事项19项，办结16项，未办结3项。")


def test_a_list_whose_progress_nobody_reported_is_told_all_the_same(tmp_path):
    words = said(facts(tmp_path, lists=[{"total": 18}]), wording.problems)

    assert "甲未报送清单总数或办结数，办结率无法统计，应予补报。" in words


def test_an_empty_list_makes_neither_a_share_nor_a_crash(tmp_path):
    empty = facts(tmp_path, lists=[{"total": 0, "resolved": 0}, {**ALL_DONE, "enterprise": "b"}])

    assert "（0/0）" not in said(empty, wording.lead, wording.overview, wording.findings, wording.progress)


def test_no_aid_is_told_as_not_reported(tmp_path):
    no_aid = facts(tmp_path, lists=[ALL_DONE])

    assert read(wording.problems(no_aid))[-1].endswith("甲未报送帮扶资金数据。")
    assert read(wording.aid(no_aid)) == []
    assert wording.aid_apart(no_aid) == []


def test_mutual_aid_alone_is_still_told(tmp_path):
    row = {"measure": "mutual_aid_payouts", "status": "paid", "value": 30000}
    words = said(facts(tmp_path, achievements=[row]), wording.aid_apart)

    assert "医疗互助赔付3万元" in words


def test_money_that_stands_apart_is_told_as_such(tmp_path):
    row = {"measure": "staff_donations", "status": "raised", "value": 60000, "bound": "at_least"}
    apart = facts(tmp_path, achievements=[row])

    assert read(wording.aid_apart(apart)) == ["职工捐款6万余元，未计入帮扶资金。"]


def test_what_is_inside_the_money_is_told_as_part_of_it(tmp_path):
    rows = [paid(20000, id="whole"), paid(5000, id="part", part_of="whole", unit="a_mine")]
    words = read(wording.aid(facts(tmp_path, achievements=rows)))

    assert words == ["发放困难帮扶资金2万元。其中，一矿困难帮扶资金5000元。"]


def test_without_a_base_nothing_is_compared(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(100)])

    assert wording.comparison(of_period) is None
    assert not re.search("同比|环比", said(of_period, wording.findings, wording.overview, wording.aid))


def test_another_base_than_this_years_is_told_as_the_reason(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(100, enterprise="b", **LAST_YEAR), paid(100)])

    assert wording.comparison(of_period) is None
    assert rows_read(tables.key_figures(of_period), "comparison") == [["无可比数据（本期未报：乙）"]]


def test_with_a_base_the_briefing_names_it(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(100, **LAST_YEAR), paid(150)])

    assert read(wording.comparison(of_period)) == ["同比以2022年为基期。"]


def test_a_base_that_nobody_reported_is_not_named(tmp_path):
    first_half = {"period_start": "2023-01-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}
    second_half = {"period_start": "2023-07-01"}
    of_period = facts(tmp_path, "2023H2", achievements=[paid(100, **first_half), paid(150, **second_half)])

    assert "2022年" not in said(of_period, wording.comparison)
    assert "2023年上半年" in said(of_period, wording.comparison)
