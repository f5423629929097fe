"""Rules 5 and 6: which enterprises are expected, which reported, and up to which day."""

from dataclasses import dataclass
from datetime import date

from whole_months import Period, last_day, months_of


@dataclass(frozen=True)
class Reporters:
    """Enterprises by id, in the order of the ledger; `months` and `cut_off` are of each expected one."""

    expected: list[str]
    reported: list[str]
    in_part: list[str]
    in_another: list[str]
    sent_back: list[str]
    months: dict[str, frozenset[int]]
    cut_off: dict[str, date]


def reporters(tables, period: Period) -> Reporters:
    expected = [row.id for row in tables.enterprises if row.parent is None]
    present = _who_reported(tables, period)
    months = {enterprise: _reported_months(tables, period, enterprise) for enterprise in expected}
    reported = [enterprise for enterprise in expected if enterprise in present]
    in_part = [enterprise for enterprise in reported if months[enterprise] != period.months]
    otherwise = {row.enterprise for row in _accepted(tables, period)} | _who_told_without_a_return(tables, period)
    in_another = [enterprise for enterprise in reported if enterprise not in otherwise]
    came = {row.enterprise for row in tables.returns if period.holds(row)}
    sent_back = [enterprise for enterprise in expected if enterprise in came - present]
    cut_off = {each: last_day(max(months[each])) for each in expected}
    return Reporters(expected, reported, in_part, in_another, sent_back, months, cut_off)


def _who_reported(tables, period):
    """Rule 5. What came in a return of an earlier period is no report."""
    news = [row for row in _rows_of_the_period(tables, period) if row.source not in _earlier_sources(tables, period)]
    return {row.enterprise for row in [*_accepted(tables, period), *news]}


def _who_told_without_a_return(tables, period):
    sent = {(row.enterprise, row.source) for row in tables.returns}
    told = {(row.enterprise, row.source) for row in _rows_of_the_period(tables, period)}
    return {enterprise for enterprise, _ in told - sent}


def _rows_of_the_period(tables, period):
    yield from (row for table in (tables.achievements, tables.practices) for row in table if period.holds(row))
    yield from (row for row in tables.lists if period.has(row.as_of))
    yield from (row for row in tables.items if period.has(row.opened) or period.has(row.done_on))
    running = _running_and_stated(tables, period)
    named = tables.by_id("lists")
    opened = [row for row in tables.items if row.opened <= period.cut_off]
    yield from (row for row in opened if _name(named[row.list]) in running)


def _running_and_stated(tables, period):
    """The lists that run in the period and were stated since it began."""
    old = _earlier_sources(tables, period)
    return {
        _name(row)
        for row in tables.lists
        if row.period_start <= period.cut_off
        and row.period_end >= period.start
        and row.as_of >= period.start
        and row.source not in old
    }


def _name(row):
    return row.enterprise, row.kind, row.name, row.period_start


def _accepted(tables, period):
    return [row for row in tables.returns if row.outcome == "accepted" and period.holds(row)]


def _earlier_sources(tables, period):
    return {row.source for row in tables.returns if row.outcome == "accepted" and row.period_end < period.start}


def _reported_months(tables, period, enterprise):
    """Rule 6. Who sent no return of the period is not held to its months."""
    returns = [row for row in _accepted(tables, period) if row.enterprise == enterprise]
    if not returns:
        return period.months
    theirs = {row.source for row in returns} | _earlier_sources(tables, period)
    others = [
        row
        for row in [*tables.achievements, *tables.practices]
        if row.enterprise == enterprise and period.holds(row) and row.source not in theirs
    ]
    return frozenset().union(*(months_of(row) for row in [*returns, *others])) & period.months
