"""Workbooks for tests: a table of the ledger as somebody keeps it in Excel."""

import xlsxwriter
from door import rewrite
from ledgers import ledger_folder, paid
from workbook_parts import with_part, with_sheet, worked_out

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
    rewrite(folder / "achievements.xlsx", lambda raw: with_part(raw, part, change))


def change_sheet(folder, old, new):
    """The workbook with other XML in its first sheet."""
    rewrite(folder / "achievements.xlsx", lambda raw: with_sheet(raw, old, new))


def calculated(folder):
    """The workbook as if Excel had worked out its formulas and saved it."""
    rewrite(folder / "achievements.xlsx", worked_out)
