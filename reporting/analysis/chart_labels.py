"""`labels_of`: the words of the values of one chart, their money in one scale."""

from collections.abc import Sequence

from reporting.core.quantity import Quantity, Words
from reporting.core.traced import Traced


def labels_of(values: Sequence[Traced]) -> list[Words]:
    """The words of each value: 0.91万元 beside 25.6万元, though alone it would be 9100元."""
    return [label_of(value, values) for value in values]


def label_of(value: Traced, others: Sequence[Traced]) -> Words:
    """The words of one value beside the others."""
    if value.shown or not isinstance(value.value, Quantity):
        return value.words()
    return value.value.words(beside=(other.value for other in others if isinstance(other.value, Quantity)))
