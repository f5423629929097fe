"""A document for each enterprise, filled from the records of that enterprise alone."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reporting.document.filling import Filled, fill
from reporting.document.opening import refusal
from reporting.document.properties import Properties
from reporting.document.records import read_records
from reporting.document.titles import title_of
from reporting.errors import TemplateError
from reporting.period import Period


@dataclass(frozen=True)
class Asked:
    """Whose document is wanted, of which period, in which language, with the last day that its data tell of.

    `name` is what the enterprise is called in messages; `mark` are words that every page has to tell.
    """

    enterprise: str
    name: str
    period: Period
    locale: str
    date: dt.date
    mark: str


@dataclass(frozen=True)
class Document:
    """The finished document of an enterprise, and the records that it was filled from."""

    asked: Asked
    records: Sequence[Path]
    filled: Filled


def made(records: Sequence[Path], template: bytes, asked: Asked) -> Filled:
    """The filled document; equal arguments give equal bytes. Its keywords hold the id of the enterprise.

    Raises PublishError for records of another enterprise or period, TemplateError for what cannot be filled.
    """
    published = read_records(records, asked.period.key, asked.enterprise)
    about = Properties(
        title=title_of(published, asked.locale),
        subject=asked.period.label(asked.locale),
        author="",
        date=asked.date,
        keywords=asked.enterprise,
        mark=asked.mark,
    )
    return fill(template, published, asked.locale, about)


def documents(wanted: Mapping[Asked, Sequence[Path]], template: bytes) -> list[Document]:
    """The document of each enterprise from its records; the faults of the template are told together.

    Raises PublishError, TemplateError.
    """
    found: list[Document] = []
    faults: dict[str, Asked] = {}
    for asked, records in wanted.items():
        try:
            found.append(Document(asked, records, made(records, template, asked)))
        except TemplateError as error:
            faults |= {fault: asked for fault in error.faults if fault not in faults}
    if faults:
        told = [f"{asked.name}: {fault}" for fault, asked in faults.items()]
        raise refusal(told, next(iter(faults.values())).locale)
    return found
