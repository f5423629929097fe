"""What the ledger would refuse is told together with what could not be read, and nothing that is not so."""

from dataclasses import replace

import pytest
from hand_made import FAULT, aid, column, item, listed, practice, small_ledger, take, workbook

from reporting.returns.notes import Place

# An item with a fault, and a figure of a unit that is none of the enterprise: the ledger refuses it.
ITEM, FIGURE = ("事项", [listed(), item(1, "修路")]), ("成果", [aid(1, 100, unit="b")])
REFUSED = ("成果", "所属单位“b”")


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


def sheets(*by_sheet, fault=FAULT):
    """A workbook with a fault in the sheet 事项, and rows in the sheets that are named before them."""
    every = workbook(*(row for _, rows in by_sheet for row in rows), notes=(fault,))
    names = [name for name, rows in by_sheet for _ in rows]
    placed = [replace(row, place=Place(name, row.place.row)) for name, row in zip(names, every.rows, strict=True)]
    return replace(every, rows=tuple(placed))


def told(taken):
    return [(fault.place.sheet, fault.found) for fault in taken.faults]


def test_a_figure_that_the_ledger_refuses_is_told_beside_an_item_that_could_not_be_read(data):
    taken = take(data, sheets(ITEM, FIGURE))

    assert told(taken) == [("事项", FAULT.found), REFUSED]
    assert column(data, "returns", "faults") == {"a-2024-1": "2"}
    assert column(data, "achievements", "value") == {}


def test_the_other_tables_of_the_return_stay_as_they_were_while_one_is_looked_at(data):
    """The items are already in the ledger; those of this workbook have a fault and do not take their place."""
    take(data, workbook(listed(), item(1, "修桥")))
    taken = take(data, replace(sheets(ITEM, FIGURE), digest="1" * 64))

    assert told(taken) == [("事项", FAULT.found), REFUSED]
    assert column(data, "items", "title") == {"a-2024-i001": "修桥"}


@pytest.mark.parametrize(
    "rows, place",
    [
        ([("事项", [item(1, "修路")]), ("清单", [])], Place("清单", 5, 1)),
        ([("事项", [item(1, "修路")]), ("清单", [listed(name="另一张")])], Place("清单", 5, 1)),
        ([("事项", [item(1, "修路", parent_item="a-2024-i002")])], Place("事项", 6, 1)),
        ([("成果", [aid(1, 100, part_of="a-2024-a002")])], Place("成果", 6, 1)),
        ([("成果", [aid(1, 100, unit="b")])], Place("成果", 6, 1)),
        ([FIGURE], Place()),
        ([FIGURE], Place("空表", 1, 1)),
    ],
    ids=[
        "the list of an item is not read",
        "nor is its statement",
        "nor the whole of an item",
        "nor the whole of a figure",
        "a figure beside one with a fault",
        "a fault of the whole workbook",
        "a sheet of which nothing was read",
    ],
)
def test_what_may_come_only_from_a_row_that_was_not_read_is_not_told(data, rows, place):
    fault = replace(FAULT, place=place)

    assert told(take(data, sheets(*rows, fault=fault))) == [(place.sheet, FAULT.found)]


def test_a_sound_table_beside_a_faulty_one_adds_nothing(data):
    taken = take(data, sheets(ITEM, ("成果", [aid(1, 100)]), ("做法", [practice(1, "走访")])))

    assert told(taken) == [("事项", FAULT.found)]
