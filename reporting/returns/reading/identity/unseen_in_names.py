"""Faults for signs that nobody sees in names around the rows: of the file and its sheets, in titles and headings."""

from collections.abc import Iterator, Sequence

from reporting.core.personal_data import personal_heading
from reporting.returns.notes import Place
from reporting.returns.reading.context.findings import Findings
from reporting.returns.reading.context.index import MEASURE, Index
from reporting.returns.reading.context.naming import Names
from reporting.returns.reading.context.unseen_signs import of_sign
from reporting.returns.reading.sheets.blocks import ReturnSheet, TableBlock
from reporting.returns.reading.sheets.cover import cover_cells
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import plain

_TITLE = 60  # longer lines are sentences
_OF_FILE = "请给文件重新起名（键盘输入，不要粘贴）后再报"
_OF_SHEET = "请给这张表重新起名（键盘输入，不要粘贴）后再报"


def refuse_unseen_in_names(
    of_file: str, sheets: Sequence[ReturnSheet], index: Index, names: Names, findings: Findings
) -> None:
    """Add a fault for each name with such a sign; `of_file` is the one in the name of the file.

    What the sheets say else, and headings in our own words, are read without the sign.
    """
    if of_file:
        findings.fault(Place(), *of_sign(of_file, _OF_FILE))
    for sheet in sheets:
        if sheet.grid.sign:
            findings.fault(Place(sheet.grid.name), *of_sign(sheet.grid.sign, _OF_SHEET))
        places = [*_around(sheet, names), *(place for block in sheet.blocks for place in _in_headings(block, index))]
        for place in dict.fromkeys(places):
            cell = sheet.grid.rows[place.row - 1][place.column - 1]
            findings.fault(place, *of_sign(cell.sign))


def _around(sheet: ReturnSheet, names: Names) -> Iterator[Place]:
    """The cells of titles, covers and headings of groups that name an enterprise."""
    for line in sheet.loose:
        marked = [at for at, cell in enumerate(line.cells) if cell.sign and not cell.copied and at not in line.filled]
        labelled = _enterprises(sheet.grid.name, line) if marked else set()
        for at in marked:
            text, place = line.cells[at].text, Place(sheet.grid.name, line.row, at + 1)
            if place in labelled or (len(text) <= _TITLE and _names_someone(text, names)):
                yield place


def _enterprises(sheet: str, line: SheetLine) -> set[Place]:
    return {value.place for field, value in cover_cells(sheet, line) if field == "enterprise"}


def _names_someone(text: str, names: Names) -> bool:
    """Whether a text names an enterprise or a unit, also behind a number: 一、一矿."""
    return bool(names.named_in(text) or names.enterprise(plain(text)) or names.stranger_in(text))


def _in_headings(block: TableBlock, index: Index) -> Iterator[Place]:
    """The cells of headings that are names: of an enterprise, a unit or a measure, be it one that is not known."""
    for heading in block.head.headings:
        for row in range(block.head.top, block.head.bottom + 1):
            cell = block.grid.rows[row - 1][heading.column - 1]
            if cell.sign and not cell.copied and _is_name(Heading(heading.column, (cell.text,)), block, index):
                yield Place(block.grid.name, row, heading.column)


def _is_name(heading: Heading, block: TableBlock, index: Index) -> bool:
    fields = index.fields(block.head.table, heading.words)
    is_measure = any(field.startswith(MEASURE) for field in fields) or (block.head.wide and not fields)
    return (is_measure or index.is_owner(heading.words)) and not personal_heading(heading.text)
