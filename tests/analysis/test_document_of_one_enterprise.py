"""What only the document of one enterprise says: its own lists and money, and what the group counts elsewhere."""

import pytest
from behind import rows_behind
from ledgers import ENTERPRISES, facts, paid

from reporting.analysis import progress, tables, wording
from reporting.analysis.facts import within
from reporting.analysis.handed_down import handed_down
from reporting.core.sentence import paragraphs
from reporting.ledger.slices import part_of

LISTS = [
    {"id": "of_a", "name": "甲清单", "name_en": "List of A"},
    {"id": "of_b", "enterprise": "b", "name": "乙清单", "name_en": "List of B"},
]
DONE = {"status": "done", "done_on": "2023-05-01"}
# An item of a's list that b got handed down and resolved, and another one of b.
ITEMS = [
    {"id": "up", "list": "of_a", "title": "修路", **DONE},
    {"id": "down", "enterprise": "b", "list": "of_b", "title": "修路", "parent_item": "up", **DONE},
    {"id": "own", "enterprise": "b", "list": "of_b", "title": "修灯"},
]
LAMPS = {"id": "aid", "measure": "lamps_repaired", "value": 3}


def cells(table):
    return [[cell.words["zh"] for cell in row] for row in table.rows]


def read(prose, locale="zh"):
    return None if prose is None else [sentence.text(locale) for sentence in paragraphs(prose)]


RETURN = {"period_start": "2023-01-01", "period_end": "2023-12-31", "file": "x.xlsx", "digest": "0" * 64, "faults": 0}


def test_a_return_in_which_nothing_is_filled_in_is_told_and_an_old_item_does_not_fill_it(tmp_path):
    came = [{**RETURN, "id": f"{one}-1", "enterprise": one, "received_on": "2024-01-05"} for one in "ab"]
    accepted = [{**workbook, "outcome": "accepted", "source": "report"} for workbook in came]
    old = {"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    item = {"list": "old", "opened": "2022-05-01"}
    of_period = facts(tmp_path, lists=[old], items=[item], returns=accepted, achievements=[paid(1, enterprise="b")])

    assert of_period.empty_handed == {"a"}
    assert read(wording.own_part(of_period.for_enterprise("a"))) == ["报表已收到，未填报数据。"]
    assert read(wording.own_part(of_period.for_enterprise("b"))) is None


def test_an_item_handed_down_is_told_where_it_went_and_counted_where_it_came_from(tmp_path):
    of_period = facts(tmp_path, lists=LISTS, items=ITEMS)
    below = of_period.for_enterprise("b")

    assert progress.pooled(below)["total"].words()["zh"] == "2项"
    assert {name: count.words()["zh"] for name, count in handed_down(below).items()} == {
        "total": "1项",
        "resolved": "1项",
    }
    assert rows_behind(below, handed_down(below)["total"]) == ("items.csv:3",)
    assert progress.pooled(of_period)["total"].words()["zh"] == "2项"


def test_the_page_says_what_of_its_lists_the_group_counts_elsewhere(tmp_path):
    words = read(wording.handed_down(facts(tmp_path, lists=LISTS, items=ITEMS).for_enterprise("b")))

    assert words == ["清单事项中有1项由其他单位清单下达（已办结1项），已计入本单位件数，集团合计时在下达单位计一次。"]


@pytest.mark.parametrize("parent, enterprise", [("up", "a"), ("own", "b"), ("", "b")])
def test_what_came_from_ones_own_list_or_from_nowhere_is_no_such_item(tmp_path, parent, enterprise):
    items = [ITEMS[0], {**ITEMS[1], "parent_item": parent}, ITEMS[2]]

    assert wording.handed_down(facts(tmp_path, lists=LISTS, items=items).for_enterprise(enterprise)) is None


def test_each_list_has_a_row_and_several_have_one_together(tmp_path):
    sized = {"total": 4, "resolved": 3}
    lists = [{**LISTS[0], **sized}, {**LISTS[0], **sized, "id": "more", "name": "心愿", "kind": "wish"}]
    of_period = facts(tmp_path, lists=lists)

    assert cells(tables.lists(of_period.for_enterprise("a"))) == [
        ["甲清单", "4项", "3项", "1项", "75.0%（3/4）"],
        ["心愿", "4项", "3项", "1项", "75.0%（3/4）"],
        ["合计", "8项", "6项", "2项", "75.0%（6/8）"],
    ]


def test_a_list_without_a_size_has_no_numbers(tmp_path):
    assert cells(tables.lists(facts(tmp_path, lists=[LISTS[0]]).for_enterprise("a"))) == [
        ["甲清单", "—", "—", "—", "—"]
    ]


def test_the_money_of_one_enterprise_is_its_own(tmp_path):
    payouts = {"measure": "mutual_aid_payouts", "status": "paid", "value": 50}
    of_period = facts(tmp_path, achievements=[paid(100), payouts, paid(7000, enterprise="b")])

    assert cells(tables.aid_by_programme(of_period.for_enterprise("a"))) == [
        ["困难帮扶资金", "100元", "—", "—"],
        ["医疗互助赔付（另列）", "50元", "—", "—"],
    ]


def test_a_result_is_the_enterprises_own_or_that_of_a_unit(tmp_path):
    of_period = facts(
        tmp_path, achievements=[LAMPS, {**LAMPS, "id": "unit", "unit": "a_mine", "measure": "roads_greened"}]
    )

    assert [row[1:4] for row in cells(tables.results_by_kind(of_period.for_enterprise("a")))] == [
        ["本级", "修复路灯", "3盏"],
        ["一矿", "绿化道路", "3条"],
    ]


def test_the_title_names_the_enterprise_in_both_languages(tmp_path):
    title = wording.own_title(facts(tmp_path, achievements=[LAMPS]).for_enterprise("a"))

    assert read(title) == ["甲2023年为职工群众办实事情况"]
    assert read(title, "en") == ["Practical Support for Employees of A Works in 2023"]


def test_no_sentence_speaks_of_other_enterprises(tmp_path):
    of_one = facts(tmp_path, achievements=[LAMPS, paid(5, enterprise="b")]).for_enterprise("a")

    assert read(wording.problems(of_one)) == ["本期未报送帮扶资金数据。"]
    said = (wording.lead, wording.findings, wording.overview, wording.aid, wording.open_items, wording.comparison)
    assert [read(words(of_one)) or [] for words in said] == [[""], [], [], [], [], []]
    assert read(wording.own_part(of_one)) is None


def test_what_is_inside_the_money_is_told_without_the_name(tmp_path):
    part = paid(40, id="part", part_of="aid")
    of_one = facts(tmp_path, achievements=[paid(100, id="aid"), part]).for_enterprise("a")

    assert read(wording.aid(of_one)) == ["发放困难帮扶资金100元。其中，困难帮扶资金40元。"]


def test_the_rows_of_one_enterprise_are_enough_to_know_what_was_handed_down_to_it(tmp_path):
    of_period = facts(tmp_path, lists=LISTS, items=ITEMS, achievements=[paid(5), paid(7, enterprise="b")])
    alone = within(part_of(of_period.ledger, "b"), of_period.period).for_enterprise("b")

    assert handed_down(alone)["total"].words()["zh"] == "1项"


def test_the_rows_of_one_enterprise_hold_all_items_that_its_own_wait_for(tmp_path):
    """What a handed down is done when the last of b and of c is; c got it from b."""
    names = [*ENTERPRISES[:2], {**ENTERPRISES[1], "id": "c", "short_name": "丙", "english_name": "C Works"}]
    lists = [*LISTS, {"id": "of_c", "enterprise": "c"}]
    last = {"id": "last", "enterprise": "c", "list": "of_c", "parent_item": "down"}
    of_period = facts(tmp_path, enterprises=names, lists=lists, items=[*ITEMS[:2], last])
    alone = within(part_of(of_period.ledger, "a"), of_period.period).for_enterprise("a")

    assert progress.pooled(alone)["open"].words()["zh"] == "1项"


def test_an_item_that_came_from_one_who_did_not_report_is_ones_own(tmp_path):
    """The list of a is of 2022, and a told nothing since: the group counts the item at b."""
    before = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    items = [{"id": "up", "list": "of_a", "opened": "2022-02-01"}, ITEMS[1], ITEMS[2]]
    of_period = facts(tmp_path, lists=[{**LISTS[0], **before}, LISTS[1]], items=items)

    assert list(of_period.enterprises.id) == ["b"]
    assert handed_down(of_period.for_enterprise("b")) is None
    assert progress.pooled(of_period)["total"].words()["zh"] == "2项"
