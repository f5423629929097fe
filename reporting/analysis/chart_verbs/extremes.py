"""The highest and the lowest value of a column in a sentence, for the alt text of a chart."""

from collections.abc import Sequence
from fractions import Fraction

from reporting.analysis.chart_verbs.cells import Cells
from reporting.core.quantity import Words
from reporting.core.sentence import Sentence, sentence
from reporting.core.traced import Traced


def highest_and_lowest(cells: Cells, column: int) -> Sentence:
    """Whose value is the highest and whose is the lowest; or that all are one."""
    named = [(value, name) for row, name in zip(cells.rows, cells.names, strict=True) if (value := row[column])]
    (highest, on_top), (lowest, at_the_bottom) = max(named, key=_exact), min(named, key=_exact)
    if lowest.exact == highest.exact:
        return sentence("各项都是{value}。", "all are {value}.", value=highest)
    return sentence(
        "最高的是{on_top}，{highest}；最低的是{at_the_bottom}，{lowest}。",
        "highest: {on_top}, {highest}; lowest: {at_the_bottom}, {lowest}.",
        on_top=_among(on_top, highest, named),
        highest=highest,
        at_the_bottom=_among(at_the_bottom, lowest, named),
        lowest=lowest,
    )


def _exact(named: tuple[Traced, Words]) -> Fraction:
    return named[0].exact


def _among(name: Words, value: Traced, named: Sequence[tuple[Traced, Words]]) -> Words:
    """The name, with a word for the others that have the same value."""
    if sum(other.exact == value.exact for other, _ in named) == 1:
        return name
    return {"zh": f"{name['zh']}等", "en": f"{name['en']} and others"}
