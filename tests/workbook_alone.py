"""The numbers of a Chinese figures workbook, reckoned again from it alone: its formulas, its rows, its words."""

import html
import io
import re
import zipfile
from typing import NamedTuple

from small_spreadsheet import Spreadsheet

NUMBERS, OWNER = "数字", "单位编号"
_FORMULA = re.compile(r'<c r="[A-Z]+(\d+)"[^>]*><f>(.*?)</f>')


class Again(NamedTuple):
    """A number of the workbook: its name, the exact value that stands there, and what it was reckoned to."""

    name: str
    exact: float
    reckoned: float
    has_formula: bool


def numbers_again(book):
    """Every number of the first sheet, by its formula; one without a formula counts enterprises."""
    spreadsheet, formulas = Spreadsheet(book), _formulas(book)
    head, *rows = _from_head(spreadsheet.sheets[NUMBERS])
    first = len(spreadsheet.sheets[NUMBERS]) - len(rows) + 1
    for line, cells in enumerate(rows, first):
        row = dict(zip(head, cells, strict=True))
        exact = row["准确值"] / row["分母"] if row["分母"] else row["准确值"]
        formula = formulas.get(line)
        again = spreadsheet.value_of(formula) if formula else _enterprises(spreadsheet.sheets, row["取哪些行"])
        yield Again(row["名称"], exact, float(again), formula is not None)


def _formulas(book):
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    return {int(line): html.unescape(formula) for line, formula in _FORMULA.findall(sheet)}


def _from_head(rows):
    """The rows from the head on: what is made up says so on a line above it."""
    return rows if len(set(rows[0])) > 2 else rows[1:]


def _enterprises(sheets, selected):
    """How many enterprises own the rows that words select: 清单台账：期间＝2024，有未办结＝yes."""
    name, _, conditions = selected.partition("：")
    head, *rows = _from_head(sheets[name])
    kept = [dict(zip(head, row, strict=True)) for row in rows]
    for condition in conditions.split("，"):
        column, sign, values = re.fullmatch("(.+?)([＝≠])(.*)", condition).groups()
        assert "…" not in values
        wanted = {"" if value == "—" else value for value in values.split("、")}
        kept = [row for row in kept if (_words(row[column]) in wanted) == (sign == "＝")]
    return len({row[OWNER] for row in kept})


def _words(cell):
    """A cell as words name it: the year 2024 is a number there."""
    return str(int(cell)) if isinstance(cell, float) else str(cell)
