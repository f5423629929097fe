"""Items that were handed down from another enterprise's list: counted on both lists, and once in the group's totals."""

from reporting.analysis.counted_items import Counted, number_of_items
from reporting.analysis.counted_once import OWN, Scope
from reporting.analysis.facts import Facts
from reporting.analysis.progress import lists_of, sized
from reporting.analysis.traced_values import traced_count
from reporting.core.expression import Count
from reporting.core.traced import Traced

TOTAL = {"zh": "其他单位清单下达的事项", "en": "Items handed down from another enterprise’s list"}
RESOLVED = {"zh": "其他单位清单下达的已办结事项", "en": "Resolved items handed down from another enterprise’s list"}


def handed_down(facts: Facts) -> dict[str, Traced] | None:
    """The number of items on the lists of one enterprise that the group counts on another one's list.

    `total` and `resolved`; None when there are no such items.
    """
    items = facts.reported_items
    lists = list(sized(lists_of(facts)).list)
    items = items[items.list.isin(set(lists))]
    # Who did not report has no list that would count the item.
    everyone = Scope(frozenset((facts.everyone or facts).reported))
    every, resolved = (Counted(OWN, state, handed_down=everyone) for state in ("", "done"))
    if not len(every.of(facts, items)):
        return None
    measures = ((every, "list_total_handed_down", TOTAL), (resolved, "list_resolved_handed_down", RESOLVED))
    counts = [
        traced_count(number_of_items(what.of(facts, items)), measure, name, Count(what.selected(facts, list=lists)))
        for what, measure, name in measures
    ]
    return dict(zip(("total", "resolved"), counts, strict=True))
