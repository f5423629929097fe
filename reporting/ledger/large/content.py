"""What a file holds, however large it is: its digest, and how many lines it has."""

import hashlib
import threading
from dataclasses import dataclass
from pathlib import Path

_BLOCK = 2**20


@dataclass(frozen=True)
class Content:
    """The SHA-256 of a file, and its lines; the last one may lack its end."""

    digest: str
    lines: int

    @classmethod
    def of(cls, file: Path) -> "Content":
        told, ends, last = hashlib.sha256(), 0, b"\n"
        with file.open("rb") as opened:
            while block := opened.read(_BLOCK):
                told.update(block)
                ends += block.count(b"\n")
                last = block[-1:]
        return cls(told.hexdigest(), ends + (last != b"\n"))


class ChangedError(Exception):
    """The file was written to while it was read: a digest of the one half would name a copy of the other."""

    def __str__(self) -> str:
        return "it was changed while it was read"


class Meanwhile:
    """The content of a file, read beside other work."""

    def __init__(self, file: Path) -> None:
        self._file, self._before = file, _state(file)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        self._content = Content.of(self._file)

    @property
    def content(self) -> Content:
        self._thread.join()
        return self._content

    def refuse_changed(self) -> None:
        """Raises ChangedError when the file is not the one that it was at the beginning."""
        if _state(self._file) != self._before:
            raise ChangedError


def _state(file: Path) -> tuple[int, int, int]:
    state = file.stat()
    return state.st_ino, state.st_size, state.st_mtime_ns
