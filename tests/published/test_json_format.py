"""Published things and printed numbers come through their JSON unchanged; what was stored years ago is still read."""

import json
from pathlib import Path

import pytest
from each_row import each_row
from expressions import both, figures, money, share

import reporting
from reporting.core.passport import Passport
from reporting.published.content import Amount, Column, Plain, Printed, Value
from reporting.published.json_checks import MalformedPayloadError
from reporting.published.json_format import (
    MEDIA_TYPE,
    from_manifest,
    payload_of,
    payloads_in,
    read_payload,
    to_manifest,
)
from reporting.published.records import read_records

# As the kit writes them in schema 2, and the numbers of a manifest of schema 1. They are never written again.
STORED = Path(__file__).parent / "stored"
RECORD, NUMBERS = STORED / "summary.json", STORED / "printed_numbers.json"
NUMBERS_BEFORE = STORED / "printed_numbers.schema1.json"
ORIGIN = {
    "measure": "aid_funds",
    "name": {"zh": "帮扶资金", "en": "Aid funds"},
    "expression": {"sum": {"rows": {"figures": "2023", "state": ["counts"], "status": ["paid"]}, "column": "value"}},
    "left_out": [{"figures": "2023", "state": ["counts"], "programme": ["donations"]}],
}
AMOUNT = Amount("3410000", "yuan", "at_least")
PASSPORT = Passport(
    "aid_funds", {"zh": "帮扶资金", "en": "Aid funds"}, money(status="paid"), (figures(programme="donations"),)
)
FUNDS = Value(
    {"zh": "6万余元", "en": "over RMB 60,000"},
    "",
    Amount("60000", "yuan", "at_least"),
    PASSPORT,
)
SHARE = Value(
    {"zh": "85.0%（34/40）", "en": "85.0% (34/40)"},
    "",
    Amount("34/40", "share"),
    Passport("resolved_share", {"zh": "办结率", "en": "Share resolved"}, share()),
)


def stored(kind, name):
    """The content of a thing in the stored record."""
    (content,) = read_records([RECORD], "2023").find(kind, name).contents
    return content


def stored_payloads():
    cells = json.loads(RECORD.read_text("utf-8"))["cells"]
    return [payload for cell in cells for output in cell["outputs"] for payload in payloads_in(output)]


def value(**changed):
    """The payload of the value; a field that is changed to None is not there."""
    fields = {"words": both("341万余元"), "exact": "3410000", "unit": "yuan", "bound": "at_least", "passport": ORIGIN}
    content = {name: field for name, field in {**fields, **changed}.items() if field is not None}
    return {"schema": 2, "kind": "value", "name": "v", "label": both("甲"), "content": content}


def test_a_stored_value_is_still_read():
    assert stored("value", "Aid funds") == FUNDS


def test_a_stored_text_is_still_read_with_the_values_inside_it():
    ((before, total, after), (rate, share, end)) = stored("text", "主要情况").paragraphs["zh"]

    assert (before, total.field, total.passport, after) == ("共", "total", FUNDS.passport, "。")
    assert (rate, share.field, share.amount, end) == ("办结率", "share", SHARE.amount, "。")


def test_a_stored_table_is_still_read():
    table = stored("table", "清单")

    assert table.columns == (Column("who", both("单位")), Column("share", both("办结率")))
    assert table.rows == ((Plain(both("甲")), SHARE), (Plain({"zh": "乙", "en": "B"}), Plain(both("—"))))


def test_a_stored_picture_is_still_read():
    picture = stored("figure", "图")

    assert picture.alt == {"zh": "一条线", "en": "A line"}
    assert (picture.png["zh"][:4], picture.width_mm) == (b"\x89PNG", 150)


def test_what_was_stored_as_absent_is_still_absent():
    assert read_records([RECORD], "2023").find("text", "说明").contents == ()


def test_every_stored_thing_is_written_again_as_it_stands():
    kinds = ["value", "text", "table", "figure", "text"]

    assert [payload["kind"] for payload in stored_payloads()] == kinds
    assert [payload_of(read_payload(payload)) for payload in stored_payloads()] == stored_payloads()


def test_stored_numbers_of_a_manifest_are_still_read_and_written_again_as_they_stand():
    raw = json.loads(NUMBERS.read_text("utf-8"))
    funds = Printed("aid_funds", "帮扶资金", "6万余元", FUNDS.amount, FUNDS.passport)
    share = Printed("findings_share", "主要情况", "85.0%（34/40）", SHARE.amount, SHARE.passport)

    assert from_manifest(raw) == [funds, share]
    assert to_manifest([funds, share]) == raw


def test_numbers_of_a_manifest_of_before_are_read_without_what_they_were_reckoned_from():
    funds, share_then = from_manifest(json.loads(NUMBERS_BEFORE.read_text("utf-8")))

    assert funds == Printed("aid_funds", "帮扶资金", "6万余元", FUNDS.amount, Passport("aid_funds"))
    assert (share_then.words, share_then.passport) == ("85.0%（34/40）", Passport("resolved_share"))


def test_the_manifest_gives_back_the_numbers_as_they_were_printed():
    total = Printed("aid_total", "帮扶资金", "341万余元", AMOUNT, PASSPORT)
    bare = Printed("v", "甲", "5项", Amount("5", "item"))
    kept = json.loads(json.dumps(to_manifest([total, bare])))

    assert list(kept) == ["aid_total", "v"]
    assert from_manifest(kept) == [total, bare]


def test_amount_and_passport_come_with_a_published_value():
    read = read_payload(value()).content

    assert (read.amount, read.passport) == (AMOUNT, PASSPORT)


def test_a_value_without_a_bound_is_exact_and_one_without_origin_has_none():
    read = read_payload(value(bound=None, passport=None)).content

    assert (read.amount, read.passport) == (Amount("3410000", "yuan", "exact"), Passport())


@each_row(
    "changed, message",
    [
        ({"exact": None}, "'exact' is missing"),
        ({"exact": 3410000}, "'exact' is missing"),
        ({"unit": None}, "'unit' is missing"),
        ({"passport": "none"}, "a passport is not a set of named fields"),
        ({"passport": {"name": {"zh": "1"}}}, "words are needed in zh and in en"),
        ({"passport": {"expression": "341"}}, "'341' is no expression over ledger rows"),
        ({"passport": {"expression": {"mean": {}}}}, ".* is no expression over ledger rows"),
        ({"passport": {"left_out": "all"}}, "what was left out is not a list"),
        ({"passport": {"left_out": ["all"]}}, "'all' selects no rows of the ledger"),
    ],
)
def test_a_passport_of_another_form_is_refused(changed, message):
    with pytest.raises(MalformedPayloadError, match=f"value 'v': {message}"):
        read_payload(value(**changed))


def test_the_media_type_stands_in_one_file_of_the_kit():
    house = Path(reporting.__file__).parent
    files = [path for path in house.rglob("*.py") if "vnd.reporting" in path.read_text("utf-8")]

    assert [path.relative_to(house).as_posix() for path in files] == ["published/json_format.py"]
    assert {kind for output in _outputs() for kind in output["data"] if "json" in kind} == {MEDIA_TYPE}


def _outputs():
    return [output for cell in json.loads(RECORD.read_text("utf-8"))["cells"] for output in cell["outputs"]]
