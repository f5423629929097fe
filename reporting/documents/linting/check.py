"""`check`: a template or a finished document -> its faults in words, and the same file with a comment at each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporting.core.office_package import UNSEALED_CHECKED
from reporting.documents.linting.annotated import annotate
from reporting.documents.linting.askable import Askable
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.house import House
from reporting.documents.linting.opening import open_to_check
from reporting.documents.linting.rules import findings_by_rules
from reporting.documents.linting.sheet import Sheet
from reporting.documents.linting.token_pages import add_token_pages
from reporting.documents.linting.token_rules import likeliest, token_findings
from reporting.documents.saving import sealed
from reporting.documents.wordml import P


@dataclass(frozen=True)
class Checked:
    """The faults, each with its place; the file with comments; for a template, the list that it was held against."""

    lines: tuple[str, ...]
    document: bytes
    page: str = ""


def check(file: bytes, house: House, lists: Mapping[str, Sequence[Askable]], locale: str) -> Checked:
    """The outcome of a check; equal arguments give equal bytes. `lists` are what each kind of template can ask for.

    Raises TemplateError for a file that is neither a template nor a finished document.
    """
    sheet = Sheet(open_to_check(file, locale), house, locale)
    page = likeliest(sheet, lists) if sheet.is_template else ""
    findings = [*token_findings(file, sheet, lists[page])] if page else []
    findings = _in_order([*findings, *findings_by_rules(sheet)], sheet)
    annotate(sheet, findings)
    if page:
        add_token_pages(sheet, lists[page])
    sheet.document.core_properties.identifier = UNSEALED_CHECKED
    return Checked(tuple(finding.line(locale) for finding in findings), sealed(sheet.document), page)


def _in_order(findings: Sequence[Finding], sheet: Sheet) -> list[Finding]:
    """Each fault once, those of the whole file first, the others in the order of the pages."""
    places: dict[object, tuple[int, int]] = {None: (-1, 0)}
    for number, doc_part in enumerate(sheet.doc_parts):
        places |= {one: (number, place) for place, one in enumerate(doc_part.root.iter(P))}
    each: dict[object, Finding] = {}
    for finding in findings:
        each.setdefault((finding.line(sheet.locale), finding.runs[:1]), finding)
    return sorted(each.values(), key=lambda finding: places[finding.paragraph])
