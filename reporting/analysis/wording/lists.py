"""Words on lists: the notes under their table, and what is resolved beside them."""

from operator import attrgetter

from reporting.analysis import aid, results
from reporting.analysis import progress as measures
from reporting.analysis.aid import parts_by_whole
from reporting.analysis.facts import Facts
from reporting.analysis.handed_down import handed_down
from reporting.analysis.large_groups import enterprises_shown_singly, first_few, number_of
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.open_items import carried_over_late
from reporting.analysis.over_time import value_of
from reporting.analysis.results import without_total
from reporting.analysis.selected import enterprises, figures
from reporting.analysis.wording.lists_without_share import lists_without_share
from reporting.analysis.wording.phrases import joined_rows, lower_first, place_of_row
from reporting.analysis.wording.said import is_one
from reporting.core.expression import Count, Distinct
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped
from reporting.core.sentence import Sentence, in_each_language, sentence
from reporting.core.traced import Traced

_LIST_UNITS = ("item", "item_time")


def unsized(facts: Facts) -> list[Sentence]:
    """Lists that have no share, and counts of resolved things that no list is behind."""
    return [*lists_without_share(facts), *resolved_apart(facts)]


def resolved_apart(facts: Facts) -> list[Sentence]:
    """What is reported as resolved without a total: it is in no share."""
    rows = without_total(facts, _LIST_UNITS)
    if facts.enterprise or first_few(rows) == rows:
        return [_apart(facts, row) for row in rows]
    return [_apart_over_enterprises(facts, group) for group in grouped(rows, attrgetter("measure")).values()]


def _apart_over_enterprises(facts: Facts, rows: list[Row]) -> Sentence:
    """A count of resolved things as many enterprises report it; the attachment shows the count of each."""
    measure = rows[0].measure
    name, count = (
        measure_name(facts, measure),
        number_of(facts, [row.enterprise for row in rows], Distinct(figures(facts, measure=measure))),
    )
    value = results.added_up(facts, rows)
    return sentence(
        "{whom}单位另报{what}，未纳入办结率统计。",
        "{whom} also reported {what}; {these} not counted in any share.",
        whom=count,
        what=_under(name, value, "count") if value else sentence("{name}", "{name}", name=lower_first(name)),
        these=_these(value),
    )


def _under(name: Words, value: Traced, field: str) -> Sentence:
    """解决职工问题1260余项; over 1,260 items under “employee concerns resolved”."""
    en = f"{{{field}}} under “{{name}}”"
    return sentence(f"{{name}}{{{field}}}", en, name=lower_first(name), **{field: value})


def _these(value: Traced | None) -> Words:
    return {"zh": "", "en": "this is" if value and is_one(value) else "these are"}


def progress(facts: Facts) -> list[Sentence]:
    """The notes under the table of enterprises: its gaps, whom it shows, why its rows may come to more than its last one."""
    shown = enterprises_shown_singly(facts)
    rest = set(measures.by_enterprise(facts).enterprise) - set(shown)
    notes = (_gaps(facts), _earlier(facts), _not_shown(facts, shown, rest) if rest else None, _counted_once(facts))
    return [note for note in notes if note]


def _gaps(facts: Facts) -> Sentence | None:
    """What “—” means, where the table has one."""
    every = [facts.for_enterprise(one) for one in facts.enterprises.id]
    columns = [list(measures.by_enterprise(facts).total), [aid.funds(one) for one in every]]
    if all(len({value is None for value in column}) <= 1 for column in columns):
        return None
    return sentence("“—”表示未报送，不等于零。", "“—” means not reported, which is not zero.")


def _earlier(facts: Facts) -> Sentence | None:
    """That late items of earlier lists are not in the table, where there are any."""
    if carried_over_late(facts) is None:
        return None
    return sentence("逾期数不含以前清单结转的事项。", "Late items of earlier lists are not counted here.")


def _not_shown(facts: Facts, shown: list[str], rest: set[str]) -> Sentence:
    return sentence(
        "表中列办结率最低的{shown}，其余{rest}合为一行，各单位情况见附件。",
        "The table lists {shown} with the lowest shares resolved and the other {rest} in one row; the attachment has a row for each.",
        shown=number_of(facts, shown),
        rest=number_of(facts, rest, Count(enterprises(facts, reported="yes").but(id=shown))),
    )


def _counted_once(facts: Facts) -> Sentence | None:
    """Why the rows of the table come to more than its last one: None where they do not."""
    items = handed_down(facts)
    if items is None:
        return None
    return sentence(
        "各单位的件数含由其他单位清单下达的{total}（已办结{resolved}），合计时在下达单位计一次，所以各行之和大于合计。",
        "The rows hold {total} ({resolved} resolved) that came down from another enterprise’s list; all together count them once, at the enterprise that handed them down, so the rows come to more.",
        **items,
    )


def _apart(facts: Facts, row: Row) -> Sentence:
    value = value_of(facts, [row])
    inside = [_part(facts, row, part) for part in parts_by_whole(facts).get(row.id, ())]
    place = place_of_row(facts, row)
    return sentence(
        "{place}另报{what}{inside}，未纳入办结率统计。",
        "{place}also reported {what}{inside}; {these} not counted in any share.",
        place={"zh": place["zh"], "en": f"{place['en']} " if place["en"] else ""},
        what=_under(measure_name(facts, row.measure), value, "count"),
        these=_these(value),
        inside=sentence("（其中{parts}）", " (including {parts})", parts=joined_rows(inside))
        if inside
        else sentence("", ""),
    )


def _part(facts: Facts, whole: Row, row: Row) -> Sentence:
    """A part of a count, with its enterprise or unit, to be named with its whole and never added to it."""
    value = value_of(facts, [row])
    what = _under(measure_name(facts, row.measure), value, "part")
    if row.measure == whole.measure:
        what = in_each_language(what, sentence("", "{part}", part=value))
    return sentence(
        "{place}{what}", "{what} at {place}", place=short_names(facts, row.unit or row.enterprise), what=what
    )
