"""`refresh`: an edited briefing, the edition that it came from and the ledger of today -> the file up to date."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import docx
from docx.document import Document

from reporting.core.errors import TemplateError, VerifyError
from reporting.core.hashing import digest
from reporting.core.machine_faults import reason_of
from reporting.core.office_package import DRAFT
from reporting.core.period import Period
from reporting.documents.comments import authors_in
from reporting.documents.door.opening import open_edited
from reporting.documents.review import AUTHOR as REVIEWER
from reporting.documents.saving import packed
from reporting.issued.editions import kept
from reporting.issued.editions.edition import edition_of
from reporting.issued.editions.rows_of_views import from_sheets
from reporting.issued.refresh.edited_persons import refuse_persons
from reporting.issued.refresh.merge import Documents, Manner, merge
from reporting.issued.refresh.messages import say
from reporting.issued.refresh.summary import Summary
from reporting.issued.refresh.texts import Texts
from reporting.issued.verify.origin import Origin, locale_by_name, origin_of
from reporting.job import Job, folder_of
from reporting.outputs.editions.edition import KeptEdition
from reporting.outputs.editions.store import NewEdition, part_of

# What other programs write can be saved as .docx.
_OTHER_KINDS = (".doc", ".odt", ".wps", ".rtf")
# The edition that a report would issue today.
Remake = Callable[[Job], NewEdition]


@dataclass(frozen=True)
class Asked:
    """The file, the folders of the ledger and of the results, and whether its changes are tracked."""

    file: Path
    data: Path
    output: Path
    track: bool = True


@dataclass(frozen=True)
class Refreshed:
    """The bytes of the new file, what a person has to know, and the edition whose figures it has now.

    `job` says in which folder that edition is kept; `origin` is the edition that the file came from.
    """

    content: bytes
    summary: Summary
    edition: NewEdition
    job: Job
    origin: KeptEdition


def refresh(asked: Asked, remake: Remake) -> Refreshed:
    """The file brought up to date; nothing is written. Raises ReportingError."""
    content = _read(asked.file)
    opened = _opened(asked.file, content)
    origin = origin_of(asked.file, opened)
    if origin.period is None:
        raise _refused(asked.file, origin.locale, "no_period", say("advice", origin.locale))
    folder = folder_of(asked.output, origin.period.key, origin.enterprise, origin.paper)
    source = kept.origin_of_file(folder, origin.locale, opened)
    base = None if source is None else kept.document_of(folder, source)
    if source is None or base is None:
        where = say("unknown", origin.locale, folder=folder)
        raise VerifyError(_head(asked.file, origin.locale), [where], say("unknown_advice", origin.locale))
    job = _job(asked, origin, origin.period)
    edition = remake(_with_template(job, folder, source))
    mine, now = docx.Document(io.BytesIO(content)), docx.Document(io.BytesIO(edition.briefing))
    period = origin.period.key
    today = edition_of(edition.name, period, edition.entry, from_sheets(edition.sheets))
    texts = Texts(kept.read_edition(folder, source, period), today)
    moment = f"{now.core_properties.modified:%Y-%m-%d}T00:00:00Z"
    summary = merge(Documents(base, now, mine), texts, Manner(origin.locale, moment, asked.track))
    _describe(mine, base, now)
    refreshed = packed(mine)
    refuse_persons(asked.file.name, refreshed, origin.locale, asked.data)
    return Refreshed(refreshed, summary, edition, job, source)


def _read(file: Path) -> bytes:
    locale = locale_by_name(file)
    if not file.is_file():
        why = "folder" if file.is_dir() else "absent"
        raise _refused(file, locale, why, say("which", locale))
    try:
        return file.read_bytes()
    except OSError as error:
        raise VerifyError(_head(file, locale), [reason_of(error, locale)], say("which", locale)) from None


def _opened(file: Path, content: bytes) -> Document:
    """The file as a document. Raises VerifyError for one that is no briefing to be edited."""
    locale = locale_by_name(file)
    try:
        document = open_edited(content, locale)
    except TemplateError as error:
        advice = "save_as" if file.suffix.lower() in _OTHER_KINDS else "advice"
        raise VerifyError(_head(file, locale), error.faults, say(advice, locale)) from None
    if (document.core_properties.identifier or "").startswith(DRAFT):
        raise _refused(file, locale, "draft", say("issued_advice", locale))
    # What is opened to be read has no comments any more.
    if authors_in(docx.Document(io.BytesIO(content))) & set(REVIEWER.values()):
        raise _refused(file, locale, "review", say("issued_advice", locale))
    return document


def _job(asked: Asked, origin: Origin, period: Period) -> Job:
    job = Job(period, origin.locale, asked.data, asked.output, paper=origin.paper)
    return replace(job, enterprise=origin.enterprise, each=True) if origin.enterprise else job


def _with_template(job: Job, folder: Path, source: KeptEdition) -> Job:
    """The job with the template of the edition, where it was another one than that of its paper."""
    entry = kept.entry_of(folder, source) or {}
    names, content = set(entry.get("template", {})), part_of(folder, source, "template")
    if job.enterprise or content is None or job.template_file.name in names:
        return job
    return replace(job, template=folder / "editions" / "objects" / source.objects["template"])


def _describe(mine: Document, base: Document, now: Document) -> None:
    """The properties of today, with the seal of the edition whose figures the file has from now on."""
    if mine.core_properties.title == base.core_properties.title:
        mine.core_properties.title = now.core_properties.title
    mine.core_properties.identifier = now.core_properties.identifier


def mark_of(refreshed: Refreshed) -> dict[str, str]:
    """The digest of the file with the seal of the edition that it came from, as the index of editions has it."""
    return {digest(refreshed.content): refreshed.origin.seal}


def _refused(file: Path, locale: str, why: str, advice: str) -> VerifyError:
    return VerifyError(_head(file, locale), [say(why, locale)], advice)


def _head(file: Path, locale: str) -> str:
    return say("head", locale, file=file)
