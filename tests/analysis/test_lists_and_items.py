"""How far lists are: stated or counted from items, per list, per enterprise and pooled; open, in progress and late."""

from decimal import Decimal

import pytest
from behind import rows_behind
from ledgers import facts
from project_words import amount

from reporting.analysis import measures
from reporting.analysis.open_items import late_count
from reporting.analysis.progress import figures_of, in_progress
from reporting.core.quantity import Share

DONE = {"status": "done", "done_on": "2023-03-01"}


def test_a_list_without_items_is_as_its_enterprise_stated_it(tmp_path):
    stated = facts(tmp_path, lists=[{"id": "list", "total": 18, "resolved": 15, "in_progress": 2}])
    (row,) = measures.progress_by_list(stated).itertuples()

    # One of the three open items is not said to be in progress.
    assert (row.total, row.resolved, row.open, row.in_progress) == (18, 15, 3, 2)
    assert rows_behind(stated, figures_of(stated, "list")["share"]) == ("lists.csv:2",)


def test_a_list_with_items_is_counted_from_them_at_the_cut_off(tmp_path):
    items = [{**DONE}, {"status": "in_progress"}, {"status": "done", "done_on": "2024-01-02"}]
    counted = facts(tmp_path, lists=[{"id": "list", "as_of": "2024-03-01", "total": 3, "resolved": 2}], items=items)
    (row,) = measures.progress_by_list(counted).itertuples()

    assert (row.total, row.resolved, row.open, row.in_progress) == (3, 1, 2, 1)
    share = figures_of(counted, "list")["share"]
    assert rows_behind(counted, share) == ("items.csv:2", "items.csv:3", "items.csv:4")


def test_a_list_with_items_that_was_stated_anew_is_one_list(tmp_path):
    lists = [{"id": "list", "as_of": "2023-06-30"}, {"id": "again", "total": 2, "resolved": 1}]
    restated = facts(tmp_path, lists=lists, items=[DONE, {}])

    assert measures.pooled_progress(restated)["share"].value == Share(1, 2)


@pytest.mark.parametrize("known", [{}, {"total": 5}, {"resolved": 3}], ids=["neither", "only total", "only resolved"])
def test_an_enterprise_whose_list_is_not_wholly_stated_has_no_figures(tmp_path, known):
    (row,) = measures.progress_by_enterprise(facts(tmp_path, lists=[known])).itertuples()

    assert (row.enterprise, row.total, row.resolved, row.open, row.share) == ("a", None, None, None, None)


def test_several_lists_of_an_enterprise_make_one_row(tmp_path):
    lists = [{"total": 10, "resolved": 4}, {"kind": "wish", "total": 2, "resolved": 2}, {"kind": "problem"}]
    (row,) = measures.progress_by_enterprise(facts(tmp_path, lists=lists)).itertuples()

    assert (amount(row.total), amount(row.resolved), amount(row.open)) == (12, 6, 6)
    assert row.share.value == Share(6, 12)


def test_an_enterprise_that_reported_nothing_has_no_row(tmp_path):
    table = measures.progress_by_enterprise(facts(tmp_path, lists=[{"total": 1, "resolved": 1}]))

    assert list(table.enterprise) == ["a"]


def test_the_figures_of_one_list_leave_the_others_out(tmp_path):
    lists = [{"id": "one", "total": 10, "resolved": 4}, {"id": "two", "kind": "wish", "total": 2, "resolved": 2}]
    figures = figures_of(facts(tmp_path, lists=lists), "two")

    assert {name: figure.words()["zh"] for name, figure in figures.items()} == {
        "total": "2项",
        "resolved": "2项",
        "open": "0项",
        "share": "100%（2/2）",
    }


def test_nothing_pooled_of_no_list_is_absent(tmp_path):
    assert measures.pooled_progress(facts(tmp_path)) == dict.fromkeys(("total", "resolved", "open", "share"))


def test_late_items_stand_first_then_by_deadline(tmp_path):
    items = [
        {"id": "no deadline"},
        {"id": "next year", "deadline": "2024-06-30"},
        {"id": "late", "deadline": "2023-05-01"},
        {"id": "later", "deadline": "2023-11-01"},
        {"id": "on the last day", "deadline": "2023-12-31"},
        {"id": "done", "deadline": "2023-02-01", **DONE},
    ]
    items = [{**item, "id": item["id"].replace(" ", "_")} for item in items]
    late_items = measures.late_items(facts(tmp_path, lists=[{"id": "list"}], items=items))

    assert list(late_items.id) == ["late", "later", "on_the_last_day", "next_year", "no_deadline"]
    assert list(late_items.late) == [True, True, False, False, False]


def test_an_item_done_after_its_deadline_and_the_cut_off_was_late_at_the_cut_off(tmp_path):
    items = [{"deadline": "2023-05-01", "status": "done", "done_on": "2023-08-01"}]
    half = facts(tmp_path, "2023H1", lists=[{"id": "list"}], items=items)

    assert amount(late_count(half)) == 1
    assert rows_behind(half, late_count(half)) == ("items.csv:2",)


def test_how_many_are_late_is_absent_without_single_items(tmp_path):
    assert late_count(facts(tmp_path, lists=[{"total": 5, "resolved": 1}])) is None


def test_in_progress_is_only_what_enterprises_state(tmp_path):
    lists = [{"total": 5, "resolved": 1, "in_progress": 3}, {"enterprise": "b", "total": 4, "resolved": 0}]
    group = facts(tmp_path, lists=lists)

    assert amount(in_progress(group)) == Decimal(3)
    assert in_progress(group.for_enterprise("b")) is None
