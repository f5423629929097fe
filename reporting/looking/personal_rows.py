"""`found_in_rows`, `telling_headings`: personal data in the rows of a table, in one cell or in several together."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reporting.core.personal_data import Personal, personal_heading
from reporting.looking.alike import personal_in

# What stands below these headings is personal, whatever it is; a telephone may be that of an office.
_TELLING = {"身份证号", "银行卡号", "疾病信息", "家庭住址"}
# Whoever stands below one of these answers for the row, and is not who it is about: 大病救助 beside 责任领导 张伟.
_ANSWERS = re.compile(
    "[^0-9]{0,8}(?:责任|领导|督办|督导|销号|负责|牵头|经办|承办|包保|联系人|填报人|审核人|主管|分管)[^0-9]{0,4}"
    "|leader|responsible|supervisor|closed_by"
)

# The texts of the cells of a row by their column.
Cells = Mapping[int, str]


@dataclass(frozen=True)
class FoundInRow:
    """Personal data in the row of this number, from 0, and the columns that it stands in."""

    row: int
    columns: Sequence[int]
    personal: Personal


def found_in_rows(rows: Iterable[Cells]) -> Iterator[FoundInRow]:
    """What is in a cell, and what several cells say together: a name in one, an illness in the next."""
    answering: set[int] = set()
    for number, cells in enumerate(rows):
        for column, text in cells.items():
            yield from (FoundInRow(number, [column], one) for one in personal_in(text))
        headings = {column for column, text in cells.items() if _ANSWERS.fullmatch("".join(text.split()))}
        # A line of one text is the title of another table.
        answering = headings or (answering if len(cells) > 1 else set())
        others = {column: text for column, text in cells.items() if column not in answering}
        columns = [column for column, text in others.items() for _ in f"{text}\t"]
        for one in personal_in("\t".join(others.values())):
            if "\t" in one.words:
                yield FoundInRow(number, list(dict.fromkeys(columns[one.start : one.end])), one)


def telling_headings(rows: Sequence[Cells]) -> Iterator[tuple[int, int, str]]:
    """The row, from 0, the column and the kind of each heading below which all is personal, if anything is there."""
    nothing: Cells = {}
    for number, (row, above, below) in enumerate(zip(rows, [nothing, *rows], [*rows[1:], nothing], strict=False)):
        for column, text in row.items():
            # A heading has nothing above it.
            if not _is_filled(below, column) or _is_filled(above, column):
                continue
            if (kind := personal_heading(text)) in _TELLING:
                yield number, column, kind


def _is_filled(row: Cells, column: int) -> bool:
    return bool(row.get(column, "").strip())
