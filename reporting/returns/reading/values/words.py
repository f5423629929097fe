"""A word of a few, by the synonyms in vocabulary.toml. The whole text has to be the word: 未完成 is not 完成."""

from collections.abc import Mapping
from functools import lru_cache

from reporting.returns.reading.values.heading_words import plain
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.widths import half_width

Words = Mapping[str, tuple[str, ...]]


def chosen(text: str, choices: Words) -> str | None:
    """The choice of which the text is a word, or None."""
    return _by_word(tuple(choices.items())).get(_compared(text))


def unknown(text: str, choices: Words) -> UnclearError:
    """Which words there are: ours, one for each choice."""
    ours = "、".join(words[0] for words in choices.values())
    return UnclearError(shown(text), f"应为以下之一：{ours}", "请从中选填，其他情况写到别的列")


@lru_cache(maxsize=64)
def _by_word(choices: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    """The choice of each word, as words are compared; the first one that has it."""
    return {_compared(word): value for value, words in reversed(choices) for word in words}


@lru_cache(maxsize=4096)
def _compared(text: str) -> str:
    """√ is all mark, and stays."""
    return plain(text) or half_width(text).strip()
