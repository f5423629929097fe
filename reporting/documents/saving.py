"""`sealed`: the bytes of a sealed .docx file from an open document."""

import re
from collections.abc import Sequence

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter
from lxml import etree

from reporting.core.office_package import pack, seal
from reporting.documents.wordml import Element

_ROWS = "rows"
_PLACE = re.compile(rf"<\?{_ROWS} (\d+)\?>".encode())


def place_of_rows(number: int) -> Element:
    """The mark in a document for rows that are put in later as markup; data only becomes text, never such a mark."""
    return etree.ProcessingInstruction(_ROWS, str(number))


class _Gathered(dict[str, bytes]):
    """The parts by name: python-docx writes them here instead of to a zip; rows of markup are put in at their marks."""

    def __init__(self, rows: Sequence[bytes]) -> None:
        self._rows = rows

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        if self._rows and pack_uri.endswith(".xml"):
            blob = _PLACE.sub(lambda mark: self._rows[int(mark.group(1))], blob)
        self[pack_uri.membername] = blob


def sealed(document: Document, rows: Sequence[bytes] = ()) -> bytes:
    """The bytes of the file. The seal replaces UNSEALED or UNSEALED_DRAFT in the document's properties.

    `rows` replace the marks that `place_of_rows` made.
    """
    return seal(_gathered(document, rows))


def packed(document: Document) -> bytes:
    """The bytes of the file, with whatever seal its properties have: of a file that people edited."""
    return pack(_gathered(document))


def _gathered(document: Document, rows: Sequence[bytes] = ()) -> "_Gathered":
    """The parts by name. They are packed once: with python-docx they would be packed, unpacked and packed again."""
    package, parts = document.part.package, _Gathered(rows)
    every = package.parts
    for part in every:
        part.before_marshal()
    PackageWriter._write_content_types_stream(parts, every)  # type: ignore[no-untyped-call]  # noqa: SLF001 - the steps of its `write`
    PackageWriter._write_pkg_rels(parts, package.rels)  # type: ignore[no-untyped-call]  # noqa: SLF001 - likewise
    PackageWriter._write_parts(parts, every)  # type: ignore[arg-type]  # noqa: SLF001 - likewise; it only ever writes
    return parts
