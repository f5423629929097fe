"""The one place that knows the order and the folders: ledger, notebooks, records, briefing, manifest."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting import execute, files, html, manifest
from reporting.analysis.facts import Facts, periods_with_data, within
from reporting.analysis.reading import DATA_VARIABLE
from reporting.document.content import Text
from reporting.document.filling import fill
from reporting.document.package import is_sealed, part_digests
from reporting.document.properties import Properties
from reporting.document.published import Published
from reporting.document.records import read_records
from reporting.errors import NotebookError, OutputError, PeriodError, TemplateError
from reporting.ledger.reading import Ledger, digests, read_ledger
from reporting.period import Period

ROOT = Path(__file__).resolve().parent.parent

# Told before each notebook: its name, its place in the row, and how many there are. Gives papermill's bar settings.
Progress = Callable[[str, int, int], dict[str, Any]]


@dataclass(frozen=True)
class Job:
    """A briefing to be made: its period and language, what it is made from, and the folder it goes to."""

    period: Period
    locale: str = "zh"
    data: Path = ROOT / "data"
    output: Path = ROOT / "outputs"
    template: Path | None = None
    notebooks: Path = ROOT / "notebooks"

    @property
    def folder(self) -> Path:
        return self.output / self.period.key

    @property
    def briefing(self) -> Path:
        language = "" if self.locale == "zh" else f".{self.locale}"
        return self.folder / f"briefing-{self.period.key}{language}.docx"

    @property
    def template_file(self) -> Path:
        return self.template or ROOT / "templates" / f"briefing.{self.locale}.docx"


def make_briefing(job: Job, progress: Progress) -> Path:
    """Make the briefing of a period and leave the records, their pages and the manifest beside it.

    Raises ReportingError; then no briefing is made, and an old one stays as it was.
    """
    ledger = read_ledger(job.data)
    facts = facts_of(ledger, job.period)
    template = _template(job.template_file)
    runs = runs_of(job, facts)
    files.ready(job.folder)
    _refuse_edited(job.briefing)
    with _workshop(job.folder) as workshop, _ledger_at(job.data):
        records = [
            execute.execute(run, workshop, progress(run.name, place, len(runs))) for place, run in enumerate(runs, 1)
        ]
        published = read_records(records, job.period.key)
        briefing = fill(template, published, job.locale, _properties(job, facts, published))
        _refuse_edited(job.briefing)
        _deliver(job, facts, records, briefing)
    return job.briefing


def facts_of(ledger: Ledger, period: Period) -> Facts:
    """The facts of a period. Raises PeriodError when nobody reported, naming the periods that have data."""
    facts = within(ledger, period)
    if not len(facts.enterprises):
        known = ", ".join(each.key for each in periods_with_data(ledger))
        raise PeriodError(
            f"No enterprise reported for {period.key}.",
            [f"periods with data: {known}"],
            "Choose one of these, or a longer one.",
        )
    return facts


def runs_of(job: Job, facts: Facts) -> list[execute.Run]:
    """Every notebook of the folder once; one that has the parameter `enterprise`, once per reporting enterprise.

    Raises NotebookError with the faults of all notebooks.
    """
    notebooks = sorted(job.notebooks.glob("*.ipynb"))
    if not notebooks:
        raise NotebookError(f"There is no notebook in {job.notebooks}", [], "Restore the notebooks.")
    common = {"period": job.period.key}
    once, each = [], []
    for notebook in notebooks:
        if "enterprise" in execute.parameter_names(notebook):
            each += [execute.Run(notebook, {**common, "enterprise": one}) for one in facts.enterprises.id]
        else:
            once.append(execute.Run(notebook, common))
    faults = [fault for run in once + each for fault in execute.unknown_parameters(run)]
    if faults:
        raise NotebookError(
            "Parameters that a notebook does not have", sorted(set(faults)), "Mend the parameters cell."
        )
    return once + each


def _template(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TemplateError(
            f"The template {path} cannot be read: {error.strerror}",
            [],
            "Put it back, or name another with --template.",
        ) from None


def _refuse_edited(briefing: Path) -> None:
    """A briefing that somebody worked on is theirs: it is never overwritten."""
    if briefing.exists() and not is_sealed(briefing):
        raise OutputError(
            f"{briefing} was changed by hand since it was made.",
            advice="Move it away or give it another name, then run again; it was left as it is.",
        )


@contextmanager
def _ledger_at(data: Path) -> Iterator[None]:
    """The kernels that start meanwhile read this ledger."""
    before = os.environ.get(DATA_VARIABLE)
    os.environ[DATA_VARIABLE] = str(data.resolve())
    try:
        yield
    finally:
        if before is None:
            del os.environ[DATA_VARIABLE]
        else:
            os.environ[DATA_VARIABLE] = before


@contextmanager
def _workshop(folder: Path) -> Iterator[Path]:
    """A folder to work in that is gone afterwards; the partial record of a notebook that failed is kept."""
    with tempfile.TemporaryDirectory(prefix=".making-", dir=folder) as name:
        workshop = Path(name)
        try:
            yield workshop
        except NotebookError:
            kept = folder / "notebooks"
            kept.mkdir(exist_ok=True)
            for partial in workshop.glob("*.failed.ipynb"):
                partial.replace(kept / partial.name)
            raise


def _properties(job: Job, facts: Facts, published: Published) -> Properties:
    """The title as published; the day is the last one that the data tell of, within the period."""
    title = _words_of(published, "title", job.locale)
    days = [*facts.achievements.as_of, *facts.lists.as_of, job.period.start]
    return Properties(title=title, subject=job.period.label(job.locale), author="", date=min(max(days), job.period.end))


def _words_of(published: Published, name: str, locale: str) -> str:
    slot = published.find("text", name)
    texts = [content for content in slot.contents if isinstance(content, Text)] if slot else []
    return "".join(
        piece if isinstance(piece, str) else piece.words[locale]
        for text in texts
        for paragraph in text.paragraphs[locale]
        for piece in paragraph
    )


def _deliver(job: Job, facts: Facts, records: list[Path], briefing: bytes) -> None:
    """Put everything in its place, the briefing last but for its manifest; then sweep out an older run's records."""
    notebooks, pages = job.folder / "notebooks", job.folder / "html"
    for folder in (notebooks, pages):
        folder.mkdir(exist_ok=True)
    rendered = {record.stem: html.page_of(record).encode() for record in records}
    for record in records:
        files.write(notebooks / record.name, record.read_bytes())
        files.write(pages / f"{record.stem}.html", rendered[record.stem])
    files.write(job.briefing, briefing)
    entry = _manifest_entry(job, facts, records, briefing)
    files.write(
        job.folder / "manifest.json",
        manifest.updated(job.folder / "manifest.json", job.period.key, job.locale, entry),
    )
    for old in (*notebooks.glob("*.ipynb"), *pages.glob("*.html")):
        if old.stem not in rendered:
            old.unlink()


def _manifest_entry(job: Job, facts: Facts, records: list[Path], briefing: bytes) -> dict[str, Any]:
    return {
        "briefing": job.briefing.name,
        "parts": part_digests(briefing),
        "ledger": digests(job.data),
        "notebooks": manifest.digests(job.notebooks.glob("*.ipynb")),
        "template": {job.template_file.name: manifest.digest(job.template_file.read_bytes())},
        "records": {record.stem: manifest.published_digest(record) for record in records},
        "versions": manifest.versions(),
        "skipped": _skipped(facts),
    }


def _skipped(facts: Facts) -> dict[str, Any]:
    """What the briefing does not hold, and why."""
    rows = facts.ledger["achievements"]
    outside = rows[~rows.id.isin(set(facts.achievements.id))]
    return {
        "enterprises that did not report": list(facts.missing.id),
        "rows whose interval does not lie within the period, or that were restated": list(outside["at"]),
        "rows inside another row (part_of), never added": list(
            facts.achievements[facts.achievements.part_of.isin(set(facts.achievements.id))]["at"]
        ),
    }
