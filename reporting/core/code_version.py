"""Digests of the kit's own code, of all that it runs on, and of files that notebooks read."""

import platform
import sys
import sysconfig
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reporting.core.hashing import digest, digest_of

ABSENT = "absent"
# The name of a file that a notebook read beside the ledger begins with this; its path follows.
EXTERNAL = "file "
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
    """One digest of the interpreter, the machine's kind and every installed package with its version."""
    return _digest_of_all([sys.version, platform.system(), platform.machine(), *packages()])


def packages() -> list[str]:
    """Every installed package with its version, such as pandas-3.0.3."""
    return sorted(path.stem for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))


def external_digest(name: str) -> str:
    """The digest of the file named "file <path>" as it is now; ABSENT if there is none."""
    try:
        return digest_of(Path(name.removeprefix(EXTERNAL)))
    except OSError:
        return ABSENT


def _digest_of_all(lines: Iterable[str]) -> str:
    return digest("\n".join(lines).encode())
