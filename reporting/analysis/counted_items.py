"""Items that a number counts: in whose scope, in which state; and how the ledger finds them again."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from reporting.analysis.counted_once import OWN, Scope
from reporting.analysis.facts import Facts
from reporting.analysis.selected import Values
from reporting.analysis.selected import items as items_selected
from reporting.core.expression import Rows
from reporting.ledger.months import NEVER, month_of

# What an item is at the cut-off: done with all items below it, or open; done and closed out; done by itself while an
# item below it is open.
State = Literal["", "done", "open", "closed", "waiting"]


@dataclass(frozen=True)
class Counted:
    """The items that a number counts: in whose scope, in which state at the cut-off.

    `late` leaves those that are late, and `handed_down` those that are not counted in that other scope.
    """

    scope: Scope = OWN
    state: State = ""
    late: bool = False
    handed_down: Scope | None = None

    def of(self, facts: Facts, items: pd.DataFrame) -> pd.DataFrame:
        """The item counts of these items, of all that there are."""
        counted = self.scope.counted(items[_in_state(facts, items, self.state)])
        counted = counted if self.handed_down is None else self.handed_down.handed_down(counted)
        return counted[are_late(facts, counted)] if self.late else counted

    def selected(self, facts: Facts, **where: Values) -> Rows:
        """The same items as a selection of ledger rows, those among them that meet the conditions."""
        scope = {"own": "yes"} if self.scope == OWN else {"group": "yes"}
        flags = {"": {}, "closed": {"closed": "yes"}, "waiting": {"waiting": "yes"}}
        state = flags.get(self.state, {"state": self.state})
        late = {"late": "yes"} if self.late else {}
        handed_down = {"handed_down": "yes"} if self.handed_down else {}
        return items_selected(facts, **scope, **state, **late, **handed_down, **where)


def are_late(facts: Facts, still_open: pd.DataFrame) -> pd.Series:
    """Whether the deadline of open items lies before the day until which their state is known."""
    days = {list_: day.toordinal() for list_, day in facts.known_until.items()}
    return still_open.late <= still_open.list.map(days).fillna(0)


def number_of_items(items: pd.DataFrame, column: str = "count") -> int:
    """How many items these item counts are."""
    return int(items[column].sum())


def _in_state(facts: Facts, items: pd.DataFrame, state: State) -> pd.Series:
    last = month_of(facts.period.end)
    is_done = items.done != NEVER
    return {
        "": pd.Series(data=True, index=items.index),
        "done": is_done,
        "open": ~is_done,
        "closed": is_done & (items.closed <= last),
        "waiting": ~is_done & (items.own_done <= last),
    }[state]
