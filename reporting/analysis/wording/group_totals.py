"""Words on the totals of many enterprises; tables and paragraphs show some of them singly."""

from datetime import date
from operator import attrgetter

from reporting.analysis import aid as money
from reporting.analysis import open_items
from reporting.analysis import progress as lists
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import name_or_number, number_of
from reporting.analysis.names import LIST_KINDS, measure_name
from reporting.analysis.results import added_up
from reporting.analysis.selected import lists as selected_lists
from reporting.analysis.times import time_within
from reporting.analysis.wording.phrases import (
    STATUS,
    joined_rows,
    joined_values,
    lower_first,
    name_and_value,
    name_and_values,
)
from reporting.core.expression import Distinct
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced


def lists_by_kind(facts: Facts) -> Sentence:
    """The lists of each kind with their share."""
    return joined_rows(_kind(kind, figures) for kind, figures in lists.by_kind(facts).items()) + sentence("。", ".")


def open_in_total(facts: Facts) -> Sentence:
    """The number of open items and, if each is known by name, how many of them are late."""
    table = lists.by_enterprise(facts)
    with_open = [row.enterprise for row in iter_rows(table[table.total.notna()]) if row.open.value.value]
    still_open, late = lists.pooled(facts)["open"], open_items.late_count(facts)
    assert still_open is not None  # noqa: S101 - asked only where lists are known
    clause = sentence(
        "未办结{open}，涉及{all}单位",
        "{open} open, at {all}",
        open=still_open,
        all=number_of(facts, with_open, Distinct(selected_lists(facts, has_open="yes"))),
    )
    if late is None:
        return clause + sentence("。", ".")
    if lists.all_itemised(facts):
        clause += sentence("，其中逾期{late}", "; {late} of them late", late=late)
    elif late.value.value:  # type: ignore[union-attr]  # it is a count
        clause += sentence("，逐项报送的事项中逾期{late}", "; {late} late among those reported one by one", late=late)
    earlier = open_items.carried_over_late(facts)
    if earlier:
        clause += sentence("；另有以前结转的逾期{earlier}", ", and {earlier} late from earlier lists", earlier=earlier)
    return clause + sentence("。", ".")


def money_lines(facts: Facts, classes: tuple[str, ...]) -> Sentence | None:
    """Each programme over all enterprises, with the people it reached; None when there is no such money."""
    table = money.totals_by_status(facts, classes)
    return joined_rows(_line(facts, row) for row in iter_rows(table)) if len(table) else None


def inside(facts: Facts, parts: list[Row]) -> Sentence:
    """The parts of the money and of the people it reached, measure by measure; those that do not add up without a sum."""
    groups = grouped(parts, attrgetter("measure", "status", "period_start", "period_end")).values()
    return joined_values(_inside(facts, group) for group in groups)


def _inside(facts: Facts, parts: list[Row]) -> Sentence:
    first, name = parts[0], measure_name(facts, parts[0].measure)
    repeated = len({row.enterprise for row in parts}) < len(parts)
    value = None if repeated else added_up(facts, parts)
    about = [_name_or_number(facts, [row.enterprise for row in parts])]
    about += [sentence("{status}", "{status}", status=STATUS[first.status])] if has_other_status(facts, first) else []
    about += [sentence("不相加", "not added up")] if value is None else []
    what = name_and_value(name, value, "part") if value else sentence("{name}", "{name}", name=lower_first(name))
    return sentence(
        "{span}{what}（{about}）",
        "{span}{what} ({about})",
        span=span_words(facts, first.period_start, first.period_end),
        what=what,
        about=join(about, "，"),
    )


def has_other_status(facts: Facts, part: Row) -> bool:
    """Whether a part of some money has another status than its whole: paid out of what is allocated."""
    whole = facts.ledger.record("achievements", part.part_of)
    return bool(whole.measure == part.measure and whole.status != part.status)


def span_words(facts: Facts, start: date, end: date) -> Words:
    """1月至6月 before a figure for a part of the period; nothing before one for all of it."""
    if (start, end) == (facts.period.start, facts.period.end):
        return {"zh": "", "en": ""}
    time = time_within(facts.period, start, end)
    return {"zh": time["zh"], "en": f"{time['en']}: "}


def _kind(kind: str, figures: dict[str, Traced | None]) -> Sentence:
    total, resolved, share = figures["total"], figures["resolved"], figures["share"]
    assert total is not None  # noqa: S101 - only known ones are asked for
    assert resolved is not None  # noqa: S101 - likewise
    assert share is not None  # noqa: S101 - likewise
    return sentence(
        "{kind}{total}，已办结{resolved}，办结率{share}",
        "{kind}: {total}, {resolved} resolved, {share}",
        kind=LIST_KINDS[kind],
        total=total,
        resolved=resolved,
        share=share,
    )


def _line(facts: Facts, row: Row) -> Sentence:
    measure = row.amount.passport.measure
    clause = sentence(
        "{name}{amount}（{enterprises}，{status}）",
        "{name} {amount} ({enterprises}, {status})",
        name=lower_first(measure_name(facts, measure)),
        amount=row.amount,
        enterprises=_name_or_number(facts, row.enterprises),
        status=STATUS[row.status],
    )
    if row.people is None:
        return clause
    return (
        clause
        + sentence("，", ", ")
        + name_and_values(measure_name(facts, row.people.measure), row.people.values, "people")
    )


def _name_or_number(facts: Facts, enterprises: list[str]) -> Sentence:
    """青岭钢铁; 10家单位."""
    name = name_or_number(facts, enterprises)
    return (
        sentence("{whom}单位", "{whom}", whom=name)
        if isinstance(name, Traced)
        else sentence("{name}", "{name}", name=name)
    )
