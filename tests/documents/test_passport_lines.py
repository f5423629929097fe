"""What a passport says to the person who checks."""

import pytest

from reporting.core.passport import Passport
from reporting.documents.passports import passport_lines
from reporting.published.content import Amount, Printed

PASSPORT = Passport(
    measure="aid_funds",
    formula={"zh": "314万元 + 27万元 = 341万元", "en": "3.14 + 0.27"},
    rows=("achievements.csv:8", "achievements.csv:13"),
    sources=("report",),
    left_out=({"zh": "互助赔付", "en": "Payouts"},),
)
TOTAL = Printed("aid_total", "帮扶资金", "341万余元", Amount("3410000", "yuan", "at_least"), PASSPORT)
EVIDENCE = {"achievements.csv:8": {"zh": "甲厂，困难帮扶", "en": "A Works, hardship aid"}}


def test_a_passport_is_told_line_by_line():
    assert passport_lines(TOTAL, EVIDENCE, "zh") == [
        "指标：aid_funds",
        "算式：314万元 + 27万元 = 341万元",
        "准确值：3410000 yuan（下限）",
        "台账：achievements.csv:8 甲厂，困难帮扶",
        "台账：achievements.csv:13",
        "未计入：互助赔付",
    ]


def test_a_passport_is_told_in_the_language_of_the_briefing():
    assert passport_lines(TOTAL, EVIDENCE, "en") == [
        "Measure: aid_funds",
        "Formula: 3.14 + 0.27",
        "Exact value: 3410000 yuan (at least)",
        "Ledger: achievements.csv:8 A Works, hardship aid",
        "Ledger: achievements.csv:13",
        "Left out: Payouts",
    ]


@pytest.mark.parametrize(
    "bound, line",
    [("exact", "准确值：5 item"), ("at_most", "准确值：5 item（上限）"), ("about", "准确值：5 item（约数）")],
)
def test_a_bound_is_told_and_what_is_not_known_has_no_line(bound, line):
    bare = Printed("v", "甲", "5项", Amount("5", "item", bound))

    assert passport_lines(bare, {}, "zh") == [line]
