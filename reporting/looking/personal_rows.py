"""`found_in_row`, `telling_headings`: personal data in the rows of a table, in one cell or in several together."""

from collections.abc import Iterator, Mapping, Sequence

from reporting.core.personal_data import Personal, personal_data, personal_heading

# What stands below these headings is personal, whatever it is; a telephone may be that of an office.
_TELLING = {"身份证号", "银行卡号", "疾病信息", "家庭住址"}

# The texts of the cells of a row by their column.
Cells = Mapping[int, str]


def found_in_row(cells: Cells) -> Iterator[tuple[list[int], Personal]]:
    """What is in a cell, and what several cells say together (a name in one, an illness in the next); the columns."""
    for column, text in cells.items():
        yield from (([column], one) for one in personal_data(text))
    columns = [column for column, text in cells.items() for _ in f"{text}\t"]
    for one in personal_data("\t".join(cells.values())):
        if "\t" in one.words:
            yield list(dict.fromkeys(columns[one.start : one.end])), one


def telling_headings(rows: Sequence[Cells]) -> Iterator[tuple[int, int, str]]:
    """The row, from 0, the column and the kind of each heading below which all is personal, if anything is there."""
    nothing: Cells = {}
    for number, (row, above, below) in enumerate(zip(rows, [nothing, *rows], [*rows[1:], nothing], strict=False)):
        for column, text in row.items():
            kind = personal_heading(text)
            # A heading has nothing above it.
            if kind in _TELLING and _is_filled(below, column) and not _is_filled(above, column):
                yield number, column, kind


def _is_filled(row: Cells, column: int) -> bool:
    return bool(row.get(column, "").strip())
