"""`diff`: the changes between two periods or two runs as text, with numbers restated since they were issued (更正)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reporting.core.errors import PeriodError, TraceError
from reporting.core.period import parse
from reporting.core.project import ROOT
from reporting.issued.editions.edition import Edition, issued
from reporting.issued.editions.kept import edition_called, read_edition
from reporting.issued.listing.comparison import Comparison
from reporting.issued.listing.page import LINES, page
from reporting.issued.listing.rows import numbers_with_rows
from reporting.issued.listing.words import SINCE
from reporting.job import Job
from reporting.ledger.files import digests
from reporting.ledger.reading import read_ledger

# The edition that a run would make today.
Measure = Callable[[Job], Edition]
# How a comparison is listed, as lines, in so many of them if it is a page.
_Listing = Callable[[Comparison, int], list[str]]
_RESTATED = {
    "zh": "更正：{name}出稿后台账有改动，以下为出稿时和现在的数",
    "en": "Restated: the ledger changed since {name} was issued; below the numbers as issued and now",
}
_SAME = {"zh": "没有不同。", "en": "Nothing differs."}
_SAME_NUMBERS = {"zh": "数没有不同。", "en": "No number differs."}
_RESTATED_LINES = LINES // 3


@dataclass(frozen=True)
class Places:
    """The folders of the editions, and the inputs to measure a period with today."""

    locale: str = "zh"
    data: Path = ROOT / "data"
    output: Path = ROOT / "outputs"
    template: Path | None = None
    notebooks: Path = ROOT / "notebooks"

    def job(self, period: str) -> Job:
        return Job(parse(period), self.locale, self.data, self.output, self.template, notebooks=self.notebooks)


@dataclass(frozen=True)
class Difference:
    """The text to print, and whether any number or input differs; other rows behind the same number do not count."""

    text: str
    differs: bool


def diff(places: Places, one: str, other: str, measure: Measure) -> Difference:
    """Compare two periods of the output folder, or the folders of two runs, on a page.

    Raises ReportingError if there is nothing to compare.
    """
    return _compared(places, (one, other), measure, page)


def diff_with_rows(places: Places, one: str, other: str, measure: Measure) -> Difference:
    """The same with every number and the ledger rows behind it. Raises ReportingError likewise."""
    return _compared(places, (one, other), measure, lambda comparison, _: numbers_with_rows(comparison))


def _compared(places: Places, named: tuple[str, str], measure: Measure, listing: _Listing) -> Difference:
    before, after = (_edition(places, one) for one in named)
    comparison = Comparison(before, after, places.locale)
    since = [
        Comparison(edition, measure(places.job(edition.period)), places.locale, SINCE)
        for edition in _changed_since(places, before, after)
    ]
    inputs, listed = comparison.inputs(), listing(comparison, LINES)
    differs = bool(inputs) or any(each.changes.every for each in (comparison, *since))
    same = [] if listed or (differs and not inputs) else [(_SAME_NUMBERS if inputs else _SAME)[places.locale]]
    restated = [line for each in since for line in _restated(each, listing)]
    lines = [f"{before.name} → {after.name}", *inputs, *comparison.without_workbook(), *same, *listed, *restated]
    return Difference("\n".join(lines), differs)


def _restated(since: Comparison, listing: _Listing) -> list[str]:
    """The numbers of an edition that the ledger of today has otherwise, under a heading; no line if there are none."""
    listed = listing(since, _RESTATED_LINES)
    head = _RESTATED[since.locale].format(name=since.before.name)
    return ["", head, *since.without_workbook(), *listed] if listed else []


def _edition(places: Places, named: str) -> Edition:
    """The edition in a run's folder, or of a period of the output folder: the last one, or one by its name."""
    if (Path(named) / "manifest.json").is_file():
        return issued(Path(named), places.locale)
    of_period, mark, name = named.partition("@")
    try:
        period = parse(of_period)
    except PeriodError:
        advice = "Name a period such as 2023H1, an edition of it (2023H1@2023-06-30), or the folder of a run."
        raise TraceError(f"{named!r} is neither a period nor the folder of a run.", advice=advice) from None
    folder = places.output / period.key
    if mark:
        kept = edition_called(folder, places.locale, name)
        return replace(read_edition(folder, kept, period.key), name=f"{period.key}@{name}")
    return replace(issued(folder, places.locale), name=period.key)


def _changed_since(places: Places, before: Edition, after: Edition) -> list[Edition]:
    """The editions made from another ledger than today's; of two editions of one period only the later one."""
    today = _ledger_of_today(places.data)
    asked = [after] if before.period == after.period else [before, after]
    return [edition for edition in asked if edition.made_from["ledger"] != today]


def _ledger_of_today(data: Path) -> dict[str, str]:
    try:
        return digests(data)
    except OSError:
        read_ledger(data)
        raise
