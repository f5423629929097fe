"""The review edition of a briefing and the workbook of all its numbers, for the person who checks it."""

from dataclasses import dataclass

from reporting.documents.filling import Filled
from reporting.documents.properties import Properties
from reporting.documents.review import review_edition
from reporting.documents.workbook import Figures, LedgerSheet, workbook
from reporting.published.evidence import Evidence
from reporting.published.slots import Published


@dataclass(frozen=True)
class FilledBriefing:
    """A filled document, with the published things and the properties that it was filled with."""

    filled: Filled
    published: Published
    properties: Properties

    @property
    def rows(self) -> list[str]:
        """The ledger rows behind the numbers on the page, each once."""
        return list(dict.fromkeys(row for number in self.filled.printed for row in number.passport.rows))


def review_and_figures(briefing: FilledBriefing, evidence: Evidence, locale: str) -> tuple[bytes, bytes]:
    """The review edition (.docx) and the workbook of figures (.xlsx) of a filled briefing."""
    filled = briefing.filled
    review = review_edition(filled.briefing, filled.printed, evidence.words, locale)
    sheets = [LedgerSheet(name, *sheet) for name, sheet in evidence.used_rows.items()]
    figures = Figures(filled.printed, briefing.published, evidence.words, sheets, briefing.properties.mark)
    return review, workbook(figures, locale, briefing.properties.date)
