"""Items that were handed down count once: for one enterprise beside no whole of its own, for the group beside none."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from reporting.analysis.facts import Facts
from reporting.ledger.wholes import Whole


@dataclass(frozen=True)
class Scope:
    """Whose items are counted together: those of one enterprise (and of each of its lists), or of all `together`."""

    together: frozenset[str] = frozenset()

    def counted(self, items: pd.DataFrame) -> pd.DataFrame:
        """The item counts without those inside a whole that counts beside them."""
        return items[~self._inside(items)] if items.beside.astype(bool).any() else items

    def handed_down(self, items: pd.DataFrame) -> pd.DataFrame:
        """The item counts of those inside a whole that counts beside them."""
        return items[self._inside(items)]

    def outside(self, items: pd.DataFrame) -> tuple[str, ...]:
        """The lists of the wholes beside which some of these are not counted, by their first statements."""
        return tuple(sorted({list_ for lists in self._outside(items) for list_ in lists}))

    def _inside(self, items: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        return np.fromiter(map(bool, self._outside(items)), bool, len(items))

    def _outside(self, items: pd.DataFrame) -> Iterable[list[str]]:
        """For each item count the lists of the wholes beside which its items are not counted."""
        rows = zip(items.enterprise, items.beside, strict=True)
        return [[whole.list for whole in beside if self._counts(whole, one)] for one, beside in rows]

    def _counts(self, whole: Whole, enterprise: str) -> bool:
        return whole.enterprise == enterprise or whole.enterprise in self.together


OWN = Scope()


def scope_of(facts: Facts) -> Scope:
    """The scope of the totals of these facts."""
    return OWN if facts.enterprise else Scope(frozenset(facts.reported))
