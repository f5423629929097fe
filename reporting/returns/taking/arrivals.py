"""The files that a person named: each is a workbook to be read, or has a reason why it is skipped."""

import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reporting.returns.taking.slip_record import SlipRecord

SLIP = ".回执"
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".csv")
# Hidden files, and what Excel, WPS and LibreOffice leave beside an open file.
_UNSEEN = (".", "~$")
_LARGEST = 100 * 2**20


class UnopenedError(Exception):
    """A file that gives nothing to read: why, in Chinese."""


@dataclass(frozen=True)
class Arrival:
    """A file, or one that is passed over: why, in Chinese."""

    path: Path
    skipped: str = ""


def arrivals(paths: Iterable[Path], slips: Path) -> list[Arrival]:
    """The files named, and those of the folders named and all below in the order of their names; each once.

    A slip in a folder is passed over while it is as we wrote it to `slips`: people mend the slip itself and send it in.
    """
    record = SlipRecord(slips)
    by_path: dict[Path, Arrival] = {}
    for path in paths:
        for arrival in _in_folder(path, record) if path.is_dir() else [Arrival(path)]:
            by_path.setdefault(arrival.path.absolute(), arrival)
    return list(by_path.values())


def content_of(path: Path) -> bytes:
    """The bytes of a file. Raises UnopenedError."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnopenedError("不是文件")
        if about.st_size > _LARGEST:
            raise UnopenedError(f"文件超过 {_LARGEST // 2**20} MB")
        return path.read_bytes()
    except OSError as error:
        raise UnopenedError(_why(error)) from None


def _in_folder(folder: Path, record: SlipRecord) -> Iterator[Arrival]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        yield Arrival(folder, _why(error))
        return
    for path in paths:
        if path.name.startswith(_UNSEEN):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _in_folder(path, record)
        else:
            yield Arrival(path, _passed_over(path, record))


def _passed_over(path: Path, record: SlipRecord) -> str:
    if path.is_symlink():
        return "链接，不跟随"
    if path.suffix.lower() not in WORKBOOKS:
        return f"不是 {'、'.join(WORKBOOKS)} 文件"
    return "没有改动过的回执" if SLIP in path.stem and record.knows(path) else ""


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有读取权限"
    if isinstance(error, FileNotFoundError):
        return "文件不见了"
    return f"读不出来（{error.strerror}）"
