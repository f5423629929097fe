"""`sum_doubts`: wholes whose parts do not add up, as a person should know before the rows are confirmed."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from reporting.core.quantity import format_plain
from reporting.extraction.numbers.numerals import Numeral

_WAN = Decimal(10_000)


def sum_doubts(
    every: Sequence[Numeral], parts: Mapping[int, tuple[int, int]], rates: Sequence[str], stated: Collection[int]
) -> dict[int, str]:
    """By the place of a whole what is wrong: its parts are more than it, or of a sum that is `stated` (合计) not it.

    `parts` has for each part its whole and where its sentence or table begins: what two sentences break down in two
    ways is not added up. What is one per head, a share, or no exact number is no part that could be added.
    """
    held: dict[tuple[int, int], list[int]] = defaultdict(list)
    for part, (whole, beginning) in parts.items():
        if not rates[part] and every[part].unit == every[whole].unit != "percent":
            held[whole, beginning].append(part)
    doubts = {whole: _doubt(every, whole, places, is_stated=whole in stated) for (whole, _), places in held.items()}
    return {whole: doubt for whole, doubt in doubts.items() if doubt}


def _doubt(every: Sequence[Numeral], whole: int, places: Sequence[int], *, is_stated: bool) -> str:
    numbers = [every[at] for at in (whole, *places)]
    if any(one.value is None or one.bound != "exact" for one in numbers):
        return ""
    total, together = numbers[0].value or Decimal(0), sum((one.value or Decimal(0) for one in numbers[1:]), Decimal(0))
    if together > total:
        return f"各部分相加是{_shown(together)}，比这个数多"
    return f"各部分相加是{_shown(together)}，与合计不符" if is_stated and len(places) > 1 and together < total else ""


def _shown(value: Decimal) -> str:
    return f"{format_plain(value / _WAN)}万" if value >= _WAN and value * 100 % _WAN == 0 else format_plain(value)
