"""`check_document`: a template or a finished document -> its faults in words, and a copy with comments beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.core.errors import PublishError, TemplateError
from reporting.core.machine_faults import in_language, reason_of
from reporting.core.office_package import is_sealed_checked
from reporting.documents.linting.askable import PAGES, askable, with_records
from reporting.documents.linting.check import Checked, check
from reporting.documents.linting.house import read_house
from reporting.documents.linting.messages import say
from reporting.documents.linting.opening import is_english
from reporting.documents.linting.rules import RULES
from reporting.published.records import read_records
from reporting.published.slots import Published

# Where the records of a run lie in the folder of its period: of the group, and of each enterprise.
_RECORDS = {"briefing": "notebooks", "enterprise": "enterprises/*/notebooks"}


@dataclass(frozen=True)
class Outcome:
    """The report for the terminal, whose last line is the path of the commented file."""

    text: str
    is_clean: bool


def check_document(file: Path, profile: Path, outputs: Path, locale: str | None = None) -> Outcome:
    """Check a file and write it beside itself with comments (briefing.zh.checked.docx); the file stays as it was.

    `outputs` has the records of earlier runs, whose names can be asked for too. Raises TemplateError for a file or a
    profile that cannot be used, and OutputError where nothing can be written.
    """
    locale = locale or _language_of(file)
    content = _read(file, locale)
    house = read_house(profile, locale, RULES)
    records = {page: [*_records(outputs, page)] for page in PAGES}
    lists = {page: with_records(askable(page), records[page]) for page in PAGES}
    try:
        checked = check(content, house, lists, locale)
    except TemplateError as error:
        raise _refused(file, locale, error.faults) from None
    with in_language(locale):
        place, kept = _write(file, checked.document, locale)
    count = len(records.get(checked.page, ()))
    names = say("and_records", locale, folder=outputs, count=count) if count else ""
    lines = [*_report(file, checked, names, locale), *kept, str(place)]
    return Outcome("\n".join(lines), not checked.lines)


def _write(file: Path, document: bytes, locale: str) -> tuple[Path, list[str]]:
    """Where the commented file went, and a line on the one that stayed because somebody edited it."""
    files.ensure_writable(file.parent)
    usual = file.with_name(f"{file.stem}.checked.docx")
    place = files.free_path_for(usual, is_sealed_checked)
    files.write_atomically(place, document)
    return place, [say("kept", locale, usual=usual)] if place != usual else []


def _report(file: Path, checked: Checked, names: str, locale: str) -> Iterator[str]:
    kind = "as_template" if checked.page else "as_finished"
    yield say(kind, locale, names=names) + (say("of_one", locale) if checked.page == "enterprise" else "")
    if not checked.lines:
        yield say("clean", locale, file=file)
    else:
        yield say("head", locale, file=file, count=len(checked.lines))
        yield from (f"  {line}" for line in checked.lines)
        yield say("see", locale)
    if checked.page:
        yield say("see_tokens", locale)


def _read(file: Path, locale: str) -> bytes:
    if file.is_dir() or not file.exists():
        raise _refused(file, locale, [say("folder" if file.is_dir() else "no_file", locale)])
    try:
        return file.read_bytes()
    except OSError as error:
        raise _refused(file, locale, [reason_of(error, locale)]) from None


def _language_of(file: Path) -> str:
    """The language by the name of the file, or else by its properties."""
    if ".en." in file.name.casefold():
        return "en"
    is_plain = ".zh." not in file.name.casefold() and file.is_file()
    return "en" if is_plain and is_english(_read(file, "zh")) else "zh"


def _refused(file: Path, locale: str, faults: Sequence[object]) -> TemplateError:
    return TemplateError(say("cannot", locale, file=file), faults, say("cannot_advice", locale))


def _records(outputs: Path, page: str) -> Iterator[Published]:
    """What the runs of each period published; records that cannot be read say nothing."""
    for period in sorted(folder for folder in outputs.glob("*") if folder.is_dir()):
        for folder in sorted(period.glob(_RECORDS[page])):
            try:
                found = read_records(sorted(folder.glob("*.ipynb")), period.name)
            except PublishError:
                continue
            if found.slots:
                yield found
