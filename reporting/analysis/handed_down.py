"""Items that were handed down from another enterprise's list: counted on both lists, and once in the group's totals."""

from reporting.analysis.facts import Facts
from reporting.analysis.item_row_refs import item_row_refs
from reporting.analysis.progress import by_list, number_of_items, sized
from reporting.analysis.traced_values import traced_count
from reporting.core.passport import Traced
from reporting.ledger.months import NEVER

TOTAL = {"zh": "其他单位清单下达的事项", "en": "Items handed down from another enterprise's list"}
RESOLVED = {"zh": "其他单位清单下达的已办结事项", "en": "Resolved items handed down from another enterprise's list"}


def handed_down(facts: Facts) -> dict[str, Traced] | None:
    """The number of items on the lists of one enterprise that the group counts on another one's list.

    `total` and `resolved`; None when there are no such items.
    """
    items = facts.reported_items
    # Who did not report has no list that would count the item.
    others = (facts.everyone or facts).reported - facts.reported
    handed = items[items.list.isin(set(sized(by_list(facts)).list)) & items.whole.isin(others)]
    if not len(handed):
        return None
    origin = item_row_refs(facts, handed), tuple(dict.fromkeys(handed.source))
    return {
        "total": traced_count(number_of_items(handed), "list_total_handed_down", TOTAL, origin),
        "resolved": traced_count(
            number_of_items(handed[handed.done != NEVER]), "list_resolved_handed_down", RESOLVED, origin
        ),
    }
