"""The ledger within one period. Only this module applies the period."""

from collections.abc import Hashable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from reporting.analysis.cumulative import latest_figures
from reporting.analysis.partial_reports import find_partial_reports
from reporting.core.period import Period, enclosing
from reporting.ledger.list_rules import SAME_LIST
from reporting.ledger.months import NEVER, first_day, month_of
from reporting.ledger.reading import Ledger
from reporting.ledger.wholes import Whole

# The mark of a return, and of the rows in it: its enterprise, and its source.
_Sent = tuple[str, str]


@dataclass(frozen=True)
class Facts:
    """The rows of the ledger in one period: of all enterprises, or of one when `enterprise` is set.

    achievements: facts with their whole interval in the period, as last stated, without those that another contains.
    lists: statements by their as-of day, the last one of each list.
    items: counts of those on the lists that run in the period, and of older ones still open in it, as known at the
        cut-off: an item that is done later, or has an item below it that is, is not done (`done` is NEVER). `late` is
        the first checkpoint after the deadline. `beside` are the wholes that they lie in and are not counted beside,
        where these count themselves.
    practices: those with their whole interval in the period.
    returns: the workbooks that came in for the period, or for a part of it.
    everyone: the facts of all enterprises from which these were taken, if they are those of one.
    """

    ledger: Ledger
    period: Period
    achievements: pd.DataFrame
    lists: pd.DataFrame
    items: pd.DataFrame
    practices: pd.DataFrame
    returns: pd.DataFrame
    enterprise: str | None = None
    everyone: "Facts | None" = field(default=None, repr=False, compare=False)

    @cached_property
    def until(self) -> date | None:
        """The last day within the period that any of the facts covers; None without facts."""
        days = [*self.achievements.as_of, *self.lists.as_of] or [*self.practices.period_end, *self.accepted.period_end]
        if set(self.reported_items.enterprise) - self.partial_reports.keys():
            return self.period.end
        return min(max(days), self.period.end) if days else None

    @cached_property
    def all_ids(self) -> set[str]:
        """The ids of all achievements of the period, also of those that a later statement has replaced."""
        return (
            self.everyone.all_ids if self.everyone else set(_spans_within(self.ledger["achievements"], self.period).id)
        )

    @property
    def superseded(self) -> pd.DataFrame:
        """Achievements of the period that a longer one of it contains, as last stated: on no page of the period."""
        figures = _last_stated(_spans_within(self.ledger["achievements"], self.period), _SAME_FACT)
        of_enterprise = figures if self.enterprise is None else figures[figures.enterprise == self.enterprise]
        return of_enterprise[~of_enterprise.id.isin(set(self.achievements.id))]

    def for_enterprise(self, enterprise: str) -> "Facts":
        """The facts of the same period and one enterprise."""
        if self.everyone:
            return self.everyone.for_enterprise(enterprise)
        if enterprise not in self._single:
            frames = {
                name: getattr(self, name).take(places.get(enterprise, [])) for name, places in self._places.items()
            }
            self._single[enterprise] = replace(self, enterprise=enterprise, everyone=self, **frames)
        return self._single[enterprise]

    def in_period(self, period: Period) -> "Facts":
        """The facts of the same ledger and enterprise in another period."""
        if self.everyone:
            return self.everyone.in_period(period).for_enterprise(str(self.enterprise))
        if period not in self._other_periods:
            self._other_periods[period] = within(self.ledger, period)
        return self._other_periods[period]

    @cached_property
    def _places(self) -> dict[str, Mapping[Hashable, Any]]:
        """Positions of the rows of each enterprise, by the name of the frame and the enterprise."""
        frames = ("achievements", "lists", "items", "practices", "returns")
        return {name: getattr(self, name).groupby("enterprise", sort=False).indices for name in frames}

    @cached_property
    def _single(self) -> dict[str, "Facts"]:
        return {}

    @cached_property
    def _other_periods(self) -> dict[Period, "Facts"]:
        return {}

    @cached_property
    def cache(self) -> dict[object, object]:
        """Results of measures of these facts; see `cached_on_facts`."""
        return {}

    @cached_property
    def enterprises(self) -> pd.DataFrame:
        """The enterprises that reported anything in the period, in the order of the table."""
        expected = self.ledger.reporting_enterprises
        return expected[expected.id.isin(self.reported)]

    @cached_property
    def partial_reports(self) -> dict[str, tuple[Period, ...]]:
        """The reported parts of the period (仅报上半年), by enterprise; only of enterprises that left months out."""
        if self.everyone:
            return {one: parts for one, parts in self.everyone.partial_reports.items() if one == self.enterprise}
        sources = set(self.ledger["returns"].source.dropna())
        others = [frame[~frame.source.isin(sources)] for frame in (self.achievements, self.practices)]
        return find_partial_reports(self.period, self.accepted, others)

    @property
    def missing(self) -> pd.DataFrame:
        """The enterprises that are expected and did not report: 未报送, which is not zero."""
        expected = self.ledger.reporting_enterprises
        return expected[~expected.id.isin(self.reported)]

    @property
    def accepted(self) -> pd.DataFrame:
        """The returns of the period that went into the ledger."""
        return self.returns[self.returns.outcome == "accepted"]

    @property
    def reported_items(self) -> pd.DataFrame:
        """The items of the enterprises that reported: their state is known."""
        return self.items[self.items.enterprise.isin(self.reported)]

    @cached_property
    def known_until(self) -> dict[str, date]:
        """The day until which the state of its items is known, by list of an enterprise that reported.

        It is the day until which the enterprise reported, or the last one in the period on which the list was stated.
        """
        if self.everyone:
            return self.everyone.known_until
        first = self.ledger.first_statements
        stated = {first[id_]: as_of for id_, as_of in zip(self.lists.id, self.lists.as_of, strict=True)}
        lists = self.ledger["lists"]
        return {
            first[id_]: min(self.cut_offs[owner], stated.get(first[id_], date.max))
            for id_, owner in zip(lists.id, lists.enterprise, strict=True)
            if owner in self.cut_offs
        }

    @cached_property
    def cut_offs(self) -> dict[str, date]:
        """The day until which it reported, by enterprise that reported.

        If one reported only the half year, nobody knows which of its items became late after it.
        """
        return {
            one: self.partial_reports[one][-1].end if one in self.partial_reports else self.period.end
            for one in self.enterprises.id
        }

    @cached_property
    def reported(self) -> set[str]:
        """The ids of the enterprises that reported anything about the period itself.

        An item that is merely still open is no report: it was left from an earlier one.
        """
        if self.everyone:
            return self.everyone.reported & {str(self.enterprise)}
        return {*self._with_news, *self.accepted.enterprise}

    @cached_property
    def in_other_returns(self) -> set[str]:
        """The ids of the enterprises of which all that is known of the period came in their returns of other periods.

        The return of the year says which items were opened in the first half, and is no return of the half year.
        """
        if self.everyone:
            return self.everyone.in_other_returns & {str(self.enterprise)}
        return self.reported - set(self.accepted.enterprise) - self._with_rows(_sent(self.ledger["returns"]))

    @property
    def empty_handed(self) -> set[str]:
        """The ids of the enterprises that sent a return for the period without any data in it."""
        if self.everyone:
            return self.everyone.empty_handed & {str(self.enterprise)}
        return self.reported - self._with_news

    @cached_property
    def _with_news(self) -> set[str]:
        """Lists and items in returns of earlier periods are no news of this one, whatever days they name."""
        returns = self.ledger["returns"]
        dated = self._with_rows(_sent(returns[returns.period_end < self.period.start]))
        return {*dated, *self.achievements.enterprise, *self.practices.enterprise}

    def _with_rows(self, sent: AbstractSet[_Sent]) -> set[str]:
        """The ids of the enterprises with anything about the period itself that is in none of these returns."""
        tables = (self.achievements, self.practices, self.lists, self._dated_items())
        return {enterprise for table in tables for enterprise, _ in _sent(table) - sent}

    def _dated_items(self) -> pd.DataFrame:
        """Items opened or done in the period, and those on a list that was stated since the period began."""
        lists = running_lists(self.ledger, self.period)
        stated = self.items.list.isin(set(lists[lists.as_of >= self.period.start]["first"]))
        months = self.period.first, month_of(self.period.end)
        return self.items[stated | self.items.opened.between(*months) | self.items.own_done.between(*months)]


def within(ledger: Ledger, period: Period) -> Facts:
    """The facts of a period, by the rules in the docstring of Facts."""
    return Facts(
        ledger,
        period,
        achievements=_last_stated(latest_figures(_spans_within(ledger["achievements"], period)), _SAME_FACT),
        lists=_last_stated(_stated_within(ledger["lists"], period), SAME_LIST),
        items=_items(ledger, period),
        practices=_spans_within(ledger["practices"], period),
        returns=_spans_within(ledger["returns"], period),
    )


def running_lists(ledger: Ledger, period: Period) -> pd.DataFrame:
    """The lists with a span that touches the period: an older list is not counted again in each later period.

    `first` is the first statement of each.
    """
    lists = _begun_lists(ledger, period)
    return lists[lists.period_end >= period.start]


def _begun_lists(ledger: Ledger, period: Period) -> pd.DataFrame:
    lists = ledger["lists"]
    lists = lists.assign(first=lists.id.map(ledger.first_statements))
    return lists[lists.period_start <= period.end]


def periods_with_data(ledger: Ledger) -> list[Period]:
    """The years, halves, quarters and months for which something was reported, in order of time."""
    spans = {
        *_spans(ledger["achievements"], "period_start", "period_end"),
        *_spans(ledger["practices"], "period_start", "period_end"),
        *_spans(ledger["lists"], "as_of", "as_of"),
        *((first_day(month), first_day(month)) for month in set(ledger.item_counts.opened)),
    }
    periods = {period for span in spans for period in enclosing(*span)}
    return sorted(periods, key=lambda period: (period.start.year, -period.months, period.start))


_SAME_FACT = ["enterprise", "unit", "measure", "status", "part_of", "period_start", "period_end"]


def _sent(frame: pd.DataFrame) -> set[_Sent]:
    return set(zip(frame.enterprise, frame.source, strict=True))


def _spans(frame: pd.DataFrame, start: str, end: str) -> set[tuple]:  # type: ignore[type-arg]  # two days
    return set(zip(frame[start], frame[end], strict=True))


def _spans_within(frame: pd.DataFrame, period: Period) -> pd.DataFrame:
    return frame[(frame.period_start >= period.start) & (frame.period_end <= period.end)]


def _stated_within(frame: pd.DataFrame, period: Period) -> pd.DataFrame:
    return frame[(frame.as_of >= period.start) & (frame.as_of <= period.end)]


def _last_stated(frame: pd.DataFrame, same: list[str]) -> pd.DataFrame:
    if len(frame) < 2:
        return frame
    last = frame.sort_values("as_of", kind="stable").drop_duplicates(same, keep="last")
    return frame[frame.index.isin(last.index)]


def _items(ledger: Ledger, period: Period) -> pd.DataFrame:
    counts = ledger.item_counts
    if counts.empty:
        return counts.assign(beside=counts.wholes)
    begun, last = _begun_lists(ledger, period), month_of(period.end)
    running = set(begun[begun.period_end >= period.start]["first"])
    older = set(begun["first"]) - running
    runs = counts.list.isin(running)
    stays = runs | (counts.list.isin(older) & (counts.done >= period.first))
    items = counts[stays & (counts.opened <= last)]

    def beside(wholes: tuple[Whole, ...], *, runs: bool) -> tuple[Whole, ...]:
        """The wholes that count where the item does: in the period itself, or among what is left of older lists."""
        return tuple(
            whole
            for whole in wholes
            if whole.opened <= last
            and (whole.list in running or (not runs and whole.list in older and whole.done >= period.first))
        )

    chains = list(zip(items.wholes, runs[items.index], strict=True))
    known = {chain: beside(chain[0], runs=bool(chain[1])) for chain in set(chains)}
    return items.assign(
        done=items.done.where(items.done <= last, NEVER),
        beside=pd.Series([known[chain] for chain in chains], index=items.index, dtype=object),
    )
