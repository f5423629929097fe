"""The records' HTML pages: equal records have equal pages, which need not be made again."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reporting.cache.store import CacheEntry, Store
from reporting.core.code_version import environment_digest, kit_digest
from reporting.core.hashing import digest_of
from reporting.notebooks.page_process import MakePages


def kept_pages(make: MakePages, store: Store, *, html: bool, fresh: bool) -> MakePages:
    """Makes only pages that are not kept, and keeps them. Without `html` it makes none, and restores all the same."""

    def make_missing(records: Sequence[Path]) -> Callable[[], None]:
        missing = list(records) if fresh else restored(store, records)
        wait = make(missing if html else [])

        def wait_and_keep() -> None:
            wait()
            keep(store, missing if html else [])

        return wait_and_keep

    return make_missing


def restored(store: Store, records: Iterable[Path]) -> list[Path]:
    """Put the pages that are kept beside their records; the records that have none yet."""
    missing = []
    for record in records:
        entry = store.last(name_of(record))
        if entry is None or entry.inputs != _inputs(record):
            missing.append(record)
        else:
            record.with_suffix(".html").write_bytes(entry.content)
    return missing


def keep(store: Store, records: Iterable[Path]) -> None:
    """Keep the pages that stand beside these records."""
    for record in records:
        store.keep(name_of(record), CacheEntry(_inputs(record), record.with_suffix(".html").read_bytes()))


def _inputs(record: Path) -> dict[str, str]:
    return {"record": digest_of(record), "code": kit_digest(), "environment": environment_digest()}


def name_of(record: Path) -> str:
    """What the page of a record is kept as."""
    return f"{record.stem}.html"
