"""Workbooks for tests: a table of the ledger as somebody keeps it in Excel."""

import re
import zipfile
from io import BytesIO

import xlsxwriter
from door import rewrite
from ledgers import ledger_folder, paid

from reporting.ledger.schema import TABLES

NAMES = TABLES["achievements"].names
WIDTH = len(NAMES)


def ledger_with_workbook(folder, *rows, write=lambda _book, _sheet: None, title=None, **options):
    """A ledger of payments whose achievements stand in a workbook; `write` adds to its sheet.

    What is typed in a row comes as it is: a number is stored as a number.
    """
    ledger_folder(folder, achievements=[paid(1)])
    lines = (folder / "achievements.csv").read_text("utf-8").splitlines()
    (folder / "achievements.csv").unlink()
    usual = dict(zip(NAMES, lines[1].split(","), strict=True))
    with xlsxwriter.Workbook(folder / "achievements.xlsx", options) as book:
        sheet = book.add_worksheet(title)
        sheet.write_row(0, 0, NAMES)
        for number, row in enumerate(rows, 1):
            filled = {**usual, "id": f"x{number}", **row}
            for column, name in enumerate(NAMES):
                if filled[name] != "":
                    sheet.write(number, column, filled[name])
        write(book, sheet)
    return folder


def column(name):
    """The place of a column, counted from 0 as XlsxWriter does."""
    return NAMES.index(name)


def change_part(folder, part, change):
    """The workbook with other text in one of its parts; a part that is not there is added."""

    def changed(raw):
        with zipfile.ZipFile(BytesIO(raw)) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        parts[part] = change(parts.get(part, b""))
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name, content in parts.items():
                new.writestr(name, content)
        return out.getvalue()

    rewrite(folder / "achievements.xlsx", changed)


def change_sheet(folder, old, new):
    """The workbook with other XML in its first sheet."""

    def changed(raw):
        text, count = re.subn(old, new, raw.decode())
        assert count, f"{old} is not in the sheet"
        return text.encode()

    change_part(folder, "xl/worksheets/sheet1.xml", changed)


def calculated(folder):
    """The workbook as if Excel had worked out its formulas and saved it."""
    change_part(folder, "xl/workbook.xml", lambda raw: raw.replace(b' fullCalcOnLoad="1"', b""))
