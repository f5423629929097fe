"""Workbooks as lists of lists, a small ledger that knows them, and what is said of them in short."""

import re
from datetime import date

from reporting.core.invisible_signs import invisible_sign
from reporting.core.period import parse
from reporting.ledger.schema import TABLES
from reporting.returns.book import Book, Cell, Grid
from reporting.returns.opening.texts import cleaned
from reporting.returns.reading import read_return
from reporting.returns.reading.context.ledger_snapshot import (
    KnownEnterprise,
    KnownItem,
    KnownList,
    KnownMeasure,
    LedgerSnapshot,
)

DOWN, RIGHT = object(), object()  # merged: the text of the cell above, of the cell to the left
REF = Cell(bad="公式出错（#REF!）")
COVER = ["填报单位：甲公司　　报告期：2024年　　数据截至：2024-12-31"]
ITEMS = ["清单", "事项名称", "办理状态", "办结日期"]


def measure(id_, name, unit, counted_in, sort="count"):
    kind = "change" if sort == "percent" else "flow"
    return KnownMeasure(id_, name, (name, id_), unit, counted_in, sort, kind)


KNOWN = LedgerSnapshot(
    enterprises=(
        KnownEnterprise("a", "", ("甲公司集团", "甲公司", "A Works", "a")),
        KnownEnterprise("a_mine", "a", ("甲一矿", "一矿")),
        KnownEnterprise("a_plant", "a", ("甲二厂", "二厂")),
        KnownEnterprise("b", "", ("乙公司集团", "乙公司", "B Works", "b")),
        KnownEnterprise("b_mine", "b", ("乙三矿", "三矿")),
    ),
    measures=(
        measure("aid", "困难帮扶资金", "yuan", "元", "money"),
        measure("helped", "帮扶困难职工", "person", "人"),
        measure("claims", "医疗互助理赔", "person_time", "人次"),
        measure("ill", "重疾理赔职工", "person", "人"),
        measure("lamps", "修复路灯", "lamp", "盏"),
        measure("canteen", "扩建食堂面积", "square_metre", "平方米", "measure"),
        measure("travel", "公车运行费用", "percent", "%", "percent"),
    ),
)


def with_items(*items, as_of="2023-12-31", states_resolved=False):
    """The ledger with a list of last year that holds these items of 甲公司: (id, title, other cells)."""
    blank = dict.fromkeys(TABLES["items"].names, "")
    rows = {
        id_: KnownItem(
            id_,
            "a",
            {**blank, "id": id_, "enterprise": "a", "list": "old", "title": title}
            | {"opened": "2023-02-01", "status": "in_progress", "source": "a-2023"}
            | cells,
        )
        for id_, title, cells in items
    }
    lists = {
        "old": KnownList("old", "a", "project", "旧清单", date.fromisoformat(as_of), states_resolved, date(2023, 1, 1))
    }
    return LedgerSnapshot(KNOWN.enterprises, KNOWN.measures, lists, rows)


def cell(value):
    if isinstance(value, Cell):
        return value
    if isinstance(value, int | float):
        return Cell(str(value), "number")
    if not value:
        return Cell()
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return Cell(value, "day")
    kind = "percent" if re.fullmatch(r"[0-9.]+%", value) else "text"
    sign = invisible_sign(value)
    return Cell(cleaned(value) if sign else value, kind, sign=sign)


def sheet(name, *rows, **hidden):
    """A sheet of these rows; a row shorter than the longest is filled up."""
    width = max(len(row) for row in rows)
    filled: list[tuple[Cell, ...]] = []
    for row in rows:
        cells: list[Cell] = []
        for at, value in enumerate([*row, *[""] * (width - len(row))]):
            if value is DOWN:
                cells.append(Cell(filled[-1][at].text, filled[-1][at].kind, copied=True))
            elif value is RIGHT:
                cells.append(Cell(cells[-1].text, cells[-1].kind, copied=True))
            else:
                cells.append(cell(value))
        filled.append(tuple(cells))
    return Grid(name, tuple(filled), **hidden)


def read(*sheets, known=KNOWN, period=None, file="报表.xlsx"):
    """What is read of a workbook of these sheets, with a cover that tells who sent what."""
    return read_bare(sheet("封面", COVER), *sheets, known=known, period=period, file=file)


def read_bare(*sheets, known=KNOWN, period=None, file="报表.xlsx", notes=()):
    """The one part of a workbook of these sheets."""
    (part,) = parts(*sheets, known=known, period=period, file=file, notes=notes)
    return part


def parts(*sheets, known=KNOWN, period=None, file="报表.xlsx", notes=()):
    return read_return(Book(file, "0" * 64, tuple(sheets), notes), known, parse(period) if period else None)


def items(*rows, head=ITEMS):
    """A sheet of items under these headings."""
    return sheet("事项", head, *rows)


def rows(returned, table, *columns):
    """Of each row of a table these columns: the one alone, or several together."""
    values = [tuple(row.cells[column] for column in columns) for row in returned.rows if row.table == table]
    return [row_values[0] for row_values in values] if len(columns) == 1 else values


def notes_of_kind(returned, kind):
    """The notes of a kind: where, and what was found."""
    return [(at(note.place), note.found) for note in returned.notes if note.kind == kind]


def faults(returned):
    return notes_of_kind(returned, "fault")


def warnings(returned):
    return notes_of_kind(returned, "warning")


def read_as(returned):
    """What was typed and what it was read as."""
    return [(note.found, note.expected) for note in returned.notes if note.kind == "converted"]


def at(place):
    """D5; 5 for a row as a whole, D for a column, nothing for more."""
    letter = chr(64 + place.column) if place.column else ""
    return f"{letter}{place.row or ''}"
