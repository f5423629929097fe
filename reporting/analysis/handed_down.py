"""Items that were handed down from another enterprise's list: on both lists, and in the group's totals once."""

from reporting.analysis.facts import Facts
from reporting.analysis.progress import by_list, sized
from reporting.analysis.tracing import counted
from reporting.passport import Traced

TOTAL = {"zh": "其他单位清单下达的事项", "en": "Items handed down from another enterprise's list"}
RESOLVED = {"zh": "其他单位清单下达的已办结事项", "en": "Resolved items handed down from another enterprise's list"}


def handed_down(facts: Facts) -> dict[str, Traced] | None:
    """Of the lists of one enterprise (`facts.of`): the items that the group counts on another one's list.

    `total` and `resolved`; None when there are no such items.
    """
    items = facts.told_items
    own = items[items.list.isin(set(sized(by_list(facts)).list))]
    strange = own[own.parent_item.notna() & ~own.parent_item.isin(set(items.id))]
    # Who did not report has no list that would count the item.
    everyone = (facts.everyone or facts).told_items
    handed = strange[strange.parent_item.isin(set(everyone.id))]
    if not len(handed):
        return None
    origin = tuple(handed["at"]), tuple(dict.fromkeys(handed.source))
    return {
        "total": counted(len(handed), "list_total_handed_down", TOTAL, origin),
        "resolved": counted(int(handed.done_on.notna().sum()), "list_resolved_handed_down", RESOLVED, origin),
    }
