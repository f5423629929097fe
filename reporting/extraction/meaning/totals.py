"""`of_total`: the sum that holds a number: behind a list of its parts, before a colon, above the lines of a list."""

import re
from collections.abc import Sequence
from decimal import Decimal

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses

_TOTAL = re.compile(r"(?:合计|共计|总计|总额|总共|累计折合)[^，。；,;]{0,6}$")
_IN_KIND = re.compile(r"款物|折合|价值")
_TOTAL_BEFORE = re.compile(
    r"(?:总投资|计划投资|累计投资|共投资|投资总额|总额|共计|合计|总计|共投入|投入资金|筹资)[^，。；,;]{0,8}$"
)
_LINE_OF_LIST = re.compile(r"\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])")
_OF_PLAN, _PLANNED_SUM = re.compile(r"完成投资|到位资金|资金到位"), re.compile(r"计划|预算|概算|总投资|将投资|拟投")
_SLACK = Decimal("1.01")


def of_total(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """The place of the sum; None if the text names none."""
    finders = (_sum_behind, _planned_sum, _before_colon, _of_list)
    return next((found for find in finders if (found := find(number, every, clauses)) is not None), None)


def _sum_behind(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """A sum behind a list of its parts: 款物合计30万元."""
    one, end = every[number], clauses.sentence(every[number].start)[1]
    if is_total(one, clauses):
        return None
    behind = (at for at in range(number + 1, len(every)) if every[at].start < end and is_total(every[at], clauses))
    return next((at for at in behind if _sums_up(every[at], one, clauses)), None)


def _sums_up(total: Numeral, one: Numeral, clauses: Clauses) -> bool:
    is_of_all = _IN_KIND.search(clauses.before(total.first, 10)) is not None and one.unit != "person"
    return is_of_all or (total.unit == one.unit and alike(one, total))


def _before_colon(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """A sum before a colon behind which its parts stand, which are no more than it together."""
    one, (first, end) = every[number], clauses.sentence(every[number].start)
    colon = max(clauses.text.rfind(sign, first, one.start) for sign in ":：")
    same = [at for at in range(len(every)) if every[at].unit == one.unit and first <= every[at].start < end]
    held, before = [at for at in same if every[at].start > colon], [at for at in same if every[at].start < colon]
    return before[-1] if colon >= 0 and before and len(held) > 1 and _fits(held, before[-1], every) else None


def _planned_sum(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """计划投资2.4亿元；上半年完成投资1.15亿元, 已到位资金200万元: of the sum that was planned in its paragraph."""
    one, text = every[number], clauses.text
    if one.unit != "yuan" or not _OF_PLAN.search(text[clauses.clause(one.start)[0] : one.first]):
        return None
    first = clauses.line(one.start)[0]
    before = (at for at in range(number - 1, -1, -1) if every[at].start >= first and alike(one, every[at]))
    return next((at for at in before if _PLANNED_SUM.search(clauses.before(every[at].first, 30))), None)


def _of_list(number: int, every: Sequence[Numeral], clauses: Clauses) -> int | None:
    """A line of a list below a total: no line alone, and all together no more than it."""
    one = every[number]
    if one.unit != "yuan" or not _in_list(one, clauses):
        return None
    whole = next(
        (at for at in range(number - 1, -1, -1) if every[at].unit == one.unit and not _in_list(every[at], clauses)),
        None,
    )
    if whole is None or not _TOTAL_BEFORE.search(clauses.before(every[whole].first, 16)):
        return None
    held = [at for at in range(whole + 1, len(every)) if every[at].unit == one.unit and _in_list(every[at], clauses)]
    is_most = 2 * sum(every[at].value or 0 for at in held) >= (every[whole].value or 0)
    is_below = is_most or _only_list_between(every[whole], one, clauses)
    return whole if len(held) > 1 and is_below and _fits(held, whole, every) else None


def _only_list_between(whole: Numeral, one: Numeral, clauses: Clauses) -> bool:
    """Whether nothing but lines of the list stands between: no heading of another section."""
    between = clauses.text[clauses.line(whole.start)[1] : clauses.line(one.start)[0]].split("\n")
    return all(not line.strip() or _LINE_OF_LIST.match(line) for line in between)


def _in_list(one: Numeral, clauses: Clauses) -> bool:
    return _LINE_OF_LIST.match(clauses.text[clauses.line(one.start)[0] :]) is not None


def _fits(held: Sequence[int], whole: int, every: Sequence[Numeral]) -> bool:
    total = every[whole].value
    return total is not None and sum(every[at].value or 0 for at in held) <= total * _SLACK


def is_total(one: Numeral, clauses: Clauses) -> bool:
    """Whether the text calls it a sum: 合计30万元."""
    return _TOTAL.search(clauses.text[clauses.clause(one.start)[0] : one.first]) is not None


def alike_units(one: Numeral, whole: Numeral) -> bool:
    """Whether they are counted in the same unit, or people and their times."""
    units = {one.unit, whole.unit}
    return one.unit == whole.unit or units in (
        {"person", "person_time"},
        {"household", "household_time"},
        {"item", "item_time"},
    )


def alike(one: Numeral, whole: Numeral) -> bool:
    """Whether one number can be a part of another: in the same unit, or people of person-times, and no larger."""
    return alike_units(one, whole) and (one.value is None or whole.value is None or one.value <= whole.value)
