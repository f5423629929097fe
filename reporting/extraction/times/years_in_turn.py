"""`in_turn`: the time of a number in a row of numbers: 2021年、2022年分别投入30万元、40万元."""

import re
from collections.abc import Sequence

from reporting.extraction.times.named_times import Time

_JOINTS = re.compile(r"[、，,和及与至\s]*")
_EACH = "分别"
_NUMBER = re.compile(r"\d[\d.,]*")


def in_turn(times: Sequence[Time], text: str, at: int) -> Time | None:
    """The time whose place in its row is that of the number at `at` in the row behind 分别; None without such rows."""
    last = times[-1] if times else None
    mark = -1 if last is None else text.find(_EACH, last.end_at, at)
    if last is None or mark < 0:
        return None
    row = _row(times, text)
    place = sum(match.start() < at for match in _NUMBER.finditer(text, mark, at))
    return row[place] if len(row) > 1 and place < len(row) else None


def _row(times: Sequence[Time], text: str) -> list[Time]:
    """The last times that only signs and 和 part from each other."""
    row = [times[-1]]
    for time in reversed(times[:-1]):
        if not _JOINTS.fullmatch(text, time.end_at, row[0].at):
            break
        row.insert(0, time)
    return row
