"""`Edition`: the numbers that a run printed, and the ledger rows behind them."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import python_calamine

from reporting.core.errors import TraceError
from reporting.core.expression import Rows, selections
from reporting.documents import page_json as kept
from reporting.issued.editions.beside import beside_by_bookmark
from reporting.issued.editions.context import Context, context_by_bookmark
from reporting.issued.editions.rows_of_views import Row, RowsOfView, from_cells
from reporting.job import figures_beside
from reporting.published.content import Printed
from reporting.published.json_format import from_manifest

_INPUTS = ("ledger", "notebooks", "template", "versions")
# By kind (enterprises, measures) the names, each with the ids of those so called.
Names = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True)
class Edition:
    """The numbers of a run; `views` holds the ledger rows by view as they were then, if the run's workbook is there.

    `contexts` holds the words around each number, by its bookmark in the order of the page, and `beside` the bookmarks
    of the numbers beside it, if the page is known. `names` are those that the ledger had for enterprises and measures.
    """

    name: str
    period: str
    made_from: Mapping[str, Mapping[str, str]]
    figures: Sequence[Printed]
    views: Mapping[str, RowsOfView] = field(default_factory=dict)
    contexts: Mapping[str, Context] = field(default_factory=dict)
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Names = field(default_factory=dict)

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each number on the page, by its bookmark; what is on no page comes last."""
        anchors = dict.fromkeys((*self.contexts, *self.by_anchor))
        return {anchor: place for place, anchor in enumerate(anchors)}

    @cached_property
    def by_anchor(self) -> dict[str, Printed]:
        return {number.anchor: number for number in self.figures}

    def rows_behind(self, number: Printed) -> dict[str, Row]:
        """The ledger rows behind a number, by view and id: the same after a row has moved in its file."""
        expression = number.passport.expression
        every = selections(expression) if expression else ()
        return {f"{rows.view} {row['id']}": row for rows in every for row in self.rows_of(rows)}

    def rows_of(self, rows: Rows) -> list[Row]:
        """The ledger rows of a selection; none if the run's workbook is not there."""
        return list(self.views[rows.view].where(rows)) if rows.view in self.views else []

    def enterprises(self, number: Printed) -> frozenset[str]:
        """The enterprises of the rows behind a number; rows of the table of enterprises have none."""
        return frozenset(row.get("enterprise", "") for row in self.rows_behind(number).values()) - {""}


def issued(folder: Path, locale: str) -> Edition:
    """The edition that a run left in the folder. Raises TraceError if there is none in this language."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        entry = manifest["briefings"][locale]
        return edition_of(
            str(folder), str(manifest["period"]), entry, _kept(folder / figures_beside(entry["briefing"]))
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise TraceError(
            f"There is no briefing in {locale} with its manifest in {folder}.", advice="Make it first, or name another."
        ) from None


def edition_of(name: str, period: str, entry: Mapping[str, Any], views: Mapping[str, RowsOfView]) -> Edition:
    """An edition by its entry in a manifest and the ledger rows behind it.

    Raises ValueError, KeyError, TypeError or AttributeError for an entry of another shape.
    """
    page = kept.from_manifest(entry.get("page", ()))
    names = {kind: dict(ids_by_name) for kind, ids_by_name in entry.get("names", {}).items()}
    return Edition(
        name,
        period,
        {kind: dict(entry[kind]) for kind in _INPUTS},
        from_manifest(entry["figures"]),
        views,
        context_by_bookmark(page),
        beside_by_bookmark(page),
        names,
    )


def _kept(book: Path) -> dict[str, RowsOfView]:
    """The ledger rows in the workbook of a run; none if it is gone or cannot be read."""
    try:
        opened = python_calamine.load_workbook(io.BytesIO(book.read_bytes()))
    except (OSError, python_calamine.CalamineError):
        return {}
    sheets: Iterable[tuple[str, list[list[Any]]]] = (
        (name, opened.get_sheet_by_name(name).to_python()) for name in opened.sheet_names
    )
    return from_cells(sheets)
