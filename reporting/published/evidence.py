"""The ledger rows behind the numbers of a briefing, from the analysis for people who check the numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporting.core.quantity import Words

# A head and rows of cells.
Sheet = tuple[Sequence[str], Sequence[Sequence[str | Decimal | int | None]]]


@dataclass(frozen=True)
class Evidence:
    """Each row ("achievements.csv:12") and unit in words, the rows that were used, by table, and what was left out.

    `left_out` has, by reason, the enterprises and rows that the briefing does not contain.
    """

    words: Mapping[str, Words]
    used_rows: Mapping[str, Sheet]
    left_out: Mapping[str, Sequence[str]]
