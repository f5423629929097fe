"""Rules 3, 14, 15 and 16: the lists of a period; which items count, which are done, which stand inside others."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from plain_tables import Row, Tables
from who_reported import Reporters
from whole_months import Period

# The scope of a number: an enterprise by its id, or the group.
GROUP = None


@dataclass(frozen=True)
class List:
    """A list with all its statements in the order of their days, and its items."""

    enterprise: str
    kind: str
    name: str
    statements: list[Row]
    items: list[Row]

    @property
    def names(self):
        return {name for row in self.statements for name in (row.name, row.name_en)}

    def touches(self, period: Period):
        """Rule 14: whether it runs in the period."""
        last = self.statements[-1]
        return last.period_start <= period.cut_off and last.period_end >= period.start

    def is_older(self, period: Period):
        return self.statements[-1].period_end < period.start

    def stated_in(self, period: Period):
        """Rule 3: its last statement of the period, if there is any."""
        return next((row for row in reversed(self.statements) if period.has(row.as_of)), None)


@dataclass(frozen=True)
class Items:
    """The items of a ledger as they stand at the end of a period."""

    tables: Tables
    period: Period
    reporters: Reporters

    @cached_property
    def lists(self) -> list[List]:
        statements, items = defaultdict(list), defaultdict(list)
        for row in sorted(self.tables.lists, key=lambda row: row.as_of):
            statements[_name(row)].append(row)
        named = self.tables.by_id("lists")
        for row in self.tables.items:
            items[_name(named[row.list])].append(row)
        return [List(*name[:3], rows, items[name]) for name, rows in statements.items()]

    @cached_property
    def _list_of(self):
        return {item.id: list_ for list_ in self.lists for item in list_.items}

    @cached_property
    def _handed_down(self):
        """The items that were handed down from each item."""
        parts = defaultdict(list)
        for item in self.tables.items:
            parts[item.parent_item].append(item)
        return parts

    def list_of(self, item) -> List:
        return self._list_of[item.id]

    def is_opened(self, item):
        return item.opened <= self.period.cut_off

    def is_done_itself(self, item):
        return item.status == "done" and item.done_on <= self.period.cut_off

    def done_on(self, item) -> date | None:
        """Rule 15: the day on which it and all that was handed down from it were done; None while any is open."""
        if not self.is_done_itself(item):
            return None
        days = [self.done_on(part) for part in self._handed_down[item.id]]
        return None if None in days else max([item.done_on, *days])

    def counts(self, item):
        """Rule 14: whether it counts for the period."""
        return self.is_opened(item) and self.list_of(item).touches(self.period)

    def is_carried_over(self, item):
        """Rule 14: an item of an older list that is still open."""
        return self.is_opened(item) and self.list_of(item).is_older(self.period) and self.done_on(item) is None

    def is_beside_its_whole(self, item, scope):
        """Rule 16: whether it is counted already, with the item that it was handed down from."""
        return any(self.counts(whole) for whole in self._wholes(item, scope))

    def is_carried_with_its_whole(self, item):
        """The same of an item carried over, beside a whole of its enterprise that is carried over too."""
        return any(self.is_carried_over(whole) for whole in self._wholes(item, item.enterprise))

    def _wholes(self, item, scope):
        """Those within the scope."""
        within = set(self.reporters.reported) if scope is GROUP else {scope}
        return [whole for whole in self.wholes(item) if whole.enterprise in within]

    def wholes(self, item):
        """All items that it was handed down from, directly or not."""
        known, found = self.tables.by_id("items"), []
        while item.parent_item:
            item = known[item.parent_item]
            found.append(item)
        return found


def _name(row):
    return row.enterprise, row.kind, row.name, row.period_start
