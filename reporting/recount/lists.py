"""The view `lists`: each list that is counted in a period, from its items or from its last statement."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reporting.core.rows import Row, grouped, iter_rows
from reporting.recount.listed_items import Item, ItemsOfPeriod
from reporting.recount.reporters import Reporters
from reporting.recount.statements import last_statements_of, running_first_statements
from reporting.recount.view import View, view_of, yes_no

TEXTS = ("id", "enterprise", "kind", "sized", "itemised", "has_open")
NUMBERS = ("total", "resolved", "open", "in_progress", "group_total", "group_resolved", "group_open")


@dataclass(frozen=True)
class CountedLists:
    """The lists of enterprises that reported: those that run in the period and have items, others as last stated."""

    reporters: Reporters

    @cached_property
    def view(self) -> View:
        """One row per list by its first statement.

        `sized` says that a share of it can be taken. The numbers of the group leave out items that another list holds.
        """
        return view_of([*self._from_items(), *self._from_statements()], TEXTS, NUMBERS)

    @cached_property
    def _items(self) -> dict[str, list[Item]]:
        """The items of each list that is counted from them."""
        ledger, period = self.reporters.ledger, self.reporters.period
        reported = (item for item in ItemsOfPeriod(ledger, period).items if item.enterprise in self.reporters.reported)
        running = running_first_statements(ledger, period)
        return {list_: items for list_, items in grouped(reported, lambda item: item.list).items() if list_ in running}

    def _from_items(self) -> Iterator[Mapping[str, object]]:
        for row in iter_rows(self.reporters.ledger["lists"]):
            if row.id in self._items:
                yield self._counted(row, self._items[row.id])

    def _counted(self, row: Row, items: list[Item]) -> Mapping[str, object]:
        own = [item for item in items if item.enterprise not in item.wholes]
        group = [item for item in items if not item.wholes & self.reporters.reported]
        numbers = {
            **_counts("", own),
            **_counts("group_", group),
            "in_progress": Decimal(sum(item.count for item in own if item.is_open and item.status == "in_progress")),
        }
        places = {**_places("", own), **_places("group_", group)}
        return {**_record(row, row.id, numbers, _at(items), itemised=True), "places_of": places}

    def _from_statements(self) -> Iterator[Mapping[str, object]]:
        """If all items of a list came later, its statement is all that is known."""
        ledger, first = self.reporters.ledger, self.reporters.ledger.first_statements
        itemised = set(ledger.item_counts.list)
        running = running_first_statements(ledger, self.reporters.period)
        for row in last_statements_of(ledger, self.reporters.period):
            list_ = first[row.id]
            known_otherwise = list_ in self._items or list_ in itemised - running
            if row.enterprise in self.reporters.reported and not known_otherwise:
                yield _record(row, list_, _stated(row), (row.at,), itemised=False)


def _at(items: Iterable[Item]) -> tuple[str, ...]:
    return tuple(item.at for item in items if item.at)


def _places(prefix: str, items: list[Item]) -> dict[str, tuple[str, ...]]:
    """The items behind each of the counts."""
    return {
        f"{prefix}total": _at(items),
        f"{prefix}resolved": _at(item for item in items if not item.is_open),
        f"{prefix}open": _at(item for item in items if item.is_open),
    }


def _counts(prefix: str, items: list[Item]) -> dict[str, Decimal]:
    total, resolved = sum(item.count for item in items), sum(item.count for item in items if not item.is_open)
    return {
        f"{prefix}total": Decimal(total),
        f"{prefix}resolved": Decimal(resolved),
        f"{prefix}open": Decimal(total - resolved),
    }


def _stated(row: Row) -> dict[str, Decimal | None]:
    # Of a list without items none is resolved, whether that was stated or not.
    stated = (row.total, 0 if row.total == 0 else row.resolved, row.in_progress)
    total, resolved, going = (None if number is None else Decimal(number) for number in stated)
    rest = None if total is None or resolved is None else total - resolved
    numbers = {"total": total, "resolved": resolved, "open": rest}
    return {**numbers, **{f"group_{name}": value for name, value in numbers.items()}, "in_progress": going}


def _record(
    row: Row, id_: str, numbers: Mapping[str, Decimal | None], places: tuple[str, ...], *, itemised: bool
) -> Mapping[str, object]:
    sized = bool(numbers["total"]) and numbers["resolved"] is not None
    return {
        "id": id_,
        "enterprise": row.enterprise,
        "kind": row.kind,
        "sized": yes_no(sized),
        "itemised": yes_no(itemised),
        "has_open": yes_no(numbers["open"]),
        **numbers,
        "places": places,
    }
