"""`check`: reads a finished briefing again and fails if any words that were put in are missing."""

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from reporting.core.office_package import unpack
from reporting.documents.doc_parts import NAME
from reporting.documents.row_reading import without_rows
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, ID, Element, P, shown, text_of

_PARSER = etree.XMLParser(resolve_entities=False, huge_tree=True)


class LostWordsError(AssertionError):
    """The briefing does not hold the words that were put in: a fault of this program, not of the template."""


@dataclass
class Expected:
    """The content of a briefing: the words at each bookmark, and how often each filled paragraph stands in it."""

    at_bookmarks: dict[str, str] = field(default_factory=dict)
    paragraphs: Counter[str] = field(default_factory=Counter)


def check(briefing: bytes, expected: Expected) -> None:
    """Raise LostWordsError unless each value stands at its bookmark and each filled paragraph stands in the file."""
    actual = Expected()
    for part in _texts(briefing):
        rest, paragraphs = without_rows(part)
        actual.paragraphs.update(paragraphs)
        _read(etree.fromstring(rest, _PARSER), actual, expected)
    lost = [name for name, words in expected.at_bookmarks.items() if actual.at_bookmarks.get(name) != words]
    missing = expected.paragraphs - actual.paragraphs
    if lost or missing:
        raise LostWordsError(f"bookmarks {lost[:5]}, paragraphs {list(missing)[:5]}")


def words_at(briefing: bytes) -> dict[str, str]:
    """The words at each bookmark of the file, by the name of the bookmark."""
    words = {}
    for part in _texts(briefing):
        for mark in etree.fromstring(part, _PARSER).iter(BOOKMARK_START):
            words[mark.get(NAME, "")] = _inside(mark)
    return words


def _texts(briefing: bytes) -> list[bytes]:
    """The parts of the file that hold words of the page."""
    parts = unpack(briefing, lambda name: name.startswith("word/") and name.endswith(".xml"))
    return list(parts.values())


def _read(root: Element, actual: Expected, expected: Expected) -> None:
    actual.paragraphs.update(text_of(paragraph) for paragraph in root.iter(P))
    for mark in root.iter(BOOKMARK_START):
        name = mark.get(NAME, "")
        if name in expected.at_bookmarks:
            actual.at_bookmarks[name] = _inside(mark)


def _inside(start: Element) -> str:
    """The text of the runs between a bookmark's beginning and its end, both in the same parent element."""
    words = ""
    for sibling in start.itersiblings():
        if sibling.tag == BOOKMARK_END and sibling.get(ID) == start.get(ID):
            break
        words += "".join(shown(child) for child in sibling)
    return words
