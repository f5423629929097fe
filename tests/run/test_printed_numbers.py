"""Every number of a whole briefing has a passport, and stands in the manifest, the review and the workbook."""

import csv
import io
import json
from functools import cache

import docx
import pytest
from python_calamine import CalamineWorkbook

from reporting.core.period import parse
from reporting.documents.doc_parts import NAME, doc_parts_of
from reporting.documents.filling import fill
from reporting.documents.properties import Properties
from reporting.documents.wordml import BOOKMARK_START
from reporting.job import ROOT
from reporting.published.json_format import to_manifest
from reporting.published.records import read_records

LOCALES = ("zh", "en")
NOT_IN_A_SOURCE = {"enterprises_expected", "enterprises_reported", "enterprises_missing"}  # the kit counts them itself


@cache
def template(locale):
    return (ROOT / "templates" / f"briefing.{locale}.docx").read_bytes()


@pytest.fixture(scope="module")
def printed(whole_runs):
    """Bookmark, passport and words of every number of 2023 in both languages, in the shipped templates."""
    records = sorted((whole_runs.first.folder / "notebooks").glob("*.ipynb"))
    published, about = read_records(records, "2023"), Properties("", "", "", parse("2023").end)
    return {locale: to_manifest(fill(template(locale), published, locale, about).printed) for locale in LOCALES}


@pytest.fixture(scope="module")
def entry(whole_runs):
    """What the manifest keeps of the English briefing, which was made from the shipped template."""
    return json.loads(whole_runs.english.files["manifest.json"])["briefings"]["en"]


def marks_of(package):
    stories = doc_parts_of(docx.Document(io.BytesIO(package)))
    return {mark.get(NAME) for story in stories for mark in story.root.iter(BOOKMARK_START)}


@cache
def ledger_rows():
    """Every place of the ledger, with the source that it names."""
    found = {}
    for path in (ROOT / "data").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as table:
            for number, row in enumerate(csv.DictReader(table), 2):
                found[f"{path.name}:{number}"] = row.get("source")
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_has_a_measure_a_value_a_unit_and_a_formula_in_both_languages(printed, locale):
    assert len(printed[locale]) > 50
    for anchor, told in printed[locale].items():
        formulas = [told["formula"].get(each, "") for each in LOCALES]

        assert all([told["label"], told["words"], told["measure"], told["exact"], told["unit"], *formulas]), anchor


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_names_rows_of_the_ledger_and_their_sources(printed, locale):
    for anchor, told in printed[locale].items():
        rows = [ledger_rows()[at] for at in told["rows"]]

        assert rows, anchor
        assert set(told["sources"]) == {source for source in rows if source}, anchor
        assert told["sources"] or told["measure"] in NOT_IN_A_SOURCE, anchor


def test_no_formula_in_chinese_has_a_western_colon(printed):
    assert [told["formula"]["zh"] for told in printed["zh"].values() if ":" in told["formula"]["zh"]] == []


def test_both_languages_print_the_same_numbers(printed):
    zh, en = ({anchor: told["exact"] for anchor, told in printed[locale].items()} for locale in LOCALES)

    assert zh == en


def test_the_bookmarks_of_the_briefing_are_those_of_the_manifest(entry, whole_runs):
    own = marks_of(whole_runs.english.files["briefing-2023.en.docx"]) - marks_of(template("en"))

    assert own == set(entry["figures"])


def test_the_manifest_keeps_words_and_formula(entry):
    assert entry["figures"]["aid_total"]["words"] == "RMB 3.41 million"
    assert entry["figures"]["aid_total"]["formula"]["zh"] == "帮扶资金：314万元 + 27万元 = 341万元"


def test_the_review_has_a_comment_for_each_number(entry, whole_runs):
    review = docx.Document(io.BytesIO(whole_runs.english.files["briefing-2023.en.review.docx"]))
    heads = [comment.text.splitlines()[0] for comment in review.comments]

    assert sorted(heads) == sorted(f"Measure: {told['measure']}" for told in entry["figures"].values())


def test_the_workbook_holds_each_number_and_each_used_row_and_nothing_else(entry, whole_runs):
    book = CalamineWorkbook.from_filelike(io.BytesIO(whole_runs.english.files["figures-2023.en.xlsx"]))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    used = [row[0] for rows in sheets.values() if rows[0][0] == "at" for row in rows[1:]]

    assert sorted(row[0] for row in sheets["Figures"][1:]) == sorted(entry["figures"])
    assert sorted(used) == sorted({at for told in entry["figures"].values() for at in told["rows"]})
