"""The edition that a briefing of the same period would be today."""

from reporting.core.progress import Teller
from reporting.documents.page import lines_on_page
from reporting.issued.editions.context import words_around
from reporting.issued.editions.edition import Edition, rows_of
from reporting.job import Job
from reporting.report import measured


def measured_today(job: Job, teller: Teller) -> Edition:
    """The edition that a run would make; nothing is written. Raises ReportingError like any run."""
    filled, sheets = measured(job, teller)
    rows = rows_of([head, *body] for head, body in sheets)
    around = words_around(lines_on_page(filled.briefing, job.locale))
    return Edition(job.period.key, job.period.key, {}, filled.printed, rows, around)
