"""Hands on an issued briefing, and the same briefing refreshed: of 2021, where one item more was resolved since.

34 of 40 items were resolved, 35 are now: 19 of 22 at one enterprise, then 20.
"""

import io
import shutil
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from accepting import accepted, rejected
from ledgers import DATA

from reporting.cli.layers import remade
from reporting.core.period import parse
from reporting.core.progress import NoProgress
from reporting.documents.page import lines_on_page
from reporting.documents.page_pictures import pictures_on_page
from reporting.documents.saving import packed
from reporting.documents.tracked.cutting import leaves, live_text, runs_between
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, TR, P, remove
from reporting.issued.editions.edition import edition_of
from reporting.issued.editions.rows_of_views import from_sheets
from reporting.issued.refresh.merge import Documents, Manner, merge
from reporting.issued.refresh.texts import Texts
from reporting.job import Job

MOMENT = "2021-11-30T00:00:00Z"


@cache
def editions(change, period="2021", locale="zh"):
    """The edition of the shipped ledger, and that of the same ledger after a change; once for all tests."""
    with TemporaryDirectory() as folder:
        changed = Path(folder) / "data"
        shutil.copytree(DATA, changed)
        change(changed, f"{period}-01-01", f"{period}-12-31")
        return _edition(DATA, period, locale), _remade(changed, period, locale)


@cache
def _edition(data, period, locale):
    return _remade(data, period, locale)


def _remade(data, period, locale):
    with TemporaryDirectory() as output:
        return remade(Job(parse(period), locale, data, Path(output)), NoProgress())


@dataclass
class Refreshed:
    """A refreshed file, with what was summary."""

    content: bytes
    summary: object
    locale: str = "zh"

    @property
    def document(self):
        return docx.Document(io.BytesIO(self.content))

    @property
    def lines(self):
        """The words when all changes are accepted."""
        return words_of(accepted(self.document), self.locale)

    @property
    def lines_before(self):
        """The words when all changes are rejected."""
        return words_of(rejected(self.document), self.locale)

    @property
    def notes(self):
        return [note.message for note in self.summary.notes]

    @property
    def deleted(self):
        return [note.message for note in self.summary.deleted]


def refreshed(pair, file, *, locale="zh", track=True, period="2021"):
    """A file of people that came from the first edition of a pair, with the figures of the second one."""
    was, now = pair
    mine = docx.Document(io.BytesIO(file))
    then, today = (edition_of("", period, one.entry, from_sheets(one.sheets)) for one in (was, now))
    documents = Documents(opened(was.briefing), opened(now.briefing), mine)
    summary = merge(documents, Texts(then, today), Manner(locale, MOMENT, track))
    return Refreshed(packed(mine), summary, locale)


def opened(content):
    return docx.Document(io.BytesIO(content))


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def words_of(document, locale="zh"):
    return [line.text for line in lines_on_page(document, locale)]


def pictures_of(document, locale="zh"):
    return [(picture.digest, picture.described) for picture in pictures_on_page(document, locale)]


class Hands:
    """An open briefing; its acts find a place by words that stand there."""

    def __init__(self, content):
        self.document = opened(content)
        self.body = self.document.element.body

    def saved(self):
        return saved(self.document)

    def paragraph(self, words):
        return next(paragraph for paragraph in self.body.iter(P) if words in live_text(paragraph))

    def row(self, *words):
        return next(row for row in self.body.iter(TR) if all(word in _text(row) for word in words))

    def write(self, before, after, *, among=None):
        """Other words in the place of these, in the format of the first one."""
        paragraph = among if among is not None else self.paragraph(before)
        start = live_text(paragraph).index(before)
        first, *others = runs_between(paragraph, start, start + len(before))
        leaf = next(leaf for leaf in leaves(paragraph) if leaf.run is first)
        leaf.child.text = after
        for run in others:
            remove(run)

    def delete(self, words):
        remove(self.paragraph(words))

    def move(self, words, before):
        self.paragraph(before).addprevious(self.paragraph(words))

    def add(self, words, behind):
        """A paragraph of one's own, in the look of the one before it."""
        model = self.paragraph(behind)
        made = deepcopy(model)
        for element in [child for child in made if child.tag.endswith(("bookmarkStart", "bookmarkEnd", "}r"))][1:]:
            made.remove(element)
        runs = [leaf.run for leaf in leaves(made)]
        for run in runs[1:]:
            remove(run)
        next(iter(leaves(made))).child.text = words
        model.addnext(made)

    def join(self, first, second):
        """Two paragraphs become one."""
        one, other = self.paragraph(first), self.paragraph(second)
        for child in [child for child in other if not child.tag.endswith("}pPr")]:
            one.append(child)
        remove(other)

    def lose_bookmarks(self, words):
        paragraph = self.paragraph(words)
        for mark in list(paragraph.iter(BOOKMARK_START, BOOKMARK_END)):
            remove(mark)

    def delete_row(self, *words):
        remove(self.row(*words))


def _text(row):
    return "".join(live_text(paragraph) for paragraph in row.iter(P))
