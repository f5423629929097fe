"""`personal_data`, `personal_text`, `masked`, `masked_part`, `personal_heading`: what is personal in a text or column.

All code that reads or releases text asks here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reporting.core.hashing import digest
from reporting.core.personal_data.conditions import conditions
from reporting.core.personal_data.found import IN_ENGLISH, NUMBERS, Found
from reporting.core.personal_data.headings import kind_of_heading
from reporting.core.personal_data.hints import may_find, may_hold
from reporting.core.personal_data.homes import homes
from reporting.core.personal_data.labelled import births, labelled
from reporting.core.personal_data.landlines import landlines
from reporting.core.personal_data.numbers import numbers_of_persons
from reporting.core.personal_data.plain import normalized, plain

# Half of the digits of a SHA-256 look like telephones sooner or later; a UUID and an address of the net are no better.
_MACHINE = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9a-f]{32,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z])"
    r"|(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?::[0-9]{1,5})?(?![0-9.])"
)
# The surest kind first: each place of a text has one.
_SEARCHES: tuple[tuple[str, Callable[[str], Iterator[Found]]], ...] = (
    ("numbers", numbers_of_persons),
    ("labelled", labelled),
    ("births", births),
    ("landlines", landlines),
    ("homes", homes),
    ("conditions", conditions),
)


# What belongs together stands close together: so long is a stretch, and so much is seen around it.
_STRETCH, _AROUND = 300, 60
_MARKS = " \t\n,.、:()-/_|"


@dataclass(frozen=True)
class Personal:
    """Personal data at a place of a text: its kind in Chinese, and the words. They may be compared, never be printed.

    A `landline` is marked because an office may have one too.
    """

    kind: str
    start: int
    end: int
    words: str
    digits: str
    landline: bool

    @property
    def is_number(self) -> bool:
        return self.kind in NUMBERS

    @property
    def mark(self) -> str:
        """What stands for the words in a confirmation that they are none: the beginning of their digest."""
        return digest(f"{self.kind} {normalized(self.words)}".encode())[:16]

    @property
    def masked(self) -> str:
        """The first and the last sign."""
        return f"{self.words[0]}…{self.words[-1]}"


def in_english(kind: str) -> str:
    """A kind of personal data in English; any other word stays as it is."""
    return IN_ENGLISH.get(kind, kind)


def personal_heading(name: str) -> str:
    """The kind of personal data in a column with this heading, in Chinese; empty for any other column."""
    return kind_of_heading(normalized(name))


def personal_text(text: str) -> str:
    """The first kind of personal data in a text, a number before all else, in Chinese; empty if there is none."""
    return next((personal.kind for personal in sorted(personal_data(text), key=lambda one: not one.is_number)), "")


@lru_cache(maxsize=2**16)  # the same names and sentences stand in row after row, and in file after file
def personal_data(text: str) -> Sequence[Personal]:
    """All personal data in a text, in its order."""
    return _screened(text) if may_hold(text) else ()


def masked(text: str) -> str:
    """The text with only the first and the last sign of what is personal in it."""
    return masked_part(text, 0, len(text))


def masked_part(text: str, start: int, end: int) -> str:
    """A part of the text so masked: what it cuts through is personal as a whole."""
    pieces, place = [], start
    for personal in personal_data(text):
        if personal.start < end and personal.end > start:
            pieces += [text[place : personal.start], personal.masked]
            place = personal.end
    return "".join([*pieces, text[place:end]])


def _found_by(search: Callable[[str], Iterator[Found]], text: str) -> Iterator[Found]:
    """The findings of a search, stretch by stretch, so that a hostile text costs no more than its length.

    A stretch is searched with what stands before and behind it, and gives what begins in it.
    """
    for start in range(0, max(1, len(text)), _STRETCH):
        first = max(0, start - _AROUND)
        for found in search(text[first : start + _STRETCH + _AROUND] if len(text) > _STRETCH else text):
            if start <= found.start + first < start + _STRETCH:
                yield replace(found, start=found.start + first, end=found.end + first)


def _beside(found: Found, kept: Sequence[Found], text: str) -> list[Found]:
    """What of a finding has no kind yet: 张伟 and 肺癌 in 张伟 13800000000 肺癌.

    Nothing of a number, or of what was found already.
    """
    within = [other for other in kept if found.start < other.end and other.start < found.end]
    if not within:
        return [found]
    if found.digits or any(other.kind == found.kind for other in within):
        return []
    taken = [edge for other in sorted(within, key=_start) for edge in (other.start, other.end)]
    edges = [found.start, *taken, found.end]
    pieces = (_trimmed(text, first, last) for first, last in zip(edges[::2], edges[1::2], strict=True))
    return [replace(found, start=first, end=last) for first, last in pieces if first < last]


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """A part of the text without blanks and marks at its ends; an empty one if it has nothing else."""
    words = text[first:last]
    return first + len(words) - len(words.lstrip(_MARKS)), last - len(words) + len(words.rstrip(_MARKS))


def _start(found: Found) -> int:
    return found.start


def found_in(text: str) -> Sequence[Personal]:
    """The same without the fast tests that most texts do not pass."""
    return _searched(text, [search for _, search in _SEARCHES])


def _screened(text: str) -> Sequence[Personal]:
    form = plain(text).text
    return _searched(text, [search for name, search in _SEARCHES if may_find(name, form)])


def _searched(text: str, searches: Sequence[Callable[[str], Iterator[Found]]]) -> Sequence[Personal]:
    form = plain(text)
    left = _MACHINE.sub(lambda match: "\n" * len(match[0]), form.text)
    kept: list[Found] = []
    for search in searches:
        for found in _found_by(search, left):
            kept += _beside(found, kept, left)
    spans = ((found, *form.span(found.start, found.end)) for found in sorted(kept, key=_start))
    return tuple(
        Personal(found.kind, start, end, text[start:end], found.digits, found.landline) for found, start, end in spans
    )
