"""What a briefing of the same period would print today."""

import tempfile
from pathlib import Path

from reporting.document.content import Printed
from reporting.figures import from_manifest
from reporting.job import Job
from reporting.manifest import entry_of
from reporting.period import Period
from reporting.report import make_briefing


def measured_today(period: Period, locale: str, data: Path) -> list[Printed]:
    """Every number of a run into a folder that is gone afterwards. Raises ReportingError like any run."""
    with tempfile.TemporaryDirectory(prefix="measured-") as folder:
        job = Job(period, locale, data, Path(folder))
        make_briefing(job, lambda *_: {"disable": True})
        entry = entry_of(job.folder, locale)
        return from_manifest(entry["figures"] if entry else {})
