"""An open document to its sealed file."""

import re
from collections.abc import Sequence

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter
from lxml import etree

from reporting.core.office_package import seal
from reporting.documents.wordml import Element

_ROWS = "rows"
_PLACE = re.compile(rf"<\?{_ROWS} (\d+)\?>".encode())


def place_of_rows(number: int) -> Element:
    """What stands in a document for the rows that come as text; data, which only ever becomes text, never does."""
    return etree.ProcessingInstruction(_ROWS, str(number))


class _Gathered(dict[str, bytes]):
    """Takes the place of the zip that python-docx writes its parts to; rows that are text come to their place."""

    def __init__(self, rows: Sequence[bytes]) -> None:
        self._rows = rows

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        if self._rows and pack_uri.endswith(".xml"):
            blob = _PLACE.sub(lambda mark: self._rows[int(mark.group(1))], blob)
        self[pack_uri.membername] = blob


def sealed(document: Document, rows: Sequence[bytes] = ()) -> bytes:
    """The file; the document's properties hold UNSEALED or UNSEALED_DRAFT, in whose place the seal comes.

    Rows come where the document has their place.
    The parts are packed once: python-docx would pack them only for us to unpack them and pack them again.
    """
    package, parts = document.part.package, _Gathered(rows)
    every = package.parts
    for part in every:
        part.before_marshal()
    PackageWriter._write_content_types_stream(parts, every)  # type: ignore[no-untyped-call]  # noqa: SLF001 - the steps of its `write`
    PackageWriter._write_pkg_rels(parts, package.rels)  # type: ignore[no-untyped-call]  # noqa: SLF001 - likewise
    PackageWriter._write_parts(parts, every)  # type: ignore[arg-type]  # noqa: SLF001 - likewise; it only ever writes
    return seal(parts)
