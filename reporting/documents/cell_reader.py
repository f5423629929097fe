"""`CellReader`: how wide the columns of a template's tables must be for what will stand in their cells."""

from collections.abc import Mapping, Sequence

from reporting.documents.cleaning import clean_all
from reporting.documents.column_widths import Needs, needs_of
from reporting.documents.rows import cells_of
from reporting.documents.sight.run_formats import RunFormats
from reporting.documents.template_paragraphs import TemplateParagraph, interleave
from reporting.documents.tokens import Token
from reporting.documents.wordml import RUN, VAL, Element, P, text_of, w
from reporting.published.content import Value
from reporting.published.slots import Published

_SIZE, _DEFAULT_SIZE, _TWIPS = w("sz"), 20, 10  # sizes are in half points
# Both sides of a cell together, with the rule beside it; a little for fonts that are wider than they should be.
_PADDING, _SLACK = 180, 1.04


class CellReader:
    """Measures what will stand in the cells of one template."""

    def __init__(
        self, styles: Element, paragraphs: Sequence[TemplateParagraph], published: Published, locale: str
    ) -> None:
        self._formats = RunFormats(styles, [_SIZE])
        self._tokens: Mapping[Element, TemplateParagraph] = {one.element: one for one in paragraphs}
        self._published = published
        self._locale = locale

    def needs(self, column: Sequence[Element]) -> Needs:
        """The needs of a column, in twips."""
        needs = Needs(_PADDING, _PADDING, _PADDING)
        for paragraph in (paragraph for cell in column for paragraph in cell.iter(P)):
            needs = needs.or_more(self._of(paragraph).times(self._size(paragraph) * _SLACK, _PADDING))
        return needs

    def _size(self, paragraph: Element) -> float:
        """The size of its letters in twips."""
        run = next(paragraph.iter(RUN), None)
        size = None if run is None else self._formats.of(run).get(_SIZE)
        return _TWIPS * (_DEFAULT_SIZE if size is None else int(size.get(VAL, _DEFAULT_SIZE)))

    def _of(self, paragraph: Element) -> Needs:
        filled = self._tokens.get(paragraph)
        if filled is None:
            return needs_of([text_of(paragraph)])
        columns = [self._words(token) for token in filled.tokens]
        count = max(map(len, columns))
        # What is no column of a table is the same in each row.
        rows = interleave(filled.literal_texts, [words * count if len(words) == 1 else words for words in columns])
        return needs_of(rows, are_numbers=any(map(self._is_number, filled.requests)))

    def _words(self, token: Token) -> list[str]:
        """The words that a token becomes, in each row."""
        slot = None if token.fixed is not None else self._published.find(token.kind, token.name)
        if slot is None:
            return [token.fixed or ""]
        if token.kind == "table":
            return clean_all([cell.words[self._locale] for cell in cells_of(slot.contents, token.column)])
        content = slot.contents[0]
        return [content.words[self._locale] if isinstance(content, Value) else ""]

    def _is_number(self, token: Token) -> bool:
        slot = self._published.find(token.kind, token.name)
        contents = () if slot is None else slot.contents
        cells = cells_of(contents, token.column) if token.kind == "table" else contents
        return any(isinstance(cell, Value) for cell in cells)
