"""The first day after a deadline on which anybody looks: the end of a month, or the day of a statement."""

import datetime as dt

import pytest

from reporting.ledger.checkpoints import late_from
from reporting.ledger.months import NEVER


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    "deadline, first",
    [
        ("2023-09-01", "2023-09-14"),
        ("2023-09-14", "2023-09-30"),
        ("2023-09-20", "2023-09-30"),
        ("2023-09-30", "2023-10-31"),
        ("2023-12-31", "2024-01-31"),
        ("2024-02-28", "2024-02-29"),
    ],
)
def test_a_deadline_has_passed_at_the_first_checkpoint_after_it(deadline, first):
    assert late_from([day(deadline)], [day("2023-09-14")]) == [day(first).toordinal()]


def test_without_a_deadline_nothing_is_ever_late():
    assert late_from([None], []) == [NEVER]


@pytest.mark.parametrize("cut_off", ["2023-09-14", "2023-09-30", "2023-10-31", "2024-02-29"])
def test_at_each_checkpoint_the_answer_is_that_of_the_days(cut_off):
    deadlines = [day("2023-08-20") + dt.timedelta(days) for days in range(300)]
    numbers = late_from(deadlines, [day("2023-09-14")])

    assert [number <= day(cut_off).toordinal() for number in numbers] == [
        deadline < day(cut_off) for deadline in deadlines
    ]
