"""The items as counts: items that no period tells apart are one row with their number. All counting works on these."""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from reporting.ledger.months import months, passed

# `list` is the first statement of the list. `opened`, `done` and `late` are months, `late` the first one that ends
# after the deadline; NEVER if there is none. The whole_ columns are of the item that this one was handed down from.
KEYS = ["enterprise", "list", "source", "status", "opened", "done", "late"]
WHOLE = ["whole_enterprise", "whole_list", "whole_opened", "whole_done"]
_NO_WHOLE = (None, None, -1, -1)
MONTHS = ["opened", "done", "late", "whole_opened", "whole_done"]


def count_items(items: pd.DataFrame, first: Mapping[str, str]) -> pd.DataFrame:
    """One row for the items that agree in all columns, in the order in which they first occur in their file.

    `count` is how many they are, `places` their positions in the frame. `first` gives the first statement of each list.
    """
    lists = [first[list_] for list_ in items.list]
    opened, done = months(items.opened), months(items.done_on)
    keys = zip(items.enterprise, lists, items.source, items.status, opened, done, passed(items.deadline), strict=True)
    item_keys = list(keys)
    wholes = _wholes(items, item_keys)
    places: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, (key, whole) in enumerate(zip(item_keys, items.parent_item, strict=True)):
        places[*key, *(_NO_WHOLE if whole is None else wholes[whole])].append(place)
    return _framed([(*key, len(key_places), tuple(key_places)) for key, key_places in places.items()])


def _framed(records: list[tuple[object, ...]]) -> pd.DataFrame:
    """Records of these columns as a frame: months and counts as whole numbers."""
    frame = pd.DataFrame(records, columns=[*KEYS, *WHOLE, "count", "places"], dtype=object)
    return frame.astype(dict.fromkeys([*MONTHS, "count"], "int64"))


def _wholes(items: pd.DataFrame, item_keys: list[tuple[object, ...]]) -> dict[str, tuple[object, ...]]:
    """Enterprise, list, month opened and month done of each item that others were handed down from, by its id."""
    parents = set(items.parent_item) - {None}
    return {
        id_: (enterprise, list_, opened, done)
        for id_, (enterprise, list_, _, _, opened, done, _) in (
            zip(items.id, item_keys, strict=True) if parents else ()
        )
        if id_ in parents
    }
