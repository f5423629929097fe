"""`sentences_of`: the sentences of the page that hold numbers; and functions to check a printed share."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from reporting.documents.page import PageParagraph
from reporting.issued.verify.numbers import Number, half_width, numbers_in
from reporting.issued.verify.text_span import TextSpan

_END = re.compile(r"(?<=[。!?！？\n])|(?<=[a-z0-9)][.])\s+(?=[A-Z“])")


@dataclass(frozen=True)
class Sentence:
    """A sentence of one line with half-width marks, its numbers, and the place in the line at which it begins."""

    line: PageParagraph
    text: str
    start: int = 0

    @cached_property
    def numbers(self) -> list[Number]:
        return numbers_in(self.text)

    @cached_property
    def flat(self) -> list[Number]:
        """The numbers outside brackets."""
        depth, outside = 0, []
        for character in self.text:
            depth += character == "("
            outside.append(depth == 0)
            depth = max(0, depth - (character == ")"))
        return [number for number in self.numbers if outside[number.start]]

    def spans(self, *numbers: Number) -> tuple[TextSpan, ...]:
        """The places of these numbers in the line."""
        return tuple(TextSpan(self.line, self.start + number.start, self.start + number.end) for number in numbers)

    def before(self, number: Number) -> str:
        """The words between the number and the one before it."""
        ends = [other.end for other in self.numbers if other.end <= number.start]
        return self.text[max(ends, default=0) : number.start]

    def after(self, number: Number) -> str:
        """The words between the number and the next one."""
        starts = [other.start for other in self.numbers if other.start >= number.end]
        return self.text[number.end : min(starts, default=len(self.text))]


def sentences_of(lines: Iterable[PageParagraph]) -> Iterator[Sentence]:
    """Each sentence outside of tables that holds a number."""
    for line in lines:
        if line.cell is None:
            plain = half_width(line.text)
            ends = [(match.start(), match.end()) for match in _END.finditer(plain)]
            starts = [0, *(end for _, end in ends)]
            for start, stop in zip(starts, [*(stop for stop, _ in ends), len(plain)], strict=True):
                sentence = Sentence(line, plain[start:stop], start)
                if sentence.numbers:
                    yield sentence


def fits(printed: Decimal, step: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether a share in percent is part of whole, rounded as finely as it is printed."""
    exact = part * 100 / whole
    never_all = part != whole and printed in (100 - step, step)  # 1999 of 2000 is printed as 99.9, never 100
    return abs(exact - printed) * 2 <= step or (never_all and abs(exact - printed) <= step)


def rounded(part: Decimal, whole: Decimal, step: Decimal) -> str:
    """The share as it should be printed, with one decimal place at least."""
    finest = min(step, Decimal("0.1"))
    return f"{(part * 100 / whole).quantize(finest, ROUND_HALF_UP)}%"
