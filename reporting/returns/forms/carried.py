"""The items of the ledger that a form carries over, so that the enterprise reports how they went on."""

from collections.abc import Iterator
from decimal import Decimal

from reporting.core.period import Period
from reporting.core.rows import Row, iter_rows
from reporting.ledger.reading import Ledger
from reporting.returns.forms.cells import FormRow, FormValue
from reporting.returns.vocabulary import vocabulary

_AS_IT_STANDS = (
    *("id", "title", "category", "origin", "leader", "responsible", "supervisor", "opened"),
    *("done_on", "closed_on", "closed_by", "parent_item"),
    *("beneficiaries", "satisfied", "basically_satisfied", "dissatisfied"),
)


def carried_over(ledger: Ledger, enterprise: str, period: Period) -> list[FormRow]:
    """The items of lists that run in the period, and those of earlier lists that were open when it began.

    Ordered by the beginning of their lists, then as in the ledger.
    """
    items = ledger["items"]
    return [
        _row(item, list_row.kind, ledger)
        for list_row in _lists(ledger, enterprise, period)
        for item in iter_rows(items[items.list == list_row.id])
        if list_row.period_end >= period.start or item.done_on is None or item.done_on >= period.start
    ]


def _lists(ledger: Ledger, enterprise: str, period: Period) -> Iterator[Row]:
    lists = ledger["lists"]
    begun = lists[(lists.enterprise == enterprise) & (lists.period_start <= period.end)]
    return iter_rows(begun.sort_values("period_start", kind="stable"))


def _row(item: Row, list_kind: str, ledger: Ledger) -> FormRow:
    choices = vocabulary().choices
    names = ledger["enterprises"].set_index("id").short_name
    plain: dict[str, FormValue] = {field: getattr(item, field) for field in _AS_IT_STANDS}
    return {
        **plain,
        "unit": names[item.unit] if item.unit else None,
        "list": choices["list_kind"][list_kind][0],
        "deadline": item.deadline or item.deadline_note,
        "status": choices["item_status"][item.status][0],
        "money": None if item.money is None else item.money / Decimal(10_000),
    }
