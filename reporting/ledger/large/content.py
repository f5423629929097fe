"""The digest and the number of lines of a file, however large it is."""

import threading
from pathlib import Path

from reporting.core.hashing import digest_of

_BLOCK = 2**20


class ChangedError(Exception):
    """The file was written to while it was read: a digest of the one half would name a copy of the other."""

    def __str__(self) -> str:
        return "it was changed while it was read"


class BackgroundDigest:
    """The digest of a file, calculated in a thread while other work goes on."""

    def __init__(self, file: Path) -> None:
        self._file, self._before = file, _state(file)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        self._digest = digest_of(self._file)

    @property
    def digest(self) -> str:
        self._thread.join()
        return self._digest

    def refuse_changed(self) -> None:
        """Raises ChangedError when the file is not the one that it was at the beginning."""
        if _state(self._file) != self._before:
            raise ChangedError


def lines_in(file: Path) -> int:
    """The lines of a file; the last one may lack its end."""
    ends, last = 0, b"\n"
    with file.open("rb") as opened:
        while block := opened.read(_BLOCK):
            ends += block.count(b"\n")
            last = block[-1:]
    return ends + (last != b"\n")


def _state(file: Path) -> tuple[int, int, int]:
    state = file.stat()
    return state.st_ino, state.st_size, state.st_mtime_ns
