"""Whether the numbers of a list are those that its source prints: 40项已办结34项."""

import re

from reporting.core.rows import Row
from reporting.ledger.printed_numbers import printed_numbers
from reporting.ledger.printed_units import Units

# Words for what a list counts; 22项，办结率86.4%，用时30天 has one number of the list.
_ITEMS = {"", "项", "件", "个", "条", "件次"}
_TOTAL = re.compile("(?:共|共有|共计|合计|总计|总数|列入)$")
_RESOLVED = re.compile("(?<![未待没尚不])(?:办结|完成|解决|办成|办理完|销号|resolved|done)")


def unprinted_count(row: Row, units: Units) -> str:
    """The column (total or resolved) that is not what is printed; empty if all agrees, or cannot surely be read.

    Words say which number is which (共40项，已办结34项). One number alone is the total, unless they say otherwise; of
    several each one has to be a number of the list, if the ledger has all of them.
    """
    numbers = [number for number in printed_numbers(row.printed or "") if units.behind(number) in _ITEMS]
    if not numbers or any(number.bound != "exact" or number.scaled for number in numbers):
        return ""
    resolved = {number.value for number in numbers if _RESOLVED.search(number.ahead)}
    # 共10个类别14项: what 个 counts may be anything.
    total = {number.value for number in numbers if _TOTAL.search(number.ahead) and number.behind[:1] != "个"}
    labelled = {"resolved": resolved, "total": total - resolved}
    for column, values in labelled.items():
        if len(values) == 1 and getattr(row, column) is not None and getattr(row, column) not in values:
            return column
    if len(numbers) == 1:
        return "total" if not any(labelled.values()) and row.total not in {None, numbers[0].value} else ""
    return _left_out(row, {int(number.value) for number in numbers})


def _left_out(row: Row, printed: set[int]) -> str:
    """The first column that is not among several printed numbers, if one of them is no number of the list."""
    if row.total is None or row.resolved is None or printed <= _stated(row):
        return ""
    return next((column for column in ("total", "resolved") if getattr(row, column) not in printed), "")


def _stated(row: Row) -> set[int]:
    """The numbers that a list states, and how many of its items are open."""
    return {row.total, row.resolved, row.total - row.resolved, *([row.in_progress] if row.in_progress else [])}
