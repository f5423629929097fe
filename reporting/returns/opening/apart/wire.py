"""Sheets, or why there are none, as a line of JSON: what the process that read a file tells. None of it can be run."""

import json
from collections.abc import Sequence
from typing import TypedDict, get_args

from reporting.returns.opening.apart.sheets import ForeignSheet
from reporting.xlsx.unusable import Reason, UnusableError
from reporting.xlsx.values import StoredCell, StoredKind

_REASONS: dict[str, Reason] = {reason: reason for reason in get_args(Reason)}


class _Sheet(TypedDict):
    name: str
    hidden: bool
    too_large: bool
    cells: list[tuple[int, int, StoredKind, str, str, bool]]
    merged: Sequence[tuple[int, int, int, int]]
    hidden_rows: list[int]
    hidden_columns: list[tuple[int, int]]


def sent(sheets: Sequence[ForeignSheet]) -> str:
    return json.dumps({"sheets": [_sent(sheet) for sheet in sheets]})


def refused(error: UnusableError) -> str:
    return json.dumps({"reason": error.reason, "detail": error.detail})


def received(line: bytes) -> list[ForeignSheet]:
    """The sheets again. Raises UnusableError if they were refused; for what is no answer an error of another kind."""
    answer = json.loads(line)
    if "reason" in answer:
        raise UnusableError(_REASONS[answer["reason"]], answer["detail"])
    return [_received(sheet) for sheet in answer["sheets"]]


def _sent(sheet: ForeignSheet) -> _Sheet:
    stored = sheet.stored
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "too_large": sheet.too_large,
        "cells": [
            (row, column, cell.kind, cell.text, cell.shown, cell.struck)
            for row, cells in stored.rows.items()
            for column, cell in cells.items()
        ],
        "merged": list(stored.merged),
        "hidden_rows": sorted(stored.hidden_rows),
        "hidden_columns": [(columns.start, columns.stop) for columns in stored.hidden_columns],
    }


def _received(fields: _Sheet) -> ForeignSheet:
    """The cells go through the same gate again: what reads hostile bytes is not trusted."""
    sheet = ForeignSheet(fields["name"], fields["hidden"], fields["too_large"])
    for row, column, kind, text, shown, struck in fields["cells"]:
        sheet.put(row, column, StoredCell(kind, text, shown, struck))
    for area in fields["merged"]:
        sheet.merge(*area)
    sheet.stored.hidden_rows.update(fields["hidden_rows"])
    sheet.stored.hidden_columns += [range(*columns) for columns in fields["hidden_columns"]]
    return sheet
