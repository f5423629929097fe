"""Numbers as a page prints them, reckoned from a small ledger, and the lines that they stand in."""

import re

from reporting.core.passport import Passport
from reporting.documents.page import Cell, Mark, PageParagraph
from reporting.published.content import Printed, amount_of

_NUMBER = re.compile(r"\{(\w+)\}")


def printed(recount, expression, anchor="n", locale="zh", **passport):
    """The number of this expression as it is printed, with the value and the words that the ledger gives."""
    evaluated = recount.evaluate(expression)
    about = Passport(**{"measure": "m", "name": {"zh": "指标", "en": "Measure"}, "expression": expression, **passport})
    return Printed(anchor, "主要情况", evaluated.words[locale], amount_of(evaluated.value), about)


def line(text, numbers=(), cell=None):
    """A line in which {n} stands for the number with this bookmark."""
    words = {number.anchor: number.words for number in numbers}
    marks, plain = [], ""
    for place, piece in enumerate(_NUMBER.split(text)):
        if place % 2:
            marks.append(Mark(piece, len(plain), len(plain) + len(words[piece])))
        plain += words[piece] if place % 2 else piece
    return PageParagraph(plain, cell=cell, marks=tuple(marks))


def table(*rows, numbers=()):
    """The cells of a table as lines; {n} stands for a number."""
    return [
        line(text, numbers, Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text
    ]
