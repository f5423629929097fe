"""The practices that the group's briefing tells: one of each kind, of as many enterprises as possible."""

from collections import Counter

import pandas as pd

from reporting.analysis.names import PRACTICE_KINDS
from reporting.core.rows import Row, iter_rows

_MOST = 5


def chosen_practices(practices: pd.DataFrame) -> list[Row]:
    """At most five, in the order of the kinds: of each kind that of an enterprise that was told least so far."""
    times_chosen: Counter[str] = Counter()
    chosen: list[Row] = []
    for kind in PRACTICE_KINDS:
        rows = list(iter_rows(practices[practices.kind == kind]))
        if rows and len(chosen) < _MOST:
            row = min(rows, key=lambda one: times_chosen[one.enterprise])
            times_chosen[row.enterprise] += 1
            chosen.append(row)
    return chosen
