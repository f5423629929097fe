"""`unzipped`: the parts of a Word file by name, as they lie in the zip; a file that is no Word file is refused."""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence

from reporting.core.errors import TemplateError
from reporting.core.office_package import CONTENT_TYPES
from reporting.documents.messages import say
from reporting.looking.bombs import is_bomb

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WAYS_OF_PACKING = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What a zip that was cut or written over, or one with a password, may end with.
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def unzipped(file: bytes, locale: str) -> dict[str, bytes]:
    """The parts by name. Raises TemplateError."""
    if file.startswith(_OLD_OFFICE):
        raise refusal([say("encrypted" if _ENCRYPTED in file else "legacy", locale)], locale)
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            parts = {} if _faults(entries, locale) else {_name(entry): archive.read(entry) for entry in entries}
    except _BROKEN as error:
        raise refusal([say("not_docx", locale)], locale) from error
    faults = _faults(entries, locale)
    if faults or CONTENT_TYPES not in parts:
        raise refusal(faults or [say("not_docx", locale)], locale)
    return parts


def refusal(faults: Sequence[str], locale: str) -> TemplateError:
    """The error with all faults of a template, to be raised."""
    return TemplateError(say("head", locale, count=len(faults)), faults, say("advice", locale))


def _faults(entries: Sequence[zipfile.ZipInfo], locale: str) -> list[str]:
    if is_bomb(entries):
        return [say("too_big", locale)]
    if any(entry.compress_type not in _WAYS_OF_PACKING for entry in entries):
        return [say("not_docx", locale)]
    # Two programs would read two different files: the one takes the first of two parts, the other the last.
    counts = Counter(_name(entry).casefold() for entry in entries)
    return [say("doubled", locale, part=name) for name, count in counts.items() if count > 1]


def _name(entry: zipfile.ZipInfo) -> str:
    """The name of a part; some programs write it as a path of Windows."""
    return entry.filename.replace("\\", "/").lstrip("/")
