"""`without_rows`: the words in the rows of a finished file, fast: of rows with equal markup only one is parsed."""

import re
from collections import Counter
from collections.abc import Sequence

from lxml import etree

from reporting.documents.template_paragraphs import interleave
from reporting.documents.wordml import MAY_BREAK, P, text_of

# The beginning of each part that python-docx writes; other parts are not read here.
_OURS = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
_STARTS, _END = (b"<w:tr>", b"<w:tr "), b"</w:tr>"
# Escaped characters such as &amp; count as markup, and so does all that might end a comment.
_TEXT = re.compile(b">([^<>&]+)<")
_ROOT, _NAMESPACE = re.compile(rb"<\w[^>]*>"), re.compile(rb' xmlns:\w+="[^"]*"')
_PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True)
_FIRST = 0xF0000  # stands for the first text of a row, in a row without any other text
_STAND_INS = re.compile("([\U000f0000-\U000fffff])")

_Alike = dict[tuple[bytes, ...], list[list[bytes]]]


def without_rows(part: bytes) -> tuple[bytes, Counter[str]]:
    """The part without the rows that could be read here, and how often each paragraph stands in these rows.

    Apart from its texts, each row that was taken out has the same markup as one that the parser has read.
    """
    if not part.startswith(_OURS):
        return part, Counter()
    rest, alike = _taken_apart(part)
    root = _ROOT.search(rest)
    namespaces = b"".join(_NAMESPACE.findall(root.group())) if root else b""
    try:
        return rest, _paragraphs(alike, namespaces)
    except etree.XMLSyntaxError:  # a namespace that is declared further inside, or a fault that the full parser reports
        return part, Counter()


def _taken_apart(part: bytes) -> tuple[bytes, _Alike]:
    """The part without the rows that follow others, and the texts of these rows by the markup around the texts.

    Rows with tables or bookmarks in them stay in the part.
    """
    rest: list[bytes] = []
    alike: _Alike = {}
    *ended, tail = part.split(_END)
    for row in ended:
        cut = _TEXT.split(row)
        markup = tuple(cut[::2])
        if markup in alike:
            alike[markup].append(cut[1::2])
        elif row.startswith(_STARTS) and b"<w:tbl" not in row and b"<w:bookmark" not in row:
            alike[markup] = [cut[1::2]]
        else:
            rest += [row, _END]
    return b"".join([*rest, tail]), alike


def _paragraphs(alike: _Alike, namespaces: bytes) -> Counter[str]:
    samples = b"".join(_sample(*markup) for markup in alike)
    rows = etree.fromstring(b"<rows%b>%b</rows>" % (namespaces, samples), _PARSER)
    paragraphs: Counter[str] = Counter()
    for row, texts in zip(rows, alike.values(), strict=True):
        # One step for all texts of a column: no text can hold the character zero.
        columns = [
            b"\0".join(column).decode().replace(MAY_BREAK, "").split("\0") for column in zip(*texts, strict=True)
        ]
        for paragraph in row.iter(P):
            literal_texts, stand_ins = _parted(text_of(paragraph))
            if stand_ins:
                paragraphs.update(interleave(literal_texts, [columns[number] for number in stand_ins]))
            else:
                paragraphs[literal_texts[0]] += len(texts)
    return paragraphs


def _sample(head: bytes, *tails: bytes) -> bytes:
    """A row with one character in the place of each text; the character stands for the number of the text."""
    stand_ins = (chr(_FIRST + number).encode() for number in range(len(tails)))
    return b"".join([head, *(b">%b<%b" % both for both in zip(stand_ins, tails, strict=True)), _END])


def _parted(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """The texts around the stand-ins, and the numbers of the stand-ins."""
    pieces = _STAND_INS.split(text)
    return pieces[::2], [ord(character) - _FIRST for character in pieces[1::2]]
