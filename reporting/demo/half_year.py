"""The return for the first half of the later year, which one enterprise sends before the whole year."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from reporting.core.period import parse
from reporting.demo.cast import LedgerRow
from reporting.demo.catalogue import CatalogueMeasure
from reporting.demo.custom_layouts import in_yuan
from reporting.demo.paper import paper_of
from reporting.demo.sending import SentWorkbook
from reporting.demo.truth import YEAR, Truth
from reporting.demo.years import Year, list_of

_EAGER = "luyu_port"
_HALF = parse(f"{YEAR}H1")
_LAST = str(_HALF.end)
_CLOSING = ("closed_on", "closed_by", "satisfied", "basically_satisfied", "dissatisfied")


def half_years(truths: Iterable[Truth], measures: Mapping[str, CatalogueMeasure]) -> list[SentWorkbook]:
    """The workbook of the enterprise that reports the half year as well."""
    return [
        SentWorkbook(
            truth.enterprise.id,
            f"{truth.enterprise.short_name}{_HALF.label('zh')}报表.xlsx",
            in_yuan(paper_of(_by_half(truth), measures)),
            date(YEAR, 7, 8),
        )
        for truth in truths
        if truth.enterprise.id == _EAGER
    ]


def _by_half(truth: Truth) -> Truth:
    year = truth.year
    items = tuple(_as_it_stood(row) for row in year.items if row["opened"] <= _LAST)
    lists = tuple(list_of(truth.enterprise, row["kind"], items, _LAST) for row in year.lists)
    figures = tuple(_half(row) for row in year.achievements if int(row["value"]) > 0)
    carried = tuple(_as_it_stood(row) for row in truth.carried)
    return replace(truth, carried=carried, year=Year(lists, items, figures, ()), period=_HALF)


def _as_it_stood(row: LedgerRow) -> LedgerRow:
    """An item in the state of the half year's last day."""
    is_open = row.get("done_on", "") > _LAST
    state = {"status": "in_progress", "done_on": ""} if is_open else {}
    is_closed = not is_open and "" < row.get("closed_on", "") <= _LAST
    return {**row, **state, **({} if is_closed else dict.fromkeys(_CLOSING, ""))}


def _half(row: LedgerRow) -> LedgerRow:
    """A little less than half of the year's value, as round as that is."""
    value = int(row["value"])
    step = next(size for size in (10_000, 1000, 1) if value % size == 0)
    return {**row, "value": str(value * 46 // 100 // step * step)}
