"""The part of a ledger that belongs to one enterprise: if rows of another one change, its pages stay as they are."""

import hashlib
from collections.abc import Mapping
from functools import cache

import pandas as pd

from reporting.ledger.reading import Ledger


def part_of(ledger: Ledger, enterprise: str) -> Ledger:
    """The rows of the enterprise, the documents that these come from, and the catalogues that all share.

    With them those of all enterprises that items were handed down to it from, or from it to: a whole is done when its
    last part is, and the group counts an item that was handed down at the whole, if its enterprise reported.
    """
    counts = ledger.item_counts
    enterprises = _joined(counts[counts.wholes.astype(bool)], enterprise)
    many = ledger.many_items and ledger.many_items.of(enterprises)
    tables = {
        name: frame[frame.enterprise.isin(enterprises)] for name, frame in ledger.tables.items() if _is_of_one(frame)
    }
    cited = {source for frame in (*tables.values(), *([many.item_counts] if many else [])) for source in frame.source}
    sources = ledger["sources"]
    # Only the intake needs the meaning of names and headings in workbooks, only the gate what was confirmed, and only
    # the group's page says what comes next.
    others = {
        name: ledger[name].iloc[:0] for name in ("names", "layouts", "confirmations", "next_steps", "extraction_words")
    }
    shared = {"sources": sources[sources.id.isin(cited)], **others}
    return Ledger({**ledger.tables, **tables, **shared}, many)


def _joined(handed_down: pd.DataFrame, enterprise: str) -> set[str]:
    """The enterprise, and all that it is joined to by items that were handed down, in however many steps."""
    rows = zip(handed_down.enterprise, handed_down.wholes, strict=True)
    pairs = {(below, whole.enterprise) for below, wholes in rows for whole in wholes}
    joined: set[str] = set()
    reached = {enterprise}
    while reached:
        joined |= reached
        near = {one for pair in pairs if not joined.isdisjoint(pair) for one in pair}
        reached = near - joined
    return joined


class RowDigests:
    """Digests of the rows of each table with their places, each worked out once: numbers lead back to these places."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self.of = ledger, cache(self._of)
        self._of_all = cache(lambda name: _digest(ledger.tables[name]))

    def _of(self, enterprise: str) -> Mapping[str, str]:
        """Those of the part of the ledger that belongs to an enterprise, by table; most tables are shared by all."""
        every = self._ledger.tables
        return {
            name: self._of_all(name) if frame is every[name] else _digest(frame)
            for name, frame in part_of(self._ledger, enterprise).tables.items()
        }


def _is_of_one(frame: pd.DataFrame) -> bool:
    return {"enterprise", "source"}.issubset(frame.columns)


def _digest(frame: pd.DataFrame) -> str:
    hasher = hashlib.sha256()
    for column in frame.columns:
        hasher.update(repr((column, frame[column].tolist())).encode())
    return hasher.hexdigest()
