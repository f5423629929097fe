"""The traced numbers of lists: total, resolved, open and the share that is resolved, over any lists of known size."""

import pandas as pd

from reporting.analysis.counted_once import OWN, Scope
from reporting.analysis.facts import Facts
from reporting.analysis.traced_values import share_of, traced_count
from reporting.core.expression import Difference, Rows, Sum
from reporting.core.quantity import Words
from reporting.core.rows import Row
from reporting.core.traced import Traced

NAMES = ("total", "resolved", "open", "share")
TOTAL = {"zh": "清单事项", "en": "Items on the lists"}
RESOLVED = {"zh": "已办结事项", "en": "Items resolved"}
STATED: dict[str, Words] = {
    "total": {"zh": "清单报送总数", "en": "Total of a list as stated"},
    "resolved": {"zh": "清单报送办结数", "en": "Resolved items of a list as stated"},
    "open": {"zh": "清单未办结数", "en": "Open items of a list as stated"},
    "in_progress": {"zh": "清单报送办理中数", "en": "Items of a list in progress as stated"},
}
OPEN = {"zh": "未办结事项", "en": "Items open"}
SHARE = {"zh": "办结率", "en": "Share resolved"}


def list_figures(lists: pd.DataFrame, scope: Scope, selected: Rows) -> dict[str, Traced | None]:
    """Total, resolved, open and share over rows of progress.by_list whose size is known; None without any.

    `selected` finds the same lists in the ledger.
    """
    if not len(lists):
        return dict.fromkeys(NAMES)
    # For one enterprise its own parts are inside; for all together also those that one handed down to another.
    columns, group = (("total", "resolved"), "") if scope == OWN else (("counted_total", "counted_resolved"), "group_")
    totals, resolved = (int(lists[column].sum()) for column in columns)
    whole = traced_count(totals, "list_total", TOTAL, Sum(selected, f"{group}total"))
    done = traced_count(resolved, "list_resolved", RESOLVED, Sum(selected, f"{group}resolved"))
    open_ = Difference(Sum(selected, f"{group}total"), Sum(selected, f"{group}resolved"))
    still_open = traced_count(totals - resolved, "list_open", OPEN, open_)
    share = share_of(done, whole, "resolved_share", SHARE)
    return dict(zip(NAMES, (whole, done, still_open, share), strict=True))


def stated_count(facts: Facts, row: Row, column: str) -> Traced:
    """A count of one row of progress.by_list that has no share; it is in no total."""
    selected = Rows("lists", facts.period.key).also(id=row.list)
    return traced_count(int(getattr(row, column)), f"list_stated_{column}", STATED[column], Sum(selected, column))


def stated_over_lists(facts: Facts, lists: pd.DataFrame, column: str) -> Traced:
    """The sum of such a count over several rows."""
    return sum_over_lists(facts, lists, column, f"list_stated_{column}", STATED[column])


def sum_over_lists(facts: Facts, lists: pd.DataFrame, column: str, measure: str, name: Words) -> Traced:
    """The sum of a column of progress.by_list over some of its rows."""
    selected = Rows("lists", facts.period.key).also(id=lists.list)
    return traced_count(int(lists[column].sum()), measure, name, Sum(selected, column))
