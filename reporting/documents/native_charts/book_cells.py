"""`cells_in`: the numbers in the workbook behind a chart, by the reference that the chart has to them."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from reporting.xlsx.addresses import area
from reporting.xlsx.archive import checked
from reporting.xlsx.cells import StoredSheet, stored_sheet
from reporting.xlsx.limits import RETURN
from reporting.xlsx.parts import workbook
from reporting.xlsx.unusable import UnusableError

# 'Sheet 1'!$B$2:$B$4
_REFERENCE = re.compile(r"'?(?P<sheet>.+?)'?!(?P<cells>\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)")
_MOST = 10_000


def sheets_in(book: bytes) -> dict[str, StoredSheet]:
    """The sheets by their names; none of a workbook that cannot be read."""
    try:
        archive = checked(book, RETURN)
        opened = workbook(archive, RETURN)
        return {sheet.name: stored_sheet(archive.read(sheet.part), opened, RETURN) for sheet in opened.sheets}
    except UnusableError:
        return {}


def cells_in(sheets: Mapping[str, StoredSheet], reference: str) -> list[str] | None:
    """The numbers of a row or a column of cells as they are kept; None if the workbook has no such cells."""
    match = _REFERENCE.fullmatch(reference)
    sheet = sheets.get(match["sheet"].replace("''", "'")) if match else None
    if match is None or sheet is None:
        return None
    try:
        asked = area(match["cells"].replace("$", ""))
    except UnusableError:
        return None
    if asked.cells > _MOST:
        return None
    places = ((r, col) for r in range(asked.top, asked.bottom + 1) for col in range(asked.left, asked.right + 1))
    return [_number(sheet, *place) for place in places]


def plain_number(text: str) -> str:
    """A number in the same letters however it was written: 0.86363600000000003 and 8.63636E-1 are 0.863636."""
    try:
        # Programs keep some fifteen digits; what stands behind them is noise.
        return f"{Decimal(f'{Decimal(text):.15g}').normalize():f}" if text else ""
    except InvalidOperation:
        return text


def _number(sheet: StoredSheet, row: int, column: int) -> str:
    cell = sheet.rows.get(row, {}).get(column)
    text = "" if cell is None else cell.text
    return plain_number(str(Decimal(text[:-1]) / 100)) if text.endswith("%") else plain_number(text)
