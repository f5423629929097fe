"""Words on the parts of money and of the people whom it reached: what is inside an amount and never added to it."""

from datetime import date
from operator import attrgetter

from reporting.analysis import aid as money
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import are_many, name_or_number
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.over_time import NO_TIME, TimedValue, value_of
from reporting.analysis.results import added_up
from reporting.analysis.times import time_within
from reporting.analysis.wording.phrases import joined_rows, lower_first, with_status
from reporting.analysis.wording.said import said, said_one
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced


def parts_of(facts: Facts, aid: str) -> Sentence | None:
    """The parts of the money of a class of aid, and of its people, as a clause; None when there are none."""
    wholes = _wholes(facts, aid)
    parts = [row for row in iter_rows(facts.achievements) if row.part_of in wholes]
    if not parts:
        return None
    if are_many(facts):
        groups = grouped(parts, attrgetter("measure", "status", "period_start", "period_end")).values()
        return joined_rows(_over_enterprises(facts, group) for group in groups)
    return joined_rows(_of_one(facts, group) for group in grouped(parts, lambda row: row.enterprise).values())


def _wholes(facts: Facts, aid: str) -> set[str]:
    """The ids of the amounts of a class of aid, and of the people who got such money."""
    programmes = facts.ledger["programmes"]
    of_class = set(programmes.id[programmes.aid == aid])
    measures = {row.id: row for row in iter_rows(facts.ledger["measures"])}

    def is_reached(row: Row) -> bool:
        people_of = measures[row.measure].people_of
        return bool(people_of) and measures[people_of].programme in of_class

    amounts = {entry.row.id for entry in money.money(facts) if entry.aid == aid}
    return amounts | {row.id for row in iter_rows(facts.achievements) if is_reached(row)}


def _of_one(facts: Facts, rows: list[Row]) -> Sentence:
    """The parts of one enterprise, with its name where several reported."""
    clauses = join((_part(facts, row) for row in rows), "，", "; ")
    if facts.enterprise or len(facts.enterprises) == 1:
        return clauses
    return sentence("{name}", "at {name}, ", name=short_names(facts, rows[0].enterprise)) + clauses


def _part(facts: Facts, row: Row) -> Sentence:
    """A part with its unit and months, and its status if its whole has another one."""
    unit = short_names(facts, row.unit) if row.unit else {"zh": "", "en": ""}
    what = said_one(facts, row.measure, TimedValue(NO_TIME, value_of(facts, [row])))
    return sentence(
        "{unit}{span}{what}",
        "{unit}{span}{what}",
        unit={**unit, "en": unit["en"] and f"{unit['en']}, "},
        span=_span(facts, row.period_start, row.period_end),
        what=with_status(what, row.status) if _has_other_status(facts, row) else what,
    )


def _over_enterprises(facts: Facts, parts: list[Row]) -> Sentence:
    """The parts of one measure over many enterprises; where they do not add up, that so many stated it."""
    first, name = parts[0], lower_first(measure_name(facts, parts[0].measure))
    repeated = len({row.enterprise for row in parts}) < len(parts)
    values = None if repeated else added_up(facts, parts)
    owners = name_or_number(facts, [row.enterprise for row in parts])
    who = {"zh": "{owners}单位" if isinstance(owners, Traced) else "{owners}", "en": "{owners}"}
    span = _span(facts, first.period_start, first.period_end)
    if values is None:
        form = "{span}{name}由" + who["zh"] + "分别报送，不作合计"
        return sentence(form, "{span}{name}: stated by {owners}, not added", span=span, name=name, owners=owners)
    what = said(facts, [(first.measure, [TimedValue(NO_TIME, values)])])
    what = with_status(what, first.status) if _has_other_status(facts, first) else what
    return sentence("{span}{what}（" + who["zh"] + "）", "{span}{what} ({owners})", span=span, what=what, owners=owners)


def _has_other_status(facts: Facts, part: Row) -> bool:
    """Whether a part of some money has another status than its whole: paid out of what is allocated."""
    whole = facts.ledger.record("achievements", part.part_of)
    return bool(whole.measure == part.measure and whole.status != part.status)


def _span(facts: Facts, start: date, end: date) -> Words:
    """1月至6月 before a figure for a part of the period; nothing before one for all of it."""
    if (start, end) == (facts.period.start, facts.period.end):
        return {"zh": "", "en": ""}
    time = time_within(facts.period, start, end)
    return {"zh": time["zh"], "en": f"{time['en']}, "}
