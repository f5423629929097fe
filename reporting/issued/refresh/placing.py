"""`put_in` and `take_away`: what is new comes into the file where today's briefing has it, and what is gone goes."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from docx.opc.part import Part

from reporting.documents.tracked.cutting import live_text
from reporting.documents.tracked.fragment import whole_paragraph
from reporting.documents.wordml import TBL, TR, Element, P, remove
from reporting.issued.refresh.line import Line
from reporting.issued.refresh.paragraphs import Paragraphs
from reporting.issued.refresh.row import Row
from reporting.issued.refresh.rows import Rows
from reporting.issued.refresh.work import Work, bookmarks_in


@dataclass(frozen=True)
class _Parts:
    """The part of today's briefing that is copied from, and the part of the file that it goes to."""

    origin: Part
    target: Part


def put_in(work: Work, paragraphs: Paragraphs, rows: Rows) -> None:
    """Put everything new into the file, behind what stands before it today."""
    targets = {line.part.room: line.part.part for line in reversed(paragraphs.versions.mine)}
    for part in dict.fromkeys(line.part for line in paragraphs.versions.now):
        if part.room in targets:
            _put_in(work, part.root, _Parts(part.part, targets[part.room]), paragraphs, rows)


def take_away(work: Work, paragraphs: Paragraphs, rows: Rows) -> None:
    """Take away the lines and rows that the kit no longer prints."""
    for line in paragraphs.gone:
        _forget(bookmarks_in([line.element]))
        work.changes.delete_paragraph(line.element)
        work.summary.done["gone"] += bool(line.text.strip())
    for row in rows.gone:
        table = row.table
        _forget(bookmarks_in([row.element]))
        work.changes.delete_row(row.element)
        work.summary.done["gone"] += 1
        if next(table.iter(TR), None) is None:
            remove(table)


def _put_in(work: Work, root: Element, parts: _Parts, paragraphs: Paragraphs, rows: Rows) -> None:
    new = _New(work, parts, {line.element: line for line in paragraphs.new}, rows)
    behind: Element | None = None
    waiting: list[Element] = []
    refused = {line.element for line in paragraphs.refused}
    headings = {line.element for line in paragraphs.versions.now if line.is_heading}
    is_gone = False
    for block in _blocks(root):
        is_gone = block in refused if block in headings else is_gone
        image = paragraphs.images.get(block) if block.tag == P else rows.tables.get(block)
        if image is not None:
            behind = _outermost(image)
            for element in waiting:
                behind.addprevious(element)
            waiting.clear()
            if block.tag == TBL:
                new.rows_into(block, image)
        elif is_gone:
            new.list_as_gone(block)
        elif (made := new.copy(block)) is not None:
            if behind is None:
                waiting.append(made)
            else:
                behind.addnext(made)
                behind = made
    for element in waiting:
        work.summary.look(None, "not_there", now="".join(live_text(each) for each in element.iter(P)))


class _New:
    """Copies of what is new today."""

    def __init__(self, work: Work, parts: _Parts, lines: Mapping[Element, Line], rows: Rows) -> None:
        self._work, self._parts, self._lines = work, parts, lines
        self._rows: dict[Element, Row] = {row.element: row for row in rows.new}
        self._images = dict(rows.images)
        self._columns = rows.columns

    def copy(self, block: Element) -> Element | None:
        """A copy of a paragraph or a table that is new, tracked as inserted; None for one that is not."""
        if block.tag == P:
            return self._paragraph(block) if block in self._lines else None
        every = list(block.iter(TR))
        if not every or not all(row in self._rows for row in every):
            self.list_as_gone(block)
            return None
        made = deepcopy(block)
        self._work.source.bring([made], self._parts.origin, self._parts.target)
        for row in made.iter(TR):
            self._work.changes.insert_row(row)
        self._work.summary.done["new"] += 1
        return made

    def list_as_gone(self, block: Element) -> None:
        """What is new today in a part that people deleted is no part of the file; it is listed."""
        if block in self._lines and self._lines[block].text.strip():
            self._work.summary.gone("gone_line", now=self._lines[block].text)
        for row in block.iter(TR):
            if row in self._rows:
                self._work.summary.gone("gone_row", now=self._rows[row].text)

    def rows_into(self, table: Element, mine: Element) -> None:
        """Put the new rows of a table behind those that stand before them today."""
        behind: Element | None = None
        for row in table.iter(TR):
            if row in self._images:
                behind = self._images[row]
            elif row in self._rows:
                made = deepcopy(row)
                if mine in self._columns:
                    self._columns[mine].arranged(made)
                self._work.source.bring([made], self._parts.origin, self._parts.target)
                if behind is None:
                    next(mine.iter(TR)).addprevious(made)
                else:
                    behind.addnext(made)
                behind = made
                self._work.changes.insert_row(made)
                self._work.summary.done["new"] += 1

    def _paragraph(self, block: Element) -> Element:
        made = whole_paragraph(block)
        self._work.source.bring([made], self._parts.origin, self._parts.target)
        self._work.changes.insert_paragraph(made)
        self._work.summary.done["new"] += bool(self._lines[block].text.strip())
        return made


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables outside of tables and text boxes."""
    for child in parent:
        if child.tag in (P, TBL):
            yield child
        elif isinstance(child.tag, str):
            yield from _blocks(child)


def _outermost(element: Element) -> Element:
    """The table around an element, or itself."""
    tables = list(element.iterancestors(TBL))
    return tables[-1] if tables else element


def _forget(marks: list[Element]) -> None:
    """Take away bookmarks of what goes, so that their names are free."""
    for mark in marks:
        remove(mark)
