"""Where the slips lie: one for each file of a run, under its period."""

import re
from pathlib import Path

from reporting import files
from reporting.errors import OutputError
from reporting.returns.returned import Returned
from reporting.returns.taking.arrivals import SLIP

_UNKNOWN = "未知期间"
# What no file name may hold on Windows, control characters, and marks that turn the direction of writing.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_BYTES = 180  # of the 255 of a name, for what is put around it


class SlipFolder:
    """The slips of one run; no two files share one."""

    def __init__(self, output: Path) -> None:
        self.folder = output / "slips"
        self._given: set[Path] = set()

    def send_back(self, returned: Returned, slip: bytes) -> Path:
        """Write the marked workbook in the place of an older receipt. Raises OutputError."""
        return self._write(self._place(returned), ".xlsx", slip)

    def receive(self, returned: Returned, receipt: str) -> Path:
        """Write the receipt in the place of an older marked workbook. Raises OutputError."""
        return self._write(self._place(returned), ".txt", receipt.encode())

    def _place(self, returned: Returned) -> Path:
        folder = self.folder / (returned.period.key if returned.period else _UNKNOWN)
        stem = _safe(Path(returned.file).stem)
        number = 1
        while (place := folder / (stem if number == 1 else f"{stem}-{number}")) in self._given:
            number += 1
        self._given.add(place)
        return place

    @staticmethod
    def _write(place: Path, suffix: str, content: bytes) -> Path:
        files.ready(place.parent)
        slip = place.with_name(f"{place.name}{SLIP}{suffix}")
        files.write(slip, content)
        _remove(place.with_name(f"{place.name}{SLIP}{'.txt' if suffix == '.xlsx' else '.xlsx'}"))
        return slip


def _remove(slip: Path) -> None:
    try:
        slip.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"旧回执 {slip} 删不掉：{error.strerror}", advice="请关闭正在打开的旧回执，再运行一次。"
        ) from None


def _safe(stem: str) -> str:
    """The stem as every system takes it in a file name."""
    plain = _UNSAFE.sub("_", stem.removesuffix(SLIP)).strip(" .~$")
    plain = plain.encode()[:_BYTES].decode(errors="ignore").rstrip(" .")
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain or "报表"
