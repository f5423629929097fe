"""Rows that say 其中: each is a part of the last row above that is none."""

from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.values.part_names import part_named


def wholes_above(table: ReturnTable) -> dict[int, Entry]:
    """For each row of a table that is a part, by its number, the row it is a part of.

    A part below no row with a figure is a fault.
    """
    wholes: dict[int, Entry] = {}
    whole = None
    # What stands between two rows and is none: the heading of a group, a measure without a figure.
    ends = {line.row for line in table.rest} | {line.row for line, sort in table.block.lines if sort == "group"}
    before = 0
    for entry in table.entries:
        if any(row in ends for row in range(before + 1, entry.row)):
            whole = None
        goes_on = before in wholes and _is_indented(entry) and not (whole and _is_indented(whole))
        if not (says_part(entry) or goes_on):
            whole = entry
        elif whole:
            wholes[entry.row] = whole
        else:
            _refuse(entry)
        before = entry.row
    return wholes


def name_field(entry: Entry) -> str:
    """The field that tells what a row is about."""
    return "measure" if "measure" in entry.columns else "unit"


def says_part(entry: Entry) -> bool:
    """Whether the name of a row, or a cell before it, begins with 其中."""
    heading = entry.columns.get(name_field(entry))
    cells = entry.cells_until(heading.column) if heading else ()
    return any(part_named(cell.text) is not None for cell in cells)


def _is_indented(entry: Entry) -> bool:
    cell = entry.cell(name_field(entry))
    return cell is not None and cell.text[:1].isspace()


def _refuse(entry: Entry) -> None:
    cell = entry.cell(name_field(entry))
    found = quoted(cell.text) if cell else "“其中”"
    todo = "请在它上面填写它所属的一行的数，或去掉“其中”"
    entry.fault(name_field(entry), found, "上面没有它所属的一行，或那一行没有填数", todo)
