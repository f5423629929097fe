"""Edits that spoil a table: rows deleted, added, moved, merged; items that are open told otherwise."""

import copy
import io
from itertools import pairwise

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from kinds_of_edits import spoils
from page_words import END, START, TBL, TC, TR, put_text, text_of

_OPEN = {"zh": "责任人", "en": "Responsible"}
_PEOPLE = {"zh": ("宣传部", "张建国", "综合办公室"), "en": ("Publicity department", "Zhang Jianguo")}


@spoils("row with a number deleted")
def delete_row(paper, chance):
    row = chance.choice(paper.tabled_numbers).row
    said = _said(row)
    row.getparent().remove(row)
    return said


@spoils("row copied with another number")
def add_row(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    row = copy.deepcopy(number.row)
    for mark in list(row.iter(START, END)):
        mark.getparent().remove(mark)
    cell = list(row.iter(TC))[list(number.row.iter(TC)).index(number.cell)]
    put_text(cell, {"zh": "37项", "en": "37 items"}[paper.locale])
    number.row.addnext(row)
    return _said(row)


@spoils("row of words added to a table of numbers")
def add_row_in_words(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    row = copy.deepcopy(number.row)
    for mark in list(row.iter(START, END)):
        mark.getparent().remove(mark)
    for cell in list(row.iter(TC))[1:]:
        put_text(cell, "—")
    names = [name for name in paper.enterprises if name not in text_of(number.row)]
    put_text(next(row.iter(TC)), chance.choice(names))
    put_text(list(row.iter(TC))[-1], {"zh": "三十七项", "en": "thirty-seven items"}[paper.locale])
    number.row.addnext(row)
    return _said(row)


@spoils("row moved into another table")
def move_row(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    tables = [
        table for table in paper.numbered_tables if table[0][0].getparent().getparent() is not number.row.getparent()
    ]
    tables = [table for table in tables if len(table[0]) == len(list(number.row.iter(TC)))]
    said = _said(number.row)
    chance.choice(tables)[-1][0].getparent().addnext(number.row)
    return said


@spoils("table with numbers deleted")
def delete_table(paper, chance):
    table = next(chance.choice(paper.tabled_numbers).mark.iterancestors(TBL))
    table.getparent().remove(table)
    return text_of(table)[:60]


@spoils("column deleted")
def delete_column(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    column = list(number.row.iter(TC)).index(number.cell)
    rows = [row for row in number.row.getparent().iter(TR) if len(list(row.iter(TC))) > column]
    cells = [list(row.iter(TC))[column] for row in rows]
    said = " | ".join(map(text_of, cells))
    for cell in cells:
        cell.getparent().remove(cell)
    return said[:60]


@spoils("names of two rows merged into one", seen_by="looks")
def merge_names(paper, chance):
    """As Word merges cells downwards: the lower name stays in the file and is not shown."""
    pairs = [
        (upper, lower)
        for table in paper.numbered_tables
        for upper, lower in pairwise(table[1:])
        if paper.has_number(lower[0].getparent()) and text_of(upper[0]) != text_of(lower[0])
    ]
    upper, lower = chance.choice(pairs)
    for cell, value in ((upper[0], "restart"), (lower[0], "continue")):
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        width.addnext(parse_xml(f'<w:vMerge {nsdecls("w")} w:val="{value}"/>'))
    return f"{text_of(upper[0])} over {text_of(lower[0])}"


@spoils("two cells with numbers merged")
def merge_cells(paper, chance):
    numbers = paper.tabled_numbers
    pairs = [(one, other) for one, other in pairwise(numbers) if one.cell.getnext() is other.cell]
    one, other = chance.choice(pairs)
    said = f"{one.text} and {other.text}"
    one.cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").addnext(parse_xml(f'<w:gridSpan {nsdecls("w")} w:val="2"/>'))
    one.cell.extend(other.cell.findall(qn("w:p")))
    one.row.remove(other.cell)
    return said


@spoils("open item deleted")
def delete_item(paper, chance):
    row = chance.choice(_items(paper))[0].getparent()
    said = _said(row)
    row.getparent().remove(row)
    return said


@spoils("open item added")
def add_item(paper, chance):
    rows = _items(paper)
    row = copy.deepcopy(chance.choice(rows)[0].getparent())
    put_text(list(row.iter(TC))[1], {"zh": "更换食堂桌椅", "en": "New tables for the canteen"}[paper.locale])
    chance.choice(rows)[0].getparent().addnext(row)
    return _said(row)


@spoils("open item of another year pasted over")
def paste_item(paper, chance):
    rows = _items(paper)
    if not rows or paper.base.of_another_year is None:
        return None
    another = docx.Document(io.BytesIO(paper.base.of_another_year()))
    old = _items_of(another.element.body, paper.locale)
    row, pasted = chance.choice(rows), chance.choice(old)
    said = _said(row[0].getparent())
    for cell, new in zip(row, pasted, strict=True):
        put_text(cell, text_of(new))
    return f"{said} -> {_said(row[0].getparent())}"


def _change_item(column, words):
    """`words(locale, chance, others)` gives the new ones; `others` stand in the same column of other rows."""

    def change(paper, chance):
        row = chance.choice(_items(paper))
        was = text_of(row[column])
        others = [text_of(each[column]) for each in _items(paper) if text_of(each[column]) != was]
        put_text(row[column], words(paper.locale, chance, others))
        return f"{was} -> {_said(row[0].getparent())}"

    return change


def _another(_, chance, others):
    return chance.choice(others)


def _new_title(locale, chance, others):
    return {"zh": "整治", "en": "Repair of "}[locale] + chance.choice(others)


def _person(locale, chance, others):
    return chance.choice([*others, *_PEOPLE[locale]])


def _postponed(locale, chance, _):
    return chance.choice(
        {"zh": ("2025年7月30日", "2025年12月31日"), "en": ("30 July 2025", "31 December 2025")}[locale]
    )


spoils("open item given to another enterprise", _change_item(0, _another))
spoils("title of an open item made another's", _change_item(1, _another))
spoils("title of an open item made a new one", _change_item(1, _new_title))
spoils("person in charge made another", _change_item(2, _person))
spoils("deadline made another item's", _change_item(3, _another))
spoils("deadline postponed", _change_item(3, _postponed))
spoils("status of an open item changed", _change_item(4, _another))


@spoils("titles of two open items swapped")
def swap_titles(paper, chance):
    rows = _items(paper)
    pairs = [(one, other) for one in rows for other in rows if text_of(one[1]) < text_of(other[1])]
    one, other = chance.choice(pairs)
    column = chance.choice((1, 2, 3))
    here, there = text_of(one[column]), text_of(other[column])
    put_text(one[column], there)
    put_text(other[column], here)
    return f"{here} <-> {there}"


def _items(paper):
    return _items_of(paper.body, paper.locale)


def _items_of(body, locale):
    """The rows of the table of open items, its head left out."""
    tables = [[list(row.iter(TC)) for row in table.iter(TR)] for table in body.iter(TBL)]
    return [row for table in tables if _OPEN[locale] in map(text_of, table[0]) for row in table[1:]]


def _said(row):
    return " | ".join(text_of(cell) for cell in row.iter(TC))
