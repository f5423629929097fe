"""What a passport says to the person who checks."""

import pytest
from expressions import both, in_words, money

from reporting.core.passport import Passport
from reporting.documents.passports import passport_lines
from reporting.published.content import Amount, Printed
from reporting.published.evidence import Origin, RowsInWords

PASSPORT = Passport("aid_funds", {"zh": "帮扶资金", "en": "Aid funds"}, money())
TOTAL = Printed("aid_total", "帮扶资金", "341万余元", Amount("3410000", "yuan", "at_least"), PASSPORT)
FORMULA = {"zh": "帮扶资金：314万元 + 27万元 = 341万元", "en": "Aid funds: 3.14 + 0.27"}
HARDSHIP = {"zh": "achievements.csv:8 甲厂，困难帮扶", "en": "achievements.csv:8 A Works, hardship aid"}
PAYOUTS = {"zh": "achievements.csv:9 甲厂，互助赔付", "en": "achievements.csv:9 A Works, payouts"}
ORIGIN = Origin(FORMULA, RowsInWords((HARDSHIP, both("achievements.csv:13")), 2), RowsInWords((PAYOUTS,), 1))
UNITS = {"yuan": {"zh": "元", "en": "yuan"}}


def test_a_passport_is_told_line_by_line():
    assert passport_lines(TOTAL, ORIGIN, UNITS, "zh") == [
        "指标：aid_funds",
        "算式：帮扶资金：314万元 + 27万元 = 341万元",
        "准确值：3410000元（下限）",
        "台账：achievements.csv:8 甲厂，困难帮扶",
        "台账：achievements.csv:13",
        "未计入：achievements.csv:9 甲厂，互助赔付",
    ]


def test_a_passport_is_told_in_the_language_of_the_briefing():
    assert passport_lines(TOTAL, ORIGIN, UNITS, "en") == [
        "Measure: aid_funds",
        "Formula: Aid funds: 3.14 + 0.27",
        "Exact value: 3410000 yuan (at least)",
        "Ledger: achievements.csv:8 A Works, hardship aid",
        "Ledger: achievements.csv:13",
        "Left out: achievements.csv:9 A Works, payouts",
    ]


@pytest.mark.parametrize(
    "locale, line",
    [
        ("zh", "台账：另有180行，共200行，见数据工作簿（figures）"),
        ("en", "Ledger: and 180 more, 200 rows in all: see the workbook of figures"),
    ],
)
def test_of_many_rows_the_first_are_told_and_how_many_more_there_are(locale, line):
    many = Origin({}, in_words(*(f"items.csv:{number}" for number in range(2, 22)), count=200))
    lines = [told for told in passport_lines(TOTAL, many, {}, locale) if "items.csv" in told or "200" in told]

    assert len(lines) == 21
    assert lines[-1] == line


@pytest.mark.parametrize("locale, line", [("zh", "准确值：25元/人"), ("en", "Exact value: 25 yuan per person")])
def test_a_rate_is_told_in_the_units_that_it_is_made_of(locale, line):
    each = Printed("each", "人均", "25元/人", Amount("25", "yuan_per_person"))
    units = {**UNITS, "person": {"zh": "人", "en": "person"}}

    assert passport_lines(each, Origin({}, RowsInWords()), units, locale) == [line]


@pytest.mark.parametrize(
    "bound, line",
    [("exact", "准确值：5 item"), ("at_most", "准确值：5 item（上限）"), ("about", "准确值：5 item（约数）")],
)
def test_a_bound_is_told_and_what_is_not_known_has_no_line(bound, line):
    bare = Printed("v", "甲", "5项", Amount("5", "item", bound))

    assert passport_lines(bare, Origin({}, RowsInWords()), {}, "zh") == [line]
