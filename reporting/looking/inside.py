"""`pieces`: every text in a file, visible or not: paragraphs, cells, comments, properties, alt texts, files in it."""

import io
import re
import zipfile
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256

from lxml import etree

from reporting.looking.bombs import is_bomb
from reporting.looking.format_words import words_of_format
from reporting.looking.loose_texts import loose_texts
from reporting.looking.picture_texts import has_known_notes, picture_texts

Element = etree._Element  # noqa: SLF001 - lxml has no other name for what it returns
_PARSER = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
# A tree takes many times the size of its part: of a larger one the rows of a sheet are read one by one.
_LARGE = 2**22
_ZIP, _DEEPEST = b"PK\x03\x04", 5
_SHOWN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Also deleted text and the instructions of fields.
_WORDS = frozenset(("t", "delText", "instrText", "delInstrText"))
# Elements read as one text: a paragraph of Word or of a drawing, a string or a comment of a workbook.
_UNITS, _COUNTED = frozenset(("p", "si", "is", "text")), frozenset(("p", "si"))
_CELL, _ROW_MARK = "tc", b":tr"
_SPOKEN = etree.XPath(
    """descendant-or-self::*/@*[contains(concat(" descr title name alt tooltip author initials lastAuthor Target",
        " string prompt promptTitle error errorTitle formatCode text v display caption displayName totalsRowLabel",
        " comment description user userName codeName location help statusBar customMenu "),
        concat(" ", local-name(), " "))]
    | descendant-or-self::*[contains(" alias tag docVar statusText helpText default listItem filter customFilter ",
        concat(" ", local-name(), " "))]/@*
    | descendant-or-self::*[local-name() = "inputCells"]/@val"""
)
_NUMBER, _FORMAT = "v", "formatCode"
# A cell of a worksheet that holds a number, or the number of a shared string: most cells of large workbooks.
_IS_NUMBER = re.compile(r"[0-9.eE+-]*")
_NUMBER_CELL = re.compile(
    rb'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,6}")?(?: t="[snb]")?><v>[0-9.eE+-]{1,24}</v></c>'
)
_ASCII, _WIDE = re.compile(rb"[\x20-\x7e]{8,}"), re.compile(rb"(?:[\x20-\x7e]\x00){8,}")
_TEXT_FILES = (".txt", ".htm", ".html", ".mht", ".csv", ".rtf", ".json")


# The name of a part, and its SHA-256.
Part = tuple[str, str]


class SealedError(Exception):
    """An embedded file that cannot be read."""


@dataclass(frozen=True)
class Piece:
    """One text, with its place: the part of the file, and the number of the text in that part.

    The part of an embedded file is written after the part that holds the file. `paragraph` counts the paragraphs of a
    Word part, or the strings of a workbook; it is -1 for any other text.
    """

    part: str
    paragraph: int
    text: str


def pieces(
    package: bytes, *, numbers: bool = True, known: Container[Part] = (), within: str = "", depth: int = 0
) -> Iterator[Piece]:
    """Every text of a file that is a zip of parts.

    Without `numbers` the cells of numbers are left out; the parts that are `known` are always left out.
    Raises SealedError with the name of the part if an embedded file cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            if depth > _DEEPEST or is_bomb(archive.infolist()):
                raise SealedError(within)
            parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
            yield Piece(within, -1, archive.comment.decode("utf-8", "replace"))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise SealedError(within) from error
    for name, part in parts.items():
        place = f"{within} › {name}" if within else name
        yield Piece(place, -1, name)
        if known and (place, sha256(part).hexdigest()) in known:
            continue
        if part.startswith(_ZIP):
            yield from pieces(part, numbers=True, within=place, depth=depth + 1)
        else:
            yield from (Piece(place, number, text) for number, text in texts_of(name, part, numbers=numbers))


def table_rows(package: bytes, known: Container[Part] = ()) -> Iterator[Piece]:
    """The rows of the tables of a Word file, each as one text with tabs between its cells; not those of `known` parts.

    What cannot be read as XML has none.
    """
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.startswith("word/")}
    for name, part in parts.items():
        if _ROW_MARK in part and _may_be_xml(part) and (name, sha256(part).hexdigest()) not in known:
            with suppress(etree.XMLSyntaxError):
                yield from (Piece(name, number, text) for number, text in _rows(etree.fromstring(part, _PARSER)))


def _rows(root: Element) -> Iterator[tuple[int, str]]:
    paragraphs = 0
    for element in root.iter(etree.Element):
        name = _local(element)
        paragraphs += name in _COUNTED
        if name == "tr":
            cells = (cell for cell in element if _local(cell) == _CELL)
            yield paragraphs, "\t".join(_of_cell(cell) for cell in cells)


def _of_cell(cell: Element) -> str:
    return "\n".join("".join(_words(node)) for node in cell.iter() if _local(node) == "p")


def texts_of(name: str, part: bytes, *, numbers: bool = True) -> Iterator[tuple[int, str]]:
    """Every text of one part that is no zip, with the number of its paragraph as in a Piece."""
    if name.casefold().endswith(".svg"):
        yield from ((-1, text) for _, text in loose_texts(".svg", part))
        return
    try:
        if _may_be_xml(part):
            yield from _in_xml(part, numbers=numbers)
            return
    except etree.XMLSyntaxError:
        pass
    yield from _in_other(name, part)


def _in_other(name: str, part: bytes) -> Iterator[tuple[int, str]]:
    """The texts of a picture, of a file of text, or of anything else."""
    if has_known_notes(part):
        yield from ((-1, text) for text in picture_texts(part))
    elif name.casefold().endswith(_TEXT_FILES) or part.lstrip().startswith(b"<"):
        yield from ((-1, re.sub(r"<[^>]*>", "", line)) for line in part.decode("utf-8", "replace").splitlines())
    else:
        yield from ((-1, characters.decode("ascii")) for characters in _ASCII.findall(part))
        yield from ((-1, characters.decode("utf-16-le")) for characters in _WIDE.findall(part))


def _may_be_xml(part: bytes) -> bool:
    """Is it no other kind of file, and without a DTD that could hide something?"""
    return b"<!DOCTYPE" not in part and part.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n").startswith((b"<", b"<\0"))


def _in_xml(part: bytes, *, numbers: bool) -> Iterator[tuple[int, str]]:
    """The texts of XML, without any that is empty. Raises XMLSyntaxError if it is broken."""
    yield from ((number, text) for number, text in _in_whole_xml(part, numbers=numbers) if text)


def _in_whole_xml(part: bytes, *, numbers: bool) -> Iterator[tuple[int, str]]:
    if not numbers:
        part = _NUMBER_CELL.sub(b"", part)
    if len(part) <= _LARGE:
        yield from _in_tree(etree.fromstring(part, _PARSER), numbers=numbers)
        return
    source = io.BytesIO(part)
    rows = etree.iterparse(source, tag="{*}row", resolve_entities=False, load_dtd=False, no_network=True)
    for _, row in rows:
        yield from _in_tree(row, numbers=numbers)
        row.clear()
    if rows.root is not None:
        yield from _in_tree(rows.root, numbers=numbers)


def _in_tree(root: Element, *, numbers: bool) -> Iterator[tuple[int, str]]:
    units: dict[Element, int] = {}
    for element in root.iter(etree.Element):
        name = _local(element)
        if name in _UNITS:
            if name in _COUNTED:
                units[element] = len(units)
            yield units.get(element, -1), "".join(_words(element))
            if element.text and not element.text.isspace():
                # No paragraph of Word has characters of its own: this one is of another kind of XML.
                yield -1, "".join(element.itertext())
        elif name == _CELL:
            # All paragraphs of a cell together are one text as well.
            yield len(units), _of_cell(element)
        elif name == _NUMBER:
            yield -1, _plain_number(element.text or "") if numbers or _is_text(element) else ""
        elif name == _FORMAT:
            yield -1, words_of_format(element.text or "")
        elif name not in _WORDS and element.text and not element.text.isspace():
            yield -1, element.text
    for value in _SPOKEN(root):
        unit_numbers = (units[node] for node in value.getparent().iterancestors() if node in units)
        said = words_of_format(value) if value.attrname == _FORMAT else str(value)
        yield next(unit_numbers, -1), said


def _words(unit: Element) -> Iterator[str]:
    """The text of a paragraph, from all its runs, without that of paragraphs inside it (text boxes)."""
    for child in unit:
        name = _local(child)
        if name in _WORDS:
            yield child.text or ""
        elif name in _SHOWN:
            yield _SHOWN[name]
        elif name != "p":
            yield from _words(child)


def _is_text(value: Element) -> bool:
    """Whether the value of a cell is the text that a formula gave, or whatever else is no number."""
    cell = value.getparent()
    return not _IS_NUMBER.fullmatch(value.text or "") or (cell is not None and cell.get("t") == "str")


def _local(element: Element) -> str:
    tag = element.tag
    return _bare(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=2**10)  # a file has few kinds of elements, and very many of each
def _bare(name: str) -> str:
    return name.rpartition("}")[2]


def _plain_number(text: str) -> str:
    """1.38E10 -> 13800000000."""
    return f"{Decimal(text):f}" if re.fullmatch(r"[0-9.]+[eE]\+?[0-9]{1,2}", text) else text
