"""`why_odd`: whether the bytes of a picture or a workbook are what its type says."""

import io
import re
import zipfile

from lxml import etree

from reporting.documents.door.known_parts import Kind
from reporting.documents.door.parsing import UnreadableError, parsed
from reporting.looking.bombs import is_bomb

_BEGINNINGS = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*|\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0|\x01\0\0\0.{36} EMF|\x1f\x8b",
    re.DOTALL,
)
_SVG_BEGINS = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<")
_SVG_DOCTYPE = re.compile(rb"<!DOCTYPE svg [^\[<>]*>")
_SVG_LEADS = etree.XPath("//@*[local-name()='href' or local-name()='src']")
_SVG_RUNS = etree.XPath("//*[local-name()='script' or local-name()='foreignObject'] | //@*[starts-with(name(), 'on')]")
_SVG_STYLES = etree.XPath("//@* | //*[local-name()='style']/text()")
_OUTER_URL = re.compile(r"url\(\s*['\"]?(?!#|data:)|@import", re.IGNORECASE)
_PLAIN_PART = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/[^/]*|customXml/.*|xl/(?:_rels/workbook\.xml\.rels|workbook\.xml|"
    r"(?:styles|sharedStrings|metadata|calcChain)\.xml|(?:worksheets|theme|tables|charts|drawings|media|persons|"
    r"printerSettings|threadedComments|richData|queryTables)/.*|comments[^/]*\.xml)",
    re.IGNORECASE,
)


def why_odd(kind: Kind, part: bytes) -> str:
    """The key of the message on a part that is not what its kind promises; "" if it is."""
    if kind.picture and not _is_picture(part):
        return "odd_picture"
    return "odd_workbook" if kind.workbook and not _is_plain_workbook(part) else ""


def _is_picture(part: bytes) -> bool:
    """Whether it is a picture that shows itself, without a script and without anything from elsewhere."""
    return _BEGINNINGS.match(part) is not None or (_SVG_BEGINS.match(part) is not None and _is_plain_svg(part))


def _is_plain_workbook(part: bytes) -> bool:
    """Whether it is a workbook of sheets alone: no macros, no links to other files, no objects."""
    try:
        with zipfile.ZipFile(io.BytesIO(part)) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
            is_plain = "xl/workbook.xml" in names and all(_PLAIN_PART.fullmatch(name) for name in names)
            return is_plain and not is_bomb(archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return False


def _is_plain_svg(part: bytes) -> bool:
    # The usual declaration of a drawing program names a DTD that nothing reads; one with entities is not taken out.
    try:
        root = parsed("", _SVG_DOCTYPE.sub(b"", part, count=1))
    except UnreadableError:
        return False
    leads = [value for value in _SVG_LEADS(root) if not value.startswith(("#", "data:image/"))]
    outer = [value for value in _SVG_STYLES(root) if _OUTER_URL.search(value)]
    return etree.QName(root).localname == "svg" and not leads and not outer and not _SVG_RUNS(root)
