"""A page against its manifest: numbers changed, moved, lost and typed in."""

from dataclasses import dataclass

from reporting.verify.changed import changed_findings, difference, reads
from reporting.verify.comparison import Pages
from reporting.verify.dates import date_findings
from reporting.verify.finding import Finding
from reporting.verify.lost import lost_findings, refound
from reporting.verify.typed import typed_findings


@dataclass(frozen=True)
class Compared:
    """What was found, and how many numbers had lost their bookmarks and were found again."""

    findings: list[Finding]
    refound: int


def compare(pages: Pages) -> Compared:
    """Every printed number is looked for, and every number on the page must be one of them."""
    found = refound(pages)
    findings = list(changed_findings(pages))
    for anchor, spot in found.items():
        if not reads(spot.text, pages.origins[anchor].text):
            findings.append(difference(spot, pages.printed[anchor]))
    findings += [*lost_findings(pages, found), *typed_findings(pages, found), *date_findings(pages)]
    return Compared(findings, len(found))
