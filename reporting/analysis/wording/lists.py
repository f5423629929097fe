"""Words on lists: their progress, and the lists that have no size and so no share."""

from operator import attrgetter

import pandas as pd

from reporting.analysis import progress as measures
from reporting.analysis import results
from reporting.analysis.aid import parts_by_whole
from reporting.analysis.facts import Facts
from reporting.analysis.handed_down import handed_down
from reporting.analysis.large_groups import are_many, enterprises_shown_singly, first_few, number_of
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.over_time import value_of
from reporting.analysis.results import without_total
from reporting.analysis.selected import enterprises, figures
from reporting.analysis.wording.group_totals import lists_by_kind
from reporting.analysis.wording.lists_without_share import lists_without_share
from reporting.analysis.wording.phrases import (
    count_of,
    joined_rows,
    lower_first,
    name_and_value,
    place_of_row,
)
from reporting.core.change import one_of
from reporting.core.expression import Count, Distinct, OneOf
from reporting.core.passport import Passport
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

_LIST_UNITS = ("item", "item_time")
# In a longer list a single item makes less than one percentage point.
_FEW_ITEMS = 100
_STEP = {"zh": "相差一项", "en": "A single item"}


def lists_in_short(facts: Facts) -> Sentence | None:
    """One sentence on all lists of known size; None when there is none."""
    pooled = measures.pooled(facts)
    total, resolved, still_open, share = (pooled[key] for key in ("total", "resolved", "open", "share"))
    if total is None or resolved is None or still_open is None or share is None:
        return None
    if count_of(still_open) == 0:
        return sentence(
            "清单事项{total}，全部办结，办结率{share}。",
            "All {total} on the lists are resolved: {share}.",
            total=total,
            share=share,
        )
    return sentence(
        "清单事项{total}，办结{resolved}，办结率{share}，未办结{open}。",
        "The lists hold {total}: {resolved} resolved, {share}; {open} open.",
        total=total,
        resolved=resolved,
        share=share,
        open=still_open,
    )


def lists_in_detail(facts: Facts) -> list[Sentence]:
    """One sentence that names each list of known size with its share, and the share of all together.

    With many enterprises the sentence has the kinds of lists in the place of the lists.
    """
    lists = measures.lists_of(facts)
    sized = measures.sized(lists)
    if not len(sized):
        return []
    clause = lists_by_kind(facts) if are_many(facts) else _by_name(facts, sized)
    short = lists_in_short(facts)
    total = [sentence("合计：", "") + short] if short and len(sized) > 1 else []
    return [join([clause, *total], "", " ")]


def _by_name(facts: Facts, sized: pd.DataFrame) -> Sentence:
    return joined_rows(_list_figures(facts, row) for row in iter_rows(sized)) + sentence("。", ".")


def _list_figures(facts: Facts, row: Row) -> Sentence:
    name = {"zh": row.name, "en": row.name_en}
    figures = measures.figures_of(facts, row.list)
    total, resolved, share = figures["total"], figures["resolved"], figures["share"]
    assert total is not None  # noqa: S101 - the size is known
    assert resolved is not None  # noqa: S101 - likewise
    assert share is not None  # noqa: S101 - likewise
    return sentence(
        "{enterprise}“{name}”{total}，已办结{resolved}，办结率{share}",
        "{enterprise}, “{name}”: {total}, {resolved} resolved, {share}",
        enterprise=short_names(facts, row.enterprise),
        name=name,
        total=total,
        resolved=resolved,
        share=share,
    )


def unsized(facts: Facts) -> list[Sentence]:
    """Lists that have no share, and counts of resolved things: without a total they are in no share either."""
    sentences = lists_without_share(facts)
    rows = without_total(facts, _LIST_UNITS)
    if facts.enterprise or first_few(rows) == rows:
        return sentences + [_apart(facts, row) for row in rows]
    return sentences + [
        _apart_over_enterprises(facts, group) for group in grouped(rows, attrgetter("measure")).values()
    ]


def _apart_over_enterprises(facts: Facts, rows: list[Row]) -> Sentence:
    """A count of resolved things as many enterprises report it; the attachment shows the count of each."""
    measure = rows[0].measure
    name, count = (
        measure_name(facts, measure),
        number_of(facts, [row.enterprise for row in rows], Distinct(figures(facts, measure=measure))),
    )
    value = results.added_up(facts, rows)
    return sentence(
        "{whom}单位报送{what}，没有相应的总数，不计入办结率。",
        "{whom}: {what}; reported without a total, so outside the share.",
        whom=count,
        what=name_and_value(name, value, "count") if value else sentence("{name}", "{name}", name=lower_first(name)),
    )


def progress(facts: Facts) -> list[Sentence]:
    """A caution against comparing enterprises; with one list, that there is nothing to compare."""
    table = measures.by_enterprise(facts)
    known = table[table.total.notna()]
    if len(known) <= 1:
        return [_nothing_to_compare(facts, list(known.enterprise))]
    shown = enterprises_shown_singly(facts)
    notes = [note for note in (_caution(known), _counted_once(facts)) if note]
    if len(shown) == len(table):
        return notes or [_no_ranking()]
    note = sentence(
        "表中只列{shown}，按办结率从低到高，其余{rest}合为一行；下文也只分述这些单位，各单位情况见附件。",
        "The table lists {shown}, the lowest shares first, and the other {rest} in one row; the paragraphs below are on the same ones. Each has a row of its own in the attachment.",
        shown=number_of(facts, shown),
        rest=number_of(
            facts, set(table.enterprise) - set(shown), Count(enterprises(facts, reported="yes").but(id=shown))
        ),
    )
    return [*notes, note]


def _nothing_to_compare(facts: Facts, known: list[str]) -> Sentence:
    """At most one enterprise has a share; the words differ if others stated something of their lists."""
    lists = measures.lists_of(facts)
    others = lists[~lists.enterprise.isin(known)]
    if len(others[others.total.notna() | others.resolved.notna()]):
        which = sentence("没有单位的清单能算出办结率", "No enterprise has a list with a share")
        if known:
            which = sentence(
                "能算出办结率的只有{one}", "Only {one} has a list with a share", one=short_names(facts, *known)
            )
        return sentence("本期{which}，不作单位间比较。", "{which}, so enterprises are not compared.", which=which)
    if not known:
        return sentence(
            "本期没有单位报送清单件数，不作单位间比较。",
            "No enterprise reported the size of a list, so enterprises are not compared.",
        )
    return sentence(
        "本期报送清单件数的只有{one}，不作单位间比较。",
        "Only {one} reported the size of a list, so enterprises are not compared.",
        one=short_names(facts, *known),
    )


def _counted_once(facts: Facts) -> Sentence | None:
    """Why the rows of the table come to more than its last one: None where they do not."""
    items = handed_down(facts)
    if items is None:
        return None
    return sentence(
        "各单位的件数含由其他单位清单下达的{total}（已办结{resolved}），合计时在下达单位计一次，所以各行之和大于合计。",
        "The rows hold {total} ({resolved} resolved) that came down from another enterprise's list; all together count them once, at the enterprise that handed them down, so the rows come to more.",
        **items,
    )


def _no_ranking() -> Sentence:
    return sentence(
        "清单内容各不相同，办结率的高低不宜直接排名。", "Lists differ in what they ask, so the shares are no ranking."
    )


def _caution(known: pd.DataFrame) -> Sentence | None:
    """How much a single item makes in the shortest list; None where that is less than one point."""
    smallest = min(known.total, key=count_of)
    if count_of(smallest) > _FEW_ITEMS:
        return None
    assert smallest.passport.expression is not None  # noqa: S101 - what the analysis counts has one
    passport = Passport("one_item_in_points", _STEP, OneOf(smallest.passport.expression))
    return sentence(
        "各单位清单件数不多，最少的为{smallest}，相差一项即{step}，办结率的高低不宜直接排名。",
        "The lists are short: in the shortest, of {smallest}, a single item makes {step}, so the shares are no ranking.",
        smallest=smallest,
        step=Traced(one_of(count_of(smallest)), passport),
    )


def _apart(facts: Facts, row: Row) -> Sentence:
    value = value_of(facts, [row])
    inside = [_part(facts, part) for part in parts_by_whole(facts).get(row.id, ())]
    place = place_of_row(facts, row)
    return sentence(
        "{place}报送{what}{inside}，没有相应的总数，不计入办结率。",
        "{place}{what}{inside}; reported without a total, so outside the share.",
        place={"zh": place["zh"], "en": f"{place['en']}: " if place["en"] else ""},
        what=name_and_value(measure_name(facts, row.measure), value, "count"),
        inside=sentence("（其中{parts}）", " (including {parts})", parts=joined_rows(inside))
        if inside
        else sentence("", ""),
    )


def _part(facts: Facts, row: Row) -> Sentence:
    """A part of a count, with its enterprise or unit, to be named with its whole and never added to it."""
    value = value_of(facts, [row])
    return sentence(
        "{place}{what}",
        "{place}: {what}",
        place=short_names(facts, row.unit or row.enterprise),
        what=name_and_value(measure_name(facts, row.measure), value, "part"),
    )
