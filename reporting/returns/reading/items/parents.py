"""Items that come from above: the number that was typed -> the item it means."""

from collections.abc import Mapping, Sequence

from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.naming import nearest
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.items.item import Item

_FEW = 500  # in more a near number is found by chance


def name_parents(items: Sequence[Item], context: ReturnContext) -> None:
    """Put the id of the item in the place of the number of the one it comes from."""
    typed = {item.number: item.id for item in items if item.number}
    known = {item.id for item in context.snapshot.items.values()}
    for item in items:
        number = item.cells["parent_item"]
        parent = typed.get(number) or (number.lower() if number.lower() in known else "")
        item.cells["parent_item"] = parent
        if number and not parent:
            near = nearest(number, [*typed, *known]) if len(typed) + len(known) < _FEW else ""
            expected = f"没有这个编号的事项{f'，是不是“{near}”？' if near else ''}"
            item.entry.fault("parent_item", quoted(number), expected, "请核对上级事项编号；不是上级交办的请留空")
    parents = {item.id: item.cells["parent_item"] for item in items}
    for item in items:
        if _circular(item.id, parents):
            item.entry.fault("parent_item", quoted(item.number), "上级事项又回到它自己", "请核对上级事项编号")


def _circular(start: str, parents: Mapping[str, str]) -> bool:
    seen, here = {start}, parents.get(start, "")
    while here and here not in seen:
        seen.add(here)
        here = parents.get(here, "")
    return bool(here) and here == start
