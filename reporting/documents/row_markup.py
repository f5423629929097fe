"""`RowMarkup`: the rows of a table as markup in bytes, ten times as fast as rows made of elements."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from reporting.documents.cleaning import clean_all
from reporting.documents.keeping import stay_with_next
from reporting.documents.rows import cells_of, rows_of
from reporting.documents.run_writer import RunWriter
from reporting.documents.runs import hint_chinese, is_ambiguous, write
from reporting.documents.sequences import counts
from reporting.documents.template_paragraphs import TemplateParagraph, interleave
from reporting.documents.wordml import DOC_PR, TBL, TEXT_BOX, Element, nearest, remove
from reporting.published.content import Cell, Content, Phrase, Plain, Value
from reporting.published.slots import Slot

# Marks the places to cut the markup of a row. Data cannot bring the mark along, because data only becomes text.
_CUT = ("cut", "here")
_CUTS_A_TOKEN = 5
_PLAIN, _HINTED = (1, 2), (3, 4)


def is_plain(sample: Element, paragraphs: Iterable[TemplateParagraph]) -> bool:
    """Whether rows differ only in the words of their cells: nothing to be numbered, no other kind of token."""
    asked = {token.kind for paragraph in paragraphs for token in paragraph.requests}
    is_numbered = next(sample.iter(DOC_PR, TEXT_BOX), None) is not None or counts(sample)
    return asked == {"table"} and sample.prefix == "w" and not is_numbered


@dataclass(frozen=True)
class _Column:
    """The content of one token: a cell for each row, their words, and the markup of the runs that hold them.

    `forms` has the two ends of a run, without and with a hint that its characters are Chinese.
    """

    asked: str
    cells: Sequence[Cell]
    words: Sequence[str]
    runs: list[bytes]
    forms: tuple[Sequence[bytes], Sequence[bytes]]


class RowMarkup:
    """The markup of a sample row, cut at its tokens. The sample cannot be used as an element afterwards."""

    def __init__(
        self, sample: Element, paragraphs: Sequence[TemplateParagraph], runs: Sequence[Element], run_writer: RunWriter
    ) -> None:
        """`runs` are the empty runs of the tokens, in the order of the page."""
        self._paragraphs = paragraphs
        self._run_writer = run_writer
        self._is_first_row = True
        self._pieces, self._staying = _cut(sample, runs, run_writer.locale)

    def of(self, slot: Slot, staying: Iterable[int]) -> bytes:
        """The markup of all rows of the slot; their words are remembered like all words that are written.

        The rows at the places in `staying` stay on one page with the next.
        """
        asked = [token.column for paragraph in self._paragraphs for token in paragraph.requests]
        columns = [self._column(number, name, slot.contents) for number, name in enumerate(asked)]
        count = len(columns[0].words)
        ready = iter(columns)
        for paragraph in self._paragraphs:
            # A condition has been decided, and 照印 has been printed: only requests wait for their words.
            fixed = (token.fixed for token in paragraph.tokens)
            words = [next(ready).words if words is None else [words] * count for words in fixed]
            self._run_writer.expected.paragraphs.update(interleave(paragraph.literal_texts, words))
        self._bookmark(columns, slot)
        runs = [column.runs for column in columns]
        rows = [*interleave(self._pieces[::_CUTS_A_TOKEN], runs)]
        for place in staying:
            (rows[place],) = interleave(self._staying[::_CUTS_A_TOKEN], [[column[place]] for column in runs])
        return b"".join(rows)

    def _column(self, number: int, asked: str, contents: Iterable[Content]) -> _Column:
        """The content of the token with this number."""
        cells, locale = cells_of(contents, asked), self._run_writer.locale
        words = clean_all([cell.words[locale] for cell in cells])
        pieces = self._pieces[number * _CUTS_A_TOKEN :]
        plain, hinted = ([pieces[place] for place in form] for form in (_PLAIN, _HINTED))
        texts = _as_markup(words)
        if is_ambiguous("".join(words), locale):
            hints = (is_ambiguous(word, locale) for word in words)
            runs = [text.join(hinted if hint else plain) for text, hint in zip(texts, hints, strict=True)]
        else:
            runs = [text.join(plain) for text in texts]
        return _Column(asked, cells, words, runs, (plain, hinted))

    def _bookmark(self, columns: Iterable[_Column], slot: Slot) -> None:
        """Put a bookmark around each run of a value, numbered row by row."""
        numbers = [column for column in columns if any(isinstance(cell, Value | Phrase) for cell in column.cells)]
        if not numbers:
            return
        for place, row in enumerate(rows_of(slot.contents, {column.asked for column in numbers})):
            self._is_first_row = not place
            for column in numbers:
                cell = column.cells[place]
                if isinstance(cell, Plain):
                    continue
                called = row.called(column.asked, slot, self._run_writer.locale)
                if isinstance(cell, Value):
                    column.runs[place] = self._bookmarked(column.runs[place], column.words[place], cell, called)
                else:
                    column.runs[place] = self._phrase(cell, column, called)

    def _phrase(self, cell: Phrase, column: _Column, called: tuple[str, str]) -> bytes:
        """A run for each part of a cell, the numbers in bookmarks of their own."""
        name, label = called
        runs = b""
        for part in cell.segments[self._run_writer.locale]:
            (words,) = clean_all([part if isinstance(part, str) else part.words[self._run_writer.locale]])
            run = self._run(words, column.forms)
            if isinstance(part, str):
                runs += run
            else:
                runs += self._bookmarked(run, words, part, (f"{name}_{part.field}" if part.field else name, label))
        return runs

    def _run(self, words: str, forms: tuple[Sequence[bytes], Sequence[bytes]]) -> bytes:
        (text,) = _as_markup([words])
        return text.join(forms[is_ambiguous(words, self._run_writer.locale)])

    def _bookmarked(self, run: bytes, words: str, value: Value, called: tuple[str, str]) -> bytes:
        anchor, number = self._run_writer.remember(words, value, *called)
        if self._is_first_row:
            self._run_writer.expected.looked_at.add(anchor)
        start, end = _ends(anchor, number)
        return start + run + end


def _cut(sample: Element, runs: Sequence[Element], locale: str) -> tuple[list[bytes], list[bytes]]:
    """The markup of the sample in pieces, five for each token, and one after the last; and that of a row that stays.

    The five: the markup before the token; before and after the words of a plain run; the same of a run with a hint
    that its characters are Chinese.
    """
    for run in runs:
        plain, hinted = deepcopy(run), deepcopy(run)
        if locale == "zh":
            hint_chinese(hinted)
        for form in (plain, hinted):
            write(form, "", locale)
            form[-1].append(_mark())
        for node in (_mark(), plain, _mark(), hinted, _mark()):
            run.addprevious(node)
        remove(run)
    ends = _mark(), _mark()
    sample.addprevious(ends[0])
    sample.addnext(ends[1])
    pieces = _pieces(sample)
    stay_with_next(sample)
    staying = _pieces(sample)
    for end in ends:
        remove(end)
    return pieces, staying


def _pieces(sample: Element) -> list[bytes]:
    # lxml leaves out the namespaces declared further out only if the row is written inside its table.
    table = nearest(sample, TBL)
    whole = b"" if table is None else etree.tostring(table, encoding="UTF-8", xml_declaration=False, with_tail=False)
    return whole.split("<?{} {}?>".format(*_CUT).encode())[1:-1]


def _ends(name: str, number: int) -> tuple[bytes, bytes]:
    """The two ends of a bookmark."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return start.encode(), f'<w:bookmarkEnd w:id="{number}"/>'.encode()


def _mark() -> Element:
    return etree.ProcessingInstruction(*_CUT)


def _as_markup(words: Iterable[str]) -> list[bytes]:
    """The words as escaped markup, all in one step: the character zero, which no words can hold, separates them."""
    joined = "\0".join(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return joined.encode().split(b"\0")
