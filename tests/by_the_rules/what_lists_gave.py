"""Rules 21 to 23: satisfaction, close-out, and the money and people of lists."""

from decimal import Decimal

from lists_and_items import GROUP, Items, List


def counted_items(items: Items, lists: list[List], scope=GROUP):
    """The items that count (14), each once (16), of enterprises that reported (20)."""
    return [
        item
        for list_ in lists
        if list_.enterprise in items.reporters.reported
        for item in list_.items
        if items.counts(item) and not items.is_beside_its_whole(item, scope)
    ]


def satisfied_share(counted) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Rule 21: the satisfied of all answers, and those who are at least basically so; None without an answer."""
    satisfied, basically, dissatisfied = (
        sum(item[answer] or 0 for item in counted) for answer in ("satisfied", "basically_satisfied", "dissatisfied")
    )
    answers = satisfied + basically + dissatisfied
    if not answers:
        return None
    return (satisfied, answers), (satisfied + basically, answers)


def closed_out(items: Items, counted) -> tuple[int, int] | None:
    """Rule 22: done items that were closed out by the cut-off, and all items; None where none was closed out."""
    closed = [
        item for item in counted if items.done_on(item) and item.closed_on and item.closed_on <= items.period.cut_off
    ]
    return (len(closed), len(counted)) if closed else None


def money_spent(counted) -> Decimal | None:
    """Rule 23."""
    return _sum_of("money", counted)


def people_served(counted) -> int | None:
    """Rule 23: of one list; people of several items may be the same, so these are never people of the group."""
    return _sum_of("beneficiaries", counted)


def _sum_of(column, counted):
    known = [item[column] for item in counted if item[column] is not None]
    return sum(known) if known else None
