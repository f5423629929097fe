"""`Changes`: deletes and inserts words, paragraphs and rows, as tracked changes of one author or without a trace."""

from collections.abc import Iterable, Sequence
from itertools import count

from lxml import etree

from reporting.documents.tracked.cutting import leaves, live_runs, runs_between
from reporting.documents.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    ID,
    PPR,
    RPR,
    RUN,
    SECTPR,
    TC,
    Element,
    P,
    T,
    remove,
    w,
)

INS, DEL = w("ins"), w("del")
_MARKS = (INS, DEL, w("moveFrom"), w("moveTo"))
_WRITTEN, _AS_DELETED = (T, w("instrText")), {T: w("delText"), w("instrText"): w("delInstrText")}
_TRPR, _TBLPREX, _ROW_CHANGE = w("trPr"), w("tblPrEx"), w("trPrChange")
_BEHIND_MARK_FORMAT = (SECTPR, w("pPrChange"))


class Changes:
    """Changes by one author, all at one moment; `track` off makes them as if the file had been written so."""

    def __init__(self, author: str, moment: str, roots: Iterable[Element], *, track: bool) -> None:
        used = (element.get(ID, "") for root in roots for element in root.iter(*_MARKS))
        first = max((int(number) for number in used if number.isdecimal()), default=0) + 1
        self._numbers, self._author, self._moment, self._track = count(first), author, moment, track

    def replace(self, paragraph: Element, span: tuple[int, int], fresh: Sequence[Element]) -> None:
        """Put runs and bookmarks in the place of the characters of a span, which may be empty."""
        inside = runs_between(paragraph, *span)
        marker = etree.Element("here")
        if inside:
            _put_behind(inside[-1], marker)
        else:
            _put_between(paragraph, span[0], marker)
        for run in inside:
            self._delete(run)
        for element in fresh:
            marker.addprevious(element)
            if self._track and element.tag == RUN:
                self._wrap(element, INS)
        remove(marker)

    def delete_paragraph(self, paragraph: Element) -> None:
        """Take a paragraph away; of one that must stay, as it ends a section or is alone in a cell, the words."""
        if not self._track and _may_go(paragraph):
            remove(paragraph)
            return
        for run in list(live_runs(paragraph)):
            self._delete(run)
        if self._track and _may_go(paragraph):
            marks = _mark_format(paragraph)
            marks.insert(sum(child.tag in _MARKS for child in marks), self._mark(DEL))

    def insert_paragraph(self, paragraph: Element) -> None:
        """Track a paragraph that stands in its place already as inserted."""
        if not self._track:
            return
        for run in list(live_runs(paragraph)):
            self._wrap(run, INS)
        _mark_format(paragraph).insert(0, self._mark(INS))

    def delete_row(self, row: Element) -> None:
        """Take a row away."""
        if not self._track:
            remove(row)
            return
        for run in [run for paragraph in row.iter(P) for run in live_runs(paragraph)]:
            self._delete(run)
        self._mark_row(row, DEL)

    def insert_row(self, row: Element) -> None:
        """Track a row that stands in its place already as inserted."""
        if not self._track:
            return
        for run in [run for paragraph in row.iter(P) for run in live_runs(paragraph)]:
            self._wrap(run, INS)
        self._mark_row(row, INS)

    def _delete(self, run: Element) -> None:
        if not self._track:
            holder = run.getparent()
            remove(run)
            if holder is not None and holder.tag == INS and not len(holder):
                remove(holder)
            return
        self._wrap(run, DEL)
        for text in list(run.iter(*_WRITTEN)):
            text.tag = _AS_DELETED[str(text.tag)]

    def _wrap(self, run: Element, tag: str) -> None:
        mark = self._mark(tag)
        run.addprevious(mark)
        mark.append(run)

    def _mark(self, tag: str) -> Element:
        mark = etree.Element(tag)
        for name, value in (("id", str(next(self._numbers))), ("author", self._author), ("date", self._moment)):
            mark.set(w(name), value)
        return mark

    def _mark_row(self, row: Element, tag: str) -> None:
        properties = row.find(_TRPR)
        if properties is None:
            properties = etree.Element(_TRPR)
            row.insert(sum(child.tag == _TBLPREX for child in row), properties)
        change = properties.find(_ROW_CHANGE)
        if change is None:
            properties.append(self._mark(tag))
        else:
            change.addprevious(self._mark(tag))


def _put_behind(run: Element, marker: Element) -> None:
    """Put the marker behind a run, but into no insertion of other people: such a one is cut in two there."""
    holder = run.getparent()
    if holder is not None and holder.tag in _MARKS:
        if rest := list(run.itersiblings()):
            other = etree.Element(holder.tag, holder.attrib)
            other.extend(rest)
            holder.addnext(other)
        _put_behind(holder, marker)
    else:
        run.addnext(marker)


def _put_between(paragraph: Element, at: int, marker: Element) -> None:
    """Put the marker before a character, and into no bookmark that ends or begins there."""
    before = next((leaf.run for leaf in reversed(list(leaves(paragraph))) if leaf.end <= at), None)
    behind = next((leaf.run for leaf in leaves(paragraph) if leaf.start >= at), None)
    if before is not None:
        _put_behind(before, marker)
        while (following := marker.getnext()) is not None and following.tag == BOOKMARK_END:
            following.addnext(marker)
    elif behind is not None:
        while (holder := behind.getparent()) is not None and holder.tag in _MARKS:
            behind = holder
        behind.addprevious(marker)
        while (preceding := marker.getprevious()) is not None and preceding.tag == BOOKMARK_START:
            preceding.addprevious(marker)
    else:
        paragraph.append(marker)


def _may_go(paragraph: Element) -> bool:
    """Whether a paragraph may be taken away: it ends no section, and a cell keeps another one."""
    holder, properties = paragraph.getparent(), paragraph.find(PPR)
    ends_section = properties is not None and properties.find(SECTPR) is not None
    is_last = holder is not None and holder.tag == TC and [child.tag for child in holder].count(P) == 1
    return not ends_section and not is_last


def _mark_format(paragraph: Element) -> Element:
    """The properties of the mark at the end of a paragraph."""
    properties = paragraph.find(PPR)
    if properties is None:
        properties = etree.Element(PPR)
        paragraph.insert(0, properties)
    found = properties.find(RPR)
    if found is None:
        found = etree.Element(RPR)
        behind = sum(child.tag in _BEHIND_MARK_FORMAT for child in properties)
        properties.insert(len(properties) - behind, found)
    return found
