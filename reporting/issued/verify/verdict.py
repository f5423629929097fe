"""`verdict_on`: all findings on the numbers of a briefing file, as text: it opens the file and finds its manifest."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from docx.document import Document

from reporting.core.errors import ReportingError, TemplateError, VerifyError
from reporting.core.machine_faults import reason_of
from reporting.core.office_package import DRAFT
from reporting.documents import page_json as kept
from reporting.documents.door.opening import open_edited
from reporting.documents.page import PageParagraph, lines_on_page
from reporting.documents.page_pictures import pictures_on_page
from reporting.documents.wordml import w
from reporting.issued.editions import kept as kept_editions
from reporting.issued.verify.against.compare import Compared, compare
from reporting.issued.verify.against.pages import Pages, Today
from reporting.issued.verify.against.pictures import Pictures
from reporting.issued.verify.against.stale import is_outdated, stale_findings
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.inside.findings import inside_findings
from reporting.issued.verify.messages import say
from reporting.issued.verify.origin import Origin, locale_by_name, origin_of
from reporting.job import folder_of
from reporting.outputs import manifest
from reporting.outputs.atomic_release import was_interrupted
from reporting.outputs.personal_data_check import FilesToCheck, personal_data_in
from reporting.published.json_format import from_manifest

# The folder of a ledger and a language -> what it gives today. Verify itself never sees a ledger.
Ask = Callable[[Path, str], Today]
# The folder of a ledger -> the marks of words that a person has confirmed to be no personal data.
Confirmed = Callable[[Path], frozenset[str]]
_CHANGES = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))


@dataclass(frozen=True)
class Folders:
    """The folder of the ledger, and the output folder with the manifests."""

    data: Path
    output: Path


@dataclass(frozen=True)
class Verdict:
    """The text for the person who checks, and whether nothing was found."""

    text: str
    is_clean: bool


def _nothing(_: Path) -> frozenset[str]:
    return frozenset()


def verdict_on(file: Path, folders: Folders, ask: Ask, confirmed: Confirmed = _nothing) -> Verdict:
    """Everything that is wrong with the numbers of a file. Raises VerifyError if the file cannot be read."""
    content = _read(file)
    document = _opened(file, content)
    origin = origin_of(file, document)
    if origin.period and was_interrupted(
        folder_of(folders.output, origin.period.key, None, origin.paper), origin.locale
    ):
        raise VerifyError(say("interrupted", origin.locale, file=file.name))
    lines = lines_on_page(document, origin.locale)
    folder = folder_of(folders.output, origin.period.key, origin.enterprise, origin.paper) if origin.period else None
    entry = _entry(folder, origin.locale, document) if folder else None
    notes, findings = [say("tracked", origin.locale)] if _has_changes(document) else [], _misnamed(origin)
    if origin.period is None or folder is None or entry is None or "page" not in entry:
        notes.append(say("no_manifest", origin.locale))
        inside = inside_findings(lines)
    else:
        outdated = is_outdated(entry, folders.data)
        try:
            today = ask(folders.data, origin.locale)
        except ReportingError as error:
            today = None
            findings.append(Finding(None, "unmeasured", {"why": _indented(error)}))
        title = document.core_properties.title or ""
        compared = compare(replace(_pages(lines, entry, origin.locale), title=title), today)
        notes += _checked(compared, origin.period.label(origin.locale), origin.locale)
        findings += compared.findings
        pictures = _pictures(document, compared.pages, entry)
        findings += pictures.findings(today)
        notes += [say("pictures_added", origin.locale, count=pictures.added)] if pictures.added else []
        if today is not None:
            findings += stale_findings(compared, today, outdated=outdated)
            notes += [say("other_version", origin.locale)] if outdated else []
        inside = [finding for finding in inside_findings(lines) if not compared.is_settled(finding)]
    messages = [finding.in_words(origin.locale) for finding in in_reading_order([*findings, *inside], lines)]
    persons = _persons(FilesToCheck({file.name: content}, content, origin.locale), partial(confirmed, folders.data))
    has_manifest = entry is not None and "page" in entry
    return _verdict(file.name, origin.locale, (messages, notes, persons), compared=has_manifest)


def _entry(folder: Path, locale: str, document: Document) -> dict[str, Any] | None:
    """What the manifest said of the edition that the file came from; if that is not known, of the last one."""
    edition = kept_editions.origin_of_file(folder, locale, document)
    known = None if edition is None else kept_editions.entry_of(folder, edition)
    return known or manifest.entry_of(folder, locale)


def _read(file: Path) -> bytes:
    locale = locale_by_name(file)
    try:
        return file.read_bytes()
    except OSError as error:
        head, advice = say("head", locale, file=file), say("advice", locale)
        raise VerifyError(head, [reason_of(error, locale)], advice) from None


def _opened(file: Path, content: bytes) -> Document:
    locale = locale_by_name(file)
    head, advice = say("head", locale, file=file), say("advice", locale)
    try:
        document = open_edited(content, locale)
    except TemplateError as error:
        raise VerifyError(head, error.faults, advice) from None
    if (document.core_properties.identifier or "").startswith(DRAFT):
        raise VerifyError(head, [say("draft", locale)], say("draft_advice", locale))
    return document


def _persons(edited: FilesToCheck, confirmed: Callable[[], frozenset[str]]) -> list[str]:
    """A line for each; landlines are of offices. A ledger that cannot be read confirms nothing."""
    found = personal_data_in(edited)
    try:
        return personal_data_in(replace(edited, confirmed=confirmed())) if found else []
    except ReportingError:
        return found


def _misnamed(origin: Origin) -> list[Finding]:
    if origin.named is None or origin.period is None or origin.named == origin.period:
        return []
    named, period = origin.named.label(origin.locale), origin.period.label(origin.locale)
    return [Finding(None, "other_period", {"named": named, "period": period})]


def _pages(lines: list[PageParagraph], entry: Mapping[str, Any], locale: str) -> Pages:
    printed = {number.anchor: number for number in from_manifest(entry["figures"])}
    return Pages(lines, kept.from_manifest(entry["page"]), printed, entry.get("names", {}), locale)


def _pictures(document: Document, pages: Pages, entry: Mapping[str, Any]) -> Pictures:
    written = kept.pictures_from_manifest(entry.get("pictures", ()))
    # A manifest of before there were digests says nothing of pictures.
    now = pictures_on_page(document, pages.locale) if "pictures" in entry else []
    drawn = {number.anchor: number for number in from_manifest(entry.get("drawn", {}))}
    return Pictures(written, now, drawn, pages.now, pages.lexicon, pages.locale)


def in_reading_order(findings: Iterable[Finding], lines: Sequence[PageParagraph]) -> list[Finding]:
    """Those of the whole text first, then line by line."""
    places = {id(line): place for place, line in enumerate(lines)}
    return sorted(findings, key=lambda finding: (places.get(id(finding.line), -1), finding.at))


def _checked(compared: Compared, period: str, locale: str) -> list[str]:
    notes = [say("checked", locale, period=period, count=len(compared.pages.printed))]
    notes += [say("refound", locale, count=len(compared.recovered))] if compared.recovered else []
    return [*notes, say("renewed", locale, count=len(compared.renewed))] if compared.renewed else notes


def _indented(error: ReportingError) -> str:
    """The head and the faults of an error, indented below a finding; its advice is about a run and is left out."""
    return "\n".join(f"    {line}" for message in (error.head, *error.faults) for line in message.splitlines())


def _has_changes(document: Document) -> bool:
    return next(document.element.iter(*_CHANGES), None) is not None


def _verdict(file: str, locale: str, said: tuple[list[str], list[str], list[str]], *, compared: bool) -> Verdict:
    """Findings, notes and persons as a verdict; a file that could not be compared with a manifest is never clean."""
    findings, notes, persons = list(dict.fromkeys(said[0])), *said[1:]
    count = len(findings) + len(persons)
    head = say("found", locale, file=file, count=count) if count else say("clean", locale, file=file)
    last = [say("persons", locale), *(f"  {line}" for line in persons)] if persons else []
    return Verdict("\n".join([head, *(f"  {line}" for line in findings), *notes, *last]), compared and not count)
