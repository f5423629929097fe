"""The story of `make report`, of a draft, and of measuring again. What makes it fast is a layer around `run`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from reporting.analysis.facts import Facts
from reporting.analysis.reported_facts import facts_of
from reporting.analysis.row_descriptions import row_descriptions, units_in_words
from reporting.checks import gate
from reporting.checks.left_out.page import LeftOut
from reporting.checks.refused_rows import sound_copy
from reporting.core.errors import PeriodError
from reporting.core.progress import Notify
from reporting.core.synthetic import MADE_UP
from reporting.documents.companions import FilledBriefing
from reporting.documents.door.opening import left_behind
from reporting.documents.draft import FrontPage, drafted
from reporting.documents.filling import Filled, fill, fill_as_far_as_possible
from reporting.documents.note_marks import marks_of, without_marks
from reporting.documents.properties import Properties
from reporting.documents.titles import title_of
from reporting.enterprise_documents.fill import FillAll, fill_one
from reporting.enterprise_documents.produce import Basis, edition_of_document, orders_of, prepare
from reporting.job import Job
from reporting.ledger.confirmation_rules import confirmed_words
from reporting.ledger.files import digest_of, digests
from reporting.ledger.reading import read_ledger, refuse_chinese_names
from reporting.notebooks.cluster_connection import ledger_of
from reporting.notebooks.plan import notebooks_for
from reporting.notebooks.run import Record, RunContext, RunNotebooks, external_inputs
from reporting.outputs.atomic_release import releasing
from reporting.outputs.briefing_files import (
    Release,
    briefing_files,
    deliver_draft,
    new_edition,
    place_of_briefing,
    remove_older,
    working_folder,
)
from reporting.outputs.drafts import issued_before
from reporting.outputs.editions.store import NewEdition
from reporting.outputs.inputs import Inputs
from reporting.outputs.personal_data_check import FilesToCheck, refuse_personal_data
from reporting.outputs.unread_pictures import displayed_pictures
from reporting.published.evidence import Evidence, Sheet
from reporting.published.records import read_records
from reporting.published.slots import Published
from reporting.recount.evaluate import Recount
from reporting.recount.evidence import Origins, evidence_of
from reporting.recount.names import names_of
from reporting.recount.prove import refuse_contradictions


def make_briefing(job: Job, run: RunNotebooks, fill_documents: FillAll, notify: Notify) -> Release:
    """The briefing of a period and all other files of a run, in place. Raises ReportingError: then nothing is released.

    With `job.each` the documents of the enterprises are released too. A document that somebody edited stays as it is,
    and the new one stands beside it.
    """
    inputs = Inputs.of(job)
    facts = _facts(job, job.data, inputs.digests["ledger"])
    inputs = _with_confirmed(inputs, facts)
    plan = notebooks_for(job, facts)
    with working_folder(job, notify) as folder:
        doubts = gate.doubts_of(facts)
        for line in _notes(inputs, facts):
            notify(line)
        records = run(plan.runs, RunContext.of(job.data, facts.ledger, inputs.digests, folder))
        group, by_enterprise = plan.parted(records)
        with gate.refusing(doubts, job.locale):
            briefing = _filled(inputs, facts, group)
        for line in displayed_pictures([record.path for record in group], job.locale):
            notify(line)
        recount = Recount(facts.ledger)
        refuse_contradictions(recount, briefing.filled, job.period, job.locale)
        inputs.refuse_changed(external_inputs(records))
        documents = prepare(Basis(job, facts, inputs, recount), by_enterprise, briefing, fill_documents)
        evidence = _evidence(job, facts, recount, briefing.filled)
        also = {**documents.manifest, "names": names_of(facts.ledger, job.locale)}
        files = briefing_files(inputs, group, briefing, evidence, also)
        with releasing({**documents.files, **files}, job, folder / "aside"):
            remove_older(job, files)
            notes = documents.remove_others()
        return Release(place_of_briefing(job), [*documents.files, *files], inputs.digests, records, notes)


def make_draft(job: Job, run: RunNotebooks, notify: Notify) -> Path:
    """The path of a draft (草稿), which begins with a list of all doubts; whatever was issued stays as it is.

    Raises ReportingError if no draft can be made.
    """
    inputs = Inputs.of(job)
    with working_folder(job, notify) as folder:
        data = folder / "ledger"
        refusals = sound_copy(job.data, data)
        sound = digests(data)
        facts = _facts_left(job, data, sound)
        inputs = _with_confirmed(inputs, facts)
        context = RunContext.of(data, facts.ledger, {**inputs.digests, "ledger": sound}, folder)
        records = run(notebooks_for(job, facts).runs, context)
        left_out = LeftOut(facts, refusals, job.locale)
        published = left_out.marked(read_records([record.path for record in records], job.period.key))
        properties = _properties(job, facts, published)
        filled, unfilled = fill_as_far_as_possible(inputs.template, published, job.locale, properties)
        refuse_contradictions(Recount(facts.ledger), without_marks(filled), job.period, job.locale)
        inputs.refuse_changed(external_inputs(records))
        for line in _notes(inputs, facts):
            notify(line)
        doubts = [*gate.in_words(gate.doubts_of(facts), job.locale), *unfilled]
        marks = marks_of(filled.printed, left_out.pictures(published), left_out.notes)
        draft = drafted(filled.briefing, FrontPage(left_out.lines, doubts, [*issued_before(job)], marks), job.locale)
        refuse_personal_data(
            FilesToCheck({job.draft.name: draft}, inputs.template, job.locale, confirmed=inputs.confirmed)
        )
        return deliver_draft(job, draft)


def measure_again(job: Job, run: RunNotebooks) -> tuple[Filled, Sequence[Sheet]]:
    """The briefing as it would be made today, and the ledger rows behind its numbers; nothing is written.

    For a job of one enterprise it is the document of that enterprise. Raises ReportingError as a report does, but
    doubts about the figures are not looked for.
    """
    inputs = Inputs.of(job)
    facts = _facts(job, job.data, inputs.digests["ledger"])
    recount = Recount(facts.ledger)
    with TemporaryDirectory() as folder:
        context = RunContext.of(job.data, facts.ledger, inputs.digests, Path(folder))
        records = run(notebooks_for(job, facts).runs, context)
        if job.enterprise:
            (order,) = orders_of(Basis(job, facts, inputs, recount), records)
            briefing = fill_one(order)
        else:
            briefing = _filled(inputs, facts, records).filled
        inputs.refuse_changed(external_inputs(records))
    return briefing, _evidence(job, facts, recount, briefing).sheets


def edition_of(job: Job, run: RunNotebooks) -> NewEdition:
    """The edition that a report would issue today; nothing is written.

    For a job of one enterprise it is that of its document. Raises ReportingError as a report does.
    """
    inputs = Inputs.of(job)
    facts = _facts(job, job.data, inputs.digests["ledger"])
    inputs = _with_confirmed(inputs, facts)
    recount = Recount(facts.ledger)
    with TemporaryDirectory() as folder:
        context = RunContext.of(job.data, facts.ledger, inputs.digests, Path(folder))
        records = run(notebooks_for(job, facts).runs, context)
        if job.enterprise:
            edition = edition_of_document(Basis(job, facts, inputs, recount), records)
        else:
            with gate.refusing(gate.doubts_of(facts), job.locale):
                briefing = _filled(inputs, facts, records)
            refuse_contradictions(recount, briefing.filled, job.period, job.locale)
            evidence = _evidence(job, facts, recount, briefing.filled)
            edition = new_edition(inputs, records, briefing, evidence, {"names": names_of(facts.ledger, job.locale)})
            issued = {job.briefing.name: briefing.filled.briefing}
            files = FilesToCheck(issued, inputs.template, job.locale, confirmed=inputs.confirmed)
            refuse_personal_data(files)
        inputs.refuse_changed(external_inputs(records))
    return edition


def _facts(job: Job, data: Path, ledger_digests: Mapping[str, str]) -> Facts:
    """The facts of the job's period, from the ledger in a folder. Raises LedgerError, PeriodError, ClusterError."""
    ledger = ledger_of(data, digest_of(ledger_digests), job.options)
    if job.locale == "en":
        refuse_chinese_names(data, ledger)
    return facts_of(ledger, job.period)


def _with_confirmed(inputs: Inputs, facts: Facts) -> Inputs:
    """The inputs with the words that look like personal data and that a person has confirmed in the ledger."""
    return replace(inputs, confirmed=confirmed_words(facts.ledger["confirmations"]))


def _facts_left(job: Job, data: Path, ledger_digests: Mapping[str, str]) -> Facts:
    """The facts of a draft. Raises as `_facts` does, but if its faults left nothing of the period, LedgerError."""
    try:
        return _facts(job, data, ledger_digests)
    except PeriodError:
        read_ledger(job.data)
        raise


def _notes(inputs: Inputs, facts: Facts) -> list[str]:
    """What a person should know of a run that goes on all the same."""
    locale, templates = inputs.job.locale, (inputs.template, inputs.enterprise_template)
    left = [line for template in templates if template for line in left_behind(template, locale)]
    return [*gate.notes_of(facts, locale), *dict.fromkeys(left)]


def _filled(inputs: Inputs, facts: Facts, records: Sequence[Record]) -> FilledBriefing:
    """The filled briefing of the group. Raises PublishError, TemplateError."""
    job, published = inputs.job, read_records([record.path for record in records], inputs.job.period.key)
    properties = _properties(job, facts, published)
    return FilledBriefing(fill(inputs.template, published, job.locale, properties), published, properties)


def _evidence(job: Job, facts: Facts, recount: Recount, filled: Filled) -> Evidence:
    """How each number is reckoned from the ledger, and the rows behind all of them."""
    origins = Origins(recount, partial(row_descriptions, facts))
    return evidence_of(origins, (*filled.printed, *filled.drawn), job.period.key, units_in_words(facts))


def _properties(job: Job, facts: Facts, published: Published) -> Properties:
    """The properties of the file: the title as published, and the last day that the data know of."""
    mark = MADE_UP[job.locale] if facts.ledger.is_made_up else ""
    title, subject = title_of(published, job.locale), job.period.label(job.locale)
    return Properties(title, subject, author="", date=facts.until or job.period.end, mark=mark, paper=job.paper)
