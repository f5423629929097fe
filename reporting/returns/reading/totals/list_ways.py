"""The ways in which an enterprise may count the items of a list in its totals, from a workbook and the ledger."""

from collections.abc import Collection, Mapping, Sequence

from reporting.ledger.tallies import Group, Way, nearness, tally_of
from reporting.ledger.wholes import latest_days, wholes_above
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.items.item import Item

Cells = Mapping[str, str]


def ways_of(ids: Collection[str], items: Sequence[Item], context: ReturnContext, before: Sequence[Cells]) -> list[Way]:
    """How many items a list has, and how many of them are done, by the day of the workbook.

    `ids` are all statements of the list, `before` its items that are in the ledger and not in the workbook.
    """
    owners = {item.id: item.enterprise for item in context.snapshot.items.values()}
    owners |= {item.id: context.enterprise for item in items}
    known = {item.id: item.cells for item in context.snapshot.items.values()} | {item.id: item.cells for item in items}
    parents = {id_: cells["parent_item"] for id_, cells in known.items() if cells["parent_item"] in known}
    together = latest_days({id_: cells["done_on"] or None for id_, cells in known.items()}, parents)

    def place(id_: str) -> tuple[str, str]:
        return "" if known[id_]["list"] in ids else known[id_]["list"], owners[id_]

    def by_then(day: str | None) -> int:
        return int(day is not None and day <= str(context.as_of))

    def group(id_: str, cells: Cells) -> Group:
        own, opened = cells["done_on"] or None, by_then(cells["opened"])
        days = (opened * by_then(day) for day in (own, together.get(id_, own)))
        near = (nearness(place(id_), place(above)) for above in wholes_above(id_, parents))
        return Group(max(near, default=0), opened, *days)

    mine = [(item.id, item.cells) for item in items if item.cells["list"] in ids]
    return list(tally_of([group(*one) for one in (*mine, *((cells["id"], cells) for cells in before))]).ways)
