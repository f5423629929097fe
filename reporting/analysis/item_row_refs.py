"""The ledger rows of items that were counted: one by one, or by what they have in common."""

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.core.row_ranges import LISTED, told_short
from reporting.ledger.selections import Selection


def item_row_refs(
    facts: Facts, items: pd.DataFrame, *, still_open: bool = False, late: bool = False
) -> tuple[str, ...]:
    """Where the items of a part of the period's cube stand; `still_open` and `late` say which part it is.

    Few are told one by one, many by their lines where these make few ranges, and else list by list.
    """
    places = facts.ledger.places_of(items)
    if places is not None:
        short = told_short(places)
        if len(short) <= LISTED:
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
