"""The edition that a run of the same period would make today."""

from reporting.documents.page import lines_on_page
from reporting.issued.editions.beside import beside_by_bookmark
from reporting.issued.editions.context import context_by_bookmark
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.rows_of_views import from_sheets
from reporting.job import Job
from reporting.ledger.reading import read_ledger
from reporting.notebooks.run import RunNotebooks
from reporting.recount.names import names_of
from reporting.report import measure_again


def edition_today(job: Job, run: RunNotebooks) -> Edition:
    """The edition that a run would make; nothing is written. Raises ReportingError like any run."""
    filled, sheets = measure_again(job, run)
    page = lines_on_page(filled.briefing, job.locale)
    around, beside = context_by_bookmark(page), beside_by_bookmark(page)
    names = names_of(read_ledger(job.data), job.locale)
    return Edition(job.period.key, job.period.key, {}, filled.printed, from_sheets(sheets), around, beside, names)
