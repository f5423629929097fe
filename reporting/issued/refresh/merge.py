"""`merged`: an edited file with the figures of today, beside the edition that it came from and that of today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.document import Document

from reporting.documents.cleaning import clean
from reporting.documents.comments import add_comments
from reporting.documents.doc_parts import NAME, doc_parts_of
from reporting.documents.page import Mark
from reporting.documents.tracked.changes import Changes
from reporting.documents.tracked.cutting import live_runs
from reporting.documents.tracked.parts import Parts
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, ID, Element, remove
from reporting.issued.refresh.aligning import Aligned
from reporting.issued.refresh.blocks import Block, align_today, blocks_of
from reporting.issued.refresh.line import Line, lines_of
from reporting.issued.refresh.messages import say
from reporting.issued.refresh.old_values import tell_old_values
from reporting.issued.refresh.paragraphs import Paragraphs, Versions
from reporting.issued.refresh.placing import put_in, take_away
from reporting.issued.refresh.rows import Rows
from reporting.issued.refresh.source import Source
from reporting.issued.refresh.summary import Note, Summary
from reporting.issued.refresh.texts import Texts
from reporting.issued.refresh.work import Work


@dataclass(frozen=True)
class Documents:
    """The edition as it was written, the edition of today, and the file as people left it, which is changed."""

    was: Document
    now: Document
    mine: Document


@dataclass(frozen=True)
class Manner:
    """In which language, at which moment of the data, and whether as tracked changes with comments."""

    locale: str
    moment: str
    track: bool = True


def merge(documents: Documents, texts: Texts, manner: Manner) -> Summary:
    """Change the edited file; the summary has what needs a look by a person."""
    was, now, mine = (
        _lines(documents.was, texts.old),
        _lines(documents.now, texts.new),
        _lines(documents.mine, texts.old),
    )
    summary = Summary(manner.locale)
    roots = [part.root for part in doc_parts_of(documents.mine)]
    changes = Changes(say("author", manner.locale), manner.moment, roots, track=manner.track)
    package = documents.mine.part.package
    source = Source(documents.now, documents.mine, Parts(package, roots), _places(now))
    work = Work(texts, source, changes, summary, _places(mine))
    old, new = blocks_of(was), blocks_of(now)
    today = align_today(old, new, texts.to_new)
    tables = {
        one: other
        for here, there in today.every.items()
        if (one := old[here].table) is not None and (other := new[there].table) is not None
    }
    rows = Rows(work, Versions(_in_tables(was), _in_tables(now), _in_tables(mine)), tables)
    paragraphs = Paragraphs(work, Versions(_outside(was), _outside(now), _outside(mine)), _of_lines(today, old, new))
    rows.compare()
    paragraphs.compare()
    gone = {line for row in rows.gone for line in row.lines} | set(paragraphs.gone)
    tell_old_values(work, [line for line in mine if line not in gone])
    work.apply()
    put_in(work, paragraphs, rows)
    take_away(work, paragraphs, rows)
    _rename(roots, work, texts)
    if manner.track:
        _comment(documents.mine, summary.notes, manner)
    return summary


def _lines(document: Document, known: Iterable[str]) -> list[Line]:
    names = set(known)
    return [line for part in doc_parts_of(document) for line in lines_of(part, names)]


def _places(lines: Iterable[Line]) -> dict[str, tuple[Line, Mark]]:
    return {mark.name: (line, mark) for line in lines for mark in line.marks}


def _of_lines(today: Aligned[Block], was: Sequence[Block], now: Sequence[Block]) -> Aligned[Line]:
    """The same pairs by the places of the lines outside of tables."""
    here, there = (
        {at: place for place, at in enumerate(at for at, block in enumerate(blocks) if block.table is None)}
        for blocks in (was, now)
    )
    kept, moved = (
        {here[at]: there[to] for at, to in pairs.items() if at in here} for pairs in (today.kept, today.moved)
    )
    return Aligned(kept, moved)


def _in_tables(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.row is not None]


def _outside(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.row is None]


def _rename(roots: Iterable[Element], work: Work, texts: Texts) -> None:
    """Give bookmarks the names of today's manifest; those of numbers that are no more go."""
    copied = set(work.source.copied)
    taken: set[str] = set()
    for root in roots:
        for start in [mark for mark in root.iter(BOOKMARK_START) if mark not in copied]:
            name = start.get(NAME, "")
            if name not in texts.old:
                continue
            new = work.renamed.get(name)
            if new is None or new in taken:
                ends = [mark for mark in root.iter(BOOKMARK_END) if mark.get(ID) == start.get(ID)]
                for mark in [start, *ends[:1]]:
                    remove(mark)
            else:
                start.set(NAME, new)
                taken.add(new)
    work.source.settle(taken)


def _comment(document: Document, notes: Iterable[Note], manner: Manner) -> None:
    """A Word comment for each note on a line of the body: no comment may stand in a header."""
    on_lines = [(note, _runs(note)) for note in notes]
    comments = [(runs, [clean(note.message)]) for note, runs in on_lines if runs]
    add_comments(document, comments, say("author", manner.locale), manner.moment)


def _runs(note: Note) -> list[Element]:
    return [] if note.line is None or note.line.part.room != "body" else list(live_runs(note.line.element))
