"""One intake at a time: the ledger is held by one process."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from reporting.core.errors import OutputError
from reporting.core.machine_faults import MachineError
from reporting.returns.taking.commit import ROOM

PATIENCE = 15.0  # seconds; a workbook is taken in within one or two


@contextmanager
def held(data: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the ledger for oneself. Raises OutputError that says who holds it."""
    room, holder = data / ROOM, data / ROOM / "holder"
    lock = FileLock(room / "lock")
    try:
        room.mkdir(exist_ok=True)
        lock.acquire(timeout=patience)
    except Timeout:
        raise OutputError(
            f"台账 {data} 正被另一次收件占用：{_who(holder)}", advice="请等它结束，再运行一次。"
        ) from None
    except OSError as error:
        raise MachineError(error, data) from None
    try:
        _sign(data, holder)
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _sign(data: Path, holder: Path) -> None:
    now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
    try:
        holder.write_text(f"进程 {os.getpid()}，主机 {platform.node()}，{now} 开始", encoding="utf-8")
    except OSError as error:
        raise MachineError(error, data) from None


def _who(holder: Path) -> str:
    try:
        return holder.read_text(encoding="utf-8")
    except OSError:
        return "刚刚开始"
