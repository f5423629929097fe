"""The ledger rows behind numbers as sheets: what each row counts as, and what stands in the ledger."""

import datetime as dt
from decimal import Decimal

import pytest
from expressions import figures, items, lists
from ledgers import ledger, paid

from reporting.core.expression import VIEWS, Rows
from reporting.ledger import files
from reporting.recount.evaluate import Recount
from reporting.recount.sheets import sheets_of

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}
RETURN = {"enterprise": "a", "period_start": "2023-01-01", "period_end": "2023-12-31", "received_on": "2024-01-05"}


def sheets(recount, *selections, own="2023"):
    return {sheet.view: sheet for sheet in sheets_of(recount, own, selections)}


def records(sheet):
    return [dict(zip([column.id for column in sheet.columns], row, strict=True)) for row in sheet.rows]


@pytest.fixture
def recount(tmp_path):
    """Two figures of 2023, one of them without a number of its own, and two of 2022; a list of three items."""
    rows = [
        paid(Decimal("100.50"), id="one", unit="a_mine", baseline="", printed="100余元"),
        paid(200, id="two", enterprise="b", status="planned", **HALF),
        paid(80, id="then", **LAST_YEAR),
        paid(90, id="other", enterprise="b", **LAST_YEAR),
    ]
    listed = [{"id": "list"}, {"id": "stated", "enterprise": "b", "total": 5, "resolved": 2}]
    many = [{"id": f"item-{place}", "title": f"第{place}项", "deadline": "2023-06-30"} for place in (1, 2, 3)]
    return Recount(ledger(tmp_path, achievements=rows, lists=listed, items=many))


def test_there_is_a_sheet_for_each_view_that_a_number_is_of_and_no_other(recount):
    asked = [items(), figures(), Rows("enterprises", "2023")]

    assert list(sheets(recount, *asked)) == ["figures", "items", "enterprises"]
    assert sheets(recount) == {}


def test_of_the_period_itself_all_rows_are_there_and_of_others_those_behind_a_number(recount):
    """So that a condition can be changed in the workbook, and 2022 brings no rows that nobody asked for."""
    found = sheets(recount, figures(status="paid"), figures("2022", enterprise="a"))["figures"]

    assert [(row["period"], row["id"]) for row in records(found)] == [(2023, "one"), (2023, "two"), (2022, "then")]


def test_a_row_says_what_it_counts_as_and_all_that_stands_in_the_ledger(recount):
    row, _ = records(sheets(recount, figures())["figures"])

    assert (row["at"], row["state"], row["aid"], row["counted_in"]) == (
        "achievements.csv:2",
        "counts",
        "default",
        "yuan",
    )
    assert (row["first_day"], row["last_day"], row["as_of"]) == (
        dt.date(2023, 1, 1),
        dt.date(2023, 12, 31),
        dt.date(2023, 12, 31),
    )
    assert (row["value"], row["baseline"], row["bound"]) == (Decimal("100.50"), None, "exact")
    assert (row["printed"], row["locator"], row["unit"], row["part_of"]) == ("100余元", "p. 1", "a_mine", "")


def test_a_year_is_a_number_as_a_spreadsheet_takes_it_and_another_period_is_text(recount):
    found = records(sheets(recount, figures("2023H1"), figures("2022"), own="2023H1")["figures"])

    assert [row["period"] for row in found] == ["2023H1", 2022, 2022]


@pytest.mark.parametrize("view", VIEWS)
def test_each_column_stands_once_with_its_kind_and_a_label_in_both_languages(tmp_path, view):
    whole = ledger(
        tmp_path,
        achievements=[paid(1, source="a-2023")],
        lists=[{"id": "list"}],
        items=[{}],
        practices=[{}],
        sources=[{**SOURCE, "id": "report"}, {**SOURCE, "id": "a-2023", "title": "报表二", "title_en": "Second"}],
        returns=[
            {
                **RETURN,
                "id": "a-2023-1",
                "outcome": "accepted",
                "source": "a-2023",
                "faults": 0,
                "file": "a.xlsx",
                "digest": "0" * 64,
            }
        ],
    )
    sheet = sheets(Recount(whole), Rows(view, "2023"))[view]
    ids = [column.id for column in sheet.columns]
    labels = {locale: [column.label[locale] for column in sheet.columns] for locale in ("zh", "en")}

    assert len(sheet.rows) > 0
    assert sorted(set(ids)) == sorted(ids)
    assert all(sorted(set(each)) == sorted(each) and all(each) for each in labels.values())
    for column in sheet.columns:
        cells = [row[sheet.column(column.id)] for row in sheet.rows]
        kinds = {"day": dt.date, "number": Decimal | int, "text": str | int if column.id == "period" else str}
        assert all(cell is None or isinstance(cell, kinds[column.kind]) for cell in cells), column.id


SOURCE = {
    "title": "报表",
    "title_en": "Report",
    "publisher": "办公室",
    "publisher_en": "Office",
    "published_on": "2024-01-10",
    "certainty": "explicit",
}


def test_a_sheet_is_named_in_both_languages(recount):
    found = sheets(recount, figures(), lists(), items())

    assert [sheet.name["zh"] for sheet in found.values()] == ["成果台账", "清单台账", "事项台账"]
    assert [sheet.name["en"] for sheet in found.values()] == ["Achievements", "Lists", "Items"]


def test_a_list_counted_from_items_names_the_first_of_them_and_how_many_they_are(recount):
    itemised, stated = records(sheets(recount, lists())["lists"])

    assert (itemised["at"], itemised["total"], itemised["name"]) == ("items.csv:2 … (3)", Decimal(3), "清单")
    assert (stated["at"], stated["total"], stated["open"]) == ("lists.csv:3", Decimal(5), Decimal(3))


def test_a_list_stated_again_stands_with_the_cells_of_its_last_statement(tmp_path):
    again = [
        {"id": "first", "total": 5, "resolved": 2, "as_of": "2023-06-30", "printed": "5项"},
        {"id": "last", "total": 6, "resolved": 4, "as_of": "2023-12-31", "printed": "6项"},
    ]
    (row,) = records(sheets(Recount(ledger(tmp_path, lists=again)), lists())["lists"])

    assert (row["at"], row["total"], row["as_of"], row["printed"]) == (
        "lists.csv:3",
        Decimal(6),
        dt.date(2023, 12, 31),
        "6项",
    )


def test_items_stand_with_their_state_at_the_end_of_the_period_and_their_days(recount):
    first, *_ = records(sheets(recount, items())["items"])

    assert (first["state"], first["late"], first["title"]) == ("open", "yes", "第1项")
    assert first["deadline"] == dt.date(2023, 6, 30)


def test_items_that_are_too_many_stand_as_counts_with_how_many_each_is(tmp_path, monkeypatch):
    """Two that nothing tells apart, and one that is done."""
    done = {"status": "done", "done_on": "2023-05-01"}
    monkeypatch.setattr(files, "LARGE", {".csv": 0})
    recount = Recount(ledger(tmp_path, lists=[{"id": "list"}], items=[{}, {}, done]))
    found = records(sheets(recount, items())["items"])

    assert sorted((row["state"], row["weight"], row["at"]) for row in found) == [("done", 1, ""), ("open", 2, "")]
    assert "title" not in found[0]


def test_where_each_row_is_one_thing_nothing_says_how_many_it_is(recount):
    assert "weight" not in records(sheets(recount, items())["items"])[0]
