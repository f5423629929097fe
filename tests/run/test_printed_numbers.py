"""Every number of a whole briefing has a passport, and stands in the manifest, the review and the workbook."""

import io
import json
from functools import cache

import docx
import pytest
from ledgers import DATA
from python_calamine import CalamineWorkbook

from reporting.core.period import parse
from reporting.documents.doc_parts import NAME, doc_parts_of
from reporting.documents.filling import fill
from reporting.documents.properties import Properties
from reporting.documents.wordml import BOOKMARK_START
from reporting.job import ROOT
from reporting.ledger.reading import read_ledger
from reporting.published.json_format import from_manifest, to_manifest
from reporting.published.records import read_records
from reporting.recount.evaluate import Recount
from reporting.recount.formula import formula_of
from reporting.recount.prove import contradictions

LOCALES = ("zh", "en")


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


@pytest.fixture(scope="module")
def recount():
    return Recount(read_ledger(DATA))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_has_a_measure_with_its_name_a_value_a_unit_and_an_expression(printed, locale):
    assert len(printed[locale]) > 30
    for anchor, told in printed[locale].items():
        names = [told["name"].get(each, "") for each in LOCALES]

        assert all([told["label"], told["words"], told["measure"], told["exact"], told["unit"], *names]), anchor
        assert told["expression"], anchor


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_is_what_the_ledger_gives_and_has_rows_there(printed, recount, locale):
    numbers = from_manifest(printed[locale])

    assert list(contradictions(recount, numbers, locale)) == []
    assert [number.anchor for number in numbers if not recount.places(number.passport.expression)] == []


def test_no_formula_in_chinese_has_a_western_colon(printed, recount):
    formulas = [formula_of(recount, number.passport)["zh"] for number in from_manifest(printed["zh"])]

    assert [formula for formula in formulas if ":" in formula] == []


def test_both_languages_print_the_same_numbers(printed):
    zh, en = ({anchor: told["exact"] for anchor, told in printed[locale].items()} for locale in LOCALES)

    assert zh == en


def test_the_bookmarks_of_the_briefing_are_those_of_the_manifest(entry, whole_runs):
    own = marks_of(whole_runs.english.files["briefing-2023.en.docx"]) - marks_of(template("en"))

    assert own == set(entry["figures"])


def test_the_manifest_keeps_the_words_and_what_they_are_reckoned_from(entry, recount):
    (total,) = from_manifest({"funds": entry["figures"]["key_figures_r2_value"]})

    assert total.words == "RMB 3.41 million"
    assert formula_of(recount, total.passport)["zh"] == "帮扶资金：314万元 + 27万元 = 341万元"
    assert entry["rows"]["key_figures_r2_value"][0][0] == 2


def test_the_review_has_a_comment_for_each_number(entry, whole_runs):
    review = docx.Document(io.BytesIO(whole_runs.english.files["briefing-2023.en.review.docx"]))
    heads = [comment.text.splitlines()[0] for comment in review.comments]

    assert sorted(heads) == sorted(f"Measure: {told['measure']}" for told in entry["figures"].values())


def test_the_workbook_holds_each_number_and_each_row_behind_one(entry, whole_runs, recount):
    """Of the year itself it holds all rows of a table that any number is of, so that its formulas can be changed."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(whole_runs.english.files["figures-2023.en.xlsx"]))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    kept = {row[0] for rows in sheets.values() if rows[0][0] == "Ledger row" for row in rows[1:]}
    behind = {
        place for number in from_manifest(entry["figures"]) for place in recount.places(number.passport.expression)
    }

    assert sorted(row[0] for row in sheets["Figures"][1:]) == sorted([*entry["figures"], *entry.get("drawn", {})])
    assert behind
    assert behind <= kept
