"""A layer around `run notebooks`: a notebook runs only if its record is not kept from an earlier run."""

from collections.abc import Sequence
from dataclasses import replace

from reporting.cache import whole_run
from reporting.cache.notebooks import KeptRecords, RecordInputs, name_of
from reporting.cache.store import Store
from reporting.cache.why import in_words
from reporting.core.progress import Notify
from reporting.job import Job
from reporting.notebooks.run import Record, Run, RunContext, RunNotebooks
from reporting.outputs.personal_data_check import holds_personal_data


def kept(run: RunNotebooks, job: Job, store: Store, notify: Notify) -> RunNotebooks:
    """The same records; `run` is asked only for those that are missing or would come out otherwise, and all are kept.

    With `job.why` one line for the briefing and one for each record says why it was made, or that it was kept.
    """

    def run_missing(runs: Sequence[Run], context: RunContext) -> list[Record]:
        was_interrupted = whole_run.begin(job)
        records = KeptRecords(store, RecordInputs(context.ledger, context.inputs["ledger"]), fresh=job.fresh)
        known = records.restored(runs, context.folder)

        def keep(record: Record) -> None:
            # A kept copy is a copy too: what may not be released is made again.
            if not holds_personal_data(record.path):
                records.keep(record)
            context.finished(record)

        missing = [wanted for wanted in runs if wanted.name not in known]
        made = {record.run.name: record for record in run(missing, replace(context, finished=keep))}
        if job.why:
            changed = whole_run.changed(job, context.inputs, interrupted=was_interrupted)
            notify(in_words(job.briefing.name, changed, job.briefing))
            for wanted in runs:
                notify(_why(job, wanted, records.reasons[wanted.name]))
        return [{**known, **made}[wanted.name] for wanted in runs]

    return run_missing


def _why(job: Job, run: Run, reasons: Sequence[str]) -> str:
    folders = (job.folder, job.of(run.enterprise).folder) if run.enterprise else (job.folder,)
    return in_words(run.name, reasons, *(folder / "notebooks" / name_of(run) for folder in folders))
