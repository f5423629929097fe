"""An open document to its sealed file."""

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.pkgwriter import PackageWriter

from reporting.document.package import seal


class _Gathered(dict[str, bytes]):
    """Takes the place of the zip that python-docx writes its parts to."""

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        self[pack_uri.membername] = blob


def sealed(document: Document) -> bytes:
    """The file; the document's properties hold UNSEALED or UNSEALED_DRAFT, in whose place the seal comes.

    The parts are packed once: python-docx would pack them only for us to unpack them and pack them again.
    """
    package, parts = document.part.package, _Gathered()
    every = package.parts
    for part in every:
        part.before_marshal()
    PackageWriter._write_content_types_stream(parts, every)  # type: ignore[no-untyped-call]  # noqa: SLF001 - the steps of its `write`
    PackageWriter._write_pkg_rels(parts, package.rels)  # type: ignore[no-untyped-call]  # noqa: SLF001 - likewise
    PackageWriter._write_parts(parts, every)  # type: ignore[arg-type]  # noqa: SLF001 - likewise; it only ever writes
    return seal(parts)
