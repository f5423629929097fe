"""Would the whole ledger hold with these tables? Asked of the ledger's own door, before anything is replaced."""

import shutil
import tempfile
from pathlib import Path

from reporting.core.errors import OutputError
from reporting.core.machine_faults import reason_of
from reporting.ledger.faults import Fault
from reporting.ledger.faults_in_chinese import in_chinese
from reporting.ledger.files import table_files
from reporting.ledger.reading import Ledger, examined
from reporting.ledger.schema import TABLES
from reporting.returns.notes import Note, Place
from reporting.returns.taking.column_words import column_word
from reporting.returns.taking.merge_rows import MergedRows


def examined_with(data: Path, merged: MergedRows) -> tuple[Ledger, tuple[Note, ...]]:
    """The ledger as it would be, and what is wrong with it: each fault at the row of the workbook that brings it in."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            _stage(data, Path(folder), merged)
            ledger, faults = examined(Path(folder))
    except OSError as error:
        raise OutputError(
            f"没有地方检查新的台账：{reason_of(error, 'zh')}", advice="请腾出磁盘空间，再运行一次；台账仍是原样。"
        ) from None
    return ledger, tuple(dict.fromkeys(_note(fault, merged) for fault in sorted(set(faults))))


def _stage(data: Path, folder: Path, merged: MergedRows) -> None:
    for table in TABLES:
        if table in merged.texts:
            (folder / f"{table}.csv").write_bytes(merged.texts[table].content)
        else:
            for file in table_files(data, table):
                shutil.copyfile(file, folder / file.name)


def _note(fault: Fault, merged: MergedRows) -> Note:
    table = Path(fault.file).stem
    row = merged.texts[table].ids_by_line.get(fault.row, "") if table in merged.texts else ""
    said = in_chinese(fault)
    returned_row = merged.rows.get((table, row))
    if returned_row is not None:
        return Note(
            returned_row.at(fault.column),
            "fault",
            f"{column_word(table, fault.column)}{said.found}",
            said.expected,
            said.todo,
        )
    found = f"收入后台账 {fault.file} 第{fault.row}行（{row}）的{column_word(table, fault.column)}{said.found}"
    return Note(Place(), "fault", found, said.expected, f"{said.todo}；如报表无误，请与汇总单位联系")
