"""The tables of one enterprise's document that the group's briefing does not have."""

from reporting.analysis import list_outcomes, progress
from reporting.analysis.facts import Facts
from reporting.analysis.list_figures import stated_count
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows
from reporting.published.content import Entry, Table, table_of

NOT_ADDED: Words = {"zh": "不相加", "en": "not added up"}
NO_ITEMS: Words = {"zh": "没有事项", "en": "no items"}
# Each of its items lies inside an item of another list of the enterprise.
_COUNTED_ABOVE: Words = {"zh": "在下达清单计", "en": "counted on another list"}
_SUM_ROW: Words = {"zh": "合计", "en": "Total"}


def lists(facts: Facts) -> Table:
    """One row per list, and for more than one a row for all of known size: how far they are."""
    rows: list[list[Entry]] = [
        [{"zh": row.name, "en": row.name_en}, *_figures(facts, row)] for row in iter_rows(progress.lists_of(facts))
    ]
    if len(rows) > 1:
        rows.append([_SUM_ROW, *progress.pooled(facts).values()])
    columns = ("list", "total", "resolved", "open", "share")
    return table_of(dict(zip(columns, ("清单", "总数", "已办结", "未办结", "办结率"), strict=True)), rows)


def outcomes_of_lists(facts: Facts) -> Table:
    """One row per list that states what its items came to: money, people, satisfaction, close-out; for several all."""
    known = [
        ({"zh": row.name, "en": row.name_en}, list_outcomes.of_list(facts, row.list))
        for row in iter_rows(progress.lists_of(facts))
    ]
    rows: list[list[Entry]] = [
        [name, *outcomes.values()] for name, outcomes in known if list_outcomes.are_known(outcomes)
    ]
    if len(rows) > 1:
        people = any(outcomes["people"] for _, outcomes in known)
        rows.append([_SUM_ROW, *(list_outcomes.pooled(facts) | ({"people": NOT_ADDED} if people else {})).values()])
    columns = ("list", *list_outcomes.NAMES)
    labels = ("清单", "投入资金", "受益人数", "满意率", "满意和基本满意", "销号率")
    return table_of(dict(zip(columns, labels, strict=True)), rows)


def _figures(facts: Facts, row: Row) -> list[Entry]:
    """Total, resolved, open and share of a list; of one without a share what was stated."""
    figures = progress.figures_of(facts, row.list)
    if figures["total"] is not None:
        return list(figures.values())
    return _without_share(facts, row)


def _without_share(facts: Facts, row: Row) -> list[Entry]:
    """What is known of a list that has no share, as the cells of its total, resolved, open and share."""
    if row.itemised:
        return [None, None, None, _COUNTED_ABOVE]
    counts = [
        None if getattr(row, name) is None else stated_count(facts, row, name) for name in ("total", "resolved", "open")
    ]
    return [*counts, NO_ITEMS if row.total == 0 else None]
