"""The list of texts without English, as a translator gives it back: its rows, and all that is wrong with them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from reporting.core.chinese import is_chinese
from reporting.core.errors import LedgerError
from reporting.core.rows import Row, iter_rows
from reporting.core.translated_numbers import added_numbers
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.opening import sheet_in_file
from reporting.ledger.reading import Ledger
from reporting.ledger.rows import fault_in_row
from reporting.ledger.schema import Column, Table
from reporting.ledger.tables import read_table
from reporting.ledger.todos_in_chinese import for_the_clerk
from reporting.ledger.translations import TRANSLATED, english_faults

# The table that goes to the translator; the last column is filled in.
LIST = Table(
    "translations",
    (
        Column("table", choices=tuple(dict.fromkeys(one.table for one in TRANSLATED))),
        Column("id", "id"),
        Column("column"),
        Column("zh"),
        Column("en", empty=True),
    ),
)


def is_empty(place: Path) -> bool:
    """Whether nobody has filled in anything of a list."""
    frame, faults = _read(place)
    return not faults and not frame.en.notna().any()


def _read(place: Path) -> tuple[pd.DataFrame, list[Fault]]:
    sheet = sheet_in_file(place, LIST)
    return (pd.DataFrame(), [sheet]) if isinstance(sheet, Fault) else read_table(LIST, sheet)


def checked_rows(ledger: Ledger, files: Iterable[Path]) -> list[Row]:
    """The rows of the lists, if all of them may go into the ledger."""
    read = [_read(file) for file in files]
    rows = [row for frame, _ in read for row in iter_rows(frame)]
    faults = [fault for _, found in read for fault in found] or [*_faults(ledger, rows)]
    if faults:
        raise LedgerError(
            f"译文有{len(faults)}处需修改，什么都没有写入", [_in_chinese(fault) for fault in faults], "请改好再收一次。"
        )
    return rows


def _faults(ledger: Ledger, rows: list[Row]) -> Iterator[Fault]:
    first: dict[str, Row] = {}
    for row in rows:
        misplaced = _misplaced(ledger, row)
        if misplaced:
            yield misplaced
        elif row.en:
            yield from _english_faults(row, first.setdefault(row.zh, row))


def _misplaced(ledger: Ledger, row: Row) -> Fault | None:
    """A column or a row that the ledger does not have, and Chinese that stands there no longer."""
    columns = sorted({one.column for one in TRANSLATED if one.table == row.table})
    if row.column not in columns:
        rule = f"it is no column of {row.table}.csv to be translated"
        return fault_in_row(row, "column", shown(row.column), rule, nearest(row.column, columns))
    known = ledger[row.table].id.tolist()
    if row.id not in known:
        return fault_in_row(row, "id", shown(row.id), f"it is not in {row.table}.csv", nearest(row.id, known))
    text = getattr(ledger.record(row.table, row.id), row.column) or ""
    if text != row.zh:
        todo = "take the list anew, and translate what stands there now"
        return fault_in_row(row, "zh", shown(row.zh), f"the ledger has {shown(text)} there", todo)
    return None


def _english_faults(row: Row, first: Row) -> Iterator[Fault]:
    yield from english_faults(row)
    if not is_chinese(row.en) and (added := added_numbers(row.zh, row.en)):
        rule = f"the Chinese has no {' and no '.join(added)}"
        yield fault_in_row(row, "en", shown(row.en), rule, "correct the number")
    if first.en != row.en:
        rule = f"{first.at} has {shown(first.en)} for the same Chinese"
        yield fault_in_row(row, "en", shown(row.en), rule, "write the same in both rows")


def _in_chinese(fault: Fault) -> str:
    said = for_the_clerk(fault)
    place = f"{fault.file}" + (f" 第{fault.row}行" if fault.row else "") + (f" {fault.column}" if fault.column else "")
    return f"{place}：{said.found}；{said.expected}；{said.todo}"
