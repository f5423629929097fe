"""A paragraph cut where marks begin and end: pieces that are each of one numeral, or of none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reporting.extraction.drafts.drafts import Draft, Extracted, PassedOver
from reporting.extraction.text.source_text import TextSpan


@dataclass(frozen=True)
class Segment:
    """A piece of text: the numeral that it is of, if any, and the numbers of the drafted rows that quote it."""

    text: str
    numeral: Draft | PassedOver | None
    quoted_by: tuple[int, ...]


class Segments:
    """The pieces of each paragraph of a text; rows are numbered from 1 in the order of the drafts."""

    def __init__(self, extracted: Extracted) -> None:
        self._paragraphs = extracted.source.paragraphs
        self._numerals: dict[int, list[tuple[TextSpan, Draft | PassedOver]]] = {}
        self._quotes: dict[int, list[tuple[TextSpan, int]]] = {}
        self.numbers: Mapping[str, int] = {draft.id: number for number, draft in enumerate(extracted.drafts, 1)}
        for draft in extracted.drafts:
            self._numerals.setdefault(draft.number.paragraph, []).append((draft.number, draft))
            self._quotes.setdefault(draft.span.paragraph, []).append((draft.span, self.numbers[draft.id]))
        for passed in extracted.passed_over:
            self._numerals.setdefault(passed.span.paragraph, []).append((passed.span, passed))

    def of(self, paragraph: int) -> Iterator[Segment]:
        """The pieces of a paragraph from its beginning to its end."""
        text = self._paragraphs[paragraph].text
        numerals, quotes = self._numerals.get(paragraph, ()), self._quotes.get(paragraph, ())
        spans = [*(span for span, _ in numerals), *(span for span, _ in quotes)]
        tabs = (edge for at, letter in enumerate(text) if letter == "\t" for edge in (at, at + 1))
        edges = sorted({0, len(text), *(edge for span in spans for edge in (span.start, span.end)), *tabs})
        for start, end in pairwise(edges):
            yield Segment(
                text[start:end],
                next((numeral for span, numeral in numerals if _holds(span, start, end)), None),
                tuple(number for span, number in quotes if _holds(span, start, end)),
            )


def cells(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The pieces of a row, cell by cell."""
    cell: list[Segment] = []
    for segment in segments:
        if segment.text == "\t":
            yield cell
            cell = []
        else:
            cell.append(segment)
    yield cell


def _holds(span: TextSpan, start: int, end: int) -> bool:
    return span.start <= start and end <= span.end
