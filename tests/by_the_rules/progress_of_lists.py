"""Rules 17 to 20: totals, resolved, open, late and carried over, of any lists together."""

from dataclasses import dataclass
from fractions import Fraction

from lists_and_items import GROUP, Items, List
from plain_tables import Row


@dataclass(frozen=True)
class Progress:
    """The numbers of some lists. `late` are known only of lists with items."""

    total: int
    resolved: int
    open_items: list[Row]
    late: list[Row]
    carried_over: list[Row]
    carried_over_late: list[Row]
    lists: int
    unknown: int

    @property
    def open(self):
        return self.total - self.resolved

    @property
    def share(self) -> Fraction | None:
        """Rule 18. A list without items has none (17)."""
        return Fraction(self.resolved, self.total) if self.total else None


def progress_of(items: Items, lists: list[List], scope=GROUP) -> Progress:
    """Of these lists, in the numbers of one enterprise or of the group; without lists that say too little (17)."""
    lists = [list_ for list_ in lists if list_.enterprise in items.reporters.reported]
    sizes = [size for list_ in lists if (size := size_of(items, list_, scope))]
    open_items = [item for list_ in lists for item in _counted(items, list_, scope) if items.done_on(item) is None]
    carried = [item for list_ in lists for item in _carried_over(items, list_)]
    return Progress(
        sum(total for total, _ in sizes),
        sum(resolved for _, resolved in sizes),
        open_items,
        [item for item in open_items if is_late(items, item)],
        carried,
        [item for item in carried if is_late(items, item)],
        len(sizes),
        len([list_ for list_ in lists if is_of_the_period(items, list_)]) - len(sizes),
    )


def is_of_the_period(items: Items, list_: List):
    """Whether anything of it counts in the period: items, or a statement."""
    has_items = any(items.counts(item) for item in list_.items)
    return has_items or bool(list_.touches(items.period) and list_.stated_in(items.period))


def size_of(items: Items, list_: List, scope) -> tuple[int, int] | None:
    """Rule 17: total and resolved of a list; None if one of the two is unknown, or the list is of another time."""
    if any(items.counts(item) for item in list_.items):
        counted = _counted(items, list_, scope)
        return len(counted), sum(items.done_on(item) is not None for item in counted)
    stated = list_.stated_in(items.period) if list_.touches(items.period) else None
    if stated is None or stated.total is None or (stated.resolved is None and stated.total):
        return None
    return stated.total, stated.resolved or 0


def is_late(items: Items, item):
    """Rule 19, of an open item: whether its deadline lies before the day until which its state is known."""
    return item.deadline is not None and item.deadline < known_until(items, item)


def known_until(items: Items, item):
    cut_off = items.reporters.cut_off[item.enterprise]
    stated = items.list_of(item).stated_in(items.period)
    return min(cut_off, stated.as_of) if stated else cut_off


def unreported(items: Items):
    """Rule 20: open items of enterprises that did not report, on lists of the period or older ones; each once."""
    absent = set(items.reporters.expected) - set(items.reporters.reported)
    found = [
        item for list_ in items.lists if list_.enterprise in absent for item in list_.items if _is_open(items, item)
    ]
    return [item for item in found if not any(_holds(items, whole, item) for whole in items.wholes(item))]


def _holds(items, whole, part):
    """Whether a whole of the same enterprise is named in its place; what is left over holds none of this period."""
    is_named = _is_open(items, whole) and (items.counts(whole) or items.is_carried_over(part))
    return is_named and whole.enterprise == part.enterprise


def _is_open(items, item):
    return items.done_on(item) is None and (items.counts(item) or items.is_carried_over(item))


def _counted(items: Items, list_: List, scope):
    return [item for item in list_.items if items.counts(item) and not items.is_beside_its_whole(item, scope)]


def _carried_over(items: Items, list_: List):
    return [item for item in list_.items if items.is_carried_over(item) and not items.is_carried_with_its_whole(item)]
