"""The part of a ledger that belongs to one enterprise: if rows of another one change, its pages stay as they are."""

import hashlib
from collections.abc import Mapping

import pandas as pd

from reporting.ledger.reading import Ledger


def part_of(ledger: Ledger, enterprise: str) -> Ledger:
    """The rows of the enterprise, the documents that these come from, and the catalogues that all share.

    With them those of the enterprises that handed items down to it: the group counts such an item at theirs, if they
    reported.
    """
    item_counts = ledger.item_counts
    enterprises = {enterprise, *item_counts[item_counts.enterprise == enterprise].whole_enterprise.dropna()}
    many = ledger.many_items and ledger.many_items.of(enterprises)
    tables = {
        name: frame[frame.enterprise.isin(enterprises)] for name, frame in ledger.tables.items() if _is_of_one(frame)
    }
    cited = {source for frame in (*tables.values(), *([many.item_counts] if many else [])) for source in frame.source}
    sources = ledger["sources"]
    # Only the intake needs the meaning of names in workbooks.
    shared = {"sources": sources[sources.id.isin(cited)], "names": ledger["names"].iloc[:0]}
    return Ledger({**ledger.tables, **tables, **shared}, many)


def digests_of(ledger: Ledger) -> Mapping[str, str]:
    """A digest of the rows of each table with their places, by table: printed numbers lead back to these places."""
    return {name: _digest(frame) for name, frame in ledger.tables.items()}


def _is_of_one(frame: pd.DataFrame) -> bool:
    return "enterprise" in frame.columns


def _digest(frame: pd.DataFrame) -> str:
    hasher = hashlib.sha256()
    for column in frame.columns:
        hasher.update(repr((column, frame[column].tolist())).encode())
    return hasher.hexdigest()
