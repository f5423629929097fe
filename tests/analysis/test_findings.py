"""The findings of page one: at most three, the worst first, numbered where there are several."""

import pytest
from ledgers import facts
from project_words import read

from reporting.analysis import wording

LATE = {"deadline": "2023-05-01"}
FIVE = [{"id": id_, "name": id_, "short_name": id_, "english_name": id_.upper(), "parent": ""} for id_ in "abcde"]


def with_late(folder, **counts):
    """Five enterprises with a list each, of which so many items are late and one is not."""
    lists = [{"id": one["id"], "enterprise": one["id"]} for one in FIVE]
    items = [
        {"enterprise": one["id"], "list": one["id"], **item}
        for one in FIVE
        for item in [LATE] * counts.get(one["id"], 0) + [{}]
    ]
    return facts(folder, enterprises=FIVE, lists=lists, items=items)


@pytest.mark.parametrize(
    "late, zh, en",
    [
        ({"b": 1}, "逾期事项：b1项。", "There are late items at B (1)."),
        ({"a": 1, "b": 2}, "逾期事项：b2项、a1项。", "There are late items at B (2) and A (1)."),
        (
            {"a": 1, "b": 4, "c": 3, "d": 2},
            "逾期事项较多的单位：b4项、c3项、d2项。",
            "B (4), C (3) and D (2) have the most late items.",
        ),
        # The third would be either of two that have as many.
        (
            {"a": 1, "b": 4, "c": 3, "d": 1},
            "逾期事项较多的单位：b4项、c3项。",
            "B (4) and C (3) have the most late items.",
        ),
    ],
)
def test_who_is_late_is_named_with_the_most_first(tmp_path, late, zh, en):
    of_period = with_late(tmp_path, **late)

    assert read(wording.findings(of_period)) == [zh]
    assert read(wording.findings(of_period), "en") == [en]


def test_where_all_have_as_many_late_items_nobody_stands_out(tmp_path):
    assert read(wording.findings(with_late(tmp_path, a=1, b=1, c=1, d=1))) == []


def test_where_nothing_is_late_there_is_nothing_to_find(tmp_path):
    assert read(wording.findings(with_late(tmp_path))) == []


def test_without_items_it_is_told_who_has_open_ones(tmp_path):
    lists = [{"total": 4, "resolved": 3}, {"enterprise": "b", "total": 6, "resolved": 1}]
    of_period = facts(tmp_path, lists=lists)

    assert read(wording.findings(of_period)) == ["未办结事项：甲1项、乙5项。"]
    assert read(wording.findings(of_period), "en") == ["There are open items at A Works (1) and B Works (5)."]


def test_costs_and_results_follow_and_no_row_of_the_key_figures_is_told_again(tmp_path):
    """vehicle_cost_change and lamps_repaired have rows of their own; artworks and the costs of hosts have none."""
    costs = [{"measure": f"{name}_cost_change", "value": -40} for name in ("vehicle", "hospitality")]
    results = [{"measure": "lamps_repaired", "value": 7}, {"measure": "artworks", "value": 4}]
    of_period = facts(tmp_path, achievements=[*costs, *results])

    assert read(wording.findings(of_period)) == [
        "1．2023年，甲招待费同比下降40%（单位自报比例，未附金额）。",
        "2．征集书画作品4幅。",
    ]


def test_of_the_document_of_one_enterprise_whose_its_late_items_are_goes_without_saying(tmp_path):
    assert read(wording.findings(with_late(tmp_path, b=1).for_enterprise("b"))) == []


def test_late_items_of_earlier_lists_are_found_apart_after_those_of_the_period(tmp_path):
    old = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    lists = [{"id": "new"}, {"id": "old", **old}, {"id": "theirs", "enterprise": "b", **old}]
    late_of_old = {**LATE, "list": "old", "opened": "2022-02-01"}
    items = [{**LATE, "list": "new"}, late_of_old, *[{**late_of_old, "list": "theirs", "enterprise": "b"}] * 2]
    b_reported = {"measure": "lamps_repaired", "value": 7, "enterprise": "b"}
    of_period = facts(tmp_path, lists=lists, items=items, achievements=[b_reported])

    assert read(wording.findings(of_period)) == ["1．逾期事项：甲1项。", "2．以前清单结转的逾期事项：乙2项、甲1项。"]
    assert read(wording.findings(of_period), "en") == [
        "1. There are late items at A Works (1).",
        "2. There are late items of earlier lists at B Works (2) and A Works (1).",
    ]
