"""The questions that are asked of every cell, with cached answers: a table repeats the same words many times."""

from functools import lru_cache

from reporting.core import personal_data as privacy
from reporting.returns.reading.values import heading_words, numbers, scales
from reporting.returns.reading.values.scales import Scale

_MANY = 2**16


@lru_cache(_MANY)
def plain(text: str) -> str:
    """A heading or a word as it is compared."""
    return heading_words.plain(text)


@lru_cache(_MANY)
def split_unit(text: str) -> tuple[str, str]:
    """A heading without its unit, and the unit."""
    return heading_words.split_unit(text)


@lru_cache(_MANY)
def is_blank(text: str) -> bool:
    """Whether a cell says that there is nothing."""
    return numbers.is_blank(text)


@lru_cache(_MANY)
def personal_text(text: str) -> str:
    """The kind of personal data in a text."""
    return privacy.personal_text(text)


@lru_cache(_MANY)
def scale_for(unit: str, words: str) -> Scale:
    """The scale of a field that is counted in `unit`, under a heading that says `words`. Raises UnclearError."""
    return scales.scale_for(unit, words)
