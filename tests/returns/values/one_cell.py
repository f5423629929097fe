"""One cell as it was typed, and what is said of it."""

import pytest

from reporting.returns.book import Cell
from reporting.returns.reading.values.unclear import UnclearError


def cell(text, kind="text"):
    return Cell(text, kind)


def refusal(read, *arguments, **named):
    """What is said of what cannot be read: found, expected, what to do. Each has words."""
    with pytest.raises(UnclearError) as refused:
        read(*arguments, **named)
    error = refused.value
    assert error.found
    assert error.expected
    assert error.todo
    return error
