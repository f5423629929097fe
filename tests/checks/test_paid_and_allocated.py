"""Doubts about money that is paid and allocated for days that overlap in part."""

import pytest
from ledgers import facts, paid

from reporting.checks.gate import doubts_of
from reporting.checks.paid_and_allocated import paid_and_allocated

HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}
REST = {"period_start": "2023-07-01", "period_end": "2023-12-31"}


def allocated(yuan, **row):
    return paid(yuan, status="allocated", **row)


def test_a_payment_in_a_part_of_the_days_of_an_allocation_is_a_doubt(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(1000000, **HALF), allocated(3000000)])
    (doubt,) = paid_and_allocated(of_period)

    assert doubt.words["zh"].startswith(
        "甲“困难帮扶资金”：已发放100万元（2023-01-01..2023-06-30，achievements.csv:2）与"
        "已安排300万元（2023-01-01..2023-12-31，achievements.csv:3）时间重叠而起止不同"
    )
    assert doubt.words["en"].startswith("A Works, Hardship aid: RMB 1 million paid")
    assert doubt in doubts_of(of_period)


@pytest.mark.parametrize(
    "rows",
    [
        [paid(1), allocated(3)],
        [paid(1, **HALF), allocated(3, **REST)],
        [paid(1, part_of="set_aside", **HALF), allocated(3, id="set_aside")],
        [paid(1, **HALF), allocated(3, enterprise="b")],
        [paid(1, **HALF), allocated(3, measure="education_aid_funds")],
        [paid(1, **HALF), paid(3, status="planned")],
        [paid(1, **HALF), paid(2), allocated(3)],
        [paid(1, measure="staff_donations", **HALF), allocated(3, measure="staff_donations")],
    ],
    ids=[
        "the same days",
        "days apart",
        "named as a part",
        "another enterprise",
        "another measure",
        "a plan",
        "the half year is inside the year",
        "money in no total",
    ],
)
def test_nothing_is_in_doubt_where_the_two_are_surely_two(tmp_path, rows):
    assert list(paid_and_allocated(facts(tmp_path, achievements=rows))) == []


@pytest.mark.parametrize(
    "unit, other, doubts", [("a_mine", "a_mine", 1), ("a_mine", "", 1), ("", "a_mine", 1), ("a_mine", "a_shop", 0)]
)
def test_money_of_a_unit_may_be_that_of_its_enterprise_but_not_of_another_unit(tmp_path, unit, other, doubts):
    enterprises = [
        {"id": "a", "name": "甲", "short_name": "甲", "english_name": "A", "parent": ""},
        {"id": "a_mine", "name": "矿", "short_name": "矿", "english_name": "Mine", "parent": "a"},
        {"id": "a_shop", "name": "店", "short_name": "店", "english_name": "Shop", "parent": "a"},
    ]
    rows = [paid(1, unit=unit, **HALF), allocated(3, unit=other)]

    assert len(list(paid_and_allocated(facts(tmp_path, enterprises=enterprises, achievements=rows)))) == doubts
