"""A document for each enterprise, filled from the records of that enterprise alone."""

import datetime as dt
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from reporting.core.errors import TemplateError
from reporting.core.options import CAN_FORK
from reporting.core.period import Period
from reporting.documents.filling import Filled, fill
from reporting.documents.open_docx import refusal
from reporting.documents.properties import Properties
from reporting.documents.titles import title_of
from reporting.outputs.briefing_files import told_of
from reporting.outputs.personal_data_check import Release, personal_in
from reporting.published.records import read_records


@dataclass(frozen=True)
class Asked:
    """Whose document is wanted, of which period, in which language, with the last day that its data tell of.

    `name` is what the enterprise is called in messages, `file` the document; `mark` are words that every page has to
    tell.
    """

    enterprise: str
    name: str
    file: str
    period: Period
    locale: str
    date: dt.date
    mark: str


@dataclass(frozen=True)
class Document:
    """The finished document of an enterprise, and the records that it was filled from.

    `told` is what its manifest says of it; `personal` names the personal data in it, for which it may not go out.
    """

    asked: Asked
    records: Sequence[Path]
    filled: Filled
    told: Mapping[str, Any]
    personal: Sequence[str]


# What is wanted, the records that it is filled from, and the template.
Order = tuple[Asked, Sequence[Path], bytes]
# As many are worth the second that getting several processes ready takes.
_MANY = 12


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


def documents(orders: Sequence[Order], workers: int = 1) -> list[Document]:
    """The document of each enterprise; the faults of the template are told together.

    Raises PublishError, TemplateError.
    """
    outcomes = _all(orders, workers)
    faults: dict[str, Asked] = {}
    for (asked, _, _), outcome in zip(orders, outcomes, strict=True):
        if not isinstance(outcome, Document):
            faults |= {fault: asked for fault in outcome if fault not in faults}
    if faults:
        told = [f"{asked.name}: {fault}" for fault, asked in faults.items()]
        raise refusal(told, next(iter(faults.values())).locale)
    return [outcome for outcome in outcomes if isinstance(outcome, Document)]


def _all(orders: Sequence[Order], workers: int) -> list[Document | tuple[str, ...]]:
    """Each document or the faults of its template, on several cores where there are many."""
    if workers == 1 or len(orders) < _MANY:
        return [_attempt(order) for order in orders]
    context = get_context("forkserver" if CAN_FORK else "spawn")
    context.set_forkserver_preload([__name__])
    with ProcessPoolExecutor(workers, context) as pool:
        return list(pool.map(_attempt, orders, chunksize=4))


def _attempt(order: Order) -> Document | tuple[str, ...]:
    asked, records, template = order
    try:
        filled = made(records, template, asked)
    except TemplateError as error:
        return error.faults
    release = Release({f"{asked.enterprise}/{asked.file}": filled.briefing}, template, asked.locale)
    return Document(asked, records, filled, told_of(filled, records), personal_in(release))
