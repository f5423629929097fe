"""Orders -> the documents of the enterprises; each is filled from the records of its enterprise alone."""

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from reporting.core.errors import TemplateError
from reporting.core.options import CAN_FORK
from reporting.core.period import Period
from reporting.documents.door.zipped import refusal
from reporting.documents.filling import Filled, fill
from reporting.documents.properties import Properties
from reporting.documents.titles import title_of
from reporting.outputs.briefing_files import manifest_entry
from reporting.outputs.personal_data_check import FilesToCheck, personal_data_in
from reporting.published.records import read_records


@dataclass(frozen=True)
class DocumentKey:
    """The enterprise, period and language of a document, and the last day that its data know of.

    `name` is the enterprise's name in messages, `file` that of the document; `mark` are words that every page must
    show.
    """

    enterprise: str
    name: str
    file: str
    period: Period
    locale: str
    date: dt.date
    mark: str


@dataclass(frozen=True)
class FillOrder:
    """An order for one document: which one it is, the records that it is filled from, and the template.

    `confirmed` are the marks of words that look like personal data and are none.
    """

    key: DocumentKey
    records: Sequence[Path]
    template: bytes
    confirmed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Document:
    """The finished document of an enterprise, and the records that it was filled from.

    `manifest` is its entry there; `personal` has a line on all personal data in it, because of which it may not go out.
    """

    key: DocumentKey
    records: Sequence[Path]
    filled: Filled
    manifest: Mapping[str, Any]
    personal: Sequence[str]


# Orders -> documents, in the same order. Raises PublishError, and TemplateError with the faults of the template.
FillAll = Callable[[Sequence[FillOrder]], list[Document]]
# From this number of documents on it is faster to start several processes, which takes a second.
_MANY = 12


def fill_one(order: FillOrder) -> Filled:
    """The filled document; equal orders give equal bytes. Its keywords contain the id of the enterprise.

    Raises PublishError for records of another enterprise or period, TemplateError for tokens that cannot be filled.
    """
    key = order.key
    published = read_records(order.records, key.period.key, key.enterprise)
    about = Properties(
        title=title_of(published, key.locale),
        subject=key.period.label(key.locale),
        author="",
        date=key.date,
        keywords=key.enterprise,
        mark=key.mark,
    )
    return fill(order.template, published, key.locale, about)


def fill_all(workers: int = 1) -> FillAll:
    """A function that fills documents, in so many processes if there are many; it raises all faults in one error."""

    def fill_documents(orders: Sequence[FillOrder]) -> list[Document]:
        outcomes = _outcomes(orders, workers)
        faults: dict[str, DocumentKey] = {}
        for order, outcome in zip(orders, outcomes, strict=True):
            if not isinstance(outcome, Document):
                faults |= {fault: order.key for fault in outcome if fault not in faults}
        if faults:
            lines = [f"{key.name}: {fault}" for fault, key in faults.items()]
            raise refusal(lines, next(iter(faults.values())).locale)
        return [outcome for outcome in outcomes if isinstance(outcome, Document)]

    return fill_documents


def _outcomes(orders: Sequence[FillOrder], workers: int) -> list[Document | tuple[str, ...]]:
    """For each order, the document or the faults of its template."""
    if workers == 1 or len(orders) < _MANY:
        return [_attempt(order) for order in orders]
    context = get_context("forkserver" if CAN_FORK else "spawn")
    context.set_forkserver_preload([__name__])
    with ProcessPoolExecutor(workers, context) as pool:
        return list(pool.map(_attempt, orders, chunksize=4))


def _attempt(order: FillOrder) -> Document | tuple[str, ...]:
    try:
        filled = fill_one(order)
    except TemplateError as error:
        return error.faults
    entry = manifest_entry(filled, order.records)
    released = {
        order.key.file: filled.briefing,
        "manifest.json": json.dumps(entry, ensure_ascii=False).encode(),
        **{record.name: record.read_bytes() for record in order.records},
    }
    named = {f"{order.key.enterprise}/{name}": content for name, content in released.items()}
    personal = personal_data_in(FilesToCheck(named, order.template, order.key.locale, confirmed=order.confirmed))
    return Document(order.key, order.records, filled, entry, personal)
