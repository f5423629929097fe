"""`read_file` for notebooks: a file beside the ledger is read, and the digest of its content is noted."""

import io
import json
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from reporting.core.code_version import ABSENT
from reporting.core.errors import NotebookError
from reporting.core.hashing import digest

# What the files held when they were read in this process, by whole path: a digest, or one of the two words.
noted: dict[str, str] = {}
# No digest: a file that changed between two readings of it is not what it was at either.
CHANGED = "changed while the notebook ran"
_TEXTS = (
    ".css",
    ".htm",
    ".html",
    ".ini",
    ".log",
    ".md",
    ".rst",
    ".svg",
    ".toml",
    ".tsv",
    ".txt",
    ".xml",
    ".yaml",
    ".yml",
)
# What lies there is of the machine, and other at each reading.
_MACHINE = ("/dev", "/proc", "/sys")


def read_file(path: str | os.PathLike[str]) -> Any:  # noqa: ANN401 - by the kind of the file
    """What a file beside the ledger holds; a path is told from the folder of the notebook.

    A frame of .csv, .xlsx (its first sheet) and .parquet; what .json holds; text of .txt, .md and the like; else bytes.
    The notebook runs again when the file has changed. Raises NotebookError for a file that is not there or is damaged.

    >>> rates = read_file("rates.csv")
    """
    # The path as it was asked for: a link may be turned to another file.
    place = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the link
    content = _content_of(place)
    _note(place, digest(content))
    try:
        return _READERS.get(place.suffix.lower(), bytes)(content)
    # What the libraries say of damage, each its own.
    except (ValueError, OSError, KeyError, BadZipFile) as error:
        advice = "Save it again; text and CSV as UTF-8."
        raise NotebookError(f"{place} cannot be read as {place.suffix.lower()}", [error], advice) from None


def _content_of(place: Path) -> bytes:
    """Whole, and only of a regular file: a pipe or a device would give each reader something else."""
    try:
        handle = os.open(place, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as error:
        _note(place, ABSENT)
        raise NotebookError(f"{place} cannot be read: {error.strerror}", [], _ADVICE) from None
    is_regular = stat.S_ISREG(os.fstat(handle).st_mode)
    if not is_regular or any(place.resolve().is_relative_to(folder) for folder in _MACHINE):
        os.close(handle)
        raise NotebookError(f"{place} is no file whose content stays", [], _ADVICE)
    with open(handle, "rb") as file:  # noqa: PTH123 - a handle
        return file.read()


_ADVICE = "Put the file there, or name another one: a path is told from the folder of the notebook."


def _note(place: Path, content: str) -> None:
    before = noted.setdefault(str(place), content)
    if before != content:
        noted[str(place)] = CHANGED


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig")


def _csv(content: bytes) -> Any:  # noqa: ANN401 - a frame; pandas is imported where one is read
    import pandas as pd  # noqa: PLC0415 - likewise

    return pd.read_csv(io.BytesIO(content), encoding="utf-8-sig")


def _xlsx(content: bytes) -> Any:  # noqa: ANN401 - likewise
    import pandas as pd  # noqa: PLC0415 - likewise
    from python_calamine import CalamineError  # noqa: PLC0415 - likewise

    try:
        return pd.read_excel(io.BytesIO(content), engine="calamine")
    except CalamineError as error:
        raise ValueError(error) from None


def _parquet(content: bytes) -> Any:  # noqa: ANN401 - likewise
    import duckdb  # noqa: PLC0415 - likewise

    # The database reads by a path: of what was noted, not of what the file may hold by then.
    with tempfile.NamedTemporaryFile(suffix=".parquet") as copy, duckdb.connect(config={"threads": 1}) as database:
        copy.write(content)
        copy.flush()
        try:
            return database.read_parquet(copy.name).df()
        except duckdb.Error as error:
            raise ValueError(error) from None


_READERS: dict[str, Callable[[bytes], Any]] = {
    ".csv": _csv,
    ".json": json.loads,
    ".parquet": _parquet,
    ".xlsx": _xlsx,
    **dict.fromkeys(_TEXTS, _text),
}
