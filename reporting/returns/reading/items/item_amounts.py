"""Money, people and votes of an item: exact, and never negative."""

from reporting.core.quantity import format_plain as digits
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.stated_units import agreed, around

_PEOPLE = ("beneficiaries", "satisfied", "basically_satisfied", "dissatisfied")


def amounts(entry: Entry) -> dict[str, str]:
    """Those cells of the ledger; one that is empty or cannot be read is ''."""
    cells = dict.fromkeys(("money", *_PEOPLE), "")
    money = entry.number("money", "元", agreed(entry, "money", around(entry, "money", money=True)))
    if money and _exact(entry, "money"):
        cells["money"] = digits(money.value)
    for field in _PEOPLE:
        heading = entry.columns.get(field)
        read = entry.number(field, "人", heading.unit if heading else "")
        if read and _exact(entry, field):
            cells[field] = digits(read.value)
    return cells


def _exact(entry: Entry, field: str) -> bool:
    read = entry.numbers[field]
    if read.value < 0:
        entry.fault(field, quoted(read.typed), f"{entry.word(field)}不能为负", "请改正")
    elif read.bound != "exact":
        entry.fault(field, quoted(read.typed), "事项的数字应为确数", "请填写确数，不用“余、近、约”")
    return field not in entry.broken
