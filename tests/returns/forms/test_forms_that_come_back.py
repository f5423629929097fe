"""A form that was filled in is read, in the shape that the kit sends now and in the one that it sent before."""

import datetime as dt
from dataclasses import replace

import pytest
from form_builders import LIST
from ledgers import ledger

from reporting.core.period import parse
from reporting.demo.clerk import columns_of
from reporting.demo.filled_form import sheets_of, typed_into
from reporting.returns.forms.form import forms_of
from reporting.returns.forms.workbook import workbook
from reporting.returns.opening.door import open_return
from reporting.returns.reading import read_return, snapshot_of

FIELDS_BEFORE = [
    *("id", "unit", "list", "title", "category", "origin", "leader", "responsible", "supervisor", "opened"),
    *("deadline", "status", "done_on", "closed_on", "closed_by", "parent_item", "money", "beneficiaries"),
    *("satisfied", "basically_satisfied", "dissatisfied"),
]
NEW = {
    "unit": "一矿",
    "list": "民生实事项目清单",
    "title": "改造食堂",
    "category": "生活设施",
    "origin": "职工提出",
    "leader": "副经理",
    "responsible": "后勤部",
    "supervisor": "工会",
    "opened": dt.date(2024, 2, 1),
    "deadline": dt.date(2024, 10, 31),
    "status": "已办结",
    "done_on": dt.date(2024, 9, 30),
    "closed_on": dt.date(2024, 10, 8),
    "closed_by": "职工代表",
    "money": 12.5,
    "beneficiaries": 860,
    "satisfied": 120,
    "basically_satisfied": 15,
    "dissatisfied": 3,
}


@pytest.fixture(scope="module")
def returned(tmp_path_factory):
    """What is read of each shape: the form with an item of last year that goes on, and a new one."""
    held = ledger(tmp_path_factory.mktemp("held"), lists=[LIST], items=[{"title": "修路", "status": "in_progress"}])
    form = workbook(forms_of(held, parse("2024"))[0])
    heading, columns = columns_of("items", sheets_of(form)["事项"])
    typed = {(heading + 2, columns[field]): value for field, value in NEW.items()}
    book = open_return("甲.xlsx", typed_into(form, {"事项": typed}))
    shapes = {"now": book, "before": as_before(book, heading, columns)}
    return {shape: read(each, held) for shape, each in shapes.items()}


def read(book, held):
    (part,) = read_return(book, snapshot_of(held.tables), None)
    return part


def as_before(book, heading, columns):
    """The sheet of items without bands, in the earlier order of its columns, and headings on one line."""
    items = next(grid for grid in book.grids if grid.name == "事项")
    order = [columns[field] - 1 for field in FIELDS_BEFORE]
    rows = [tuple(row[place] for place in order) for row in items.rows[heading - 1 :]]
    one_line = tuple(replace(cell, text=cell.text.replace("\n", "")) for cell in rows[0])
    earlier = replace(items, rows=(*items.rows[: heading - 2], one_line, *rows[1:]))
    return replace(book, grids=tuple(earlier if grid.name == "事项" else grid for grid in book.grids))


def cells_of(returned):
    return [dict(row.cells) for row in returned.rows if row.table == "items"]


@pytest.mark.parametrize("shape", ["now", "before"])
def test_each_cell_of_an_item_is_read_from_its_column(returned, shape):
    assert [note for note in returned[shape].notes if note.kind in {"fault", "warning"}] == []
    goes_on, new = cells_of(returned[shape])

    assert (goes_on["id"], goes_on["title"], goes_on["status"]) == ("items-1", "修路", "in_progress")
    assert [new[field] for field in ("unit", "title", "category", "origin")] == [
        "a_mine",
        "改造食堂",
        "生活设施",
        "职工提出",
    ]
    assert [new[field] for field in ("leader", "responsible", "supervisor")] == ["副经理", "后勤部", "工会"]
    assert [new[field] for field in ("opened", "deadline")] == ["2024-02-01", "2024-10-31"]
    assert [new[field] for field in ("status", "done_on", "closed_on")] == ["done", "2024-09-30", "2024-10-08"]
    assert [new[field] for field in ("closed_by", "money", "beneficiaries")] == ["职工代表", "125000", "860"]
    assert [new[field] for field in ("satisfied", "basically_satisfied", "dissatisfied")] == ["120", "15", "3"]


def test_a_form_of_the_earlier_shape_gives_the_same_rows(returned):
    assert cells_of(returned["before"]) == cells_of(returned["now"])


def test_a_fault_is_named_by_its_heading_and_not_by_the_band_above_it(tmp_path):
    held = ledger(tmp_path, lists=[LIST])
    form = workbook(forms_of(held, parse("2024"))[0])
    heading, columns = columns_of("items", sheets_of(form)["事项"])
    typed = {(heading + 1, columns[field]): value for field, value in {**NEW, "money": "很多"}.items()}
    back = read(open_return("甲.xlsx", typed_into(form, {"事项": typed})), held)
    (fault,) = [note for note in back.notes if note.kind == "fault"]

    assert "投入受益" not in f"{fault.found}{fault.expected}{fault.todo}"
    assert (fault.place.row, fault.place.column) == (heading + 1, columns["money"])
