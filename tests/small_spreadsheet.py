"""The few functions of a spreadsheet that formulas of the workbook use, for machines without an office."""

import datetime as dt
import io
import re
from decimal import ROUND_HALF_UP, Decimal

from python_calamine import CalamineWorkbook

_TOKEN = re.compile(
    r"(?P<cells>'[^']+'![$A-Z0-9:]+)|(?P<text>\"[^\"]*\")|(?P<number>\d+)|(?P<name>[A-Z]+)|(?P<sign><>|[=*+(),{}/-])"
)
_CELLS = re.compile(r"'([^']+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)")
_SIGNS = {"=": "==", "<>": "!=", "{": "[", "}": "]"}
_FIRST_DAY = dt.date(1899, 12, 30)


class Column(list):
    """Cells below each other. They are compared one by one; a number and a text are never equal."""

    __hash__ = None

    def __eq__(self, other):
        return Column(type(cell) is type(other) and cell == other for cell in self)

    def __ne__(self, other):
        return Column(not equal for equal in self == other)

    def __mul__(self, other):
        others = other if isinstance(other, Column) else [other] * len(self)
        return Column(one * another for one, another in zip(self, others, strict=True))

    def __add__(self, other):
        return Column(one + another for one, another in zip(self, other, strict=True))


def reckoned(formula, book):
    """The value of a formula over the sheets of a workbook, given as its bytes."""
    return Spreadsheet(book).value_of(formula)


class Spreadsheet:
    """A workbook, given as its bytes, of which each sheet is read once."""

    def __init__(self, book):
        opened = CalamineWorkbook.from_filelike(io.BytesIO(book))
        self.sheets = {name: opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names}

    def value_of(self, formula):
        """The value of a formula over the sheets."""
        python = "".join(_in_python(token) for token in _TOKEN.finditer(formula))
        return eval(python, {"cells": self._cells, **_FUNCTIONS})  # noqa: S307 - a formula of our own making

    def _cells(self, address):
        name, letter, first, last = _CELLS.fullmatch(address).groups()
        return Column(_as_stored(row[_place(letter)]) for row in self.sheets[name][int(first) - 1 : int(last)])


def _in_python(token):
    match token.lastgroup:
        case "cells":
            return f"cells({token[0]!r})"
        case "number":
            return f"{token[0]}.0"
        case "sign":
            return _SIGNS.get(token[0], token[0])
    return token[0]


def round_half_up(number, unit):
    return number.quantize(unit, ROUND_HALF_UP)


def _place(letters):
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _as_stored(cell):
    return float((cell - _FIRST_DAY).days) if isinstance(cell, dt.date) else cell


def _sumproduct(met, values=None):
    # What is no number counts for nothing.
    numbers = [1] * len(met) if values is None else [0 if cell == "" else cell for cell in values]
    return sum(one * number for one, number in zip(met, numbers, strict=True))


_FUNCTIONS = {
    "SUMPRODUCT": _sumproduct,
    "MATCH": lambda column, values, _: Column(cell if cell != "" and cell in values else None for cell in column),
    "ISNUMBER": lambda found: Column(cell is not None for cell in found),
    "ISNA": lambda found: Column(cell is None for cell in found),
    "ROUND": lambda number, places: float(round_half_up(Decimal(str(number)), Decimal(1).scaleb(-int(places)))),
}
