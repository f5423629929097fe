"""`diff`: the changes between two periods or two runs as text, with numbers restated since they were issued (更正)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from reporting.core.errors import PeriodError, TraceError
from reporting.core.period import parse
from reporting.core.project import ROOT
from reporting.issued.editions.differences import differences, inputs
from reporting.issued.editions.edition import Edition, issued
from reporting.job import Job
from reporting.ledger.files import digests
from reporting.ledger.reading import read_ledger

# The edition that a run would make today.
Measure = Callable[[Job], Edition]
_RESTATED = {
    "zh": "更正：{name}出稿后台账有改动，以下为出稿时 → 现在",
    "en": "Restated: the ledger changed since {name} was issued; below as issued → now",
}
_SAME = {"zh": "没有不同。", "en": "Nothing differs."}


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
    """The text to print, and whether anything differs."""

    text: str
    differs: bool


def diff(places: Places, one: str, other: str, measure: Measure) -> Difference:
    """Compare two periods of the output folder, or the folders of two runs.

    Raises ReportingError if there is nothing to compare.
    """
    before, after = _edition(places, one), _edition(places, other)
    lines = [*inputs(before, after, places.locale), *differences(before, after, places.locale)]
    for edition in _changed_since(places, before, after):
        restated = differences(edition, measure(places.job(edition.period)), places.locale)
        if restated:
            lines += ["", _RESTATED[places.locale].format(name=edition.name), *restated]
    return Difference("\n".join([f"{before.name} → {after.name}", *(lines or [_SAME[places.locale]])]), bool(lines))


def _edition(places: Places, named: str) -> Edition:
    """The edition in a run's folder, or of a period of the output folder."""
    if (Path(named) / "manifest.json").is_file():
        return issued(Path(named), places.locale)
    try:
        period = parse(named)
    except PeriodError:
        advice = "Name a period such as 2023H1, or the folder of a run such as outputs/2023."
        raise TraceError(f"{named!r} is neither a period nor the folder of a run.", advice=advice) from None
    return replace(issued(places.output / period.key, places.locale), name=period.key)


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
