"""A layer around `make pages`: a page is made only if the page of an equal record is not kept."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from reporting.cache.store import CacheEntry, Store
from reporting.core import atomic_files as files
from reporting.core.code_version import environment_digest, kit_digest
from reporting.core.hashing import digest_of
from reporting.notebooks.page_process import MakePages
from reporting.outputs.personal_data_check import holds_personal_data


def kept_pages(make: MakePages, store: Store, *, html: bool, fresh: bool) -> MakePages:
    """The same pages; `make` is asked only for those that are not kept, and they are kept.

    Without `html` none is made, but pages that are kept are put beside their records.
    """

    def make_missing(records: Sequence[Path]) -> Callable[[], None]:
        missing = list(records) if fresh else restored(store, records)
        wait = make(missing if html else [])

        def wait_and_keep() -> None:
            wait()
            keep(store, missing if html else [])

        return wait_and_keep

    return make_missing


def restored(store: Store, records: Iterable[Path]) -> list[Path]:
    """The records that have no kept page; the pages of the others are put beside them."""
    missing = []
    for record in records:
        entry = store.last(name_of(record))
        if entry is None or entry.inputs != _inputs(record):
            missing.append(record)
        else:
            files.write(record.with_suffix(".html"), entry.content)
    return missing


def keep(store: Store, records: Iterable[Path]) -> None:
    """Keep the pages that are beside these records."""
    for record in records:
        if not holds_personal_data(record):
            store.keep(name_of(record), CacheEntry(_inputs(record), record.with_suffix(".html").read_bytes()))


def _inputs(record: Path) -> dict[str, str]:
    return {"record": digest_of(record), "code": kit_digest(), "environment": environment_digest()}


def name_of(record: Path) -> str:
    """The name under which the page of a record is kept."""
    return f"{record.stem}.html"
