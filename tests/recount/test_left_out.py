"""The rows of a period that stand behind no number of a document, each under its reason."""

import pytest
from expressions import figures, items, lists
from ledgers import ledger, paid

from reporting.core.expression import Rows
from reporting.recount.evaluate import Recount
from reporting.recount.left_out import left_out_of

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}


def left_out(folder, *selections, own="2023", **tables):
    return left_out_of(Recount(ledger(folder, **tables)), own, selections)


def test_of_figures_the_reason_is_why_they_are_in_no_sum(tmp_path):
    rows = [
        paid(100, id="whole"),
        paid(30, part_of="whole"),
        paid(80, **HALF),
        paid(90, as_of="2023-11-30"),
        paid(5, enterprise="b", status="planned"),
        paid(6, enterprise="b", status="raised"),
        {"measure": "lamps_repaired", "value": 7, "enterprise": "b", "status": "ongoing"},
        {"measure": "lamps_repaired", "value": 8},
        paid(1, enterprise="b", **LAST_YEAR),
    ]

    assert left_out(tmp_path, figures(status="paid"), achievements=rows) == {
        "figures inside another one (part_of), never added": ["achievements.csv:3"],
        "figures that a figure of a longer time holds, never added": ["achievements.csv:4"],
        "figures that were stated anew later": ["achievements.csv:5"],
        "figures that are planned, in no number of this document": ["achievements.csv:6"],
        "money that is raised, in no number of this document": ["achievements.csv:7"],
        "figures that are ongoing, in no number of this document": ["achievements.csv:8"],
        "figures that no page of this document asks for": ["achievements.csv:9"],
    }


def test_a_row_behind_a_number_is_not_left_out_whatever_its_state(tmp_path):
    rows = [paid(100, id="whole"), paid(30, part_of="whole"), paid(5, status="planned")]
    asked = figures(), Rows("figures", "2023").also(state="inside")

    assert left_out(tmp_path, *asked, achievements=rows, enterprises=ONLY_A) == {}


ONLY_A = [{"id": "a", "name": "甲公司", "short_name": "甲", "english_name": "A Works"}]


def test_a_number_of_another_period_asks_for_no_row_of_this_one(tmp_path):
    rows = [paid(100), paid(80, **LAST_YEAR)]

    assert left_out(tmp_path, figures("2022"), achievements=rows, enterprises=ONLY_A) == {
        "figures that no page of this document asks for": ["achievements.csv:2"]
    }


def test_enterprises_that_did_not_report_or_only_in_part_are_named(tmp_path):
    returned = {"id": "a-2023-1", "enterprise": "a", "source": "report", "outcome": "accepted", "faults": 0}
    days = {"period_start": "2023-01-01", "period_end": "2023-06-30", "received_on": "2023-07-05"}
    register = [{**returned, **days, "file": "a.xlsx", "digest": "0" * 64}]

    assert left_out(tmp_path, returns=register) == {
        "enterprises that did not report": ["b"],
        "enterprises that reported only a part of the period": ["a"],
    }


STATED = [
    {"id": "sized", "total": 3, "resolved": 1},
    {"id": "unsized", "enterprise": "b", "total": 5, "name": "另一清单"},
]


def test_a_list_without_a_size_is_in_no_share(tmp_path):
    assert left_out(tmp_path, lists(), lists=STATED) == {"lists without a size, in no share": ["lists.csv:3"]}
    assert left_out(tmp_path / "asked", lists(), Rows("lists", "2023").also(sized="no"), lists=STATED) == {}


def test_a_list_that_no_number_asks_for_and_one_without_items_are_named_each_by_its_last_statement(tmp_path):
    stated = [
        {"id": "early", "total": 4, "resolved": 0, "as_of": "2023-06-30"},
        {"id": "sized", "total": 4, "resolved": 1},
        {"id": "empty", "enterprise": "b", "total": 0, "name": "另一清单"},
    ]

    assert left_out(tmp_path, lists=stated) == {
        "lists that no page of this document asks for": ["lists.csv:3"],
        "lists without items, in no share": ["lists.csv:4"],
    }


def test_a_list_of_last_year_that_was_stated_again_is_one_of_another_time(tmp_path):
    again = {**LAST_YEAR, "as_of": "2023-03-31"}
    rows = [{"id": "old", **LAST_YEAR}, {"id": "again", **again}]
    found = left_out(tmp_path, achievements=[paid(1)], lists=rows, items=[{"list": "old", "opened": "2022-03-01"}])

    assert found["lists of another time, of which only items are counted"] == ["lists.csv:3"]


def test_a_list_that_came_with_an_earlier_return_is_one_of_an_enterprise_that_did_not_report(tmp_path):
    """The return of 2022 has a list for 2023; nothing came for 2023 itself."""
    returned = {"id": "b-2022-1", "enterprise": "b", "source": "report", "outcome": "accepted", "faults": 0}
    days = {"period_start": "2022-01-01", "period_end": "2022-12-31", "received_on": "2023-01-05"}
    register = [{**returned, **days, "file": "b.xlsx", "digest": "0" * 64}]
    found = left_out(tmp_path, lists(), returns=register, lists=[{"enterprise": "b", "total": 3, "resolved": 1}])

    assert found["lists of enterprises that did not report"] == ["lists.csv:2"]


@pytest.mark.parametrize(
    "asked, left",
    [
        ([lists()], []),
        ([items()], []),
        ([items(state="done")], ["items.csv:3"]),
        ([], ["items.csv:2", "items.csv:3"]),
    ],
    ids=["their list", "themselves", "one of them", "nothing"],
)
def test_an_item_is_left_out_if_neither_its_list_nor_a_number_of_its_own_counts_it(tmp_path, asked, left):
    done = {"status": "done", "done_on": "2023-05-01"}
    found = left_out(tmp_path, *asked, lists=[{"id": "list"}], items=[done, {}], enterprises=ONLY_A)

    assert found.get("items in no number of this document", []) == left


def test_items_of_an_enterprise_that_did_not_report_are_named_as_such(tmp_path):
    """An item of last year that is still open says nothing of this year."""
    old = {"id": "old", **LAST_YEAR}
    found = left_out(tmp_path, achievements=[paid(1)], lists=[{**old, "enterprise": "b"}], items=[OLD_ITEM])

    assert found["items of enterprises that did not report"] == ["items.csv:2"]


OLD_ITEM = {"enterprise": "b", "list": "old", "opened": "2022-03-01"}


def test_an_item_of_last_years_list_that_was_done_this_year_is_named_as_that(tmp_path):
    done = {"list": "old", "opened": "2022-03-01", "status": "done", "done_on": "2023-02-01"}
    found = left_out(tmp_path, achievements=[paid(1)], lists=[{"id": "old", **LAST_YEAR}], items=[done])

    assert found["items of earlier lists that were done in the period, in no share"] == ["items.csv:2"]
