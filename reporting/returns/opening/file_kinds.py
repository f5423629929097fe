"""The kind of a file, by its bytes and not by its name."""

import re
import zlib
from io import BytesIO
from typing import Literal
from zipfile import BadZipFile, ZipFile

# The first ones are read. "text" is what is nothing else, "damaged" an archive without a table of contents.
FileKind = Literal[
    "xlsx", "xlsb", "ods", "docx", "xls", "page", "xml_sheets", "text",
    "empty", "locked", "damaged",
    "zip", "odt", "ofd", "pdf", "picture", "rar", "7z", "gz", "rtf", "mail", "link",
]  # fmt: skip

_OLE = bytes.fromhex("d0cf11e0")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BEFORE = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"  # what may stand before the first mark of a text
_STARTS: tuple[tuple[bytes, FileKind], ...] = (
    (rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00", "xls"),  # as old programs write it, without a container
    (rb"%PDF", "pdf"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|BM....\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(heic|mif1)", "picture"),
    (rb"Rar!", "rar"),
    (rb"7z\xbc\xaf", "7z"),
    (rb"\x1f\x8b|BZh|\xfd7zXZ", "gz"),
    (rb"\{\\rtf", "rtf"),
    (rb"(MIME-Version|Received|Return-Path|Delivered-To|From|X-[A-Za-z-]{1,40}): ", "mail"),
    (rb"L\0\0\0\x01\x14\x02\0|\[InternetShortcut\]", "link"),
)
_MARK = re.compile(rb"<[!?A-Za-z]")
_XML_SHEETS = b"urn:schemas-microsoft-com:office:spreadsheet"
# Parts that no other archive has; the surest first.
_PARTS: tuple[tuple[str, FileKind], ...] = (
    (r"xl/workbook\.bin", "xlsb"),
    (r"word/document[0-9]*\.xml", "docx"),
    (r"OFD\.xml", "ofd"),
    (r"\[Content_Types\]\.xml|(.*/)?workbook\.xml", "xlsx"),  # which part holds the workbook, the package says
)
_MANIFEST, _ODS = "META-INF/manifest.xml", b"application/vnd.oasis.opendocument.spreadsheet"
_LONGEST = 100_000


def kind_of(raw: bytes) -> FileKind:
    if not raw:
        return "empty"
    if raw.startswith(b"PK"):
        return _kind_of_archive(raw)
    if raw.startswith(_OLE):
        return "locked" if _ENCRYPTED in raw else "xls"
    plain = raw[:10_000].lstrip(_BEFORE).replace(b"\0", b"")
    if _MARK.match(plain):
        return "xml_sheets" if _XML_SHEETS in plain and b"<html" not in plain.lower() else "page"
    return next((kind for start, kind in _STARTS if re.match(start, raw, re.DOTALL)), "text")


def _kind_of_archive(raw: bytes) -> FileKind:
    try:
        archive = ZipFile(BytesIO(raw))
        # Some programs write the names with a backslash.
        names = {name.replace("\\", "/").lstrip("/") for name in archive.namelist()}
        if _MANIFEST in names:
            return _kind_of_open_document(_beginning(archive, "mimetype"), _beginning(archive, _MANIFEST))
    # A spoilt table of contents makes zipfile stumble in all these ways.
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError):
        return "damaged"
    kinds = (kind for part, kind in _PARTS if any(re.fullmatch(part, name, re.IGNORECASE) for name in names))
    return next(kinds, "zip")


def _beginning(archive: ZipFile, part: str) -> bytes:
    """No more than it takes: nobody has looked at the archive yet."""
    with archive.open(part) as opened:
        return opened.read(_LONGEST)


def _kind_of_open_document(kind: bytes, manifest: bytes) -> FileKind:
    if b"encryption-data" in manifest:
        return "locked"
    return "ods" if kind.startswith(_ODS) else "odt"
