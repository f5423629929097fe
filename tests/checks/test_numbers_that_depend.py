"""In a draft each number that may be another one without a refused row is marked, and no other."""

import pytest
from drafts import left_out, marked
from ledgers import ENTERPRISES, SOURCES, paid

from reporting.analysis import tables
from reporting.analysis.wording import aid, coverage, lead, problems
from reporting.analysis.wording.lead import lists_in_short

LAMPS = {"measure": "lamps_repaired"}
IN_2022 = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
LIST, OTHER = {"id": "list", "total": 10, "resolved": 5}, {"id": "other", "enterprise": "b", "total": 4, "resolved": 4}


def figures(left):
    """The value and the comparison of page one, by name."""
    return {name: (value, change) for name, value, change in marked(left, tables.key_figures(left.facts))}


def value_of(left, name="帮扶资金"):
    return figures(left)[name][0]


def test_a_total_is_marked_and_the_number_of_another_enterprise_is_not(tmp_path):
    left = left_out(
        tmp_path, achievements=[paid(100), paid("x", enterprise="b"), {**LAMPS, "value": 5, "enterprise": "b"}]
    )
    every = {row[0]: row[2:] for row in marked(left, tables.every_enterprise(left.facts))}

    assert value_of(left, "帮扶资金（甲）") == "100元※1"
    assert value_of(left, "修复路灯（乙）") == "5盏"
    assert (every["甲"][-1], every["乙"][-1], every["合计"][-1]) == ("100元", "—※1", "100元※1")


def test_a_number_of_another_measure_is_not_marked(tmp_path):
    left = left_out(tmp_path, achievements=[paid("x"), {**LAMPS, "value": 5}, paid(7, measure="education_aid_funds")])

    assert value_of(left, "修复路灯") == "5盏"
    # Education aid is not hardship aid, but both are aid.
    assert value_of(left) == "7元※1"
    assert marked(left, aid(left.facts)) == ["发放助学资金7元。"]


@pytest.mark.parametrize(
    "row, total",
    [
        ({"status": "planned"}, "100元"),
        ({"status": "allocated"}, "100元※1"),
        ({"status": "apid"}, "100元※1"),
        ({"part_of": "whole"}, "100元"),
        ({"part_of": "hole"}, "100元※1"),
        (IN_2022, "100元"),
        ({**IN_2022, "period_end": "2023-02-30"}, "100元"),
        ({"period_start": "never"}, "100元※1"),
        ({"unit": "a_mine"}, "100元※1"),
        ({"enterprise": "b"}, "100元※1"),
        ({"enterprise": "nobody"}, "100元※1"),
        ({"measure": "mutual_aid_payouts"}, "100元"),
        ({"measure": "nothing"}, "100元※1"),
    ],
    ids=str,
)
def test_a_total_depends_on_what_would_be_in_it(tmp_path, row, total):
    """A plan, a part, and another year are in no total; what cannot be read may be."""
    left = left_out(tmp_path, achievements=[paid(100, id="whole"), paid("x", **row)])

    assert value_of(left) == total


def test_a_whole_that_contradicts_its_part_is_in_doubt(tmp_path):
    assert value_of(left_out(tmp_path, achievements=[paid(10, id="whole"), paid(20, part_of="whole")])) == "10元※1"


def test_what_fell_with_a_row_has_the_mark_of_this_row(tmp_path):
    sources = [*SOURCES, {**SOURCES[0], "id": "other", "certainty": "sure"}]
    rows = [paid(100), {**LAMPS, "value": 5}, paid(9, enterprise="b", source="other")]
    left = left_out(
        tmp_path, sources=sources, achievements=[*rows, {**LAMPS, "value": 3, "enterprise": "b", "source": "other"}]
    )

    assert [value for value, _ in figures(left).values()] == ["100元※1", "5盏※1"]


def test_several_refusals_behind_one_number_are_all_named(tmp_path):
    left = left_out(
        tmp_path, achievements=[paid(100), paid("x", enterprise="b"), paid("y", **IN_2022), paid("z", enterprise="b")]
    )

    assert value_of(left) == "100元※1、3"


def test_a_comparison_depends_on_the_year_before(tmp_path):
    both = left_out(
        tmp_path / "both", achievements=[paid(100), paid(80, **IN_2022), paid("x", **IN_2022, unit="a_mine")]
    )
    none = left_out(tmp_path / "none", achievements=[paid(100), paid("x", **IN_2022)])

    assert figures(both)["帮扶资金"] == ("100元", "同比增长25.0%※1")
    assert figures(none)["帮扶资金"] == ("100元", "无可比数据※1")


def test_without_a_base_a_comparison_does_not_wait_for_a_row_of_this_year(tmp_path):
    left = left_out(tmp_path, achievements=[paid(100), paid("x", enterprise="b")])

    assert figures(left)["帮扶资金"] == ("100元※1", "无可比数据")


def test_the_enterprise_of_a_refused_row_may_have_reported(tmp_path):
    missing = left_out(tmp_path / "missing", achievements=[paid(100), paid("x", enterprise="b")])
    there = left_out(
        tmp_path / "there", achievements=[paid(100), paid("x", enterprise="b")], practices=[{"enterprise": "b"}]
    )

    assert marked(missing, coverage(missing.facts)) == [
        "应报送单位2家，实际报送1家※1（甲）；1家※1未报送。",
    ]
    assert marked(there, coverage(there.facts)) == ["2家单位全部报送。"]


def test_a_refused_list_is_missing_in_totals_and_shares(tmp_path):
    left = left_out(tmp_path, lists=[LIST, {**OTHER, "kind": "plan"}], practices=[{"enterprise": "b"}])
    rows = {row[0]: row[1:] for row in marked(left, tables.by_enterprise(left.facts))}

    assert marked(left, lists_in_short(left.facts)) == ["列入清单的事项10项※1，办结5项※1，未办结5项※1。"]
    assert rows["甲"] == ["10项", "5项", "5项", "—", "50.0%（5/10）", "—"]
    # In a column in which nobody has a number nobody knows what the refused row would be.
    assert rows["乙"] == ["—※1"] * 6
    assert rows["合计"] == ["10项※1", "5项※1", "5项※1", "—", "50.0%（5/10）※1", "—"]


def test_a_list_that_lost_a_cell_is_missing_in_the_share(tmp_path):
    left = left_out(tmp_path, lists=[LIST, {**OTHER, "resolved": 9}])
    rows = {row[0]: row[1:] for row in marked(left, tables.by_enterprise(left.facts))}

    assert (rows["甲"][0], rows["乙"][0], rows["合计"][0]) == ("10项", "—※1", "10项※1")


@pytest.mark.parametrize(
    "row, is_marked",
    [
        ({"total": "", "resolved": "", "kind": "plan"}, False),
        ({"as_of": "2023-06-31"}, True),
        ({"name": "以前", **IN_2022, "kind": "plan"}, False),
    ],
    ids=["a list without a size", "a statement of no known day", "a list of another year"],
)
def test_a_share_depends_on_the_lists_that_would_be_in_it(tmp_path, row, is_marked):
    left = left_out(tmp_path, lists=[LIST, {**LIST, "id": "again", **row}])
    (text,) = marked(left, lists_in_short(left.facts))

    assert ("※" in text) == is_marked


def test_a_refused_item_is_missing_in_its_list(tmp_path):
    items = [{"status": "done", "done_on": "2023-05-01"}, {"opened": "spring"}]
    left = left_out(tmp_path, lists=[{**LIST, "total": 2, "resolved": 1}, OTHER], items=items)
    rows = {row[0]: row[1:] for row in marked(left, tables.by_enterprise(left.facts))}

    assert (rows["甲"][-2], rows["乙"][-2], rows["合计"][-2]) == ("100%（1/1）※1", "100%（4/4）", "100%（5/5）※1")


def test_a_missing_deadline_is_missing_in_the_number_of_late_items_alone(tmp_path):
    left = left_out(tmp_path, lists=[{"id": "list"}], items=[{"deadline": "2023-03-01"}, {"deadline": "March"}])

    assert marked(left, lists_in_short(left.facts)) == ["列入清单的事项2项，均未办结，其中逾期1项※1。"]


def test_an_item_of_an_older_list_is_in_no_share(tmp_path):
    lists = [{**LIST, "id": "old", **IN_2022, "total": "", "resolved": ""}, {**LIST, "name": "今年"}]
    left = left_out(
        tmp_path, lists=lists, items=[{"list": "old", "opened": "2022-03-01"}, {"list": "old", "opened": "spring"}]
    )

    assert "※" not in marked(left, lists_in_short(left.facts))[0]
    assert marked(left, lead(left.facts))[0].endswith("以前清单结转的事项尚有1项※1未办结。")


def test_a_refused_practice_changes_no_number(tmp_path):
    left = left_out(tmp_path, achievements=[paid(100)], practices=[{"kind": "song"}])

    assert [value for value, _ in figures(left).values()] == ["100元"]
    assert "※" not in str(marked(left, tables.every_enterprise(left.facts)))


def test_a_sentence_that_there_is_nothing_is_marked(tmp_path):
    money = left_out(tmp_path / "money", achievements=[paid("x"), {**LAMPS, "value": 5}])
    lamps = left_out(
        tmp_path / "lamps", achievements=[{**LAMPS, "value": "x"}, {**LAMPS, "value": 5, "unit": "a_mine"}]
    )

    assert marked(money, problems(money.facts))[-1].endswith("甲未报送帮扶资金数据※1。")
    assert marked(lamps, problems(lamps.facts))[-1].endswith("甲未报送帮扶资金数据。")


def test_a_number_without_a_base_says_so_and_waits_for_rows_of_the_year_before(tmp_path):
    now = left_out(tmp_path / "now", achievements=[paid(100), paid("x", enterprise="b")])
    before = left_out(tmp_path / "before", achievements=[paid(100), paid("x", **IN_2022)])

    assert figures(now)["帮扶资金"][1] == "无可比数据"
    assert figures(before)["帮扶资金"][1] == "无可比数据※1"


def test_a_problem_that_a_refused_row_may_take_away_is_marked_and_no_other(tmp_path):
    size = left_out(tmp_path / "size", lists=[{**LIST, "resolved": "five"}, OTHER], achievements=[paid(1)])
    items = left_out(tmp_path / "items", lists=[LIST], items=[{"opened": "spring"}], achievements=[paid(1)])
    silent = left_out(tmp_path / "silent", achievements=[paid(1), paid("x", enterprise="b")])

    assert marked(size, problems(size.facts)) == [
        "甲未报送清单总数或办结数※1，办结率无法统计，应予补报。",
    ]
    assert marked(items, problems(items.facts)) == [
        "1．乙尚未报送本期数据，应尽快补报。",
        "2．甲未报送逐项台账※1，未办结事项及其责任人、时限不明，应予补报。",
    ]
    assert marked(silent, problems(silent.facts)) == ["乙尚未报送本期数据※1，应尽快补报。"]


@pytest.mark.parametrize("locale, expected", [("zh", "100元※1"), ("en", "RMB 100※1")])
def test_both_languages_have_the_same_marks(tmp_path, locale, expected):
    left = left_out(tmp_path, locale=locale, achievements=[paid(100), paid("x", enterprise="b")])
    (row,) = marked(left, tables.key_figures(left.facts))

    assert row[1] == expected


def test_of_many_enterprises_the_number_that_has_some_money_depends_on_that_money_alone(tmp_path):
    many = [{**ENTERPRISES[0], "id": f"e{n}", "short_name": f"企{n}", "english_name": f"E{n}"} for n in range(7)]
    rows = [paid(1, enterprise=one["id"]) for one in many[:6]]
    lamps = [{**LAMPS, "value": 5, "enterprise": one["id"]} for one in many[:2]]
    left = left_out(
        tmp_path,
        enterprises=many,
        achievements=[*rows, *lamps, {**LAMPS, "value": "x", "enterprise": "e6"}, paid(1, enterprise="e6")],
    )
    results = {row[2]: row for row in marked(left, tables.results_by_kind(left.facts))}
    (money,) = marked(left, aid(left.facts))

    assert results["修复路灯"][1:4] == ["2家※1", "修复路灯", "10盏※1"]
    assert money == "发放困难帮扶资金7元。"
