"""`findings_in_rows`: personal data in the rows of a table, in one cell or in several together, with their places."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reporting.core.personal_data import Personal
from reporting.core.quantity import Words
from reporting.looking.personal_rows import found_in_rows, telling_headings
from reporting.looking.workbook_rows import WorkbookRow
from reporting.outputs.personal_findings import Finding, finding_at, kind_in

LINE: Words = {"zh": "第{number}行", "en": "line {number}"}
_FIELD: Words = {"zh": "第{number}行“{name}”栏", "en": "line {number}, column “{name}”"}
_ADDRESS: Words = {"zh": "工作表“{sheet}”{address}", "en": "sheet “{sheet}”, {address}"}
_HEADING: Words = {"zh": "{place}：{kind}（这一栏的标题）", "en": "{place}: {kind} (the heading of the column)"}
Found = tuple[str, Personal]


@dataclass(frozen=True)
class Row:
    """A row of a table: the texts of its cells by their column, and the place of each in words."""

    cells: dict[int, str]
    place: Callable[[int], str]


def row_of_workbook(row: WorkbookRow, locale: str) -> Row:
    def place(column: int) -> str:
        return _ADDRESS[locale].format(sheet=row.sheet, address=row.address(column))

    return Row(row.cells, place)


def findings_in_rows(rows: Sequence[Row], locale: str) -> Iterator[Finding]:
    headings: dict[int, list[tuple[int, str]]] = {}
    for number, column, kind in telling_headings([row.cells for row in rows]):
        headings.setdefault(number, []).append((column, kind))
    found: dict[int, list[Found]] = {}
    for one in found_in_rows(row.cells for row in rows):
        found.setdefault(one.row, []).append((rows[one.row].place(one.columns[0]), one.personal))
    for number, row in enumerate(rows):
        for column, kind in headings.get(number, ()):
            yield Finding(_HEADING[locale].format(place=row.place(column), kind=kind_in(kind, locale)))
        yield from (finding_at(place, one, locale) for place, one in found.get(number, ()))


def csv_rows(text: str, locale: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text))
    rows, header = list[Row](), list[str]()
    for cells in reader:
        header = header or cells
        rows.append(_csv_row(cells, header, reader.line_num, locale))
    return rows


def _csv_row(cells: Sequence[str], header: Sequence[str], number: int, locale: str) -> Row:
    def place(column: int) -> str:
        name = header[column] if column < len(header) and cells is not header else ""
        return (_FIELD if name else LINE)[locale].format(number=number, name=name)

    return Row(dict(enumerate(cells)), place)
