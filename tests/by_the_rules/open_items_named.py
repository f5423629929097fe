"""Open items that a page names beside those it counts: handed down from another enterprise, or waiting for a part."""

from lists_and_items import GROUP
from rules import Recount


def open_items(now: Recount):
    """The open items of each enterprise, also those that the group counts with the whole of another one (16)."""
    return [item for each in now.reporters.reported for item in now.progress(each).open_items]


def open_elsewhere(now: Recount):
    """Those that it counts so."""
    counted = {item.id for item in now.progress(GROUP).open_items}
    return [item for item in open_items(now) if item.id not in counted]


def handed_down(now: Recount, enterprise=GROUP):
    """The items on the lists of an enterprise, or of all, that the group counts with the whole of another one (16)."""
    if enterprise is GROUP:
        return [item for each in now.reporters.reported for item in handed_down(now, each)]
    items = now.items
    lists = [each for each in now.lists(enterprise) if each.touches(now.period)]
    counted = [item for each in lists for item in each.items if items.counts(item)]
    own = [item for item in counted if not items.is_beside_its_whole(item, enterprise)]
    return [item for item in own if items.is_beside_its_whole(item, GROUP)]


def waiting(now: Recount, enterprise=GROUP):
    """Open items, of this period or carried over, that are done themselves while what was handed down is not (15)."""
    scopes = now.reporters.reported if enterprise is GROUP else [enterprise]
    named = [item for each in scopes for item in [*now.progress(each).open_items, *now.progress(each).carried_over]]
    return [item for item in named if now.items.is_done_itself(item)]
