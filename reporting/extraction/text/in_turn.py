"""`place_in_turn`: a row of names or years, 分别, and a row of numbers: each number has its own of the row."""

import re
from collections.abc import Sequence

_JOINTS = re.compile(r"[、，,和以及与至\s]*")
_EACH = re.compile(r"分别|各自|依次")
_NUMBER = re.compile(r"\d[\d.,]*")

_END = re.compile(r"[。！？；;\n]")

Span = tuple[int, int]


def place_in_turn(spans: Sequence[Span], text: str, at: int) -> int | None:
    """The place, among words from their start to before their end, of those of the number at `at`; None without rows.

    2021年、2022年分别投入30万元、40万元; 甲厂、乙矿分别慰问30人、40人，发放3万元、4万元. The words are in their order,
    all before the number. A number behind the row, as its total is, has the place behind the last word.
    """
    mark = _EACH.search(text, spans[-1][1], at) if spans else None
    first = _first_of_row(spans, text) if spans else 0
    length = len(spans) - first
    if mark is None or length < 2:
        return None
    end = _END.search(text, at)
    numbers = [match.start() for match in _NUMBER.finditer(text, mark.end(), end.start() if end else len(text))]
    turn, is_again = sum(number < at for number in numbers), len(numbers) % length == 0
    return first + turn % length if turn < length or is_again else len(spans)


def _first_of_row(spans: Sequence[Span], text: str) -> int:
    """The place of the first of the last words that only signs and 和 part from each other."""
    first = len(spans) - 1
    while first and _JOINTS.fullmatch(text, spans[first - 1][1], spans[first][0]):
        first -= 1
    return first
