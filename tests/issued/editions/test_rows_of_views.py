"""The ledger rows in the workbook of a run, found again by the selections of its numbers."""

import datetime as dt
import io
from decimal import Decimal

from expressions import figures
from ledgers import ledger, paid
from python_calamine import CalamineWorkbook

from reporting.documents.workbook import Figures, workbook
from reporting.issued.editions.rows_of_views import from_cells, from_sheets
from reporting.published.evidence import Evidence
from reporting.published.slots import Published
from reporting.recount.column_words import COLUMN_WORDS, VIEW_WORDS
from reporting.recount.evaluate import Recount
from reporting.recount.sheets import sheets_of

HEAD = ["台账行", "期间", "编号", "数值"]
ROW = ["achievements.csv:2", 2023.0, "one", 100.0]


def rows_in(view, selected):
    return [dict(row) for row in view.where(selected)]


def test_rows_are_found_below_words_that_open_the_sheet():
    marked = from_cells([("成果台账", [["本文数据纯属虚构", "", ""], HEAD, ROW])])
    plain = from_cells([("成果台账", [HEAD, ROW])])

    row = {"at": "achievements.csv:2", "period": "2023", "id": "one", "value": "100"}
    assert marked["figures"].rows == plain["figures"].rows == [row]


def test_other_sheets_hold_no_ledger_rows():
    assert from_cells([("数字", [["名称"], ["aid"]]), ("各单位", [HEAD, ROW])]) == {}


def test_a_heading_that_nobody_knows_any_more_is_no_reason_to_lose_the_rows():
    (view,) = from_cells([("成果台账", [[*HEAD, "旧栏"], [*ROW, "x"]])]).values()

    assert view.rows[0]["旧栏"] == "x"
    assert rows_in(view, figures()) == []  # the sheet has no column that says what counts


def made(folder):
    return Recount(ledger(folder, achievements=[paid(Decimal("2.50")), paid(200, enterprise="b", status="planned")]))


def test_rows_in_a_workbook_read_the_same_as_those_of_today(tmp_path):
    """A workbook knows neither Decimal nor an empty text, and a day is one of its own."""
    sheets = list(sheets_of(made(tmp_path), "2023", [figures()]))
    book = workbook(Figures([], Published({}), Evidence({}, {}, sheets)), "zh", dt.date(2023, 12, 31))
    opened = CalamineWorkbook.from_filelike(io.BytesIO(book))
    read = from_cells((name, opened.get_sheet_by_name(name).to_python()) for name in opened.sheet_names)

    assert read["figures"].rows == from_sheets(sheets)["figures"].rows
    assert [row["value"] for row in rows_in(read["figures"], figures())] == ["2.5", "200"]
    assert [row["enterprise"] for row in rows_in(read["figures"], figures(status="planned"))] == ["b"]
    assert [row["enterprise"] for row in rows_in(read["figures"], figures().but(status="planned"))] == ["a"]
    assert rows_in(read["figures"], figures("2022")) == []


def test_no_two_columns_or_views_have_one_name():
    """By its name in either language a column is known in a workbook."""
    for words in (COLUMN_WORDS, VIEW_WORDS):
        names = [name for both_names in words.values() for name in both_names.values()]

        assert sorted(set(names)) == sorted(names)
