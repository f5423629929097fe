"""Values in f-strings: their words between signs that nobody sees, by which they are found again in the text.

A mark is made of the value alone: the same value has the same mark in every run.
"""

import re
from collections.abc import Iterator
from typing import Any

from reporting.core.hashing import digest

# No sign of these stands in any text that people type.
_OPENS, _WORDS, _CLOSES = "\u2062", "\u2063", "\u2064"
_DIGITS = "\u200b\u200c\u200d\u2060"
_MARKED = re.compile(f"{_OPENS}([{_DIGITS}]+){_WORDS}([^{_OPENS}{_CLOSES}]*){_CLOSES}")
_SIGNS = re.compile(f"[{_OPENS}{_WORDS}{_CLOSES}]")
_LENGTH = 24
# The values that were put into text in this process, by their mark.
_marked: dict[str, Any] = {}


class CutMarkError(ValueError):
    """Words of a value that were changed after they were put in; `text` is what was found."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def mark(value: Any, words: str) -> str:  # noqa: ANN401 - a traced value, which is made of this
    """The words with the mark of their value."""
    number = int(digest(f"{value.value}{value.passport}{value.shown}".encode()), 16)
    code = "".join(_DIGITS[number >> 2 * place & 3] for place in range(_LENGTH))
    _marked[code] = value
    return f"{_OPENS}{code}{_WORDS}{words}{_CLOSES}"


def found(text: str) -> Iterator[Any]:
    """The literal pieces of a text and the values between them, in order. Raises CutMarkError."""
    pieces = _MARKED.split(text)
    for literal, code, words in zip(pieces[::3], [*pieces[1::3], ""], [*pieces[2::3], ""], strict=True):
        if _SIGNS.search(literal):
            raise CutMarkError(unmarked(literal))
        if literal:
            yield literal
        if code:
            value = _marked.get(code)
            if value is None or words not in value.words().values():
                raise CutMarkError(words)
            yield value


def unmarked(text: str) -> str:
    """The text as it is read."""
    return re.sub(f"[{_OPENS}{_WORDS}{_CLOSES}{_DIGITS}]", "", text)
