"""Two intakes at once: one waits for the other, or is told who it is."""

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from hand_made import aid, column, small_ledger, take, workbook

from reporting.core.errors import OutputError
from reporting.returns.taking.lock import held


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


def test_different_workbooks_taken_in_at_once_are_both_in(data):
    books = [
        workbook(aid(1, 100)),
        workbook(aid(1, 200, id="b-2024-a001", enterprise="b"), file="乙.xlsx", enterprise="b"),
    ]
    start = Barrier(2)

    def intake(book):
        start.wait()
        with held(data):
            return take(data, book).outcome

    with ThreadPoolExecutor() as both:
        outcomes = list(both.map(intake, books))

    assert outcomes == ["accepted", "accepted"]
    assert {*column(data, "achievements", "value").items()} == {("a-2024-a001", "100"), ("b-2024-a001", "200")}
    assert {*column(data, "returns", "outcome")} == {"a-2024-1", "b-2024-1"}


def test_one_that_waits_too_long_is_told_who_holds_the_ledger(data):
    with held(data), pytest.raises(OutputError, match=f"正被另一次收件占用：进程 {os.getpid()}，主机"), held(data, 0.1):
        pass


def test_a_ledger_that_nobody_may_write_to_is_told(tmp_path):
    (tmp_path / ".intake").touch()

    with pytest.raises(OutputError, match="could not be written"), held(tmp_path):
        pass


def test_nothing_but_the_lock_stays_behind(data):
    with held(data):
        pass

    assert [path.name for path in (data / ".intake").iterdir()] == ["lock"]
