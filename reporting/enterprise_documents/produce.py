"""Records -> the files of the enterprises' documents, which are filled, reconciled with the briefing, and placed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting.analysis.facts import Facts
from reporting.analysis.measures_that_add_up import NARROWER, measures_that_add_up
from reporting.analysis.names import short_names
from reporting.core.hashing import digest
from reporting.core.synthetic import MADE_UP
from reporting.documents.companions import FilledBriefing
from reporting.documents.filling import Filled
from reporting.enterprise_documents import place
from reporting.enterprise_documents.fill import Document, DocumentKey, FillAll, FillOrder, fill_all
from reporting.enterprise_documents.reconciliation import (
    BRIEFING,
    AddableMeasures,
    ReadBackDocument,
    read_back,
    reconcile,
    to_csv,
)
from reporting.job import Job
from reporting.notebooks.run import Record
from reporting.outputs.editions.store import NewEdition
from reporting.outputs.extra_inputs import extra_inputs
from reporting.outputs.inputs import Inputs
from reporting.outputs.personal_data_check import refuse
from reporting.recount.atoms import atoms_of, in_no_sum, owners_of
from reporting.recount.evaluate import Recount
from reporting.recount.evidence import found_rows
from reporting.recount.names import names_of
from reporting.recount.prove import refuse_contradictions


@dataclass(frozen=True)
class Basis:
    """All that documents are made from: the job, the facts of its period, the inputs as read, and the ledger anew."""

    job: Job
    facts: Facts
    inputs: Inputs
    recount: Recount


@dataclass(frozen=True)
class PreparedDocuments:
    """Documents that are reconciled and may go out: files by place, and the fields of the group's manifest on them."""

    job: Job
    files: Mapping[Path, bytes]
    manifest: Mapping[str, Any]
    notes: Sequence[str]

    def remove_others(self) -> list[str]:
        """Lines for a person on all documents; those of earlier runs that have no place among these are removed."""
        return [*place.remove_others(self.job, self.files), *self.notes] if self.files else []


def prepare(basis: Basis, records: Sequence[Record], briefing: FilledBriefing, fill: FillAll) -> PreparedDocuments:
    """The documents, each filled from the records of its enterprise; their sums agree with the group's briefing.

    A job without `each` has none. Raises ReportingError; then nothing may be released, neither these nor the briefing.
    """
    job = basis.job
    if not job.each:
        return PreparedDocuments(job, {}, {}, [])
    documents = fill(orders_of(basis, records))
    refuse([fault for document in documents for fault in document.personal], job.locale)
    for document in documents:
        refuse_contradictions(basis.recount, document.filled, job.period, job.locale)
    finished = [
        _read_back(basis, document.key.enterprise, document.key.name, document.filled) for document in documents
    ]
    group = _read_back(basis, None, BRIEFING[job.locale], briefing.filled)
    sums = reconcile(group, finished, _addable(basis, finished), job.locale)
    entries = _entries(basis, documents, records)
    files = place.files_of_documents(job, documents, entries, to_csv(sums, job.locale))
    digests = {document.key.enterprise: digest(document.filled.briefing) for document in documents}
    return PreparedDocuments(job, files, {"enterprises": digests}, _notes(basis, documents))


def edition_of_document(basis: Basis, records: Sequence[Record]) -> NewEdition:
    """The document of the one enterprise that these records are of, as an edition. Raises ReportingError."""
    (document,) = fill_all()(orders_of(basis, records))
    refuse(document.personal, basis.job.locale)
    refuse_contradictions(basis.recount, document.filled, basis.job.period, basis.job.locale)
    entry = _entries(basis, [document], records)[document.key.enterprise]
    return NewEdition(document.key.date.isoformat(), document.filled.briefing, entry)


def orders_of(basis: Basis, records: Sequence[Record]) -> list[FillOrder]:
    """One order for each enterprise that has records among these."""
    paths: dict[str, list[Path]] = {}
    for record in records:
        paths.setdefault(record.run.parameters["enterprise"], []).append(record.path)
    template, confirmed = basis.inputs.enterprise_template, basis.inputs.confirmed
    return [FillOrder(_key(basis, enterprise), files, template, confirmed) for enterprise, files in paths.items()]


def _key(basis: Basis, enterprise: str) -> DocumentKey:
    job, facts = basis.job, basis.facts.for_enterprise(enterprise)
    return DocumentKey(
        enterprise,
        short_names(facts, enterprise)[job.locale],
        job.briefing.name,
        job.period,
        job.locale,
        facts.until or job.period.end,
        MADE_UP[job.locale] if facts.ledger.is_made_up else "",
    )


def _entries(basis: Basis, documents: Sequence[Document], records: Sequence[Record]) -> dict[str, Any]:
    """The manifest of each document, by enterprise."""
    job, inputs = basis.job, basis.inputs
    by_path = {record.path: record for record in records}
    common = {
        "briefing": job.briefing.name,
        "ledger": inputs.digests["ledger"],
        "notebooks": inputs.digests["each"],
        "template": {job.each_template_file.name: digest(inputs.enterprise_template)},
        "skipped": {},
        "names": names_of(basis.facts.ledger, job.locale),
    }
    return {
        document.key.enterprise: {
            **document.manifest,
            **common,
            **extra_inputs([by_path[path] for path in document.records]),
            "rows": found_rows(basis.recount, document.filled.printed),
        }
        for document in documents
    }


def _read_back(basis: Basis, enterprise: str | None, name: str, filled: Filled) -> ReadBackDocument:
    rows = {number.anchor: atoms_of(basis.recount, number.passport.expression) for number in filled.printed}
    return read_back(enterprise, name, filled, rows)


def _addable(basis: Basis, finished: Sequence[ReadBackDocument]) -> AddableMeasures:
    atoms = (atom for document in finished for atoms in document.rows.values() for atom in atoms)
    apart, owners = in_no_sum(basis.recount, basis.job.period), owners_of(basis.recount, atoms)
    return AddableMeasures(measures_that_add_up(basis.facts), apart, owners, NARROWER)


def _notes(basis: Basis, documents: Sequence[Document]) -> list[str]:
    count = f"Documents for enterprises that reported: {len(documents)}, in {basis.job.enterprises}."
    facts, locale = basis.facts, basis.job.locale
    empty = [short_names(facts, id_)[locale] for id_ in facts.enterprises.id if id_ in facts.empty_handed]
    missing = [short_names(facts, id_)[locale] for id_ in facts.missing.id]
    notes = {"Reported, but with nothing filled in": empty, "Not reported, and so without one": missing}
    return [count, *(f"{words}: {', '.join(names)}." for words, names in notes.items() if names)]
