"""Words for refusals of the machine, which are no faults of the kit: a full disk, a foreign folder, no memory."""

import errno
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from reporting.core.errors import OutputError

_UNWRITTEN = {"zh": "{place} 写不进去：{why}", "en": "{place} could not be written: {why}"}
_UNUSABLE = {"zh": "{place} 用不了：{why}", "en": "{place} cannot be used: {why}"}
_PLACELESS = {"zh": "程序停下了：{why}", "en": "The run was stopped: {why}"}
# Read before anything is refused: where too many files are open, this one could not be.
_TABLE: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
# The exit codes of processes of ours are so many, and the place of the kind in the table.
_FIRST_CODE = 64
_KILLED = 9  # SIGKILL, which Windows has not
# How the loader of a library says that there is no memory for it.
_UNMAPPED = ("failed to map segment", "cannot allocate memory", "Cannot allocate memory")
Noted = TypeVar("Noted", bound=BaseException)
_KIT = str(Path(__file__).parents[1])


class MachineError(OutputError):
    """What the machine refused; `place` is the file that was to be written, if it is known.

    It speaks English until it is asked for another language: whoever raises it does not know who reads it.
    """

    def __init__(self, refused: BaseException, place: Path | None = None, locale: str = "en") -> None:
        self.refused, self.place = refused, place
        where = place or getattr(refused, "filename", None)
        head = _UNWRITTEN if place else _UNUSABLE if where else _PLACELESS
        advice = _kind(refused).get("todo", {}).get(locale, "")
        super().__init__(head[locale].format(place=where, why=reason_of(refused, locale)), advice=advice)

    def in_language(self, locale: str) -> Self:
        """The same in this language, with its notes."""
        return _with_notes_of(self, type(self)(self.refused, self.place, locale))


def machine_error(error: BaseException) -> MachineError | None:
    """The error as one of the machine; None if it is, for all that we know, one of the kit."""
    if isinstance(error, MachineError):
        return error
    if isinstance(error, ExceptionGroup):
        found = [machine_error(one) for one in error.exceptions]
        return found[0] if all(found) else None
    # A file of the kit itself that is not there is looked for in a wrong place.
    is_ours = isinstance(error, FileNotFoundError) and str(error.filename).startswith(_KIT)
    if not _kind(error) or is_ours:
        return None
    return _with_notes_of(error, MachineError(error))


def reason_of(error: BaseException, locale: str) -> str:
    """What was refused, without the place; what the table does not know, in the words of the system."""
    words: str = _kind(error).get("why", {}).get(locale) or getattr(error, "strerror", None) or str(error)
    return words


@contextmanager
def in_language(locale: str) -> Iterator[None]:
    """A block in which what the machine refuses is told in this language, that of the document at hand."""
    try:
        yield
    except MachineError as error:
        raise error.in_language(locale) from None


@contextmanager
def handed_on() -> Iterator[None]:
    """A block of a process that another one started: that one learns by the exit code what the machine refused here."""
    try:
        yield
    except Exception as error:
        refused = machine_error(error)
        if refused is None:
            raise
        sys.exit(_FIRST_CODE + list(_TABLE.values()).index(_kind(refused.refused)))


def refused_there(code: int) -> MachineError | None:
    """What the machine refused to a process that ended with this code; None if it stumbled over something else."""
    if code == -_KILLED:
        return MachineError(OSError(0, "ECHILD"))
    kinds = list(_TABLE.values())
    known = 0 <= code - _FIRST_CODE < len(kinds)
    return MachineError(OSError(0, kinds[code - _FIRST_CODE]["errors"][0])) if known else None


def _with_notes_of(error: BaseException, other: Noted) -> Noted:
    for note in getattr(error, "__notes__", ()):
        other.add_note(note)
    return other


def _kind(error: BaseException) -> dict[str, Any]:
    """The entry of the table that names the error; none names what is not of the machine."""
    signs = set(_signs(error))
    return next((kind for kind in _TABLE.values() if signs & set(kind["errors"])), {})


def _signs(error: BaseException) -> Iterator[str]:
    yield re.split(" found in | from ", getattr(error, "strerror", None) or str(error))[0]
    yield errno.errorcode.get(getattr(error, "errno", None) or 0, "")
    if isinstance(error, ImportError) and any(words in _with_causes(error) for words in _UNMAPPED):
        yield "ENOMEM"
    if type(error).__name__ == "IOException":
        # DuckDB has the words of the system, and not their number.
        yield from (name for number, name in errno.errorcode.items() if os.strerror(number) in str(error))
    # What cannot be encoded is the machine's where it is a name of a file; texts of ours are all written as UTF-8.
    if not isinstance(error, UnicodeEncodeError) or _is_of_a_name(error):
        yield from (each.__name__ for each in type(error).__mro__)


def _with_causes(error: BaseException) -> str:
    return f"{error} {_with_causes(error.__context__)}" if error.__context__ else str(error)


def _is_of_a_name(error: UnicodeEncodeError) -> bool:
    return error.encoding != "utf-8" or any("\ud800" <= sign <= "\udfff" for sign in error.object)
