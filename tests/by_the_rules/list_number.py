"""What a number about lists must be: of the lists of its place, and of those alone."""

from page_rules import Expected, PageRules
from printed_page import Number

# The measures of lists, and where their number stands in the progress of lists.
OF_LISTS = {
    "list_total": lambda progress: progress.total,
    "list_resolved": lambda progress: progress.resolved,
    "list_open": lambda progress: progress.open,
    "list_late": lambda progress: len(progress.late),
    "list_carried_over": lambda progress: len(progress.carried_over),
    "list_carried_over_late": lambda progress: len(progress.carried_over_late),
}


def of_lists(number: Number, rules: PageRules) -> list[Expected]:
    if number.measure.startswith("list_stated_"):
        return _stated(number, rules, number.measure.removeprefix("list_stated_"))
    progress = _progress_at(number, rules)
    if number.measure == "resolved_share":
        return [share] if (share := rules.share(progress)) else []
    return [rules.count(OF_LISTS[number.measure](progress))]


def _progress_at(number, rules):
    """The progress of the lists that the number is about."""
    enterprise, now = rules.names.enterprise(number), rules.now
    if "by_total" in number.name:
        return now.progress_without_items(enterprise)
    name = rules.names.list_name(number)
    if now.lists(enterprise, name=name) and name:
        return now.progress(enterprise, name=name)
    return now.progress(enterprise, rules.names.kind(number))


def _stated(number, rules, column):
    """What was stated of a list without a share; of several that hold no items, together."""
    named = rules.now.lists(rules.names.enterprise(number), name=rules.names.list_name(number))
    rows = [row for each in named if not each.items and (row := each.stated_in(rules.now.period))]
    if column == "open":
        return [rules.count(0)] if any(row.total == 0 for row in rows) else []
    counts = [0 if row.total == 0 else row[column] for row in rows]
    return [rules.count(count) for count in {*counts} - {None}]
