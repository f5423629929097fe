"""Cumulative figures: a figure for a longer time contains an earlier one, and the two are not added.

An enterprise reports the first half of the year and then the year: in the year, the year's figure counts for both.
"""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from reporting.core.rows import Row, iter_rows
from reporting.ledger.time_parts import holds

_SAME = ["enterprise", "measure", "status"]


def enclosing_figures(rows: pd.DataFrame) -> dict[str, str]:
    """The id of the shortest row that contains a row by its days, by the id of this row.

    Rows that part_of joins are left out: the ledger itself says how they belong together.
    """
    figures: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in iter_rows(rows[rows.duplicated(_SAME, keep=False)]):
        figures[row.enterprise, row.measure, row.status].append(row)
    if not figures:
        return {}
    wholes = _wholes(rows)
    enclosing = {}
    for group in figures.values():
        for row in group:
            holding = [
                candidate
                for candidate in group
                if holds(candidate, row) and _top(candidate.id, wholes) != _top(row.id, wholes)
            ]
            if holding:
                enclosing[row.id] = min(holding, key=lambda candidate: _closeness(candidate, row)).id
    return enclosing


def latest_figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that no other one contains. A part (其中) goes with its whole."""
    held = enclosing_figures(rows)
    if not held:
        return rows
    wholes = _wholes(rows)
    return rows[[not any(id_ in held for id_ in _chain(id_, wholes)) for id_ in rows.id]]


def _wholes(rows: pd.DataFrame) -> Mapping[str, str]:
    parts = rows[rows.part_of.notna()]
    return dict(zip(parts.id, parts.part_of, strict=True))


def _chain(id_: str, wholes: Mapping[str, str]) -> list[str]:
    """The row, its whole, the whole of that."""
    chain = [id_]
    while chain[-1] in wholes:
        chain.append(wholes[chain[-1]])
    return chain


def _top(id_: str, wholes: Mapping[str, str]) -> str:
    return _chain(id_, wholes)[-1]


def _closeness(whole: Row, part: Row) -> tuple[int, bool]:
    return (whole.period_end - whole.period_start).days, whole.unit != part.unit
