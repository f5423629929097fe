"""`tidy`: the CSV tables of a ledger as the kit writes them, all at once, after somebody saved them in Excel or WPS."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reporting.core.errors import LedgerError
from reporting.core.progress import Notify
from reporting.ledger.as_saved.kit_file import KitFile, kit_file
from reporting.ledger.files import in_one_state, large_items, table_files
from reporting.ledger.reading import read_ledger
from reporting.ledger.schema import TABLES
from reporting.returns.taking.commit import Rewritten, commit, finish
from reporting.returns.taking.lock import held


@dataclass(frozen=True)
class _Tidied:
    """The file of a table as it was, and as the kit writes it."""

    before: bytes
    kit: KitFile

    @property
    def words(self) -> str:
        """What it had otherwise."""
        return "、".join(self.kit.otherwise) or "列序、空行或引号"


def tidy(data: Path, notify: Notify, *, is_trial: bool) -> None:
    """Write each table again that is not as the kit writes it, all of them or none, and say what they had otherwise.

    The rows stay what they are. A trial says it and writes nothing. Raises LedgerError for a ledger with a fault, and
    OutputError: then nothing is written.
    """
    if is_trial:
        _tell(_tidied(data), notify, "会改回")
        return
    with held(data):
        finish(data)
        tidied = _tidied(data)
        commit(data, {table: Rewritten(one.before, one.kit.content) for table, one in tidied.items()})
    _tell(tidied, notify, "已改回")


def _tidied(data: Path) -> Mapping[str, _Tidied]:
    """The tables that are not as the kit writes them, of a ledger without a fault."""
    is_large = large_items(data) is not None
    if not is_large:
        read_ledger(data)
    stored = in_one_state(data, lambda: _csv_files(data))
    tables = {table: _Tidied(raw, kit_file(f"{table}.csv", raw, TABLES[table])) for table, raw in stored.items()}
    changed = {table: one for table, one in tables.items() if one.kit.content != one.before}
    if is_large:
        _refuse_faults(data, changed)
    return changed


def _csv_files(data: Path) -> dict[str, bytes]:
    files = {table: table_files(data, table) for table in TABLES}
    return {table: one.read_bytes() for table, found in files.items() for one in found if one.suffix == ".csv"}


def _refuse_faults(data: Path, changed: Mapping[str, _Tidied]) -> None:
    """Raise the faults of a ledger of many items, which can be read only as the kit writes it."""
    with tempfile.TemporaryDirectory() as folder:
        for table in TABLES:
            for file in table_files(data, table):
                place = Path(folder, file.name)
                if table in changed:
                    place.write_bytes(changed[table].kit.content)
                else:
                    place.symlink_to(file.resolve())
        try:
            read_ledger(Path(folder))
        except LedgerError as error:
            raise LedgerError(f"{data}: the ledger has faults", error.faults) from None


def _tell(tidied: Mapping[str, _Tidied], notify: Notify, done: str) -> None:
    for table, one in tidied.items():
        notify(f"{table}.csv  {done}：{one.words}")
    if not tidied:
        notify("各表都是本工具的写法，没有要改的。")
