"""Can this file be opened as a workbook without harm? Asked before anything reads from it."""

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

# A table of 200,000 rows unpacks to about 150 MB, and to some 30 times its packed size.
_LARGEST = 200 * 2**20
_SMALL = 2**20
_RATIO = 100
_OLE = bytes.fromhex("d0cf11e0")
_XML = (".xml", ".rels", ".vml")


class UnusableError(ValueError):
    """A workbook that cannot be read: what was found, the rule, and what to do."""

    def __init__(self, found: str, rule: str, todo: str) -> None:
        super().__init__(found)
        self.found, self.rule, self.todo = found, rule, todo


def damaged() -> UnusableError:
    """The one word for every way in which a workbook can be broken."""
    return UnusableError("the file is damaged", "a whole .xlsx workbook is expected", "save it again as .xlsx")


def checked(raw: bytes) -> ZipFile:
    """The archive, each of its parts unpacked once and found sound. Raises UnusableError."""
    if not raw.startswith(b"PK"):
        raise _no_archive(raw)
    try:
        archive = ZipFile(BytesIO(raw))
        parts = archive.infolist()
        _check_sizes(parts, len(raw))
        for part in parts:
            _check_part(archive, part)
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
        raise damaged() from error
    return archive


def _no_archive(raw: bytes) -> UnusableError:
    rule, todo = "an .xlsx workbook is expected", "save it as Excel workbook (.xlsx)"
    if not raw:
        return UnusableError("the file is empty", rule, "put the table back")
    if raw.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in raw:
        return UnusableError("it is locked with a password", "a ledger is open to read", "take the password off")
    if raw.startswith(_OLE):
        return UnusableError("it is an old .xls workbook", rule, todo)
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return UnusableError("it is a web page, not a workbook", rule, todo)
    return UnusableError("it is not a workbook", rule, todo)


def _check_sizes(parts: list[ZipInfo], packed: int) -> None:
    size = sum(part.file_size for part in parts)
    if size > _LARGEST or size > max(_SMALL, packed * _RATIO):
        rule = f"at most {_LARGEST // 2**20} MB, and {_RATIO} times the packed size, are expected"
        raise UnusableError(f"it unpacks to {size // 2**20} MB", rule, "copy the table alone into a new workbook")


def _check_part(archive: ZipFile, part: ZipInfo) -> None:
    """Unpacked to its end, so that its size and checksum are true whatever the archive says of them."""
    if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or part.flag_bits & 1:
        raise damaged()
    content = archive.read(part)
    # Without its zero bytes, UTF-16 reads like ASCII.
    if part.filename.lower().endswith(_XML) and b"<!DOCTYPE" in content.replace(b"\0", b""):
        found = f"{part.filename} declares a document type"
        raise UnusableError(found, "no workbook needs one", "copy the table into a new workbook")
