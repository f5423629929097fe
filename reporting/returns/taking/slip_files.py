"""Writes the slips: one for each file of a run, in the folder of its period; one that somebody edited stays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.core.errors import OutputError
from reporting.core.machine_faults import reason_of
from reporting.returns.returned import Returned
from reporting.returns.taking.arrivals import SLIP
from reporting.returns.taking.fault_record import FaultRecord
from reporting.returns.taking.slip_record import SlipRecord

_UNKNOWN = "未知期间"
# What no file name may hold on Windows, control characters, and marks that turn the direction of writing.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_BYTES = 180  # of the 255 of a name, for what is put around it
_ENDING = re.compile(rf"{re.escape(SLIP)}(\.new(-[0-9]+)?)?")


@dataclass(frozen=True)
class WrittenFile:
    """The path of a slip, and the older slips of its file that somebody edited: they stay as they are."""

    place: Path
    edited: tuple[Path, ...] = ()


class SlipFolder:
    """The slips of one run; no two files share one. `owner` is the short name of the enterprise, if it is known.

    `of_several` has the digests of workbooks of several enterprises: each is sent back once for all, in its own name.
    """

    def __init__(self, output: Path) -> None:
        self.folder = output / "slips"
        self.faults = FaultRecord(self.folder)
        self._record = SlipRecord(self.folder)
        self.of_several: set[str] = set()
        self._given: dict[Path, str] = {}  # to the digest of a file

    def send_back(self, returned: Returned, owner: str, slip: bytes) -> WrittenFile:
        """Write the marked workbook in the place of an older slip. Raises OutputError."""
        name = "" if returned.digest in self.of_several else owner
        return self._write(self._place(returned, name), returned, ".xlsx", slip)

    def receive(self, returned: Returned, owner: str, receipt: str) -> WrittenFile:
        """Write the receipt in the place of an older slip. Raises OutputError."""
        return self._write(self._place(returned, owner), returned, ".txt", receipt.encode())

    def receive_again(self, returned: Returned, owner: str, receipt: str) -> WrittenFile:
        """The receipt that is there; one that was lost is written again. Raises OutputError."""
        place = self._place(returned, owner)
        there = place.with_name(f"{place.name}{SLIP}.txt")
        return WrittenFile(there) if there.exists() else self._write(place, returned, ".txt", receipt.encode())

    def _place(self, returned: Returned, owner: str) -> Path:
        """Two enterprises may call their files the same."""
        folder = self.folder / (returned.period.key if returned.period else _UNKNOWN)
        bare = _bare(returned)
        stem = _safe(bare if owner in bare else f"{owner}-{bare}")
        number = 1
        while self._is_of_another(place := folder / (stem if number == 1 else f"{stem}-{number}"), returned):
            number += 1
        self._given[place] = returned.digest
        return place

    def _is_of_another(self, place: Path, returned: Returned) -> bool:
        return self._given.get(place, returned.digest) != returned.digest

    def _write(self, place: Path, returned: Returned, suffix: str, content: bytes) -> WrittenFile:
        files.ensure_writable(place.parent)
        slip = files.free_path_for(place.with_name(f"{place.name}{SLIP}{suffix}"), self._record.knows)
        self._record.add(slip, content)
        files.write_atomically(slip, content)
        older = [old_slip for old_slip in self._of_file(place, returned) if old_slip != slip]
        edited = tuple(old_slip for old_slip in older if not self._record.knows(old_slip))
        for old_slip in older:
            if old_slip not in edited:
                _remove(old_slip)
        return WrittenFile(slip, edited)

    def _of_file(self, place: Path, returned: Returned) -> Iterator[Path]:
        """The slips of a file, also those from before its period or its enterprise was known, or the one for all."""
        unknown = self.folder / _UNKNOWN
        bare = _safe(_bare(returned))
        earlier = {unknown / place.name, unknown / bare}
        if returned.digest in self.of_several:
            earlier.add(place.with_name(bare))
        for location in sorted({place, *earlier} - (self._given.keys() - {place})):
            ours = re.compile(rf"{re.escape(location.name)}{_ENDING.pattern}\.(xlsx|txt)")
            if location.parent.is_dir():
                yield from (path for path in sorted(location.parent.iterdir()) if ours.fullmatch(path.name))


def _remove(slip: Path) -> None:
    try:
        slip.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"旧回执 {slip} 删不掉：{reason_of(error, 'zh')}", advice="请关闭正在打开的旧回执，再运行一次。"
        ) from None


def _bare(returned: Returned) -> str:
    """The name of a file without its suffix, and of a mended slip that of the file it was made for."""
    return re.sub(rf"{_ENDING.pattern}$", "", Path(returned.file).stem)


def _safe(stem: str) -> str:
    """The stem as every system takes it in a file name."""
    plain = _UNSAFE.sub("_", stem).strip(" .~$")
    plain = plain.encode()[:_BYTES].decode(errors="ignore").rstrip(" .")
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain or "报表"
