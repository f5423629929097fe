"""What a page contradicts by itself, and what is no contradiction."""

import pytest
from pages import message_keys

LISTS = ["单位", "总数", "已办结", "未办结"]


@pytest.mark.parametrize(
    "sentence",
    [
        "办结率85.0%（35/40）。",
        "The lists hold 40 items; 85.0% (35/40) are resolved.",
        "Of 15 items, 9 (60%) are done and 3 (27%) are not.",
    ],
)
def test_a_share_unlike_its_own_n_is_told(sentence):
    assert message_keys(sentence) == ["share"]


@pytest.mark.parametrize(
    "sentence",
    [
        "办结率83.3%（15/18），未办结3项。",
        "办结率99.9%（1999/2000）。",  # the kit never rounds up to all
        "本期120项，增长20%，去年100项。",
        "甲矿清单22项，已办结19项，办结率86.4%（19/22）；乙矿18项，已办结15项，办结率83.3%（15/18）。",
    ],
)
def test_a_share_that_fits_or_that_is_a_change_is_left_alone(sentence):
    assert message_keys(sentence) == []


def test_parts_that_pass_their_total_are_told():
    assert message_keys("共15项，其中已办结9项、在办7项。") == ["parts"]


@pytest.mark.parametrize(
    "sentence",
    [
        "共15项，其中已办结9项、在办3项、筹备3项。",
        "共15项，其中已办结9项。",  # some of them
        "理赔3669人次，593万元，其中患重疾职工194人，每人1万元。",
        "共45项（省级29项），其中甲类40项、乙类3项、丙类2项。",
        "一期0.333亿元，二期0.333亿元，三期0.333亿元，合计1亿元。",  # 0.999, rounded three times
        "甲未办结2项，其中逾期1项；乙未办结6项，其中逾期5项。",  # 1 and 6 are not the parts of 2
        "甲10项，已办结8项；乙5项，已办结4项，合计15项。",
    ],
)
def test_parts_that_need_not_or_do_add_up_are_left_alone(sentence):
    assert message_keys(sentence) == []


def test_parts_may_be_told_clause_by_clause():
    assert message_keys("共45项：甲类40项；乙类3项；丙类3项。") == ["parts"]
    assert message_keys("甲3万元；乙4万元；合计8万元。") == ["parts"]
    assert message_keys("共45项：甲类40项；乙类3项；丙类2项。") == message_keys("甲3万元；乙4万元；合计7万元。") == []


def test_whole_numbers_of_ten_thousands_are_not_rounded():
    assert message_keys("困难帮扶314万元，助学27万元，合计342万元。") == ["parts"]
    assert message_keys("困难帮扶314万元，助学27万元，合计341万元。") == []


def test_persons_added_to_person_times_are_told():
    assert message_keys("帮扶职工256人，理赔3669人次，共计3925人次。") == ["mixed"]


def test_a_sum_that_drops_the_bound_of_a_part_is_told():
    assert message_keys("企业出资55万余元，个人出资9万元，合计64万元。") == ["bound_sum"]


def test_a_column_that_is_not_its_total_is_told():
    table = [LISTS, ["甲", "22项", "19项", "3项"], ["乙", "18项", "15项", "3项"], ["合计", "40项", "33项", "7项"]]

    assert message_keys(table) == ["column", "column"]


def test_a_row_that_is_not_its_total_is_told():
    table = [["单位", "合计", "已办", "未办"], ["甲", "22", "19", "2"], ["乙", "18", "15", "3"]]

    assert message_keys(table) == ["row"]


@pytest.mark.parametrize("apart", ["逾期", "其中：逾期", "另报解决", "Late", "Resolved without a total"])
@pytest.mark.parametrize("resolved,said", [("9项", []), ("8项", ["row"])])
def test_late_items_and_those_told_apart_are_no_parts_of_the_total_of_a_row(apart, resolved, said):
    """11 items are 9 resolved and 2 open; 1 of the open ones is late."""
    table = [["单位", "总数", "已办结", "未办结", apart], ["甲", "11项", resolved, "2项", "1项"]]

    assert message_keys(table) == said


def test_a_table_with_gaps_that_adds_up_is_left_alone():
    table = [["单位", "总数", "截至"], ["甲", "—", "2023年9月27日"], ["乙", "18项", "—"], ["丙", "22项", "—"]]

    assert message_keys([*table, ["合计", "40项", "—"]]) == []


def test_persons_and_person_times_added_in_a_column_are_told():
    assert message_keys([["项目", "人数"], ["帮扶", "256人"], ["理赔", "3669人次"], ["合计", "3925人次"]]) == ["mixed"]


def test_shares_of_a_column_above_a_hundred_are_told():
    assert message_keys([["类别", "占比"], ["甲", "60%"], ["乙", "27%"], ["丙", "20%"]]) == ["shares_above"]


def test_a_bound_lost_in_one_place_is_told():
    assert message_keys("全年解决问题1260余项。", "报告称解决问题1260项。") == ["bounds_differ"]


def test_at_least_may_stand_behind_a_number():
    assert message_keys("企业出资7万元以上，个人出资9万元，合计16万元。") == ["bound_sum"]
    assert message_keys("企业出资7万元以上，个人出资9万元，合计16万元以上。") == []
    assert message_keys("全年解决职工问题127项以上。", "报告称解决职工问题127项。") == ["bounds_differ"]


def test_a_tiny_share_with_its_counts_is_left_alone():
    assert message_keys("清单事项30003项，办结1项，办结率不足0.1%（1/30003）。") == []


def test_small_numbers_that_are_equal_by_chance_are_left_alone():
    assert message_keys("开展活动50余次。", "召开会议50次。") == []
    assert message_keys("发放助学资金14万元。", "职工捐款14万余元。") == []


def test_numbers_of_two_enterprises_may_be_equal_but_for_a_bound():
    table = [["单位", "总数"], ["甲矿", "—"], ["乙厂", "—"]]

    assert message_keys("甲矿助学资金14万元。", "乙厂助学资金14万余元。", table) == []
    assert message_keys("甲矿、乙厂报送：助学资金14万元（甲矿）；助学资金14万余元（乙厂）。", table) == []
    assert message_keys("甲矿助学资金14万元。", "甲矿助学资金14万余元。", table) == ["bounds_differ"]


def test_a_sentence_unlike_the_table_is_told():
    table = [["单位", "指标", "数量"], ["甲矿", "建设停车位", "75个"]]

    assert message_keys("甲矿建设停车位70个。", table) == ["disagree"]
    assert message_keys("甲矿建设停车位75个。", table) == []


def test_a_list_is_not_compared_with_the_row_of_an_enterprise():
    table = [LISTS, ["甲矿", "18项", "15项", "3项"], ["乙厂", "30项", "22项", "8项"]]

    assert message_keys("项目清单20项，已办结16项；心愿清单28项，已办结21项。", table) == []
    assert message_keys("甲矿已办结22项。", table) == ["disagree"]  # that many are of 乙厂
    assert message_keys("已办结36项。", table) == ["disagree"]  # 15 and 22 are 37


def test_the_sum_of_a_column_in_a_sentence_is_left_alone():
    table = [["单位", "帮扶资金"], ["甲", "3万元"], ["乙", "4万元"]]

    assert message_keys("帮扶资金7万元。", table) == []
    assert message_keys("困难帮扶资金5万元。", table) == []  # another measure


@pytest.mark.parametrize(
    "sentence, kinds",
    [
        ("同比以上年同期为基期，环比以上一期为基期。", []),
        ("与去年同期相比降低40%。", []),
        ("较去年同期环比下降5%。", ["on_previous"]),
        ("Up 3% year on year from the previous month.", ["on_year"]),
    ],
)
def test_words_of_comparison(sentence, kinds):
    assert message_keys(sentence) == kinds


def test_a_title_whose_quarter_the_text_speaks_of_is_left_alone():
    assert message_keys("2023年第三季度情况", "截至9月30日，第三季度共办15项，比第二季度多2项。") == []
