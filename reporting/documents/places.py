"""`place_of`: the place of a text in a file, in words for the person who has to find it."""

import io
import re
import zipfile

import docx
from lxml import etree

from reporting.core.quantity import Words
from reporting.documents.doc_parts import doc_parts_of
from reporting.documents.wordml import Element, P
from reporting.looking.inside import Piece

_PARTS: tuple[tuple[str, Words], ...] = (
    (r".*embeddings/.*", {"zh": "嵌入文件", "en": "embedded file"}),
    (r"word/comments.*", {"zh": "批注", "en": "comments"}),
    (r"word/footnotes.*", {"zh": "脚注", "en": "footnotes"}),
    (r"word/endnotes.*", {"zh": "尾注", "en": "endnotes"}),
    (r"docProps/.*", {"zh": "文件属性", "en": "properties"}),
    (r".*media/.*", {"zh": "图片", "en": "picture"}),
    (r".*charts/.*", {"zh": "图表", "en": "chart"}),
)
_INNER: Words = {"zh": "{place}（{part}）", "en": "{place} ({part})"}
_PART: Words = {"zh": "文件内部", "en": "inside the file"}
_CELL: Words = {"zh": "工作表“{sheet}”{cell}", "en": "sheet “{sheet}”, {cell}"}
_STRINGS = "xl/sharedStrings.xml"


def place_of(file: bytes, piece: Piece, locale: str) -> str:
    """The paragraph, table cell or workbook cell of a text; else the kind of part, and its name in the file."""
    if piece.part == _STRINGS:
        return _cell(file, piece.paragraph, locale)
    return _in_doc_part(file, piece, locale) or _of_part(piece.part, locale)


def _of_part(part: str, locale: str) -> str:
    words = next((words for pattern, words in _PARTS if re.fullmatch(pattern, part)), _PART)
    return _INNER[locale].format(place=words[locale], part=part)


def _in_doc_part(file: bytes, piece: Piece, locale: str) -> str:
    if piece.paragraph < 0 or not piece.part.startswith("word/"):
        return ""
    for doc_part in doc_parts_of(docx.Document(io.BytesIO(file))):
        if str(doc_part.part.partname) == f"/{piece.part}":
            return doc_part.place([*doc_part.root.iter(P)][piece.paragraph], locale)
    return ""


def _cell(workbook: bytes, string: int, locale: str) -> str:
    """The first cell that shows this string."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        sheets = [
            element.get("name", "") for element in _named(etree.fromstring(archive.read("xl/workbook.xml")), "sheet")
        ]
        for number, sheet in enumerate(sheets, 1):
            for cell in _named(etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")), "c"):
                if cell.get("t") == "s" and cell.findtext("{*}v") == str(string):
                    return _CELL[locale].format(sheet=sheet, cell=cell.get("r"))
    return _of_part(_STRINGS, locale)


def _named(root: Element, name: str) -> list[Element]:
    return list(root.iter(f"{{*}}{name}"))
