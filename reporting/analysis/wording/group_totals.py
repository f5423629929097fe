"""Words on the totals of many enterprises; tables and paragraphs show some of them singly."""

from datetime import date
from operator import attrgetter

from reporting.analysis import aid as money
from reporting.analysis import progress as lists
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import name_or_number, number_of
from reporting.analysis.names import measure_name
from reporting.analysis.traced_values import traced_sum
from reporting.analysis.wording.phrases import STATUS, joined_rows, joined_values, lower_first, name_and_value
from reporting.core.passport import Traced
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence, sentence

_KINDS: dict[str, Words] = {
    "project": {"zh": "项目清单", "en": "project lists"},
    "wish": {"zh": "心愿清单", "en": "wish lists"},
    "problem": {"zh": "问题清单", "en": "problem lists"},
}


def lists_by_kind(facts: Facts) -> Sentence:
    """The lists of each kind with their share."""
    return joined_rows(_kind(kind, figures) for kind, figures in lists.by_kind(facts).items()) + sentence("。", ".")


def open_in_total(facts: Facts) -> Sentence:
    """The number of open items and, if each is known by name, how many of them are late."""
    table = lists.by_enterprise(facts)
    with_open = [row.enterprise for row in iter_rows(table[table.total.notna()]) if row.open.value.value]
    still_open, late = lists.pooled(facts)["open"], lists.late_count(facts)
    assert still_open is not None  # noqa: S101 - asked only where lists are known
    clause = sentence(
        "未办结{open}，涉及{all}单位", "{open} open, at {all}", open=still_open, all=number_of(facts, with_open)
    )
    if late is None or not lists.all_itemised(facts):
        return clause + sentence("。", ".")
    clause += sentence("，其中逾期{late}", "; {late} of them late", late=late)
    earlier = lists.carried_over_late(facts)
    if earlier:
        clause += sentence("；另有以前结转的逾期{earlier}", ", and {earlier} late from earlier lists", earlier=earlier)
    return clause + sentence("。", ".")


def money_lines(facts: Facts, classes: tuple[str, ...]) -> Sentence | None:
    """Each programme over all enterprises, with the people it reached; None when there is no such money."""
    table = money.totals_by_status(facts, classes)
    return joined_rows(_line(facts, row) for row in iter_rows(table)) if len(table) else None


def inside(facts: Facts, parts: list[Row]) -> Sentence:
    """The parts of the money and of the people it reached, measure by measure."""
    sentences = []
    for group in grouped(parts, attrgetter("measure", "period_start", "period_end")).values():
        first = group[0]
        value = traced_sum(facts.ledger, group, first.measure, measure_name(facts, first.measure))
        assert value is not None  # noqa: S101 - there is a row
        span = span_words(facts, first.period_start, first.period_end)
        enterprises = sentence(
            "（{enterprises}）",
            " ({enterprises})",
            enterprises=_name_or_number(facts, [row.enterprise for row in group]),
        )
        sentences.append(
            sentence("{span}", "{span}", span=span)
            + name_and_value(measure_name(facts, first.measure), value, "part")
            + enterprises
        )
    return joined_values(sentences)


def span_words(facts: Facts, start: date, end: date) -> Words:
    """1月至6月 before a figure for a part of the period; nothing before one for all of it."""
    if (start, end) == (facts.period.start, facts.period.end):
        return {"zh": "", "en": ""}
    return {"zh": f"{start.month}月至{end.month}月", "en": f"{start:%B} to {end:%B}: "}


def _kind(kind: str, figures: dict[str, Traced | None]) -> Sentence:
    total, resolved, share = figures["total"], figures["resolved"], figures["share"]
    assert total is not None  # noqa: S101 - only known ones are asked for
    assert resolved is not None  # noqa: S101 - likewise
    assert share is not None  # noqa: S101 - likewise
    return sentence(
        "{kind}{total}，已办结{resolved}，办结率{share}",
        "{kind}: {total}, {resolved} resolved, {share}",
        kind=_KINDS[kind],
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
        + name_and_value(measure_name(facts, row.people.passport.measure), row.people, "people")
    )


def _name_or_number(facts: Facts, enterprises: list[str]) -> Sentence:
    """青岭钢铁; 10家单位."""
    name = name_or_number(facts, enterprises)
    return (
        sentence("{whom}单位", "{whom}", whom=name)
        if isinstance(name, Traced)
        else sentence("{name}", "{name}", name=name)
    )
