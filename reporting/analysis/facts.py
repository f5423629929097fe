"""The ledger within one period. This is the one place where the period is applied."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from reporting.ledger.reading import Ledger
from reporting.period import Period, enclosing


@dataclass(frozen=True)
class Facts:
    """What the ledger holds of one period: of all enterprises, or of one when `enterprise` is set.

    achievements: facts whose whole interval lies within the period, each as last stated.
    lists: statements by their as-of day, the last one of each list.
    items: those of the lists that run in the period, and older ones still open in it, as known at the cut-off.
    practices: those whose whole interval lies within the period.
    """

    ledger: Ledger
    period: Period
    achievements: pd.DataFrame
    lists: pd.DataFrame
    items: pd.DataFrame
    practices: pd.DataFrame
    enterprise: str | None = None

    @property
    def until(self) -> date | None:
        """The last day within the period that any of the facts tells of; None without facts."""
        days = [*self.achievements.as_of, *self.lists.as_of] or [*self.practices.period_end]
        if len(self.items):
            return self.period.end
        return min(max(days), self.period.end) if days else None

    @property
    def told(self) -> set[str]:
        """The ids of all achievements told of the period, also those that a later statement has replaced."""
        return set(_spans_within(self.ledger["achievements"], self.period).id)

    def of(self, enterprise: str) -> "Facts":
        """The same period, one enterprise."""
        frames = {
            name: getattr(self, name)[getattr(self, name).enterprise == enterprise]
            for name in ("achievements", "lists", "items", "practices")
        }
        return replace(self, enterprise=enterprise, **frames)

    def during(self, period: Period) -> "Facts":
        """The same ledger and enterprise in another period."""
        facts = within(self.ledger, period)
        return facts.of(self.enterprise) if self.enterprise else facts

    @property
    def enterprises(self) -> pd.DataFrame:
        """The enterprises that reported anything in the period, in the order of the table."""
        expected = self.ledger.reporting_enterprises
        return expected[expected.id.isin(self._reported())]

    @property
    def missing(self) -> pd.DataFrame:
        """The enterprises that are expected and did not report: 未报送, which is not zero."""
        expected = self.ledger.reporting_enterprises
        return expected[~expected.id.isin(self._reported())]

    def _reported(self) -> set[str]:
        tables = (self.achievements, self.lists, self.items, self.practices)
        return {enterprise for table in tables for enterprise in table.enterprise}


def within(ledger: Ledger, period: Period) -> Facts:
    """The facts of a period, by the rules told at Facts."""
    items = ledger["items"]
    current = items.list.isin(set(running_lists(ledger, period).id)) & (items.opened <= period.end)
    return Facts(
        ledger,
        period,
        achievements=_last_stated(_spans_within(ledger["achievements"], period), _SAME_FACT),
        lists=_last_stated(_stated_within(ledger["lists"], period), SAME_LIST),
        items=_as_known(items[current | _open_in(items, period)], period),
        practices=_spans_within(ledger["practices"], period),
    )


def running_lists(ledger: Ledger, period: Period) -> pd.DataFrame:
    """The lists whose own span touches the period: an older list is not counted anew in each later period."""
    lists = ledger["lists"]
    return lists[(lists.period_start <= period.end) & (lists.period_end >= period.start)]


def periods_with_data(ledger: Ledger) -> list[Period]:
    """The years, halves, quarters and months for which something was reported, in order of time."""
    spans = {
        *_spans(ledger["achievements"], "period_start", "period_end"),
        *_spans(ledger["practices"], "period_start", "period_end"),
        *_spans(ledger["lists"], "as_of", "as_of"),
        *_spans(ledger["items"], "opened", "opened"),
    }
    found = {period for span in spans for period in enclosing(*span)}
    return sorted(found, key=lambda period: (period.start.year, -period.months, period.start))


_SAME_FACT = ["enterprise", "unit", "measure", "status", "part_of", "period_start", "period_end"]
# What makes two rows of lists.csv statements of one list.
SAME_LIST = ["enterprise", "kind", "name", "period_start"]


def _spans(frame: pd.DataFrame, start: str, end: str) -> set[tuple]:  # type: ignore[type-arg]  # two days
    return set(zip(frame[start], frame[end], strict=True))


def _spans_within(frame: pd.DataFrame, period: Period) -> pd.DataFrame:
    return frame[(frame.period_start >= period.start) & (frame.period_end <= period.end)]


def _stated_within(frame: pd.DataFrame, period: Period) -> pd.DataFrame:
    return frame[(frame.as_of >= period.start) & (frame.as_of <= period.end)]


def _last_stated(frame: pd.DataFrame, same: list[str]) -> pd.DataFrame:
    last = frame.sort_values("as_of", kind="stable").drop_duplicates(same, keep="last")
    return frame[frame.index.isin(last.index)]


def _open_in(items: pd.DataFrame, period: Period) -> pd.Series:
    still_open = items.done_on.map(lambda day: day is None or day >= period.start).astype(bool)
    return (items.opened <= period.end) & still_open


def _as_known(items: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The items as they stood at the cut-off: a later day of completion or close-out is not known yet."""
    known = items.copy()
    for column in ("done_on", "closed_on"):
        known[column] = [day if day is not None and day <= period.end else None for day in items[column]]
    return known
