"""The views `enterprises` and `returns`: who is expected to report and how each stands, and what came in."""

from collections.abc import Mapping
from decimal import Decimal

from reporting.core.rows import Row, iter_rows
from reporting.recount.reporters import Reporters
from reporting.recount.view import View, view_of, yes_no

REPORTED, IN_PART, IN_ANOTHER, SENT_BACK, MISSING = "reported", "in_part", "in_another", "sent_back", "missing"


def enterprises_view(reporters: Reporters) -> View:
    """One row per enterprise that is expected to report, in the order of the ledger.

    `reported` says that anything of it is known of the period, `whole` that it reported all of it; `standing` is where
    the board puts it.
    """
    texts = ("id", "reported", "whole", "standing")
    return view_of(
        (
            {
                "id": row.id,
                "reported": yes_no(row.id in reporters.reported),
                "whole": yes_no(row.id in reporters.reported and row.id not in reporters.partial),
                "standing": _standing(row.id, reporters),
                "places": (row.at,),
            }
            for row in iter_rows(reporters.ledger["enterprises"])
            if row.parent is None
        ),
        texts,
    )


def returns_view(reporters: Reporters) -> View:
    """One row per return of the period, in the order in which they came; number `faults`. `last` is the last one."""
    ordered = sorted(reporters.returns, key=lambda row: row.received_on)
    last = {row.enterprise: row.id for row in ordered}
    return view_of((_return(row, last) for row in ordered), ("id", "enterprise", "outcome", "last"), ("faults",))


def _return(row: Row, last: Mapping[str, str]) -> Mapping[str, object]:
    return {
        **{name: getattr(row, name) for name in ("id", "enterprise", "outcome")},
        "last": yes_no(last[row.enterprise] == row.id),
        "faults": Decimal(row.faults),
        "places": (row.at,),
    }


def _standing(enterprise: str, reporters: Reporters) -> str:
    if enterprise in reporters.partial:
        return IN_PART
    if enterprise in reporters.in_other_returns:
        return IN_ANOTHER
    if enterprise in reporters.reported:
        return REPORTED
    return SENT_BACK if any(row.enterprise == enterprise for row in reporters.returns) else MISSING
