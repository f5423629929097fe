"""The id of an enterprise from any name by which a person knows it."""

import difflib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from reporting.core.errors import TraceError
from reporting.core.spelling import spelling
from reporting.ledger.faults import Fault
from reporting.ledger.opening import read_sheet

_NAMES = ("id", "name", "short_name", "english_name")


def find_enterprise(typed: str, data: Path, documents: Path) -> str:
    """The id of the enterprise with this id or name, full or short, Chinese or English, or checked in names.csv.

    The ledger lies in `data`; an enterprise that is gone from it may still have its folder in `documents`. A ledger
    that has faults is read as far as it can be. Raises TraceError, with the nearest names.
    """
    known: dict[str, dict[str, str]] = defaultdict(dict)
    for name, id_ in _names_with_ids(data, documents):
        known[spelling(name)].setdefault(id_, name)
    ids = known.get(spelling(typed), {})
    if len(ids) == 1:
        return next(iter(ids))
    if ids:
        raise TraceError(f"Several enterprises are called {typed!r}.", advice=f"Name one by its id: {', '.join(ids)}.")
    near = difflib.get_close_matches(spelling(typed), sorted(known), 3, 0.5)
    suggestions = dict.fromkeys(name for spelt in near for name in known[spelt].values())
    advice = (
        f"Did you mean {', '.join(suggestions)}?" if suggestions else "Ask by its id, or by its full or short name."
    )
    raise TraceError(f"No enterprise is called {typed!r}.", advice=advice)


def _names_with_ids(data: Path, documents: Path) -> Iterator[tuple[str, str]]:
    """Pairs of a name and the id of its enterprise; units have no documents, so their names are not among them."""
    folders = documents.iterdir() if documents.is_dir() else ()
    yield from ((folder.name, folder.name) for folder in folders if folder.is_dir())
    for row in _rows(data, "enterprises"):
        if not row.get("parent"):
            yield from ((row[name], row["id"]) for name in _NAMES if row.get("id") and row.get(name))
    for row in _rows(data, "names"):
        if (row.get("kind"), row.get("checked")) == ("enterprise", "yes"):
            yield row.get("name", ""), row.get("means", "")


def _rows(data: Path, table: str) -> Iterator[Mapping[str, str]]:
    sheet = read_sheet(data, table)
    if not isinstance(sheet, Fault):
        yield from (dict(zip(sheet.header, cells, strict=False)) for _, cells in sheet.rows)
