"""More enterprises than one follows by name: told together, each by itself in tables and in its own paragraph."""

import pytest
from ledgers import facts, paid
from project_words import rows_read

from reporting.analysis import tables, wording

SIX = [{"id": id_, "name": id_, "short_name": id_, "english_name": id_, "parent": ""} for id_ in "abcdef"]
SIX.append({"id": "a_mine", "name": "一矿", "short_name": "一矿", "english_name": "Mine", "parent": "a"})
LATE = {"deadline": "2023-05-01"}


def of_six(tmp_path, **tables_of):
    return facts(tmp_path, enterprises=SIX, **tables_of)


def said(sentences):
    return [sentence.text("zh") for sentence in sentences]


@pytest.fixture
def listed(tmp_path):
    """Six project lists of two items, one item of each done; that of a is late. a has a wish list of one done item."""
    lists = [{"id": f"list_{enterprise}", "enterprise": enterprise} for enterprise in "abcdef"]
    lists.append({"id": "wishes", "enterprise": "a", "kind": "wish", "name": "心愿"})
    done = {"status": "done", "done_on": "2023-03-01"}
    items = [
        {"enterprise": enterprise, "list": f"list_{enterprise}", **state}
        for enterprise in "abcdef"
        for state in (done, {})
    ]
    items[1] |= LATE
    items.append({"enterprise": "a", "list": "wishes", **done})
    return of_six(tmp_path, lists=lists, items=items)


def test_lists_are_told_by_their_kinds(listed):
    assert said(wording.overview(listed))[0] == (
        "项目清单12项，已办结6项，办结率50.0%（6/12）；心愿清单1项，已办结1项，办结率100%（1/1）。"
    )


def test_what_is_open_is_told_together_and_whose_the_late_item_is(listed):
    assert said([wording.lead(listed)]) == ["6家单位全部报送。列入清单的事项13项，办结7项，未办结6项，其中逾期1项。"]
    assert said(wording.findings(listed)) == ["逾期事项：a1项。"]


def test_of_counts_without_single_items_nothing_is_said_of_lateness(tmp_path):
    lists = [{"enterprise": enterprise, "total": 3, "resolved": 2} for enterprise in "abcdef"]

    assert said([wording.lead(of_six(tmp_path, lists=lists))]) == [
        "6家单位全部报送。列入清单的事项18项，办结12项，未办结6项。"
    ]


def test_money_is_told_with_all_it_reached(tmp_path):
    rows = [row for enterprise in "abcdef" for row in aid_of(enterprise)]

    assert said(wording.aid(of_six(tmp_path, achievements=rows))) == ["发放困难帮扶资金6万元，帮扶困难职工24人。"]


def aid_of(enterprise):
    return [
        paid(10000, enterprise=enterprise),
        {"measure": "people_helped_hardship", "value": 4, "enterprise": enterprise},
    ]


def test_people_are_not_told_where_one_of_the_enterprises_did_not_count_them(tmp_path):
    rows = [row for enterprise in "abcdef" for row in aid_of(enterprise)][:-1]

    assert said(wording.aid(of_six(tmp_path, achievements=rows))) == ["发放困难帮扶资金6万元。"]


def test_a_part_of_the_period_is_told_with_its_months(tmp_path):
    half = {"period_end": "2023-06-30", "as_of": "2023-06-30"}
    rows = [paid(10000, enterprise=enterprise, id=f"year_{enterprise}") for enterprise in "abcdef"]
    rows += [
        paid(4000, enterprise=enterprise, id=f"half_{enterprise}", part_of=f"year_{enterprise}", **half)
        for enterprise in "ab"
    ]
    words = said(wording.aid(of_six(tmp_path, achievements=rows)))

    assert words == ["发放困难帮扶资金6万元。其中，1月至6月困难帮扶资金8000元（2家单位）。"]


def test_results_are_added_up_where_they_may_be_and_one_alone_keeps_its_name(tmp_path):
    rows = [{"measure": "lamps_repaired", "value": 10, "enterprise": enterprise} for enterprise in "abcdef"]
    rows += [
        {"measure": "lamps_repaired", "value": 5, "enterprise": "b", "status": "planned"},
        {"measure": "bathhouses_renovated", "value": 2, "enterprise": "a", "unit": "a_mine"},
        {"measure": "health_check_interval", "value": 1, "enterprise": "a"},
        {"measure": "health_check_interval", "value": 2, "enterprise": "b"},
    ]
    table = tables.results_by_kind(of_six(tmp_path, achievements=rows))

    assert sorted(rows_read(table, "enterprise", "measure", "quantity", "status")) == sorted(
        [
            ["6家", "修复路灯", "60盏", "已完成"],
            ["b", "修复路灯", "5盏", "规划"],
            ["a一矿", "修缮职工澡堂", "2个", "已完成"],
            ["a", "体检间隔", "1年", "已完成"],
            ["b", "体检间隔", "2年", "已完成"],
        ]
    )


def test_money_that_is_no_aid_is_told_together_of_many_and_by_name_of_five(tmp_path):
    gifts = [{"measure": "staff_donations", "value": 10, "enterprise": one, "status": "raised"} for one in "abcdef"]
    many, five = (of_six(tmp_path / str(count), achievements=gifts[:count]) for count in (6, 5))

    assert said(wording.aid_apart(many)) == ["职工捐款60元（6家单位），未计入帮扶资金。"]
    assert said(wording.aid_apart(five))[0].startswith("a职工捐款10元，b职工捐款10元，")


@pytest.mark.parametrize("adds, shown", [("yes", ["6家"]), ("no", list("abcdef"))])
def test_whether_results_are_added_up_says_the_catalogue(tmp_path, adds, shown):
    measure = {"id": "posts", "name": "岗位", "name_en": "Posts", "unit": "item", "kind": "flow"}
    measure |= {"category": "facilities", "over_enterprises": adds, "over_time": "yes"}
    rows = [{"measure": "posts", "value": 1, "enterprise": enterprise} for enterprise in "abcdef"]
    table = tables.results_by_kind(of_six(tmp_path, measures=[measure], achievements=rows))

    assert [name for (name,) in rows_read(table, "enterprise")] == shown


def test_persons_that_one_enterprise_counted_twice_are_added_time_by_time(tmp_path):
    halves = [{"period_end": "2023-06-30"}, {"period_start": "2023-07-01"}]
    rows = [{"measure": "health_checks", "value": 5, "enterprise": "a", **half} for half in halves]
    rows += [{"measure": "health_checks", "value": 5, "enterprise": enterprise} for enterprise in "bcdef"]
    table = tables.results_by_kind(of_six(tmp_path, achievements=rows))

    assert rows_read(table, "enterprise", "measure", "quantity") == [
        ["a", "职工健康体检（1月至6月）", "5人"],
        ["5家", "职工健康体检（1月至12月）", "25人"],
        ["a", "职工健康体检（7月至12月）", "5人"],
    ]


def test_payouts_per_head_are_named_and_never_added(tmp_path):
    rows = [
        row
        for enterprise in "abcdef"
        for row in (
            {
                "measure": "mutual_aid_payouts",
                "value": 30,
                "status": "paid",
                "id": enterprise,
                "enterprise": enterprise,
            },
            {"measure": "mutual_aid_payout_per_person", "value": 10, "enterprise": enterprise, "part_of": enterprise},
        )
    ]
    words = said(wording.aid_apart(of_six(tmp_path, achievements=rows)))

    assert words[-1].endswith("其中重疾每人赔付由6家单位分别报送，不作合计。")
