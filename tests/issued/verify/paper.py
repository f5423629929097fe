"""`Paper`: an opened briefing on which hands are at work: its numbers, its paragraphs, its tables, its words."""

import io
import itertools
import re
from dataclasses import dataclass
from functools import cached_property

import docx
from lxml import etree
from page_words import END, START, TBL, TC, TR, P, R, T, nearest, text_of

_DEFINITIONS = ("口径说明", "Definitions")
_ANNEX = re.compile(r"(附件|Annex )\d")


@dataclass(eq=False)
class Number:
    """A printed number: its bookmark and the run in it."""

    mark: etree._Element
    run: etree._Element

    @property
    def words(self):
        """The element that holds its text."""
        return self.run.find(T)

    @property
    def text(self):
        return self.words.text

    @text.setter
    def text(self, words):
        self.words.text = words

    @property
    def end(self):
        return self.run.getnext()

    @property
    def paragraph(self):
        return nearest(self.mark, P)

    @property
    def cell(self):
        return nearest(self.mark, TC)

    @property
    def row(self):
        return nearest(self.mark, TR)

    @property
    def before(self):
        """The text before it in its paragraph."""
        return "".join(t.text or "" for t in self.paragraph.iter(T) if _stands_before(t, self.words))

    @property
    def after(self):
        """The text behind it in its paragraph."""
        return text_of(self.paragraph)[len(self.before) + len(self.text) :]

    @property
    def pieces(self):
        """The bookmark's beginning, the run, the bookmark's end."""
        return self.mark, self.run, self.end


class Paper:
    """A briefing opened anew for one edit; `base` is what it was made as."""

    def __init__(self, base):
        self.base, self.locale = base, base.locale
        self.document = docx.Document(io.BytesIO(base.file))
        self.body = self.document.element.body
        for mark in list(self.body.iter(START)):
            _join_runs(mark)

    def saved(self):
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    @cached_property
    def numbers(self):
        """In the order of the page."""
        marks = [mark for mark in self.body.iter(START) if mark.getnext() is not None and mark.getnext().tag == R]
        found = [Number(mark, mark.getnext()) for mark in marks if mark.getnext().find(T) is not None]
        return [number for number in found if re.search(r"\d", number.text or "")]

    @property
    def spoken_numbers(self):
        """Those in sentences."""
        return [number for number in self.numbers if number.cell is None]

    @property
    def tabled_numbers(self):
        return [number for number in self.numbers if number.cell is not None]

    @cached_property
    def paragraphs(self):
        """Those outside of tables that have words in them."""
        return [p for p in self.body.iter(P) if nearest(p, TC) is None and text_of(p).strip()]

    @cached_property
    def definitions(self):
        """The paragraphs that say how is counted; they hold no statement about an enterprise."""
        inside, found = False, []
        for p in self.paragraphs:
            words = text_of(p)
            inside = words in _DEFINITIONS or (inside and not _ANNEX.match(words))
            found += [p] if inside else []
        return found

    @cached_property
    def statements(self):
        """The paragraphs below the title, without the definitions and what is printed behind them."""
        texts = [text_of(p) for p in self.paragraphs]
        title = next(place for place, words in enumerate(texts) if len(words) > 6 and place >= 3)
        return [p for p in self.paragraphs[title + 1 : -2] if p not in self.definitions]

    @property
    def sentences(self):
        """The statements with a number in them."""
        with_numbers = {number.paragraph for number in self.spoken_numbers}
        return [p for p in self.statements if p in with_numbers]

    @cached_property
    def tables(self):
        """Each table as its rows, each row as its cells."""
        return [[list(row.iter(TC)) for row in table.iter(TR)] for table in self.body.iter(TBL)]

    @property
    def numbered_tables(self):
        """The tables that hold numbers."""
        holders = {nearest(number.mark, TBL) for number in self.tabled_numbers}
        return [table for table in self.tables if nearest(table[0][0], TBL) in holders]

    @cached_property
    def enterprises(self):
        """The names that the briefing calls its enterprises by, and their full names."""
        column = {"zh": "short_name", "en": "english_name"}[self.locale]
        return {row[column]: row["name"] for row in self.base.ledger("enterprises") if not row["parent"]}

    @cached_property
    def units(self):
        """The names of units of enterprises."""
        column = {"zh": "short_name", "en": "english_name"}[self.locale]
        return [row[column] for row in self.base.ledger("enterprises") if row["parent"]]

    @cached_property
    def measures(self):
        """The names of all measures, the longest first."""
        column = {"zh": "name", "en": "name_en"}[self.locale]
        names = {row[column] for row in self.base.ledger("measures")}
        return sorted((name for name in names if len(name) > 3), key=len, reverse=True)

    def has_number(self, element):
        inside = set(element.iter(START))
        return any(number.mark in inside for number in self.numbers)


def _join_runs(mark):
    """One run in a bookmark: other editors write digits and Han characters in runs of their own."""
    inside = list(itertools.takewhile(lambda each: each.tag == R, mark.itersiblings()))
    if len(inside) > 1 and inside[-1].getnext() is not None and inside[-1].getnext().tag == END:
        texts = [run.find(T) for run in inside]
        if None not in texts:
            texts[0].text = "".join(t.text or "" for t in texts)
            for run in inside[1:]:
                run.getparent().remove(run)


def _stands_before(t, other):
    order = list(nearest(other, P).iter(T))
    return order.index(t) < order.index(other)


def number_in_place(number):
    """A number with the beginning of its line, for what was done."""
    return f"{number.text}, in: {text_of(number.paragraph)[:40]}"
