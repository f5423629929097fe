"""What the intake makes of a drawn layout: the rows in the ledger then, and the faults that it told."""

import shutil
from dataclasses import dataclass
from datetime import date

from layout_books import workbook_of
from ledger_rows import UNITS, rows_in
from ledgers import ledger_folder

from reporting.core.period import parse
from reporting.returns.intake import Intake, take_in
from reporting.returns.taking.slip_files import SlipFolder

DAY = date(2025, 1, 10)


@dataclass(frozen=True)
class LayoutOutcome:
    """The rows and the faults, and all that was told and kept."""

    rows: list
    faults: list[str]
    told: str
    kept: str = ""


class LayoutIntakes:
    """Layouts through the intake, each with a ledger of its own that has no figures yet."""

    def __init__(self, folder):
        names = ("id", "name", "short_name", "parent")
        enterprises = [dict(zip(names, unit, strict=True)) | {"english_name": unit[0].title()} for unit in UNITS]
        self._folder = folder
        self._empty = ledger_folder(folder / "empty", enterprises=enterprises, sources=[])
        self._count = 0

    def outcome(self, layout):
        self._count += 1
        folder = self._folder / str(self._count)
        data = shutil.copytree(self._empty, folder / "data")
        file = folder / layout.file
        file.write_bytes(workbook_of(layout))
        told = []
        period = parse(layout.asked) if layout.asked else None
        take_in(Intake(data, SlipFolder(folder / "slips"), DAY, period, is_trial=False), [file], told.append)
        lines = "\n".join(told).splitlines()
        tables = {path.stem: path.read_bytes() for path in data.glob("*.csv")}
        kept = b"\n".join(tables.values()).decode()
        return LayoutOutcome(rows_in(tables), [line for line in lines if "需修改 " in line], "\n".join(lines), kept)
