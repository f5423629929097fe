"""The layers of a run, put together in this one place. If any of them is left out, the bytes are the same.

The story is in `reporting/report.py`: it asks for records (`run`) and for filled documents, and knows no more.
"""

from pathlib import Path

from reporting.cache.documents import kept_documents
from reporting.cache.early_start import begun_early
from reporting.cache.kept import kept
from reporting.cache.pages import kept_pages
from reporting.cache.remember import remember
from reporting.cache.whole_run import store_of
from reporting.core.progress import Notify, Progress, ignore
from reporting.enterprise_documents.fill import fill_all
from reporting.issued.editions.edition import Edition
from reporting.issued.measure_again import edition_today
from reporting.job import Job
from reporting.notebooks.cluster_connection import workers_for
from reporting.notebooks.execute import executor, in_parallel
from reporting.notebooks.page_process import page_process, with_pages
from reporting.notebooks.run import Run, prepared
from reporting.outputs.drafts import drafts_beside
from reporting.outputs.editions.store import NewEdition
from reporting.outputs.inputs import template_of
from reporting.outputs.personal_data_check import check_template_early
from reporting.outputs.run_again import again_if_changed
from reporting.outputs.stale_documents import stale_documents
from reporting.report import edition_of, make_briefing, make_draft


def report_on(job: Job, progress: Progress, notify: Notify) -> Path:
    """The path of the briefing of a job, which is made with all layers. Raises ReportingError."""
    return again_if_changed(job.data, lambda: _report_on(job, progress, notify), notify)


def _report_on(job: Job, progress: Progress, notify: Notify) -> Path:
    store = store_of(job)

    def is_of_the_group(run: Run) -> bool:
        return run.notebook.parent == job.notebooks

    with page_process() as pages, begun_early(workers_for(job.options), executor(job.options), job) as workers:
        run = in_parallel(workers, progress)
        if job.html:
            run = prepared(run, pages.get_ready)
        run = kept(run, job, store, notify)
        run = with_pages(run, kept_pages(pages.make, store, html=job.html, fresh=job.fresh), is_of_the_group)
        # Most parts of the template are in the briefing unchanged: they are checked while notebooks run.
        run = prepared(run, lambda: check_template_early(template_of(job), job.locale))
        fill = kept_documents(fill_all(job.options.workers), job, store, notify)
        release = make_briefing(job, run, fill, notify)
        for line in [*release.notes, *remember(job, release, store), *stale_documents(job), *drafts_beside(job)]:
            notify(line)
    return release.briefing


def draft_of(job: Job, progress: Progress, notify: Notify) -> Path:
    """The path of the draft of a job, which is made. Raises ReportingError."""
    run = in_parallel(workers_for(job.options), progress)
    return again_if_changed(job.data, lambda: make_draft(job, run, notify), notify)


def edition_of_today(job: Job, progress: Progress) -> Edition:
    """The edition of the briefing that a run would make today; nothing is written. Raises ReportingError."""
    run = in_parallel(workers_for(job.options), progress)
    return again_if_changed(job.data, lambda: edition_today(job, run), ignore)


def remade(job: Job, progress: Progress) -> NewEdition:
    """The edition that a report would issue today; nothing is written. Raises ReportingError."""
    run = in_parallel(workers_for(job.options), progress)
    return again_if_changed(job.data, lambda: edition_of(job, run), ignore)
