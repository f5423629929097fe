"""`compare`: the findings on a page against its manifest: numbers changed, moved, lost and typed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.issued.verify.changed import changed_findings, difference, reads
from reporting.issued.verify.comparison import Pages
from reporting.issued.verify.dates import date_findings
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.lost import lost_findings, recover_spans
from reporting.issued.verify.numbers import bare
from reporting.issued.verify.text_span import TextSpan
from reporting.issued.verify.typed import typed_findings


@dataclass(frozen=True)
class Compared:
    """The findings, and the places of numbers that had lost their bookmarks and were recovered."""

    findings: list[Finding]
    recovered: Mapping[str, TextSpan]
    pages: Pages

    def is_settled(self, finding: Finding) -> bool:
        """Whether a contradiction rests only on numbers that the manifest confirms.

        A number with a passport is right, or another finding says that it was changed; numbers near it count others.
        The words of the ledger may contradict each other within one line; two lines speak of different things.
        """
        lines = {id(span.line) for span in finding.rests_on}
        return bool(lines) and all(
            self._has_passport(span) or (len(lines) > 1 and bare(span.line.text) in self._written)
            for span in finding.rests_on
        )

    def _has_passport(self, span: TextSpan) -> bool:
        return any(known_span.overlaps(span) for known_span in (*self.pages.spans.values(), *self.recovered.values()))

    @cached_property
    def _written(self) -> frozenset[str]:
        return frozenset(bare(line.text) for line in self.pages.written)


def compare(pages: Pages) -> Compared:
    """The findings on the pages: each printed number must be there, and each number there must be a printed one."""
    recovered = recover_spans(pages)
    findings = list(changed_findings(pages))
    for anchor, span in recovered.items():
        if not reads(span.text, pages.origins[anchor].text):
            findings.append(difference(span, pages.printed[anchor]))
    findings += [*lost_findings(pages, recovered), *typed_findings(pages, recovered), *date_findings(pages)]
    return Compared(findings, recovered, pages)
