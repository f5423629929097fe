"""The lists of the door: each entry has its reason and its words in both languages, and leads to what there is."""

import tomllib
from pathlib import Path

import pytest
from each_row import each_row

import reporting

DOOR = Path(reporting.__file__).parent / "documents" / "door"
PARTS, ELEMENTS, FIELDS = (
    tomllib.loads((DOOR / f"{name}.toml").read_text("utf-8")) for name in ("parts", "elements", "fields")
)
ENTRIES = [(verdict, entry) for verdict in ("keep", "drop", "refuse") for entry in PARTS[verdict]]


def last_words(entries):
    return {relation.rpartition("/")[2].rpartition(":")[2] for entry in entries for relation in entry["relations"]}


@each_row("verdict,entry", ENTRIES, ids=[entry["relations"][0] for _, entry in ENTRIES])
def test_each_part_has_its_reason_and_its_words(verdict, entry):
    assert entry["why"]
    assert {"zh", "en"} <= entry.keys() or verdict == "drop"
    assert ("do_zh" in entry) == ("do_en" in entry)
    assert verdict != "keep" or "content" in entry or entry.get("outside")


def test_each_reference_leads_to_a_part_that_stays():
    assert set(ELEMENTS["references"].values()) <= last_words(PARTS["keep"])


def test_each_holder_is_a_part_that_stays():
    holders = {holder for _, entry in ENTRIES for holder in entry.get("holders", ())}

    assert holders <= last_words(PARTS["keep"]) | {"file"}


def test_each_field_that_stays_has_its_reason_and_no_other_entry():
    codes = [code for group in FIELDS["refuse"] for code in group["codes"]]

    assert all(FIELDS["keep"].values())
    assert len(codes) == len(set(codes))
    assert not set(codes) & set(FIELDS["keep"])


@pytest.mark.parametrize(
    "group", [*ELEMENTS["refuse"], *FIELDS["refuse"], FIELDS["formula"]], ids=lambda group: group["en"]
)
def test_each_refusal_is_told_in_both_languages(group):
    assert group["zh"]
    assert ("do_zh" in group) == ("do_en" in group)


def test_no_relation_has_two_entries_for_one_holder():
    pairs = [
        (relation, holder)
        for _, entry in ENTRIES
        for relation in entry["relations"]
        for holder in entry.get("holders", [""])
    ]

    assert len(pairs) == len(set(pairs))
