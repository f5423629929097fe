"""Words on lists that have no share: nothing is known of their size, they hold no items, or one of two numbers is missing."""

from collections.abc import Callable

from reporting.analysis import progress as measures
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few
from reporting.analysis.list_figures import stated_count
from reporting.analysis.names import short_names
from reporting.analysis.wording.phrases import enterprise_list, joined_rows
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows
from reporting.core.sentence import Sentence, sentence

Say = Callable[[Facts, list[Row]], Sentence]
_COUNTS: dict[str, Words] = {
    "total": {"zh": "共", "en": "in all"},
    "resolved": {"zh": "已办结", "en": "resolved"},
    "in_progress": {"zh": "办理中", "en": "in progress"},
}


def lists_without_share(facts: Facts) -> list[Sentence]:
    """A sentence on the lists of each sort that have no share; empty if every list has one."""
    lists = measures.lists_of(facts)
    by_sort: dict[Say, list[Row]] = {}
    for row in iter_rows(lists[~lists.list.isin(set(measures.sized(lists).list))]):
        by_sort.setdefault(_sort_of(row), []).append(row)
    return [
        say(facts, by_sort[say]) for say in (_unknown, _without_items, _counted_above, _incomplete) if say in by_sort
    ]


def _sort_of(row: Row) -> Say:
    if row.total == 0:
        return _counted_above if row.itemised else _without_items
    return _unknown if row.total is row.resolved is row.in_progress is None else _incomplete


def _unknown(facts: Facts, lists: list[Row]) -> Sentence:
    return sentence(
        "{who}建有清单，未报送件数，未纳入办结率统计。",
        "The size of a list was not reported{by}, so it has no share.",
        who=_who(facts, lists),
        by=_by(facts, lists),
    )


def _without_items(facts: Facts, lists: list[Row]) -> Sentence:
    return sentence(
        "{which}没有事项。",
        "There are no items on {which}.",
        which=_which(facts, lists),
    )


def _counted_above(facts: Facts, lists: list[Row]) -> Sentence:
    """Each item of these lists lies inside an item of another list of its enterprise."""
    return sentence(
        "{which}的事项均由本单位其他清单下达，在下达清单中计一次。",
        "Every item on {which} came down from another list of the same enterprise and is counted there.",
        which=_which(facts, lists),
    )


def _incomplete(facts: Facts, lists: list[Row]) -> Sentence:
    """Total or resolved is missing: what was stated of each list, and what was not."""
    shown = first_few(lists)
    if len(shown) < len(lists):
        return sentence(
            "{who}报送的清单件数不全，未纳入办结率统计。",
            "The size or the progress of a list was not reported{by}, so it has no share.",
            who=_who(facts, lists),
            by=_by(facts, lists),
        )
    return sentence(
        "{lists}，未纳入办结率统计。",
        "{lists}; so there is no share.",
        lists=joined_rows(_stated(facts, row) for row in shown),
    )


def _stated(facts: Facts, row: Row) -> Sentence:
    clause = _which(facts, [row])
    for column, words in _COUNTS.items():
        if getattr(row, column) is not None:
            clause += sentence(
                "{words}{count}，", ", {count} {words}", words=words, count=stated_count(facts, row, column)
            )
    missing: Words = {"zh": "未报送总数和办结数", "en": ", total and resolved not reported"}
    if row.total is not None:
        missing = {"zh": "未报送办结数", "en": ", resolved not reported"}
    elif row.resolved is not None:
        missing = {"zh": "未报送总数", "en": ", total not reported"}
    return clause + sentence("{missing}", "{missing}", missing=missing)


def _who(facts: Facts, lists: list[Row]) -> Sentence:
    """The enterprises; nothing in the document of one."""
    if facts.enterprise:
        return sentence("", "")
    return enterprise_list(facts, dict.fromkeys(row.enterprise for row in lists))


def _by(facts: Facts, lists: list[Row]) -> Sentence:
    """English has the enterprises at the end; nothing in the document of one."""
    return sentence("", "") if facts.enterprise else sentence("", " by ") + _who(facts, lists)


def _which(facts: Facts, lists: list[Row]) -> Sentence:
    """The lists by name while a reader follows, else their enterprises."""
    if len(first_few(lists)) < len(lists):
        who = enterprise_list(facts, dict.fromkeys(row.enterprise for row in lists))
        return who + sentence("的清单", " (lists)")
    return joined_rows(
        sentence(
            "{who}“{name}”",
            "{who}“{name}”",
            who={"zh": "", "en": ""} if facts.enterprise else _owner(facts, row),
            name={"zh": row.name, "en": row.name_en},
        )
        for row in lists
    )


def _owner(facts: Facts, row: Row) -> Words:
    name = short_names(facts, row.enterprise)
    return {"zh": name["zh"], "en": f"{name['en']}, "}
