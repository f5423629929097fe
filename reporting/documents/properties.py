"""The document properties of a briefing: title, subject, author, date."""

import datetime as dt
from dataclasses import dataclass

from docx.document import Document

from reporting.core.office_package import UNSEALED
from reporting.documents.cleaning import clean
from reporting.documents.language import LANGUAGES

LONGEST = 255  # the limit of the file format


@dataclass(frozen=True)
class Properties:
    """Title, subject and author of a briefing, and its date: a day of the data, never of the clock.

    `mark` is a text for every page and for the properties, such as that all figures are made up. `paper` says which one
    of those of its period it is.
    """

    title: str
    subject: str
    author: str
    date: dt.date
    keywords: str = ""
    mark: str = ""
    paper: str = ""

    @property
    def words(self) -> frozenset[str]:
        """The words in them as they stand in the document."""
        return frozenset(map(_fitting, (self.title, self.subject, self.author, self.keywords, self.mark, self.paper)))


def describe(document: Document, properties: Properties, locale: str) -> None:
    """Write the properties into the document; nothing of the template's properties stays."""
    core = document.core_properties
    moment = dt.datetime.combine(properties.date, dt.time(), dt.UTC)
    core.title, core.subject = _fitting(properties.title), _fitting(properties.subject)
    core.author = core.last_modified_by = _fitting(properties.author)
    core.keywords, core.language, core.identifier = (
        _fitting(properties.keywords),
        LANGUAGES[locale],
        UNSEALED,
    )
    core.revision = 1
    core.created = core.modified = moment
    core.category, core.comments = _fitting(properties.paper), _fitting(properties.mark)
    core.content_status = core.version = ""


def _fitting(words: str) -> str:
    return clean(words)[:LONGEST]
