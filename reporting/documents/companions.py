"""The review edition of a briefing and the workbook of all its numbers, for the person who checks it."""

from dataclasses import dataclass

from reporting.documents.filling import Filled
from reporting.documents.properties import Properties
from reporting.documents.review import review_edition
from reporting.documents.workbook import Figures, workbook
from reporting.published.evidence import Evidence
from reporting.published.slots import Published


@dataclass(frozen=True)
class FilledBriefing:
    """A filled document, with the published things and the properties that it was filled with."""

    filled: Filled
    published: Published
    properties: Properties


def review_and_figures(briefing: FilledBriefing, evidence: Evidence, locale: str) -> tuple[bytes, bytes]:
    """The review edition (.docx) and the workbook of figures (.xlsx) of a filled briefing."""
    filled = briefing.filled
    review = review_edition(filled.briefing, filled.printed, evidence, locale)
    figures = Figures((*filled.printed, *filled.drawn), briefing.published, evidence, briefing.properties.mark)
    return review, workbook(figures, locale, briefing.properties.date)
