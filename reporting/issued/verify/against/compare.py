"""`compare`: a page of now against the page as written: all findings, and where each printed number stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.issued.verify.against.clauses import compare_clauses
from reporting.issued.verify.against.findings import Found
from reporting.issued.verify.against.pages import Pages, Today
from reporting.issued.verify.against.rows import compare_tables
from reporting.issued.verify.against.titles import compare_captions, compare_titles
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.numbers import bare
from reporting.issued.verify.text_span import TextSpan
from reporting.published.content import Printed


@dataclass(frozen=True)
class Compared:
    """The findings; the place of each printed number that is there; those changed to what the ledger of today gives.

    `spoken_of` are the numbers that a finding speaks of.
    """

    findings: list[Finding]
    places: Mapping[str, TextSpan]
    renewed: list[Printed]
    spoken_of: frozenset[str]
    pages: Pages

    @property
    def recovered(self) -> frozenset[str]:
        """The numbers that lost their bookmark and were found by the words around them."""
        kept = {mark.name for line in self.pages.now for mark in line.marks}
        return frozenset(self.places.keys() - kept)

    def is_settled(self, finding: Finding) -> bool:
        """Whether a contradiction rests only on numbers that the manifest confirms.

        A number with a passport is right, or another finding says that it was changed; numbers near it count others.
        The words of the ledger may contradict each other within one line; two lines speak of different things.
        """
        lines = {id(span.line) for span in finding.rests_on}
        return bool(lines) and all(
            any(known.overlaps(span) for known in self.places.values())
            or (len(lines) > 1 and bare(span.line.text) in self._written)
            for span in finding.rests_on
        )

    @cached_property
    def _written(self) -> frozenset[str]:
        return frozenset(bare(line.text) for line in self.pages.written)


def compare(pages: Pages, today: Today | None = None) -> Compared:
    """What differs: numbers, and the words around them that say whose they are, of when, in what unit and status.

    `today` gives what the ledger of now says of a number, if it can be asked.
    """
    found = Found(pages, today)
    compare_titles(found)
    compare_captions(found)
    compare_clauses(found)
    compare_tables(found)
    findings = found.every()
    return Compared(findings, found.places, found.renewed, frozenset(found.spoken_of), pages)
