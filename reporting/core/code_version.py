"""Digests of the kit's own code, of all that it runs on, and of files that notebooks read."""

import os
import platform
import sys
import sysconfig
import time
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

from reporting.core.hashing import digest, digest_of
from reporting.core.passed_on import SHOWN

ABSENT = "absent"
# The name of a file that a notebook read beside the ledger begins with this; its path follows.
EXTERNAL = "file "
_MODULES = {".py", ".pyd", ".so"}
HOUSE = Path(__file__).resolve().parents[1]


@cache
def kit_digest() -> str:
    """One digest of every file of the package: code, word lists, rules."""
    return _digest_of_all(
        f"{path.relative_to(HOUSE).as_posix()} {digest_of(path)}"
        for path in sorted(HOUSE.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    )


@cache
def environment_digest() -> str:
    """One digest of Python, the machine, all installed packages, and how dates and numbers are shown."""
    machine = [sys.version, platform.system(), platform.machine(), *time.tzname]
    shown = [f"{name}={os.environ.get(name, '')}" for name in SHOWN]
    return _digest_of_all([*machine, *shown, *packages(), *_path_files()])


def _path_files() -> list[str]:
    """The digests of the files by which an environment changes Python as it starts."""
    folder = Path(sysconfig.get_path("purelib"))
    return [f"{path.name} {digest_of(path)}" for path in sorted([*folder.glob("*.pth"), *folder.glob("*customize.py")])]


def packages() -> list[str]:
    """Every installed package with its version, such as pandas-3.0.3."""
    return sorted(path.stem for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))


def modules_digest(folder: Path) -> str:
    """One digest of the modules and packages in a folder: a notebook there imports them before any of its libraries."""
    inside = (path.parent.rglob("*") for path in folder.glob("*/__init__.py"))
    files = (path for path in chain(folder.glob("*"), *inside) if path.suffix in _MODULES and path.is_file())
    return _digest_of_all(f"{path.relative_to(folder).as_posix()} {digest_of(path)}" for path in sorted(files))


def folder_digest(folder: Path) -> str:
    """The digest of where a folder lies: a file that was read from it is another one in a copy of the folder."""
    return digest(os.fsencode(folder.resolve()))


def external_digest(name: str) -> str:
    """The digest of the file named "file <path>" as it is now; ABSENT if there is none."""
    try:
        return digest_of(Path(name.removeprefix(EXTERNAL)))
    except OSError:
        return ABSENT


def _digest_of_all(lines: Iterable[str]) -> str:
    return digest("\n".join(lines).encode(errors="surrogateescape"))
