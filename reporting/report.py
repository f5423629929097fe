"""The one place that knows the order: ledger, notebooks, records, briefing, delivery."""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from reporting.analysis.facts import Facts, periods_with_data, within
from reporting.analysis.reading import DATA_VARIABLE, DIGEST_VARIABLE
from reporting.analysis.row_descriptions import evidence, units_in_words, used_rows
from reporting.cache.early_start import begun
from reporting.cache.kept import Read, making
from reporting.checks import gate
from reporting.checks.refused_rows import sound_copy
from reporting.core.errors import OutputError, PeriodError, TemplateError
from reporting.core.hashing import digest
from reporting.core.period import Period
from reporting.core.progress import Teller
from reporting.core.quantity import Words
from reporting.core.synthetic import MADE_UP, VARIABLE
from reporting.documents.draft import drafted
from reporting.documents.filling import Filled, fill, fill_as_far_as_possible
from reporting.documents.properties import Properties
from reporting.documents.review import review_edition
from reporting.documents.titles import title_of
from reporting.documents.workbook import Figures, LedgerSheet, workbook
from reporting.enterprise_documents.produce import Handout, document_of, handout_of, ready
from reporting.job import Job, read_meanwhile, template_of
from reporting.ledger.files import digest_of, digests, large_items
from reporting.ledger.reading import Ledger, read_ledger
from reporting.notebooks import execute
from reporting.notebooks.cluster_connection import large_tables
from reporting.notebooks.engine.warm_process import read_beforehand
from reporting.notebooks.execute import Run
from reporting.notebooks.plan import ask_for_facts, refuse_same_names, runs_of
from reporting.outputs.atomic_release import releasing
from reporting.outputs.briefing_files import Result, Tell, deliver, deliver_draft, make_room, sweep, workshop
from reporting.outputs.personal_data_check import Release, look_beforehand, refuse_personal
from reporting.outputs.stale_documents import outdated
from reporting.published.records import read_records
from reporting.published.slots import Published

# A head and rows of cells.
Sheet = tuple[Sequence[str], Sequence[Sequence[object]]]


def make_briefing(job: Job, teller: Teller, tell: Tell = lambda _: None) -> Path:
    """Make the briefing of a period and leave the records, their pages and the manifest beside it; where it is.

    With `each` the enterprises' documents are made with it, and all are released once they are reconciled.
    A document that somebody edited stays as it is, and the new one stands beside it.

    Raises ReportingError, also when anything is in doubt; then nothing is released, and the old files stay.
    """
    # What is read is what these digests tell: a change since then is noticed at the end.
    template, read = template_of(job), read_meanwhile(job)
    with (
        begun(job, read, _about(job.data, read)) as early,
        _to_run(job, read) as (facts, runs, handout),
        workshop(job, tell) as folder,
        making(job, facts.ledger, read, early) as made,
    ):
        every = [*runs, *(handout.runs if handout else ())]
        # What can be known before the records are there; notebooks that began early run meanwhile.
        doubts = gate.doubts_of(facts)
        look_beforehand(template, job.locale)
        executed = made.records(every, folder, teller)
        for line in made.why() if job.why else ():
            tell(line)
        records, own = executed[: len(runs)], executed[len(runs) :]
        made.ask_for_pages(records)
        published = read_records(records, job.period.key)
        properties = _properties(job, facts, published)
        filled = _undoubted(job, doubts, template, published, properties)
        _refuse_changed(job, read)
        made.refuse_changed()
        documents = ready(handout, filled, own, folder / "aside", made) if handout else None
        made_from = {**read, "template": {job.template_file.name: digest(template)}, **made.besides(records)}
        rows = (row for each in filled.printed for row in each.passport.rows)
        told = {**units_in_words(facts), **evidence(facts, rows)}
        review = review_edition(filled.briefing, filled.printed, told, job.locale)
        sheets = [LedgerSheet(name, *used) for name, used in used_rows(facts, told).items()]
        figures = Figures(filled.printed, published, told, sheets, properties.mark)
        book = workbook(figures, job.locale, properties.date)
        files = {job.briefing.name: filled.briefing, job.review.name: review, job.figures.name: book}
        refuse_personal(Release(files, template, job.locale, frozenset({job.figures.name})))
        made.wait_for_pages()
        also = documents.told if documents else {}
        result = Result(records, filled, made_from, _skipped(facts), review, book, also)
        place, staged = deliver(job, result, folder / "own")
        staged = {**staged, **(documents.staged if documents else {})}
        with releasing(staged, job.folder, job.locale, each=job.each):
            sweep(job, staged)
            notes = documents.sweep() if documents else []
        for line in [*notes, *made.finish(place, staged.values()), *outdated(job)]:
            tell(line)
        return place


@contextmanager
def _to_run(job: Job, read: Read) -> Iterator[tuple[Facts, list[Run], Handout | None]]:
    """The facts, and what is to be run on them; meanwhile the notebooks that start read this ledger."""
    # Two that read a large table at once would both write its copy.
    if job.way.forks and ask_for_facts(job) and not large_items(job.data):
        read_beforehand((str(job.data.resolve()), digest_of(read["ledger"])))
    facts = facts_of(_ledger(job, read), job.period)
    runs, handout = runs_of(job, facts), handout_of(job, facts, read) if job.each else None
    refuse_same_names([*runs, *(handout.runs if handout else ())])
    make_room(job)
    with _ledger_at(job.data, facts.ledger, read):
        yield facts, runs, handout


def make_draft(job: Job, teller: Teller, tell: Tell = lambda _: None) -> Path:
    """Make a draft (草稿) that opens with all that is in doubt; whatever was issued stays as it is.

    Raises ReportingError for what no draft can be made of.
    """
    template, read = template_of(job), read_meanwhile(job)
    make_room(job)
    with workshop(job, tell) as folder:
        data = folder / "ledger"
        refused = sound_copy(job.data, data)
        facts = facts_of(read_ledger(data), job.period)
        with _ledger_at(data, facts.ledger, {"ledger": digests(data)}):
            records = execute.execute_all(runs_of(job, facts), folder, teller, job.way)
        published = read_records(records, job.period.key)
        properties = _properties(job, facts, published)
        filled, unfilled = fill_as_far_as_possible(template, published, job.locale, properties)
        _refuse_changed(job, read)
        doubts = [*gate.of_refused(refused), *gate.doubts_of(facts)]
        told = [*gate.in_words(doubts, job.locale), *unfilled]
        draft = drafted(filled.briefing, told, job.locale)
        refuse_personal(Release({job.draft.name: draft}, template, job.locale))
        return deliver_draft(job, draft)


def measured(job: Job, teller: Teller) -> tuple[Filled, list[Sheet]]:
    """The briefing as it would be made today, and the ledger rows behind its numbers; nothing is written.

    Of one enterprise its own document. Raises ReportingError as a report does, but asks nothing of the gate.
    """
    before = digests(job.data)
    facts = facts_of(read_ledger(job.data), job.period)
    handout = handout_of(job, facts, {}) if job.enterprise else None
    with tempfile.TemporaryDirectory() as folder, _ledger_at(job.data, facts.ledger, {"ledger": before}):
        runs = handout.runs if handout else runs_of(job, facts)
        records = execute.execute_all(runs, Path(folder), teller, job.way)
        filled = document_of(handout, records) if handout else _filled(job, facts, records)
    rows = {row for each in filled.printed for row in each.passport.rows}
    return filled, list(used_rows(facts, rows).values())


def _filled(job: Job, facts: Facts, records: list[Path]) -> Filled:
    published = read_records(records, job.period.key)
    return fill(template_of(job), published, job.locale, _properties(job, facts, published))


def _undoubted(
    job: Job, doubts: Sequence[Words], template: bytes, published: Published, properties: Properties
) -> Filled:
    """The filled briefing. Raises DoubtError with all doubts at once, TemplateError for the template alone."""
    try:
        filled = fill(template, published, job.locale, properties)
    except TemplateError as unfilled:
        gate.stop(doubts, unfilled.faults, job.locale)
        raise
    gate.stop(doubts, (), job.locale)
    return filled


def _refuse_changed(job: Job, read: dict[str, dict[str, str]]) -> None:
    if read_meanwhile(job) != read:
        raise OutputError("The ledger or a notebook was changed during the run.", advice="Run again.")


def facts_of(ledger: Ledger, period: Period) -> Facts:
    """The facts of a period. Raises PeriodError when nobody reported, naming the periods that have data."""
    facts = within(ledger, period)
    if not len(facts.enterprises):
        known = ", ".join(each.key for each in periods_with_data(ledger)) or "none"
        advice = "Choose one of these, or a longer one."
        raise PeriodError(f"No enterprise reported for {period.key}.", [f"periods with data: {known}"], advice)
    return facts


def _ledger(job: Job, read: Read) -> Ledger:
    """The ledger, whose large tables are looked through on the cluster where there is one."""
    with _told(job.data, read), large_tables(job.way):
        return read_ledger(job.data)


@contextmanager
def _ledger_at(data: Path, ledger: Ledger, read: Read) -> Iterator[None]:
    """The kernels that start meanwhile read this ledger, and know whether it is made up."""
    with _told(data, read, {VARIABLE: "1" if ledger.is_made_up else ""}):
        yield


def _about(data: Path, read: Read) -> dict[str, str]:
    return {DATA_VARIABLE: str(data.resolve()), DIGEST_VARIABLE: digest_of(read["ledger"])}


@contextmanager
def _told(data: Path, read: Read, besides: Mapping[str, str] = MappingProxyType({})) -> Iterator[None]:
    """Whoever starts meanwhile knows where the ledger lies, and what it holds."""
    told = {**_about(data, read), **besides}
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        yield
    finally:
        for name, value in before.items():
            del os.environ[name]
            os.environ.update({} if value is None else {name: value})


def _properties(job: Job, facts: Facts, published: Published) -> Properties:
    """The title as published; the day is the last one that the data tell of."""
    return Properties(
        title=title_of(published, job.locale),
        subject=job.period.label(job.locale),
        author="",
        date=facts.until or job.period.end,
        mark=MADE_UP[job.locale] if facts.ledger.is_made_up else "",
    )


def _skipped(facts: Facts) -> dict[str, list[str]]:
    """What the briefing does not hold, and why."""
    rows, own, held = facts.ledger["achievements"], facts.achievements, facts.held
    return {
        "enterprises that did not report": list(facts.missing.id),
        "enterprises that told only a part of the period": list(facts.partly),
        "rows outside the period, or stated anew later": list(rows[~rows.id.isin({*own.id, *held.id})]["at"]),
        "rows that a row of a longer time holds, never added": list(held["at"]),
        "rows inside another row (part_of), never added": list(own[own.part_of.isin(set(own.id))]["at"]),
    }
