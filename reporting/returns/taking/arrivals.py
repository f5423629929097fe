"""The files that a person named: each is to be read, or has a reason why it is not."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reporting.core.machine_faults import reason_of
from reporting.returns.taking.slip_record import SlipRecord

SLIP = ".回执"
# Hidden files, and what Excel, WPS and LibreOffice leave beside an open file; what systems put into each folder.
_UNSEEN = (".", "~$")
_OF_THE_SYSTEM = {"thumbs.db", "desktop.ini"}
_LARGEST = 100 * 2**20


class UnopenedError(Exception):
    """A file that gives nothing to read: why, in Chinese."""


@dataclass(frozen=True)
class Arrival:
    """A file; in Chinese, why it is rightly passed over, or why it is not read although it may be a return."""

    path: Path
    skipped: str = ""
    unread: str = ""


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


def content_of(arrival: Arrival) -> bytes:
    """The bytes of a file, which nobody wrote to meanwhile. Raises UnopenedError."""
    if arrival.unread:
        raise UnopenedError(arrival.unread)
    try:
        about = arrival.path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnopenedError("不是文件")
        if about.st_size > _LARGEST:
            raise UnopenedError(f"文件超过 {_LARGEST // 2**20} MB")
        with arrival.path.open("rb") as file:
            before = _state(os.fstat(file.fileno()))
            content = file.read()
            after = _state(os.fstat(file.fileno()))
    except OSError as error:
        raise UnopenedError(_why(error)) from None
    if before != after or len(content) != about.st_size:
        raise UnopenedError("读取的时候文件还在改动，请等它保存好，再收一次")
    return content


def _state(about: os.stat_result) -> tuple[int, int]:
    return about.st_size, about.st_mtime_ns


def _in_folder(folder: Path, record: SlipRecord) -> Iterator[Arrival]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        yield Arrival(folder, unread=_why(error))
        return
    for path in paths:
        if path.name.startswith(_UNSEEN) or path.name.casefold() in _OF_THE_SYSTEM:
            continue
        if path.is_symlink():
            yield Arrival(path, unread="是链接，不跟随；请放入文件本身")
        elif path.is_dir():
            yield from _in_folder(path, record)
        elif _is_beside_a_drafted_workbook(path):
            yield Arrival(path, skipped="起草稿件时附带的文件")
        elif SLIP in path.stem and record.knows(path):
            yield Arrival(path, skipped="没有改动过的回执")
        else:
            yield Arrival(path)


def _is_beside_a_drafted_workbook(path: Path) -> bool:
    """Whether it is the page or the JSON of a text, whose workbook lies beside them."""
    all_three = (path.with_suffix(suffix).exists() for suffix in (".xlsx", ".html", ".json"))
    return path.suffix in {".html", ".json"} and all(all_three)


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有读取权限"
    if isinstance(error, FileNotFoundError):
        return "文件不见了"
    return f"读不出来（{reason_of(error, 'zh')}）"
