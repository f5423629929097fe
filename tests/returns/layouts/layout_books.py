"""The workbook of a drawn layout."""

import io
import re
from datetime import datetime

import xlsxwriter


def workbook_of(layout):
    """The bytes of an .xlsx with the sheets as they are drawn."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        made.calc_on_load = False  # as a program that calculates leaves it
        for sheet in layout.sheets:
            _write(made, sheet)
    return stream.getvalue()


def _write(made, sheet):
    tab = made.add_worksheet(sheet.name)
    for place in sheet.hidden_rows:
        tab.set_row(place, None, None, {"hidden": True})
    if "sheet" in sheet.hidden:
        tab.hide()
    else:
        for letter in sheet.hidden:
            tab.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
    for row, cells in enumerate(sheet.rows):
        for column, text in enumerate(cells):
            if text in {"", "<", "^"}:
                continue
            down, right = _reach(sheet.rows, row, column)
            if down or right:
                tab.merge_range(row, column, row + down, column + right, "", made.add_format())
            _write_cell(made, tab, (row, column), text)


def _reach(rows, row, column):
    """Over how many rows and columns more a cell is merged."""
    right = down = 0
    while _drawn(rows, row, column + right + 1) == "<":
        right += 1
    while _drawn(rows, row + down + 1, column) == "^":
        down += 1
    return down, right


def _drawn(rows, row, column):
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else ""


def _write_cell(made, tab, at, text):
    look = {}
    if struck := re.fullmatch(r"~~(.*)~~", text):
        look["font_strikeout"], text = True, struck[1]
    if shown := re.fullmatch(r"(-?[0-9.]+)\{(.+)\}", text):
        look["num_format"], text = shown[2], shown[1]
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        tab.write_datetime(*at, datetime.fromisoformat(text), made.add_format({**look, "num_format": "yyyy/m/d"}))
    elif re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        tab.write_number(*at, float(text), made.add_format(look))
    elif text.startswith("="):
        formula, _, result = text.partition(" -> ")
        tab.write_formula(*at, formula, made.add_format(look), float(result))
    else:
        tab.write_string(*at, text.removeprefix("'"), made.add_format(look))
