"""The faults that the last slip of each return named: their digests stand beside the slips, and no word of them."""

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.core.errors import OutputError
from reporting.core.machine_faults import reason_of
from reporting.returns.notes import Note
from reporting.returns.returned import Returned

_RECORD = ".faults"
# A row above that is filled in or taken out moves all below it.
_ROW = re.compile(r"第[0-9]+行")


class FaultRecord:
    """The faults of each return that was sent back, in a folder of slips.

    A fault is the same while it finds the same and expects the same, wherever it stands by now. A workbook with other
    tables is no correction of the one before it.
    """

    def __init__(self, slips: Path) -> None:
        self._folder = slips / _RECORD

    def since(self, returned: Returned, faults: Sequence[Note]) -> str:
        """What the sender did since the last slip, in words; nothing if there was none for these tables."""
        place = self._place(returned)
        if place is None or not place.is_file():
            return ""
        tables, *digests = place.read_text("utf-8").splitlines()
        if tables != _tables(returned):
            return ""
        before, now = Counter(digests), Counter(map(_digest, faults))
        new, mended = (now - before).total(), (before - now).total()
        words = [f"其中{new}处上次没有指出"] if new else []
        words += [f"上次指出的{mended}处已改好"] if mended else []
        return "，".join(words) or "与上次指出的相同"

    def add(self, returned: Returned, faults: Sequence[Note]) -> None:
        """In the place of those of an older slip. Raises OutputError."""
        place = self._place(returned)
        if place:
            files.ensure_writable(place.parent)
            lines = [_tables(returned), *map(_digest, faults)]
            files.write_atomically(place, "".join(f"{line}\n" for line in lines).encode())

    def forget(self, returned: Returned) -> None:
        """Of a return that is in: the next slip is a first one. Raises OutputError."""
        place = self._place(returned)
        try:
            if place:
                place.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"回执记录 {place} 删不掉：{reason_of(error, 'zh')}", advice="请检查文件夹权限，再运行一次。"
            ) from None

    def _place(self, returned: Returned) -> Path | None:
        return self._folder / returned.id if returned.enterprise and returned.period else None


def _tables(returned: Returned) -> str:
    return " ".join(sorted(returned.tables))


def _digest(fault: Note) -> str:
    return sha256(_ROW.sub("第行", f"{fault.found}\n{fault.expected}").encode()).hexdigest()
