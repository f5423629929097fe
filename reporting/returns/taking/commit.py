"""Several tables of the ledger replaced at once: all of them or none, whatever stops the machine.

The new tables are written apart, then moved to a place of which every reader knows (ledger/files.py): with this one
move the ledger is the new one. After it each table goes to its own place; the next intake ends what is cut short.
"""

import errno
import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reporting.core.errors import OutputError
from reporting.core.hashing import digest
from reporting.core.machine_faults import MachineError, reason_of
from reporting.ledger.files import TAKEN

ROOM = TAKEN.parent
_NEW = ROOM / "new"
# The digests of the tables as they were: a table that somebody edits during the intake is not overwritten.
_BEFORE = "before.json"


@dataclass(frozen=True)
class Rewritten:
    """The bytes of a table, as they were read (none of one that the ledger lacks) and as they are to be."""

    before: bytes
    after: bytes


def commit(data: Path, tables: Mapping[str, Rewritten]) -> None:
    """Replace these tables. Raises OutputError, and the ledger is as it was."""
    changed = {f"{name}.csv": table for name, table in tables.items() if table.after != table.before}
    if not changed:
        return
    try:
        _stage(data, changed)
        _check(data, {file: digest(table.before) for file, table in changed.items()})
        (data / _NEW).replace(data / TAKEN)
    except OSError as error:
        refused = MachineError(error, data)
        refused.add_note("台账仍是原样。")
        raise refused from None
    finally:
        shutil.rmtree(data / _NEW, ignore_errors=True)
    finish(data)


def finish(data: Path) -> None:
    """Bring to its end what an interrupted intake began: tables that were taken go to their places, others away.

    Raises OutputError when that cannot be done yet; the ledger is read as the new one all the same.
    """
    shutil.rmtree(data / _NEW, ignore_errors=True)
    taken = data / TAKEN
    if not taken.exists():
        return
    try:
        _settle(taken.parent)
        waiting = _waiting(taken)
        _check(data, waiting)
        for file in waiting:
            (taken / file).replace(data / file)
        _settle(data)
        shutil.rmtree(taken)
    except OSError as error:
        raise OutputError(
            f"已收入的表还不能放回台账 {data}：{error.filename or ''} {reason_of(error, 'zh')}",
            advice="请关闭正在打开的台账文件，再运行一次；已收入的内容都在。",
        ) from None


def _stage(data: Path, changed: Mapping[str, Rewritten]) -> None:
    new = data / _NEW
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for file, table in changed.items():
        _write(new / file, table.after)
        if (data / file).exists():
            # A share without an owner for each file lets nobody say who may read it.
            with suppress(PermissionError):
                shutil.copymode(data / file, new / file)
    before = {file: digest(table.before) for file, table in changed.items()}
    _write(new / _BEFORE, json.dumps(before).encode())
    _settle(new)


def _check(data: Path, before: Mapping[str, str]) -> None:
    edited = [file for file, expected in before.items() if digest(_content(data / file)) != expected]
    if edited:
        raise OutputError(
            f"台账 {data} 的 {'、'.join(edited)} 刚刚被人改动过，没有覆盖。",
            advice=f"请再运行一次。若仍是这样，请把 {data / TAKEN} 里的同名文件与它核对，保留正确的一份，删去另一份。",
        )


def _content(path: Path) -> bytes:
    """The bytes of a table; none of one that the ledger lacks yet."""
    return path.read_bytes() if path.exists() else b""


def _waiting(taken: Path) -> dict[str, str]:
    """The tables that are not in their places yet, each with the digest of what stands there."""
    files = sorted(path.name for path in taken.glob("*.csv"))
    before = json.loads((taken / _BEFORE).read_text(encoding="utf-8")) if files else {}
    return {file: before[file] for file in files}


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _settle(folder: Path) -> None:
    """Make moves in a folder survive a loss of power. Windows has no such call, and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network drives do this for files alone.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)
