"""On the day a workbook comes nothing in it can have been done on a later one."""

from dataclasses import replace

import pytest
from hand_made import DAY, item, listed, small_ledger, take, workbook


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


def sent(*typed, **cells):
    """A workbook with an item of these cells; those that were typed stand in columns."""
    returned = workbook(listed(), item(1, "修路", status="done", **cells))
    columns = {name: place for place, name in enumerate(typed, 4)}
    return replace(returned, rows=(returned.rows[0], replace(returned.rows[1], columns=columns)))


def faults(taken):
    return [(fault.place.column, fault.found, fault.expected) for fault in taken.faults]


@pytest.mark.parametrize("column", ["done_on", "closed_on"])
def test_a_day_that_comes_after_the_workbook_is_asked(data, column):
    cells = {"done_on": "2024-12-01", column: "2024-12-21"}

    assert faults(take(data, sent(column, **cells))) == [(4, "2024-12-21", f"晚于收到报表的日期{DAY}")]


def test_what_was_done_on_the_day_the_workbook_came_is_in(data):
    assert take(data, sent("done_on", "closed_on", done_on=str(DAY), closed_on=str(DAY))).outcome == "accepted"


def test_a_day_that_nobody_typed_may_come_later(data):
    """What is done by the day to which the figures go has that day, and the workbook of a year comes before it ends."""
    assert take(data, sent("status", done_on="2024-12-31")).outcome == "accepted"


def test_a_deadline_may_come_later(data):
    assert take(data, sent("done_on", "deadline", done_on="2024-06-30", deadline="2025-06-30")).outcome == "accepted"
