"""The rules for confirmed doubts: each names rows that are there, and a figure for each of them."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.rows import Frames, fault_in_row, file_of

PERSONAL = "personal"
_MARK = re.compile(r"[0-9a-f]{16}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")


def confirmed_figures(row: Row) -> dict[str, Decimal]:
    """The figures that a row of confirmations is about, by the ids of their rows."""
    return dict(zip(row.rows.split(), map(Decimal, row.figures.split()), strict=True))


def _confirmations(frames: Frames) -> Iterator[Fault]:
    if not len(frames["confirmations"]):
        return
    known, file = set(frames["achievements"].id), file_of(frames, "achievements")
    seen: dict[tuple[str, frozenset[str]], str] = {}
    for row in iter_rows(frames["confirmations"]):
        if row.doubt == PERSONAL:
            yield from _of_words(row)
            continue
        ids, figures = row.rows.split(), row.figures.split()
        for id_ in sorted(set(ids) - known):
            yield fault_in_row(row, "rows", shown(id_), f"it is not in {file}", nearest(id_, sorted(known)))
        if len(ids) != len(figures) or not all(map(_NUMBER.fullmatch, figures)):
            rule = f"a plain number for each of its {len(ids)} rows is expected"
            yield fault_in_row(row, "figures", shown(row.figures), rule, "write them with a blank between them")
        first = seen.setdefault((row.doubt, frozenset(ids)), row.at)
        if first != row.at:
            yield fault_in_row(row, "rows", shown(row.rows), f"{first} confirms the same", "take out one row")


def confirmed_words(confirmations: pd.DataFrame) -> frozenset[str]:
    """The marks of words that look like personal data and that a person has confirmed to be none."""
    return frozenset(row.rows for row in iter_rows(confirmations) if row.doubt == PERSONAL)


def _of_words(row: Row) -> Iterator[Fault]:
    if not _MARK.fullmatch(row.rows):
        rule = "the mark of the words is expected, which privacy --confirm prints"
        yield fault_in_row(row, "rows", shown(row.rows), rule, "copy the row that it prints")


RULES = (_confirmations,)
