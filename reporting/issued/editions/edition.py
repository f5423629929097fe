"""`Edition`: the numbers that a run printed, and the ledger rows behind them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import python_calamine

from reporting.core.errors import TraceError
from reporting.documents import page_json as kept
from reporting.issued.editions.context import Context, context_by_bookmark
from reporting.published.content import Printed
from reporting.published.json_format import from_manifest

# The columns of a ledger row, as text.
Row = Mapping[str, str]
_INPUTS = ("ledger", "notebooks", "template", "versions")


@dataclass(frozen=True)
class Edition:
    """The numbers of a run; `rows` holds the cells of each of their ledger rows at that time.

    The rows are known if the workbook of the run is there; for a document without a workbook they hold only the id of
    each row and its enterprise. `contexts` holds the words around each number, by its bookmark, if the page is known.
    """

    name: str
    period: str
    made_from: Mapping[str, Mapping[str, str]]
    figures: Sequence[Printed]
    rows: Mapping[str, Row]
    contexts: Mapping[str, Context] = field(default_factory=dict)

    def id_of(self, at: str) -> str:
        """The file and the id of a row: the same after the row has moved in its file."""
        file, _, _ = at.partition(":")
        return f"{file} {self.rows[at]['id']}" if at in self.rows else at

    def enterprises(self, at: Iterable[str]) -> frozenset[str]:
        """The enterprises of these rows; rows of the table of enterprises have none."""
        return frozenset(self.rows[place].get("enterprise", "") for place in at if place in self.rows) - {""}


def issued(folder: Path, locale: str) -> Edition:
    """The edition that a run left in the folder. Raises TraceError if there is none in this language."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        entry = manifest["briefings"][locale]
        figures = from_manifest(entry["figures"])
        made_from = {name: dict(entry[name]) for name in _INPUTS}
        book = folder / entry["briefing"].replace("briefing-", "figures-", 1).replace(".docx", ".xlsx")
        period = str(manifest["period"])
        rows = _kept(book) or entry.get("rows", {})
        contexts = context_by_bookmark(kept.from_manifest(entry.get("page", ())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise TraceError(
            f"There is no briefing in {locale} with its manifest in {folder}.", advice="Make it first, or name another."
        ) from None
    return Edition(str(folder), period, made_from, figures, rows, contexts)


def rows_of(sheets: Iterable[Sequence[Sequence[object]]]) -> dict[str, Row]:
    """The ledger rows by their place, from those sheets that have a column "at"; other sheets hold no ledger rows.

    One line of text may stand above the head: that the figures are made up.
    """
    rows: dict[str, Row] = {}
    for first, *others in sheets:
        head, *body = others if others and others[0][0] == "at" else (first, *others)
        if head and head[0] == "at":
            for cells in body:
                named = {str(name): _text(cell) for name, cell in zip(head, cells, strict=False)}
                rows[named.pop("at")] = named
    return rows


def _kept(book: Path) -> dict[str, Row]:
    """The ledger rows in the workbook of a run; none if it is gone or cannot be read."""
    try:
        opened = python_calamine.load_workbook(book)
    except (OSError, python_calamine.CalamineError):
        return {}
    sheets: list[Any] = [opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names]
    return rows_of(sheet for sheet in sheets if sheet)


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:f}".rstrip("0").rstrip(".")
    return "" if cell is None else str(cell)
