"""The enterprises' documents: what is filled from equal records into an equal template need not be filled again."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from reporting.cache.store import Made, Store
from reporting.cache.why import FRESH, absent
from reporting.core.code_version import code, environment
from reporting.core.hashing import digest, digest_of
from reporting.documents.filling import Filled
from reporting.enterprise_documents.fill import Asked, Document, Order
from reporting.published.json_format import from_manifest


def restored(store: Store, orders: Iterable[Order]) -> dict[Asked, Document]:
    """The documents that are kept, by what was asked for."""
    found = {}
    for asked, records, template in orders:
        made = store.last(name_of(asked.enterprise, asked.locale))
        if made is not None and made.made_from == _ingredients(asked, records, template):
            head, file = made.content.split(b"\n", 1)
            told = json.loads(head)
            filled = Filled(file, tuple(from_manifest(told["figures"])))
            found[asked] = Document(asked, records, filled, told, ())
    return found


def reasons(store: Store, order: Order, *, fresh: bool) -> list[str]:
    """What of a document's ingredients is no longer as it was when it was last made; none where it is kept."""
    asked, records, template = order
    made = store.last(name_of(asked.enterprise, asked.locale))
    if made is None:
        return [absent(store, name_of(asked.enterprise, asked.locale))]
    return [FRESH] if fresh else made.unlike(_ingredients(asked, records, template))


def keep(store: Store, documents: Iterable[Document], template: bytes) -> None:
    """Keep the documents that may go out."""
    for each in documents:
        if not each.personal:
            told = json.dumps(dict(each.told), ensure_ascii=False).encode()
            made_from = _ingredients(each.asked, each.records, template)
            store.keep(
                name_of(each.asked.enterprise, each.asked.locale), Made(made_from, told + b"\n" + each.filled.briefing)
            )


def _ingredients(asked: Asked, records: Sequence[Path], template: bytes) -> dict[str, str]:
    own = {f"record {record.stem}": digest_of(record) for record in records}
    about = {"asked": digest(repr(asked).encode()), "each_template": digest(template)}
    return {**own, **about, "code": code(), "environment": environment()}


def name_of(enterprise: str, locale: str) -> str:
    """What a document is kept as."""
    return f"{enterprise}.{locale}.docx"
