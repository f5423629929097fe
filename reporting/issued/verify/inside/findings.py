"""`inside_findings`: the contradictions within a page, without ledger or manifest."""

from collections.abc import Iterable

from reporting.documents.page import PageParagraph
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.inside.agreement import agreement_findings
from reporting.issued.verify.inside.columns import table_findings
from reporting.issued.verify.inside.shares import share_findings
from reporting.issued.verify.inside.sums import sum_findings
from reporting.issued.verify.inside.wording import wording_findings

_CHECKS = (share_findings, sum_findings, table_findings, wording_findings, agreement_findings)


def inside_findings(lines: Iterable[PageParagraph]) -> list[Finding]:
    """The findings of each check on the lines of the body."""
    known = [line for line in lines if line.room == "body"]
    return [finding for check in _CHECKS for finding in check(known)]
