"""The comments of a sheet: ours beside those that are there already."""

from collections.abc import Mapping, Sequence

from lxml import etree

from reporting.returns.notes import Note
from reporting.returns.slips.addresses import address, cell_at
from reporting.returns.slips.markup import (
    XML_SPACE,
    Element,
    appended,
    child,
    children,
    namespace,
    placed,
    tag,
    written,
)
from reporting.returns.slips.words import LONGEST, OURS, CommentRun, comment

AUTHOR = "回执"
_ORDER = ("authors", "commentList", "extLst")
_FONT = {"sz": "9", "rFont": "宋体"}

CellPlace = tuple[int, int]


def empty(sheet: Element) -> bytes:
    """A part without comments, in the namespace of its sheet."""
    return written(etree.Element(tag(sheet, "comments"), nsmap={None: namespace(sheet)}))


def comment_on(root: Element, notes: Mapping[CellPlace, Sequence[Note]]) -> dict[CellPlace, str]:
    """Write the notes into the comments; the text of each cell's comment then. New words go below the old ones."""
    author, places = _author(root), placed(root, "commentList", _ORDER)
    there = {existing.get("ref"): existing for existing in children(places, "comment")}
    texts = {}
    for cell, said in notes.items():
        element = there.get(address(*cell))
        if element is None:
            element = appended(places, "comment", ref=address(*cell), authorId=author)
        texts[cell] = _append(element, said)
    return texts


def take_back(root: Element) -> set[CellPlace]:
    """Take away the words of an earlier slip; the cells that have no comment left."""
    bare = set()
    places = placed(root, "commentList", _ORDER)
    authors = [author.text for author in root.iterfind("{*}authors/{*}author")]
    for element in list(children(places, "comment")):
        text, number = _text(element), int(element.get("authorId", "0"))
        senders_text, marked, _ = text.partition(OURS)
        if (not senders_text.strip() and marked) or authors[number : number + 1] == [AUTHOR]:
            places.remove(element)
            bare.add(cell_at(element.get("ref", "")))
        elif marked:
            _cut(element, len(senders_text.rstrip()))
    return bare


def _author(root: Element) -> str:
    """The number of our name among the authors."""
    authors = placed(root, "authors", _ORDER)
    names = [element.text for element in children(authors, "author")]
    if AUTHOR not in names:
        appended(authors, "author").text = AUTHOR
        names.append(AUTHOR)
    return str(names.index(AUTHOR))


def _append(element: Element, notes: Sequence[Note]) -> str:
    before = _text(element)
    runs = comment(notes, LONGEST - len(before) - 2)
    text = placed(element, "text", ("text", "commentPr", "extLst"))
    if before:
        runs = [("\n\n", False), *runs]
    last = [part for part in text if part.tag in {tag(text, "t"), tag(text, "r")}]
    place = text.index(last[-1]) + 1 if last else 0
    text[place:place] = [_run(text, run) for run in runs]
    return before + "".join(words for words, _ in runs)


def _run(text: Element, run: CommentRun) -> Element:
    words, bold = run
    new = text.makeelement(tag(text, "r"))
    properties = appended(new, "rPr")
    if bold:
        appended(properties, "b")
    for name, value in _FONT.items():
        appended(properties, name, val=value)
    said = appended(new, "t")
    said.set(XML_SPACE, "preserve")
    said.text = words
    return new


def _words(element: Element) -> list[Element]:
    text = child(element, "text")
    if text is None:
        return []
    return list(text.iterfind(tag(text, "t"))) + [t for r in children(text, "r") for t in children(r, "t")]


def _text(element: Element) -> str:
    return "".join(piece.text or "" for piece in _words(element))


def _cut(element: Element, room: int) -> None:
    for piece in _words(element):
        words = piece.text or ""
        piece.text = words[: max(0, room)]
        room -= len(words)
        above = piece.getparent()
        if not piece.text and above is not None and above.tag == tag(element, "r"):
            above.getparent().remove(above)  # type: ignore[union-attr]  # a run stands in a text
