"""`Archive`: the parts of a file, once it is known that it can be opened as a workbook without harm."""

import re
import zlib
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from reporting.xlsx.limits import Limits
from reporting.xlsx.unusable import Reason, UnusableError, damaged

_OLE = bytes.fromhex("d0cf11e0")
_XML = (".xml", ".rels", ".vml")
_PAGE = re.compile(rb"<[!?A-Za-z]")
BEFORE_MARKS = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"  # what may stand before the first mark of a text
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([^"']*)""")
_ENCODINGS = {
    *(b"utf-8", b"utf-16", b"utf-16le", b"utf-16be"),
    *(b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"),
}
_PARTS = 5_000


class Archive:
    """The parts by their names, in which it does not matter which letters are capital."""

    def __init__(self, packed: ZipFile) -> None:
        self._packed = packed
        self._parts = {part_name(part.filename).casefold(): part for part in packed.infolist()}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._parts

    @property
    def names(self) -> Iterable[str]:
        """As they would be written in small letters."""
        return self._parts

    def read(self, name: str) -> bytes:
        return self._packed.read(self._parts[name.casefold()])


def part_name(written: str) -> str:
    """The name of a part, or a path to one, from a program of Windows that put its folders between backslashes."""
    return written.replace("\\", "/")


def checked(raw: bytes, limits: Limits) -> Archive:
    """The archive, each of its parts unpacked once and found sound. Raises UnusableError."""
    if not raw.startswith(b"PK"):
        raise UnusableError(why_no_archive(raw))
    if len(raw) > limits.packed:
        raise UnusableError("large", _megabytes(len(raw)))
    try:
        return _sound(raw, limits)
    except UnusableError:
        raise
    # A spoilt table of contents makes zipfile stumble in all these ways.
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise damaged() from error


def why_no_archive(raw: bytes) -> Reason:
    """The reason why a file that does not begin as an archive is refused: empty, locked, old, page or no workbook."""
    if not raw:
        return "empty"
    if raw.startswith(_OLE):
        return "locked" if "EncryptedPackage".encode("utf-16-le") in raw else "old"
    return "page" if _PAGE.match(raw.lstrip(BEFORE_MARKS)[:3].replace(b"\0", b"")) else "no workbook"


def _sound(raw: bytes, limits: Limits) -> Archive:
    archive = ZipFile(BytesIO(raw))
    parts = archive.infolist()
    _check_names([part_name(part.filename) for part in parts])
    size = sum(part.file_size for part in parts)
    if size > limits.largest(len(raw)):
        raise UnusableError("large", _megabytes(size))
    for part in parts:
        _check_part(archive, part)
    return Archive(archive)


def _check_names(names: list[str]) -> None:
    """Programs disagree on which of two parts of one name counts; and no reader needs a path out of the archive."""
    files = [name.casefold() for name in names if not name.endswith("/")]
    same = len(set(files)) < len(files)
    if same or len(names) > _PARTS or any(_leads_out(name) for name in names):
        raise damaged()


def _leads_out(name: str) -> bool:
    return name.startswith("/") or ":" in name or ".." in name.split("/")


def _check_part(archive: ZipFile, part: ZipInfo) -> None:
    """Unpacked to its end, so that its size and checksum are true whatever the archive says of them."""
    if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or part.flag_bits & 1:
        raise damaged()
    content = archive.read(part)
    if part.filename.lower().endswith(_XML):
        _check_markup(part.filename, content)


def _check_markup(name: str, content: bytes) -> None:
    """No document type; and an encoding in which one would be seen, whichever program reads."""
    plain = content.replace(b"\0", b"")  # without its zero bytes, UTF-16 reads like ASCII
    if b"<!DOCTYPE" in plain:
        raise UnusableError("document type", name)
    declared = _ENCODING.search(plain[:200])
    if plain and not plain.lstrip(BEFORE_MARKS).startswith(b"<"):
        raise damaged()
    if declared and declared[1].lower() not in _ENCODINGS:
        raise damaged()


def _megabytes(size: int) -> str:
    return f"{size // 2**20} MB"
