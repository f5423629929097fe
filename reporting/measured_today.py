"""What a briefing of the same period would print today."""

from pathlib import Path

from reporting.document.content import Printed
from reporting.job import Job
from reporting.period import Period
from reporting.report import measured


def measured_today(period: Period, locale: str, data: Path) -> list[Printed]:
    """Every number that a run would print; nothing is written. Raises ReportingError like any run."""
    printed, _ = measured(Job(period, locale, data), lambda *_: {"disable": True})
    return list(printed)
