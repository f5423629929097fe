"""Workbooks as other programs pack and write them are read to the same cells; what is damage in them stays damage."""

import re
from io import BytesIO

import pytest
from python_calamine import load_workbook
from returned_files import opened, texts, the_fault, warnings, with_cells
from workbook_parts import packed, worked_out
from workbook_variants import CELLS, RELATIONS, ROOT, SHEET, VARIANTS, WORKBOOK, parts_of, usual, variant

from reporting.returns.book import Cell

DAMAGED = "文件已损坏，或没有传输完整"


@pytest.mark.parametrize("name", VARIANTS)
def test_a_workbook_has_the_same_cells_whichever_program_wrote_it(name):
    book = opened(variant(name))

    assert ([texts(grid) for grid in book.grids], book.notes) == ([CELLS], ())


def test_another_reader_takes_the_same_numbers_from_the_workbook():
    """What all variants are compared with is right."""
    rows = load_workbook(BytesIO(usual())).get_sheet_by_index(0).to_python()

    assert [row[:2] for row in rows] == [["事项", "投入"], ["职工食堂", 31.4], ["道路", 62.8]]
    assert [[str(cell) for cell in row[2:4]] for row in rows[1:]] == [["2024-06-15", "0.5"], ["2024-07-01", "0.07"]]


@pytest.mark.parametrize(
    "cell, text",
    [
        ('t="inlineStr"><is><t>甲</t></is><v>甲</v>', "甲"),
        ('t="inlineStr"><v>0</v><is><t>甲</t></is>', "甲"),
        ('t="inlineStr"><is><rPh sb="0" eb="1"><t>x</t></rPh><t>甲</t></is>', "甲"),
        ('t="inlineStr"><f>A9</f><is><t>甲</t></is>', "甲"),
        ("><is><t>甲</t></is>", "甲"),
        ('t="str"><v>甲</v><extLst><ext><t>乙</t></ext></extLst>', "甲"),
        ("><v>5</v><extLst><ext><v>9</v></ext></extLst>", "5"),
        ('t="b"><v>TRUE</v>', "TRUE"),
        ('t="e"><v> #N/A </v>', "公式出错（#N/A）"),
        ('t="b"><v>2</v>', "不是有效的数值或日期"),
        ('t="inlineStr"><v>甲</v>', "不是有效的数值或日期"),
        ("><v>甲</v>", "不是有效的数值或日期"),
    ],
)
def test_a_cell_holds_one_value(cell, text):
    ((read,),) = opened(worked_out(with_cells(f"<row><c {cell}</c></row>"))).grids[0].rows

    assert text in {read.text, read.bad}


@pytest.mark.parametrize(
    "cells",
    [
        "<c><v>5</v><v>6</v></c>",
        '<c r="A1"><v>5</v></c><c r="A1"><v>6</v></c>',
        '<c r="B1"><v>5</v></c><c r="A1"><v>5</v></c><c><v>6</v></c>',
        '<c t="x"><v>5</v></c>',
        '<c r="$A$1"><v>5</v></c>',
    ],
    ids=["two values", "two cells", "two cells, one without an address", "another type", "no address"],
)
def test_a_cell_that_says_two_things_or_nothing_known_is_damage(cells):
    parts = parts_of(usual())
    row = f"<sheetData><row>{cells}</row></sheetData>".encode()
    parts[SHEET] = re.sub(b"<sheetData>.*</sheetData>", row, parts[SHEET])

    assert the_fault(packed(parts)) == DAMAGED


def test_the_workbook_is_the_one_that_the_package_names_and_no_other():
    parts = parts_of(usual())
    other = parts[WORKBOOK].replace("事项".encode(), "旧表".encode())
    parts |= {"xl/book.xml": parts[WORKBOOK], "xl/_rels/book.xml.rels": parts[RELATIONS], WORKBOOK: other}
    parts[ROOT] = parts[ROOT].replace(b"xl/workbook.xml", b"xl/book.xml")

    assert [grid.name for grid in opened(packed(parts)).grids] == ["事项"]


def test_a_package_that_names_something_else_is_no_workbook():
    root = parts_of(usual())[ROOT].replace(b"xl/workbook.xml", b"ppt/presentation.xml")
    parts = {"[Content_Types].xml": b"<Types/>", ROOT: root, "ppt/presentation.xml": b"<p:presentation xmlns:p='p'/>"}

    assert the_fault(packed(parts)) == "文件是其他格式的文档（如PPT），不是Excel工作簿"


@pytest.mark.parametrize("target", ["../../etc/passwd", "..\\..\\x", "http://127.0.0.1/", "", "/", "xl/none.xml"])
def test_a_sheet_that_is_nowhere_in_the_package_is_damage(target):
    parts = parts_of(usual())
    parts[RELATIONS] = parts[RELATIONS].replace(b"worksheets/sheet1.xml", target.encode())

    assert the_fault(packed(parts)) == DAMAGED


def test_a_sheet_outside_of_the_package_is_damage_though_a_part_has_its_name():
    parts = parts_of(usual())
    parts[RELATIONS] = parts[RELATIONS].replace(b'sheet1.xml"', b'sheet1.xml" TargetMode="External"')

    assert the_fault(packed(parts)) == DAMAGED


def test_two_parts_whose_names_differ_in_their_slashes_alone_are_damage():
    assert the_fault(packed({**parts_of(usual()), "xl\\worksheets\\sheet1.xml": b"<worksheet/>"})) == DAMAGED


def test_macros_and_links_are_told_wherever_they_are():
    more = {"book\\VBAProject.bin": b"x", "book/externalLinks/externalLink1.xml": b"<x/>"}

    assert warnings(opened(packed({**parts_of(usual()), **more}))) == ["工作簿里有宏", "工作簿引用了其他文件"]


def test_without_styles_a_number_is_a_number():
    parts = parts_of(usual())
    del parts["xl/styles.xml"]

    assert opened(packed(parts)).grids[0].rows[1][2] == Cell("45458", "number")
