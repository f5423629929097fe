"""`PlaceMap`: the places of one text in another one that reads the same but for its blanks."""

from bisect import bisect_left
from functools import cached_property

from reporting.issued.verify.numbers import half_width


def plain(text: str) -> str:
    """The text as two texts are compared: without blanks, in half-width signs."""
    return "".join(half_width(text).split())


class PlaceMap:
    """Characters of a text -> those of another text that holds the same words from its character `at` on."""

    def __init__(self, text: str, other: str, at: int = 0) -> None:
        self._text, self._other, self._at = text, other, at

    @cached_property
    def _signs(self) -> list[int]:
        return _signs(self._text)

    @cached_property
    def _others(self) -> list[int]:
        return [place for place in _signs(self._other) if place >= self._at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters that stand there for these; an empty span behind those that stand for what is before it."""
        first, last = bisect_left(self._signs, start), bisect_left(self._signs, end)
        if first == last:
            place = self._others[first - 1] + 1 if first else self._at
            return place, place
        return self._others[first], self._others[last - 1] + 1


def found_in(text: str, other: str, taken: list[tuple[int, int]]) -> int | None:
    """From which character on another text has these words, outside of what is taken; None if it has not."""
    wanted, signs = plain(text), _signs(other)
    there = half_width("".join(other[place] for place in signs))
    at = there.find(wanted) if wanted else -1
    while at >= 0:
        start, end = signs[at], signs[at + len(wanted) - 1] + 1
        if all(end <= first or last <= start for first, last in taken):
            return start
        at = there.find(wanted, at + 1)
    return None


def _signs(text: str) -> list[int]:
    """The places of all signs that are no blanks."""
    return [place for place, sign in enumerate(text) if not half_width(sign).isspace()]
