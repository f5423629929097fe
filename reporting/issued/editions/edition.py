"""`Edition`: the numbers that a run printed, and the ledger rows behind them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import python_calamine

from reporting.core.errors import TraceError
from reporting.core.expression import selections
from reporting.documents import page_json as kept
from reporting.issued.editions.context import Context, context_by_bookmark
from reporting.issued.editions.rows_of_views import Row, RowsOfView, from_cells
from reporting.job import figures_beside
from reporting.published.content import Printed
from reporting.published.json_format import from_manifest

INPUTS = ("ledger", "notebooks", "template", "versions")


@dataclass(frozen=True)
class Edition:
    """The numbers of a run; `views` holds the ledger rows by view as they were then, if the run's workbook is there.

    `contexts` holds the words around each number, by its bookmark, if the page is known.
    """

    name: str
    period: str
    made_from: Mapping[str, Mapping[str, str]]
    figures: Sequence[Printed]
    views: Mapping[str, RowsOfView] = field(default_factory=dict)
    contexts: Mapping[str, Context] = field(default_factory=dict)

    def rows_behind(self, number: Printed) -> dict[str, Row]:
        """The ledger rows behind a number, by view and id: the same after a row has moved in its file."""
        expression = number.passport.expression
        every = selections(expression) if expression else ()
        return {
            f"{rows.view} {row['id']}": row
            for rows in every
            if rows.view in self.views
            for row in self.views[rows.view].where(rows)
        }

    def enterprises(self, number: Printed) -> frozenset[str]:
        """The enterprises of the rows behind a number; rows of the table of enterprises have none."""
        return frozenset(row.get("enterprise", "") for row in self.rows_behind(number).values()) - {""}


def issued(folder: Path, locale: str) -> Edition:
    """The edition that a run left in the folder. Raises TraceError if there is none in this language."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        entry = manifest["briefings"][locale]
        figures = from_manifest(entry["figures"])
        made_from = {name: dict(entry[name]) for name in INPUTS}
        book = folder / figures_beside(entry["briefing"])
        period = str(manifest["period"])
        contexts = context_by_bookmark(kept.from_manifest(entry.get("page", ())))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise TraceError(
            f"There is no briefing in {locale} with its manifest in {folder}.", advice="Make it first, or name another."
        ) from None
    return Edition(str(folder), period, made_from, figures, _kept(book), contexts)


def _kept(book: Path) -> dict[str, RowsOfView]:
    """The ledger rows in the workbook of a run; none if it is gone or cannot be read."""
    try:
        opened = python_calamine.load_workbook(book)
    except (OSError, python_calamine.CalamineError):
        return {}
    sheets: Iterable[tuple[str, list[list[Any]]]] = (
        (name, opened.get_sheet_by_name(name).to_python()) for name in opened.sheet_names
    )
    return from_cells(sheets)
