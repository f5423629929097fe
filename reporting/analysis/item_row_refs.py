"""The ledger rows of items that were counted: one by one, or by what they have in common."""

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.core.row_ranges import MAX_LISTED, compact
from reporting.ledger.selections import Selection


def item_row_refs(
    facts: Facts, items: pd.DataFrame, *, still_open: bool = False, late: bool = False
) -> tuple[str, ...]:
    """References to the ledger rows of these items; `still_open` and `late` say which part of the items it is.

    Few rows are listed one by one, many by their lines if these make few ranges; else each list has one reference.
    """
    places = facts.ledger.places_of(items)
    if places is not None:
        short = compact(places)
        if len(short) <= MAX_LISTED:
            return short
    return tuple(
        str(
            Selection(
                *(facts.ledger.item_file, str(list_), facts.period.end, int(list_items["count"].sum())),
                still_open=still_open,
                due=facts.cut_offs[list_items.enterprise.iloc[0]] if late else None,
            )
        )
        for list_, list_items in items.groupby("list", sort=False)
    )
