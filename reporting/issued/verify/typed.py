"""`typed_findings`: numbers typed in by hand: in no bookmark, and not among the words that the kit wrote."""

from collections.abc import Iterable, Iterator, Mapping

from reporting.documents.page import PageParagraph
from reporting.issued.verify.comparison import Pages, touches
from reporting.issued.verify.finding import Finding, short
from reporting.issued.verify.numbers import Number, bare, numbers_in
from reporting.issued.verify.text_span import TextSpan

_NEAR = 4
# The numbers without a bookmark that the kit wrote: each with the words before it, and with those behind it.
Literals = frozenset[tuple[str, str]]


def typed_findings(pages: Pages, recovered: Mapping[str, TextSpan]) -> Iterator[Finding]:
    """A finding for each number that has a unit, or is alone in a cell, and has no passport."""
    literals = _literals(pages)
    covered = [*pages.spans.values(), *recovered.values()]
    written = {bare(line.text) for line in pages.written}
    for line in pages.now:
        # A copied line of the kit holds no new number.
        is_copy = bare(line.text) in written and not any(span.line is line for span in covered)
        for number in () if is_copy else _uncovered(line, covered):
            if _says_something(number, line) and not _sides(line, number) & literals:
                yield Finding(line, "typed", {"words": number.text, "context": short(_context(line, number))})


def _uncovered(line: PageParagraph, covered: Iterable[TextSpan]) -> list[Number]:
    spans_of_line = [span for span in covered if span.line is line]
    return [
        number
        for number in numbers_in(line.text)
        if not any(touches(number, one.start, one.end) for one in spans_of_line)
    ]


def _says_something(number: Number, line: PageParagraph) -> bool:
    alone = line.cell is not None and bare(number.text) == bare(line.text)
    return bool(number.unit) or alone


def _literals(pages: Pages) -> Literals:
    spans = list(pages.origins.values())
    sides = (_sides(line, number) for line in pages.written for number in _uncovered(line, spans))
    return frozenset(side for both in sides for side in both)


def _sides(line: PageParagraph, number: Number) -> frozenset[tuple[str, str]]:
    before, after = bare(line.text[: number.start])[-_NEAR:], bare(line.text[number.end :])[:_NEAR]
    return frozenset({(before, bare(number.text)), (bare(number.text), after)} - {("", bare(number.text))})


def _context(line: PageParagraph, number: Number) -> str:
    return line.text[max(0, number.start - 12) : number.end + 12]
