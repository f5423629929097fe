"""`Writer`: replaces the tokens of a template with the published things that they ask for."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from docx.opc.part import Part

from reporting.core.chinese import called
from reporting.documents.cleaning import clean
from reporting.documents.copies import copy_before, strip_numbers
from reporting.documents.doc_parts import DocPart
from reporting.documents.keeping import keep_rows, stay_with_next
from reporting.documents.native_charts.asking import AskingChart
from reporting.documents.native_charts.chart_numbers import chart_numbers
from reporting.documents.native_charts.filling import Around, fill_chart
from reporting.documents.pictures import Caption, Pictures, leave_height
from reporting.documents.row_markup import RowMarkup, is_plain
from reporting.documents.rows import Row, rows_of
from reporting.documents.run_writer import RunWriter
from reporting.documents.runs import isolate, plain_letters, write
from reporting.documents.saving import place_of_rows
from reporting.documents.template_paragraphs import TemplateParagraph
from reporting.documents.tokens import Token
from reporting.documents.wordml import TR, Element, P, remove, runs
from reporting.published.content import Content, Figure, Paragraph, Phrase, Printed, Table, Text, Value
from reporting.published.slots import Key, Published, Slot

# Marks the run of a token until it is filled, so that copies of the run are known as the same token.
# Data cannot bring the mark along: it is an attribute, and data only becomes text.
_MARK = "token"


class Writer:
    """Fills the paragraphs of one template; each instance fills one document."""

    def __init__(self, doc_parts: Sequence[DocPart], published: Published, locale: str) -> None:
        self.published = published
        self.run_writer = RunWriter(doc_parts, locale)
        self.rows: list[bytes] = []
        # The numbers in pictures have no place in the text: they are named after their picture.
        self.drawn: list[Printed] = []
        self.pictures: dict[str, tuple[str, ...]] = {}
        self._doc_parts = doc_parts
        self._pictures = Pictures(doc_parts)
        # A sample row asks for the same slot in each of its copies.
        self._slots: dict[Key, Slot] = {}

    def write(self, paragraphs: Sequence[TemplateParagraph], styles: Element) -> None:
        """Fill all paragraphs; those in a sample row are repeated for each row of its table."""
        samples = sample_rows(paragraphs, self.published)
        staying = keep_rows(self._doc_parts, styles, samples)
        members: dict[Element, list[TemplateParagraph]] = {}
        for paragraph in paragraphs:
            _mark(paragraph, self.run_writer.locale)
            # No token spans a picture, so that the character of one keeps these texts apart.
            self.run_writer.expected.around.add("\ufffc".join(paragraph.literal_texts))
            row = next((row for row in paragraph.element.iterancestors(TR) if row in samples), None)
            if row is None:
                self._fill(paragraph, paragraph.element)
            else:
                members.setdefault(row, []).append(paragraph)
        for sample, inside in members.items():
            self._repeat(sample, inside, staying.get(sample, frozenset()))

    def fill_charts(self, charts: Sequence[AskingChart], mark: str) -> None:
        """Fill the charts that ask for a figure, one that two places show only once; the mark is put on each."""
        filled: set[Part] = set()
        for chart in charts:
            slot, locale = self._slot(chart.token), self.run_writer.locale
            figure = slot.contents[0]
            numbers = chart_numbers(figure, locale) if isinstance(figure, Figure) else None
            if not isinstance(figure, Figure) or numbers is None:
                raise LookupError(chart.token.raw)  # the check of the template lets no such chart through
            if chart.part not in filled:
                room = self._pictures.room(chart.drawing)
                fill_chart(chart, numbers, Around(self._label(slot), mark, locale, room[1]))
            filled.add(chart.part)
            leave_height(chart.paragraph)
            self._remember_drawn(self._pictures.describe([chart.shape], figure, self._caption(slot)), figure, slot)

    def _repeat(self, sample: Element, paragraphs: Sequence[TemplateParagraph], staying: Collection[int]) -> None:
        strip_numbers(sample)
        requests = [token for paragraph in paragraphs for token in _tables(paragraph)]
        slot = self._slot(requests[0])
        if is_plain(sample, paragraphs):
            runs = [run for paragraph in paragraphs for run, _ in _unmarked(paragraph.element)]
            sample.addprevious(place_of_rows(len(self.rows)))
            self.rows.append(RowMarkup(sample, paragraphs, runs, self.run_writer).of(slot, staying))
        else:
            rows = rows_of(slot.contents, {token.column for token in requests})
            for place, made in enumerate(self._repeat_element(sample, paragraphs, rows)):
                if place in staying:
                    stay_with_next(made)
        remove(sample)

    def _repeat_element(
        self, sample: Element, paragraphs: Sequence[TemplateParagraph], rows: Iterable[Row]
    ) -> Iterator[Element]:
        """The rows of the page, each filled."""
        order = {paragraph: number for number, paragraph in enumerate(sample.iter(P))}
        numbered = [(order[paragraph.element], paragraph) for paragraph in paragraphs]
        for row in rows:
            made = copy_before(sample, self._pictures.next_drawing)
            elements = list(made.iter(P))
            for number, paragraph in numbered:
                self._fill(paragraph, elements[number], row)
            yield made

    def _fill(self, paragraph: TemplateParagraph, element: Element, row: Row | None = None) -> None:
        request = paragraph.requests[0] if paragraph.requests else None
        if request is not None and request.kind in ("figure", "text") and paragraph.has_alone(request):
            self._fill_alone(paragraph, element, self._slot(request))
            return
        words = paragraph.fixed_words
        for run, number in _unmarked(element):
            words[number] = self._put(run, paragraph.tokens[number], row)
        self.run_writer.expected.paragraphs[paragraph.text_with(words)] += 1

    def _put(self, run: Element, token: Token, row: Row | None) -> str:
        slot = self._slot(token)
        if row is not None and token.kind == "table":
            cell = row.cell(token.column)
            called = row.called(token.column, slot, self.run_writer.locale)
            if isinstance(cell, Value):
                return self.run_writer.value(run, cell, *called)
            if isinstance(cell, Phrase):
                return self.run_writer.segments(run, cell.segments[self.run_writer.locale], *called)
            return self.run_writer.plain(run, cell.words)
        content = slot.contents[0]
        if isinstance(content, Value):
            return self.run_writer.value(run, content, slot.name, self._label(slot))
        return self.run_writer.segments(run, self._paragraphs(content)[0], slot.name, self._label(slot))

    def _fill_alone(self, paragraph: TemplateParagraph, element: Element, slot: Slot) -> None:
        """Fill a paragraph with one token: it is repeated for each picture, or each paragraph of the texts.

        One that says nothing in this language is left out beside others.
        """
        every = [thing for content in slot.contents for thing in self._things(content)]
        things = [thing for thing in every if thing] or every[:1]
        strip_numbers(element)
        copies = [copy_before(element, self._pictures.next_drawing) for _ in things[1:]]
        for thing, target in zip(things, [*copies, element], strict=True):
            words = paragraph.fixed_words
            for run, number in _unmarked(target):
                if isinstance(thing, Figure):
                    words[number], name = self._pictures.draw(paragraph.doc_part, run, thing, self._caption(slot))
                    self._remember_drawn(name, thing, slot)
                else:
                    words[number] = self.run_writer.segments(run, thing, slot.name, self._label(slot))
            self.run_writer.expected.paragraphs[paragraph.text_with(words)] += 1

    def _remember_drawn(self, picture: str, figure: Figure, slot: Slot) -> None:
        locale, first = self.run_writer.locale, len(self.drawn) + 1
        # Its alternative text stands beside the page, and may look like anything.
        self.run_writer.expected.beside |= {clean(figure.alt[locale]), clean(self._label(slot))}
        for place, value in enumerate(figure.numbers(locale), first):
            name = f"{slot.name}.{place}"
            self.drawn.append(Printed(name, self._label(slot), value.words[locale], value.amount, value.passport))
        self.pictures[picture] = tuple(number.anchor for number in self.drawn[first - 1 :])

    def _things(self, content: Content) -> Sequence[Figure | Paragraph]:
        return [content] if isinstance(content, Figure) else self._paragraphs(content)

    def _paragraphs(self, content: Content) -> Sequence[Paragraph]:
        return content.paragraphs[self.run_writer.locale] if isinstance(content, Text) else ()

    def _caption(self, slot: Slot) -> Caption:
        return Caption(slot.name, self._label(slot), self.run_writer.locale)

    def _label(self, slot: Slot) -> str:
        return called(slot.labels[0], slot.name, self.run_writer.locale)

    def _slot(self, token: Token) -> Slot:
        asked = token.kind, token.name
        slot = self._slots.get(asked) or self.published.find(*asked)
        if slot is None:
            raise LookupError(token.raw)  # the check of the template lets no such token through
        self._slots[asked] = slot
        return slot


def sample_rows(paragraphs: Sequence[TemplateParagraph], published: Published) -> dict[Element, int]:
    """The sample rows, each with the number of rows that it will become."""
    rows = {}
    for sample, token in _samples(paragraphs).items():
        slot = published.find(token.kind, token.name)
        tables = () if slot is None else slot.contents
        rows[sample] = sum(len(table.rows) for table in tables if isinstance(table, Table))
    return rows


def _samples(paragraphs: Sequence[TemplateParagraph]) -> dict[Element, Token]:
    """The rows that are repeated, each with a token of its table."""
    asked = [(paragraph.row, token) for paragraph in paragraphs for token in _tables(paragraph)]
    return {row: token for row, token in asked if row is not None}


def _tables(paragraph: TemplateParagraph) -> list[Token]:
    return [token for token in paragraph.requests if token.kind == "table"]


def _mark(paragraph: TemplateParagraph, locale: str) -> None:
    """Cut the paragraph so that each token is one run, marked with its number; those with fixed words are written."""
    for number, run in enumerate(isolate(paragraph.element, paragraph.tokens)):
        fixed = paragraph.tokens[number].fixed
        if fixed is None:
            plain_letters(run)
            run.set(_MARK, str(number))
        elif fixed:
            write(run, fixed, locale)
        else:
            remove(run)


def _unmarked(paragraph: Element) -> list[tuple[Element, int]]:
    """The runs of tokens, each with the number of its token; takes the marks away."""
    return [(run, int(run.attrib.pop(_MARK))) for run in runs(paragraph) if _MARK in run.attrib]
