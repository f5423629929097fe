"""A layer around `fill all`: a document is filled only if no equal one is kept from an earlier run."""

import json
from collections.abc import Sequence

from reporting.cache.store import CacheEntry, Store
from reporting.cache.why import FRESH, absent, in_words
from reporting.core.code_version import environment_digest, kit_digest
from reporting.core.hashing import digest, digest_of
from reporting.core.progress import Notify
from reporting.documents.filling import Filled
from reporting.enterprise_documents.fill import Document, FillAll, FillOrder
from reporting.job import Job
from reporting.published.json_format import from_manifest


def kept_documents(fill: FillAll, job: Job, store: Store, notify: Notify) -> FillAll:
    """The same documents; `fill` is asked only for those that are not kept, and what may go out is kept.

    With `job.why` one line for each document says why it was made, or that it was kept.
    """

    def fill_missing(orders: Sequence[FillOrder]) -> list[Document]:
        known = {} if job.fresh else {order.key: document for order in orders if (document := _restored(store, order))}
        reasons = [_why(job, store, order) for order in orders] if job.why else []
        made = fill([order for order in orders if order.key not in known])
        _keep(store, made, orders)
        for line in reasons:
            notify(line)
        filled = {**known, **{document.key: document for document in made}}
        return [filled[order.key] for order in orders]

    return fill_missing


def _restored(store: Store, order: FillOrder) -> Document | None:
    entry = store.last(name_of(order.key.enterprise, order.key.locale))
    if entry is None or entry.inputs != _inputs(order):
        return None
    head, file = entry.content.split(b"\n", 1)
    content = json.loads(head)
    printed, drawn = (tuple(from_manifest(content.get(name, {}))) for name in ("figures", "drawn"))
    return Document(order.key, order.records, Filled(file, printed, drawn), content, ())


def _why(job: Job, store: Store, order: FillOrder) -> str:
    """One line for a person: which inputs of the document have changed since it was last made."""
    name = name_of(order.key.enterprise, order.key.locale)
    entry = store.last(name)
    reasons = [absent(store, name)] if entry is None else [FRESH] if job.fresh else entry.unlike(_inputs(order))
    place = job.of(order.key.enterprise).briefing
    return in_words(place.relative_to(job.folder).as_posix(), reasons, place)


def _keep(store: Store, documents: Sequence[Document], orders: Sequence[FillOrder]) -> None:
    by_key = {order.key: order for order in orders}
    for document in documents:
        if not document.personal:
            head = json.dumps(dict(document.manifest), ensure_ascii=False).encode()
            entry = CacheEntry(_inputs(by_key[document.key]), head + b"\n" + document.filled.briefing)
            store.keep(name_of(document.key.enterprise, document.key.locale), entry)


def _inputs(order: FillOrder) -> dict[str, str]:
    records = {f"record {record.stem}": digest_of(record) for record in order.records}
    about = {
        "asked": digest(repr((order.key, *sorted(order.confirmed))).encode()),
        "each_template": digest(order.template),
    }
    return {**records, **about, "code": kit_digest(), "environment": environment_digest()}


def name_of(enterprise: str, locale: str) -> str:
    """The name under which a document is kept."""
    return f"{enterprise}.{locale}.docx"
