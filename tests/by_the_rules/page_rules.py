"""The rules as they are asked for a page: the recount of its period, of its bases of comparison, in its words."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from places_on_the_page import Names
from plain_tables import read_tables
from printed_changes import change_in_words, from_baseline_in_words, reported_change_in_words
from printed_words import amount_in_words, share_in_words
from progress_of_lists import Progress
from rules import Recount
from sums import Amount
from whole_months import period

STATUSES = ("done", "paid", "allocated", "raised", "planned", "ongoing")
# The other times, by the end of the measure of a change.
BASES = {"_on_year": "year_before", "_on_previous": "months_before"}


@dataclass(frozen=True)
class Expected:
    """A value with its bound, and its words if the rules give them."""

    value: Fraction
    bound: str = "exact"
    words: str | None = None


@dataclass(frozen=True)
class PageRules:
    """`owner` is the enterprise of a document of one; None for the briefing of the group."""

    now: Recount
    year_before: Recount
    months_before: Recount | None
    names: Names

    @property
    def locale(self):
        return self.names.locale

    @property
    def owner(self):
        return self.names.owner

    def unit(self, id_):
        return self.now.tables.by_id("units")[id_]

    def changes(self, measure, ends=tuple(BASES)) -> list[Expected]:
        """The changes of a measure: on the year before, and on the months before."""
        found = []
        for end in ends:
            base = getattr(self, BASES[end])
            change = base and self.now.change(measure, base, self.owner)
            if change:
                words = change_in_words(change.percent, change.unit, self.locale, on_year=end == "_on_year")
                found.append(Expected(change.percent, words=words))
        return found

    def count(self, number, unit="item") -> Expected:
        return Expected(Fraction(number), words=amount_in_words(number, "exact", self.unit(unit), self.locale))

    def amount(self, amount: Amount, unit) -> Expected:
        return Expected(Fraction(amount.value), amount.bound, self.words_of(amount, self.unit(unit)))

    def words_of(self, amount: Amount, unit):
        """The words of an amount; of a single row they may be those of a change."""
        row = amount.rows[0] if len(amount.rows) == 1 else None
        if row and row.baseline is not None:
            return from_baseline_in_words(row.baseline, row.value, unit, self.locale)
        if row and self.now.measures[row.measure].kind == "change":
            return reported_change_in_words(amount.value, self.locale)
        return amount_in_words(amount.value, amount.bound, unit, self.locale)

    def share(self, progress: Progress) -> Expected | None:
        if progress.share is None:
            return None
        return self.share_of(progress.resolved, progress.total)

    def share_of(self, part, whole) -> Expected:
        return Expected(Fraction(part, whole), words=share_in_words(part, whole, self.locale))


def page_rules(folder: Path, key: str, locale: str, owner=None) -> PageRules:
    """The rules for a page of the ledger in this folder and the period of this key."""
    tables, its = read_tables(folder), period(key)
    before = its.months_before()
    return PageRules(
        Recount(tables, its),
        Recount(tables, its.year_before()),
        before and Recount(tables, before),
        Names.of(tables, locale, owner),
    )
