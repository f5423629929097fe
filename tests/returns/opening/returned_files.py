"""Files as enterprises send them back, built for one way of going wrong each."""

from io import BytesIO

import xlsxwriter
from workbook_parts import with_sheet

from reporting.returns.opening.door import open_return


def workbook(*rows, write=lambda _book, _sheet: None, title="事项", **options):
    """The bytes of a workbook with these rows on its first sheet; `write` adds to it."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet(title)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        write(book, sheet)
    return out.getvalue()


def with_cells(xml, **options):
    """A workbook whose first sheet holds this XML in the place of its rows."""
    return with_sheet(workbook([0], **options), "<sheetData>.*</sheetData>", f"<sheetData>{xml}</sheetData>")


def with_row(xml):
    """The cells that are read from one row of this XML."""
    return opened(with_cells(f"<row>{xml}</row>")).grids[0].rows[0]


def opened(raw, file="报表.xlsx"):
    return open_return(file, raw)


def texts(grid):
    """The texts of a sheet, row by row."""
    return [[cell.text for cell in row] for row in grid.rows]


def the_fault(raw, file="报表.xlsx"):
    """The one fault of a file that cannot be opened: what was found."""
    book = open_return(file, raw)
    (note,) = book.notes

    assert (book.grids, note.kind) == ((), "fault")
    assert all((note.found, note.expected, note.todo))
    return note.found


def warnings(book):
    """What was found, of each warning."""
    return [note.found for note in book.notes if note.kind == "warning"]
