"""Returned workbooks and notes to make slips of."""

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from posixpath import normpath

import xlsxwriter
from lxml import etree
from openxml_audit import OpenXmlValidator
from python_calamine import CalamineWorkbook

from reporting.returns.book import Book, Cell, Grid
from reporting.returns.notes import Note, Place
from reporting.returns.slips import SlipHeading, slip

HEADING = SlipHeading("云峰矿业", "2024年", "云峰.xlsx", dt.date(2024, 12, 20), made_up=False)


FAULT, WARNING, DROPPED, CONVERTED = "FFFFA9AB", "FFFFF3C1", "FFE7E0F1", "FFDDEEF9"


def slip_of(raw, *notes, book=None, heading=HEADING):
    return slip(raw, book or book_of(), notes, heading)


def note(  # noqa: PLR0913 - it takes what a note has
    at, kind="fault", found="不是日期", expected="2024-12-20 这样的日期", todo="请改写", *, sheet="事项"
):
    """A note at a cell such as (5, 4)."""
    return Note(Place(sheet, *at), kind, found, expected, todo)


def book_of(*grids, file="云峰.xlsx"):
    return Book(file, "0" * 64, grids or (grid("事项"),))


def grid(name, *rows):
    return Grid(name, tuple(tuple(Cell(text, "text" if text else "empty") for text in row) for row in rows))


def workbook(fill, **options):
    """The bytes of a workbook; `fill` gets it to write into."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, **options}) as book:
        fill(book)
    return stream.getvalue()


def simple(name="事项"):
    def fill(book):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["事项名称", "办结日期"])
        sheet.write_row(1, 0, ["修路", "2024.13.1"])

    return workbook(fill)


def rich():
    """A workbook with a bit of everything that must stay as it is."""
    return workbook(_everything)


def _everything(book):
    book.set_calc_mode("auto")
    head = book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1, "font_name": "黑体"})
    money = book.add_format({"num_format": "#,##0.00", "font_color": "#008000", "locked": False})
    cover, items, totals = (book.add_worksheet(name) for name in ("封面", "事项", "清单合计"))
    cover.write_row(0, 0, ["填报单位", "云峰矿业"])
    cover.insert_image("D4", "点.png", {"image_data": io.BytesIO(png())})
    items.set_column(0, 0, 24)
    items.set_column(3, 3, 14, money)
    items.set_row(6, 30, head)
    items.merge_range(0, 0, 0, 3, "事项清单", head)
    items.write_row(1, 0, ["事项名称", "办结日期", "状态", "投入资金"], head)
    items.write_row(2, 0, ["修路", "2024.13.1", "已办结"])
    items.write_number(2, 3, 3140000, money)
    items.write_row(3, 0, ["修灯", "2024-05-01", "办好了"])
    items.write_formula(3, 3, "=D3*2", money, 6280000)
    items.merge_range(4, 0, 5, 0, "食堂", head)
    items.write_formula(5, 3, "=SUM(D3:D4)", money, 9420000)
    items.write_comment("A3", "自己的批注", {"author": "填表人", "visible": True})
    items.conditional_format("D3:D9", {"type": "cell", "criteria": ">", "value": 5, "format": head})
    items.data_validation("C3:C9", {"validate": "list", "source": ["未开始", "办理中", "已办结"]})
    items.protect("", {"format_cells": False})
    items.autofilter("A2:D6")
    items.freeze_panes(2, 0)
    items.repeat_rows(1)
    totals.write_column(0, 0, [3, 1, 2])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=清单合计!$A$1:$A$3"})
    totals.insert_chart("C2", chart)
    totals.write_url("A5", "https://example.org/", string="说明")
    book.define_name("清单合计!本表", "=清单合计!$A$1")
    book.define_name("全部", "=清单合计!$A$1:$A$3")
    items.activate()


def png():
    """One red point."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\x00\xff\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def parts(package):
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(package, changes):
    """The package with other parts: their new content, or a function of the old one; None takes the part out."""
    contents = parts(package)
    for name, change in changes.items():
        contents[name] = change(contents[name]) if callable(change) else change
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            if content is not None:
                archive.writestr(name, content)
    return stream.getvalue()


def tree(package, name):
    return etree.fromstring(parts(package)[name])


def sheets(package):
    """The values of every sheet, by name, in order, as another program reads them."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(package))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def listing(package):
    """The rows below the headings of the first sheet."""
    rows = next(iter(sheets(package).values()))
    return rows[[row[0] for row in rows].index("序号") + 1 :]


def part_of(package, name):
    """The part of a sheet."""
    root, space = tree(package, "xl/workbook.xml"), "{*}"
    named = next(element for element in root.iterfind(f"{space}sheets/{space}sheet") if element.get("name") == name)
    number = next(value for key, value in named.items() if key.endswith("}id"))
    relations = tree(package, "xl/_rels/workbook.xml.rels")
    return "xl/" + next(element.get("Target") for element in relations if element.get("Id") == number)


def cells(package, name):
    """Address to value, formula, kind and style of every cell; the style as it is, less its fill."""
    styles = tree(package, "xl/styles.xml")
    looks = [xf_key(xf) for xf in styles.find("{*}cellXfs")]
    return {
        cell.get("r"): (cell.findtext("{*}v"), cell.findtext("{*}f"), cell.get("t"), looks[int(cell.get("s", "0"))])
        for cell in tree(package, part_of(package, name)).iter("{*}c")
    }


def xf_key(xf):
    kept = {key: value for key, value in xf.items() if key not in ("fillId", "applyFill")}
    return kept, [etree.tostring(child) for child in xf]


def colours(package, name):
    """Address to the colour of every cell that is filled."""
    styles = tree(package, "xl/styles.xml")
    fills, xfs = styles.find("{*}fills"), styles.find("{*}cellXfs")
    by_cell = {}
    for cell in tree(package, part_of(package, name)).iter("{*}c"):
        pattern = fills[int(xfs[int(cell.get("s", "0"))].get("fillId"))][0]
        if pattern.get("patternType") == "solid":
            by_cell[cell.get("r")] = pattern[0].get("rgb")
    return by_cell


def comments(package, name):
    """Address to the words of every comment of a sheet."""
    part = related(package, part_of(package, name), "/comments")
    if not part:
        return {}
    listed = tree(package, part).iterfind("{*}commentList/{*}comment")
    return {element.get("ref"): "".join(text.text or "" for text in element.iter("{*}t")) for element in listed}


def related(package, part, kind):
    folder, name = part.rsplit("/", 1)
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in parts(package):
        return ""
    target = [element.get("Target") for element in tree(package, rels) if element.get("Type").endswith(kind)]
    return normpath(f"{folder}/{target[0]}") if target else ""


def shapes(package, name):
    """Row and column, from 0, to the anchor of every comment's box."""
    drawing = parts(package)[related(package, part_of(package, name), "/vmlDrawing")].decode()
    matches = re.findall(r"<x:Anchor>(.*?)</x:Anchor>.*?<x:Row>(\d+)</x:Row><x:Column>(\d+)</x:Column>", drawing)
    return {(int(row), int(column)): tuple(map(int, anchor.split(","))) for anchor, row, column in matches}


def errors(package, folder):
    path = folder / "slip.xlsx"
    path.write_bytes(package)
    return list(OpenXmlValidator().validate(str(path)).errors)
