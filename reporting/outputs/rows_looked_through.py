"""`findings_in_rows`: personal data in the rows of a table, in one cell or in several together, with their places."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reporting.core.personal_data import Personal, personal_data, personal_heading
from reporting.core.quantity import Words
from reporting.documents.workbook_rows import WorkbookRow
from reporting.outputs.personal_findings import Finding, finding_at, kind_in

LINE: Words = {"zh": "第{number}行", "en": "line {number}"}
_FIELD: Words = {"zh": "第{number}行“{name}”栏", "en": "line {number}, column “{name}”"}
_ADDRESS: Words = {"zh": "工作表“{sheet}”{address}", "en": "sheet “{sheet}”, {address}"}
_HEADING: Words = {"zh": "{place}：{kind}（这一栏的标题）", "en": "{place}: {kind} (the heading of the column)"}
# What stands below these headings is personal, whatever it is; a telephone may be that of an office.
_TELLING = {"身份证号", "银行卡号", "疾病信息", "家庭住址"}

Found = tuple[str, Personal]


@dataclass(frozen=True)
class Row:
    """A row of a table: the texts of its cells by their column, and the place of each in words."""

    cells: dict[int, str]
    place: Callable[[int], str]

    def is_filled(self, column: int) -> bool:
        return bool(self.cells.get(column, "").strip())


def row_of_workbook(row: WorkbookRow, locale: str) -> Row:
    def place(column: int) -> str:
        return _ADDRESS[locale].format(sheet=row.sheet, address=row.address(column))

    return Row(row.cells, place)


def findings_in_rows(rows: Sequence[Row], locale: str) -> Iterator[Finding]:
    nothing = Row({}, str)
    for above, row, below in zip([nothing, *rows], rows, [*rows[1:], nothing], strict=False):
        for column, text in row.cells.items():
            kind = personal_heading(text)
            # A heading has nothing above it.
            if kind in _TELLING and below.is_filled(column) and not above.is_filled(column):
                yield Finding(_HEADING[locale].format(place=row.place(column), kind=kind_in(kind, locale)))
        yield from (finding_at(place, one, locale) for place, one in found_in_row(row))


def found_in_row(row: Row) -> Iterator[Found]:
    """What is in a cell, and what several cells say together: a name in one, an illness in the next."""
    for column, text in row.cells.items():
        yield from ((row.place(column), one) for one in personal_data(text))
    columns = [column for column, text in row.cells.items() for _ in f"{text}\t"]
    for one in personal_data("\t".join(row.cells.values())):
        if "\t" in one.words:
            yield row.place(columns[one.start]), one


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
