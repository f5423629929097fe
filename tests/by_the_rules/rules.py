"""The numbers of a period, counted from the tables of a ledger by the rules of docs/counting.md alone.

This folder tells that page a second time, as code that shares nothing with the kit. In the order of the rules:
whole_months.py (1, 2), who_reported.py (5, 6), figures_that_count.py (4, 7 to 9), aid_money.py (10), sums.py
(11 to 13), lists_and_items.py (3, 14 to 16), progress_of_lists.py (17 to 20), what_lists_gave.py (21 to 23),
comparisons.py (24, 25), printed_words.py and printed_changes.py (26 to 29).
"""

from dataclasses import dataclass
from functools import cached_property

from aid_money import DEFINITIONS, aid_funds, aid_rows, unclear_money
from comparisons import change_of_amounts, change_of_shares, components_of_figures, components_of_lists
from figures_that_count import figures_of, wholes_of
from lists_and_items import GROUP, Items
from plain_tables import Tables
from progress_of_lists import progress_of, size_of, unreported
from sums import sum_of, totals_of
from who_reported import reporters
from whole_months import Period


@dataclass(frozen=True)
class Recount:
    """A ledger and a period; what is asked for without an enterprise is of the group."""

    tables: Tables
    period: Period

    @cached_property
    def reporters(self):
        return reporters(self.tables, self.period)

    @cached_property
    def figures(self):
        return figures_of(self.tables, self.period)

    @cached_property
    def items(self):
        return Items(self.tables, self.period, self.reporters)

    @cached_property
    def measures(self):
        return self.tables.by_id("measures")

    def count(self, enterprise=GROUP):
        """The figures that count."""
        return [row for row in self.figures.count if enterprise in {GROUP, row.enterprise}]

    def aid(self, definition, enterprise=GROUP):
        return aid_funds(self.tables, self.count(enterprise), definition)

    def is_unclear(self):
        """Rule 10: whether money keeps the briefing from being issued."""
        return bool(unclear_money(aid_rows(self.tables, self.count(), "aid_funds_with_mutual_aid")))

    def totals(self, measure, status, enterprise=GROUP):
        """The amounts of a measure of one status: its sum, or each figure by itself."""
        return totals_of(self.measures[measure], _stated(self.count(enterprise), measure, status))

    def parts(self, measure, status, enterprise=GROUP):
        """The same of the figures inside others; a part of a part is not added to it."""
        rows = [row for row in self.figures.inside if enterprise in {GROUP, row.enterprise}]
        by_depth = {}
        for row in _stated(rows, measure, status):
            by_depth.setdefault(self._depth(row), []).append(row)
        return [amount for rows in by_depth.values() for amount in totals_of(self.measures[measure], rows)]

    def _depth(self, row):
        """How many figures of its own measure and status it is inside of."""
        wholes = wholes_of(row, self.tables.by_id("achievements"), self.period)
        return len([whole for whole in wholes if (whole.measure, whole.status) == (row.measure, row.status)])

    def resolved_apart(self, enterprise=GROUP):
        """What was resolved without a total: figures that count items."""
        of_items = {row.id for row in self.tables.measures if (row.category, row.unit) == ("lists", "item")}
        return sum_of(row for row in self.count(enterprise) if row.measure in of_items and row.status == "done")

    def lists(self, enterprise=GROUP, kind=None, name=None):
        """The lists of an enterprise, of a kind, or of a name in either language."""
        return [
            list_
            for list_ in self.items.lists
            if enterprise in {GROUP, list_.enterprise} and kind in {None, list_.kind} and name in {None, *list_.names}
        ]

    def progress(self, enterprise=GROUP, kind=None, name=None):
        return progress_of(self.items, self.lists(enterprise, kind, name), enterprise)

    def progress_without_items(self, enterprise=GROUP):
        """Of the lists that are counted from what was said of them."""
        return progress_of(self.items, [each for each in self.lists(enterprise) if not each.items], enterprise)

    def unreported(self):
        return unreported(self.items)

    def change(self, measure, base: "Recount", enterprise=GROUP):
        """The change of a number on another time; None if the two cannot be compared (24)."""
        if measure == "resolved_share":
            return _change_of_share(self, base, enterprise)
        now, before = (each.rows_compared(measure, enterprise) for each in (self, base))
        if not now or self.components(now) != base.components(before):
            return None
        totals = [each.one_total(measure, rows) for each, rows in ((self, now), (base, before))]
        return None if None in totals else change_of_amounts(*totals)

    def rows_compared(self, measure, enterprise):
        if measure in DEFINITIONS:
            return aid_rows(self.tables, self.count(enterprise), measure)
        is_change = self.measures[measure].kind == "change"
        return [] if is_change else _stated(self.count(enterprise), measure, "done")

    def one_total(self, measure, rows):
        totals = [sum_of(rows)] if measure in DEFINITIONS else totals_of(self.measures[measure], rows)
        return totals[0] if len(totals) == 1 else None

    def components(self, rows):
        return components_of_figures(self.reporters, self.period, rows)


def _stated(rows, measure, status):
    return [row for row in rows if (row.measure, row.status) == (measure, status)]


def _change_of_share(now: Recount, before: Recount, enterprise):
    shares = [each.progress(enterprise).share for each in (now, before)]
    if None in shares or _lists_compared(now, enterprise) != _lists_compared(before, enterprise):
        return None
    return change_of_shares(*shares)


def _lists_compared(recount, enterprise):
    """The components of the lists that have items or a size."""
    sizes = [(list_, size_of(recount.items, list_, enterprise)) for list_ in recount.lists(enterprise)]
    known = [list_ for list_, size in sizes if list_.enterprise in recount.reporters.reported and size and size[0]]
    return components_of_lists(recount.reporters, recount.period, known)
