"""The one place that knows the order for the enterprises' documents: fill, reconcile, release, hand out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reporting.analysis.facts import Facts
from reporting.analysis.measures_that_add_up import additive, single_rows
from reporting.analysis.names import short_names
from reporting.analysis.row_descriptions import row_names
from reporting.cache.documents import keep, reasons, restored
from reporting.cache.kept import Making
from reporting.cache.store import Store
from reporting.cache.why import in_words
from reporting.core.hashing import digest
from reporting.core.synthetic import MADE_UP
from reporting.documents.filling import Filled
from reporting.enterprise_documents import place as handing_out
from reporting.enterprise_documents.fill import Asked, Document, Order, documents
from reporting.enterprise_documents.reconciliation import BRIEFING, Finished, read_back, reconcile
from reporting.enterprise_documents.reconciliation_csv import to_csv
from reporting.job import Job, each_template_of
from reporting.ledger.reading import Ledger
from reporting.notebooks.execute import Run
from reporting.notebooks.plan import each_runs_of
from reporting.outputs.atomic_release import Staged
from reporting.outputs.personal_data_check import refuse


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
    staged: Staged
    told: Mapping[str, Any]
    notes: Sequence[str]

    def sweep(self) -> list[str]:
        """Sweep out those of earlier runs that have no place beside them; what a person has to know of them all."""
        return [*handing_out.sweep(self.job, self.staged), *self.notes]


def handout_of(job: Job, facts: Facts, read: Mapping[str, Mapping[str, str]]) -> Handout:
    """The handout to the one enterprise of the job, or to all that reported. Raises TemplateError, NotebookError."""
    whom = [job.enterprise] if job.enterprise else list(facts.enterprises.id)
    return Handout(job, facts, each_template_of(job), each_runs_of(job, whom), read)


def ready(handout: Handout, briefing: Filled, records: Sequence[Path], aside: Path, making: Making) -> Ready:
    """Fill every document from its records, which come in the order of the runs, and set them against the briefing.

    Raises ReportingError, then nothing may be released: neither these nor the briefing.
    """
    job, facts, store = handout.job, handout.facts, making.store
    orders = _orders(handout, records)
    why = [_why(job, store, order) for order in orders] if job.why else []
    kept = {} if job.fresh else restored(store, orders)
    anew = documents([order for order in orders if order[0] not in kept], job.way.workers)
    keep(store, anew, handout.template)
    found = {**kept, **{each.asked: each for each in anew}}
    made = [found[asked] for asked, _, _ in orders]
    refuse([fault for each in made for fault in each.personal], job.locale)
    documents_read = [read_back(each.asked.enterprise, each.asked.name, each.filled) for each in made]
    whole, *finished = (
        _row_by_row(each, facts.ledger) for each in (read_back(None, BRIEFING[job.locale], briefing), *documents_read)
    )
    sums = reconcile(whole, finished, additive(facts, _rows(finished)), job.locale)
    staged = handing_out.staged(job, made, _entries(handout, made, making), to_csv(sums, job.locale), aside)
    told = {each.asked.enterprise: digest(each.filled.briefing) for each in made}
    return Ready(job, staged, {"enterprises": told}, [*why, *_notes(handout, made)])


def document_of(handout: Handout, records: Sequence[Path]) -> Filled:
    """The one document of a handout to one enterprise, reconciled with nothing. Raises ReportingError."""
    return documents(_orders(handout, records))[0].filled


def _orders(handout: Handout, records: Sequence[Path]) -> list[Order]:
    """What is asked for, with the records that it is to be filled from."""
    wanted: dict[Asked, list[Path]] = {}
    for run, record in zip(handout.runs, records, strict=True):
        wanted.setdefault(_asked(handout, run.parameters["enterprise"]), []).append(record)
    return [(asked, own, handout.template) for asked, own in wanted.items()]


def _why(job: Job, store: Store, order: Order) -> str:
    place = job.of(order[0].enterprise).briefing
    told = reasons(store, order, fresh=job.fresh)
    return in_words(place.relative_to(job.folder).as_posix(), told, place)


def _asked(handout: Handout, enterprise: str) -> Asked:
    job, own = handout.job, handout.facts.of(enterprise)
    return Asked(
        enterprise,
        short_names(own, enterprise)[job.locale],
        job.briefing.name,
        job.period,
        job.locale,
        own.until or job.period.end,
        MADE_UP[job.locale] if own.ledger.is_made_up else "",
    )


def _entries(handout: Handout, made: Sequence[Document], making: Making) -> dict[str, Any]:
    """The manifest of each document, by enterprise. It has no workbook of its own to tell which rows its lines were."""
    job, read = handout.job, handout.read
    rows = {each.asked.enterprise: _rows([each.filled]) for each in made}
    names = row_names(handout.facts, set().union(*rows.values()))
    template = {job.each_template_file.name: digest(handout.template)}
    common = {"briefing": job.briefing.name, "ledger": read["ledger"], "notebooks": read["each"], "skipped": {}}
    return {
        each.asked.enterprise: {
            **each.told,
            **common,
            **making.besides(each.records),
            "template": template,
            "rows": {at: names[at] for at in rows[each.asked.enterprise] if at in names},
        }
        for each in made
    }


def _row_by_row(document: Finished, ledger: Ledger) -> Finished:
    """The document with the rows behind its numbers one by one: only so can two passports be set side by side."""
    printed = (
        replace(each, passport=replace(each.passport, rows=single_rows(ledger, each.passport.rows)))
        for each in document.printed
    )
    return replace(document, printed=tuple(printed))


def _rows(finished: Sequence[Finished | Filled]) -> set[str]:
    return {row for each in finished for printed in each.printed for row in printed.passport.rows}


def _notes(handout: Handout, made: Sequence[Document]) -> list[str]:
    told = f"Documents for enterprises that reported: {len(made)}, in {handout.job.enterprises}."
    facts, locale = handout.facts, handout.job.locale
    empty = [short_names(facts, each)[locale] for each in facts.enterprises.id if each in facts.empty_handed]
    missing = [short_names(facts, each)[locale] for each in facts.missing.id]
    notes = {"Reported, but with nothing filled in": empty, "Not reported, and so without one": missing}
    return [told, *(f"{words}: {', '.join(names)}." for words, names in notes.items() if names)]
