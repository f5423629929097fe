"""What a passport says to the person who checks, and that it comes through the payload and the manifest unchanged."""

import json

import pytest
from document_builders import both

from reporting.documents.passports import passport_lines
from reporting.published.content import Passport, Printed
from reporting.published.passport_json import from_manifest, to_manifest
from reporting.published.payload import MalformedPayloadError, read_payload

ORIGIN = {
    "measure": "aid_funds",
    "formula": {"zh": "314万元 + 27万元 = 341万元", "en": "3.14 + 0.27"},
    "rows": ["achievements.csv:8", "achievements.csv:13"],
    "sources": ["report"],
    "left_out": [{"zh": "互助赔付", "en": "Payouts"}],
}
PASSPORT = Passport(
    exact="3410000",
    unit="yuan",
    bound="at_least",
    measure="aid_funds",
    formula={"zh": "314万元 + 27万元 = 341万元", "en": "3.14 + 0.27"},
    rows=("achievements.csv:8", "achievements.csv:13"),
    sources=("report",),
    left_out=({"zh": "互助赔付", "en": "Payouts"},),
)
TOTAL = Printed("aid_total", "帮扶资金", "341万余元", PASSPORT)
EVIDENCE = {"achievements.csv:8": {"zh": "甲厂，困难帮扶", "en": "A Works, hardship aid"}}


def value(**changed):
    """The payload of the value; a field that is changed to None is not there."""
    fields = {"words": both("341万余元"), "exact": "3410000", "unit": "yuan", "bound": "at_least", "passport": ORIGIN}
    content = {name: field for name, field in {**fields, **changed}.items() if field is not None}
    return {"schema": 1, "kind": "value", "name": "v", "label": both("甲"), "content": content}


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
    bare = Printed("v", "甲", "5项", Passport("5", "item", bound))

    assert passport_lines(bare, {}, "zh") == [line]


def test_the_whole_passport_comes_with_a_published_value():
    assert read_payload(value()).content.passport == PASSPORT


def test_a_value_without_a_bound_is_exact_and_one_without_origin_has_none():
    read = read_payload(value(bound=None, passport=None)).content

    assert read.passport == Passport("3410000", "yuan")


@pytest.mark.parametrize(
    "changed, message",
    [
        ({"exact": None}, "'exact' is missing"),
        ({"exact": 3410000}, "'exact' is missing"),
        ({"unit": None}, "'unit' is missing"),
        ({"passport": "none"}, "a passport is not a set of named fields"),
        ({"passport": {"rows": "achievements.csv:8"}}, "rows of a passport is not a list"),
        ({"passport": {"sources": {}}}, "sources of a passport is not a list"),
        ({"passport": {"formula": {"zh": "1"}}}, "words are needed in zh and in en"),
        ({"passport": {"left_out": ["all"]}}, "words is not a set of named fields"),
    ],
)
def test_a_passport_of_another_form_is_refused(changed, message):
    with pytest.raises(MalformedPayloadError, match=f"value 'v': {message}"):
        read_payload(value(**changed))


def test_the_manifest_gives_back_the_numbers_as_they_were_printed():
    bare = Printed("v", "甲", "5项", Passport("5", "item"))
    kept = json.loads(json.dumps(to_manifest([TOTAL, bare])))

    assert list(kept) == ["aid_total", "v"]
    assert from_manifest(kept) == [TOTAL, bare]
