"""The one place that knows the order for the enterprises' documents: fill, reconcile, release, hand out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting import handing_out
from reporting.analysis.additive import additive
from reporting.analysis.facts import Facts
from reporting.analysis.names import short_names
from reporting.delivery import Made, entry_of
from reporting.digests import digest
from reporting.document.filling import Filled
from reporting.each import Asked, Document, documents
from reporting.execute import Run
from reporting.job import Job, each_template_of
from reporting.made_up import MADE_UP
from reporting.reconciled import to_csv
from reporting.reconciliation import BRIEFING, Finished, read_back, reconcile
from reporting.release import Release, refuse_personal
from reporting.runs import each_runs_of


@dataclass(frozen=True)
class Handout:
    """What goes out to enterprises: of which job and facts, from which template, by which runs.

    `read` are digests of the ledger and the notebooks.
    """

    job: Job
    facts: Facts
    template: bytes
    runs: list[Run]
    read: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Ready:
    """Documents that are reconciled and written aside; `told` is what the briefing's manifest says of them."""

    job: Job
    staged: handing_out.Staged
    told: Mapping[str, Any]
    notes: Sequence[str]

    def put_in_place(self, tell: Callable[[str], None]) -> list[Path]:
        """Put them in place, and tell what a person has to know of them; where they are."""
        for line in (*handing_out.put_in_place(self.job, self.staged), *self.notes):
            tell(line)
        return list(self.staged.values())


def handout_of(job: Job, facts: Facts, read: Mapping[str, Mapping[str, str]]) -> Handout:
    """The handout to the one enterprise of the job, or to all that reported. Raises TemplateError, NotebookError."""
    whom = [job.enterprise] if job.enterprise else list(facts.enterprises.id)
    return Handout(job, facts, each_template_of(job), each_runs_of(job, whom), read)


def ready(handout: Handout, briefing: Filled, records: Sequence[Path], aside: Path) -> Ready:
    """Fill every document from its records, which come in the order of the runs, and set them against the briefing.

    Raises ReportingError, then nothing may be released: neither these nor the briefing.
    """
    job, facts = handout.job, handout.facts
    made = documents(_wanted(handout, records), handout.template)
    finished = [read_back(each.asked.enterprise, each.asked.name, each.filled) for each in made]
    whole = read_back(None, BRIEFING[job.locale], briefing)
    sums = reconcile(whole, finished, additive(facts, _rows(finished)), job.locale)
    files = {f"{each.asked.enterprise}/{job.briefing.name}": each.filled.briefing for each in made}
    refuse_personal(Release(files, handout.template, job.locale))
    staged = handing_out.stage(job, made, _entries(handout, made), to_csv(sums, job.locale), aside)
    told = {each.asked.enterprise: digest(each.filled.briefing) for each in made}
    return Ready(job, staged, {"enterprises": told}, _notes(handout, made))


def document_of(handout: Handout, records: Sequence[Path]) -> Filled:
    """The one document of a handout to one enterprise, reconciled with nothing. Raises ReportingError."""
    return documents(_wanted(handout, records), handout.template)[0].filled


def _wanted(handout: Handout, records: Sequence[Path]) -> dict[Asked, list[Path]]:
    """What is asked for, with the records that it is to be filled from."""
    wanted: dict[Asked, list[Path]] = {}
    for run, record in zip(handout.runs, records, strict=True):
        wanted.setdefault(_asked(handout, run.parameters["enterprise"]), []).append(record)
    return wanted


def _asked(handout: Handout, enterprise: str) -> Asked:
    job, own = handout.job, handout.facts.of(enterprise)
    return Asked(
        enterprise,
        short_names(own, enterprise)[job.locale],
        job.period,
        job.locale,
        own.until or job.period.end,
        MADE_UP[job.locale] if own.ledger.is_made_up else "",
    )


def _entries(handout: Handout, made: Sequence[Document]) -> dict[str, Any]:
    """The manifest of each document, by enterprise."""
    job, read = handout.job, handout.read
    template = {job.each_template_file.name: digest(handout.template)}
    made_from = {"ledger": read["ledger"], "notebooks": read["each"], "template": template}
    return {each.asked.enterprise: entry_of(job, Made(each.records, each.filled, made_from, {})) for each in made}


def _rows(finished: Sequence[Finished]) -> set[str]:
    return {row for each in finished for printed in each.printed for row in printed.passport.rows}


def _notes(handout: Handout, made: Sequence[Document]) -> list[str]:
    told = f"Documents for enterprises that reported: {len(made)}, in {handout.job.enterprises}."
    missing = [short_names(handout.facts, each)[handout.job.locale] for each in handout.facts.missing.id]
    return [told, f"Not reported, and so without one: {', '.join(missing)}."] if missing else [told]
