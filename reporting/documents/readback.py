"""`check`: reads a finished briefing again and fails if any words that were put in are missing.

What was read is handed on to the look at the page as it is shown, so that nothing is read twice.
"""

from collections import Counter
from collections.abc import Mapping
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
    """The content of a briefing: the words at each bookmark, and how often each filled paragraph stands in it.

    `around` has the texts of the template around the words that were filled in, `beside` the words that were put
    beside the page, such as the alternative text of a picture. `looked_at` names the bookmarks of values that must be
    looked at: of the rows of a table, which are copies of one, the first.
    """

    at_bookmarks: dict[str, str] = field(default_factory=dict)
    paragraphs: Counter[str] = field(default_factory=Counter)
    around: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    looked_at: set[str] = field(default_factory=set)

    def change(self, old: str, new: str) -> None:
        """Expect a paragraph with another text in the place of one that was filled."""
        if old != new and self.paragraphs[old]:
            self.paragraphs[old] -= 1
            self.paragraphs[new] += 1


@dataclass(frozen=True)
class ReadPart:
    """A part of a finished file without the rows that could be read as markup, as bytes and as tree; all paragraphs.

    `marks` are the beginnings of the bookmarks that must be looked at.
    """

    rest: bytes
    root: Element
    paragraphs: Counter[str]
    marks: list[Element] = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """A finished file: every part as it is, and those with words as they were read, both by name."""

    every: Mapping[str, bytes]
    parts: Mapping[str, ReadPart]


def check(briefing: bytes, expected: Expected) -> Reading:
    """What was read; each value stands at its bookmark, and each filled paragraph stands in the file.

    Raises LostWordsError if not.
    """
    actual = Expected()
    every = unpack(briefing)
    parts = {name: _read_part(part) for name, part in every.items() if _has_words(name)}
    for part in parts.values():
        actual.paragraphs.update(part.paragraphs)
        _read(part, actual, expected)
    lost = [name for name, words in expected.at_bookmarks.items() if actual.at_bookmarks.get(name) != words]
    missing = expected.paragraphs - actual.paragraphs
    if lost or missing:
        raise LostWordsError(f"bookmarks {lost[:5]}, paragraphs {list(missing)[:5]}")
    return Reading(every, parts)


def words_at(briefing: bytes) -> dict[str, str]:
    """The words at each bookmark of the file, by the name of the bookmark."""
    words = {}
    for part in _texts(briefing):
        for mark in etree.fromstring(part, _PARSER).iter(BOOKMARK_START):
            words[mark.get(NAME, "")] = _inside(mark)
    return words


def _texts(briefing: bytes) -> list[bytes]:
    """The parts of the file that hold words of the page."""
    return list(unpack(briefing, _has_words).values())


def _has_words(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def _read_part(part: bytes) -> ReadPart:
    rest, paragraphs = without_rows(part)
    root = etree.fromstring(rest, _PARSER)
    paragraphs.update(text_of(paragraph) for paragraph in root.iter(P))
    return ReadPart(rest, root, paragraphs)


def _read(part: ReadPart, actual: Expected, expected: Expected) -> None:
    for mark in part.root.iter(BOOKMARK_START):
        name = mark.get(NAME, "")
        if name in expected.at_bookmarks:
            actual.at_bookmarks[name] = _inside(mark)
        if name in expected.looked_at:
            part.marks.append(mark)


def _inside(start: Element) -> str:
    """The text of the runs between a bookmark's beginning and its end, both in the same parent element."""
    words = ""
    for sibling in start.itersiblings():
        if sibling.tag == BOOKMARK_END and sibling.get(ID) == start.get(ID):
            break
        words += "".join(shown(child) for child in sibling)
    return words
