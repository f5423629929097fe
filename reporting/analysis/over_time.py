"""Several figures of one measure within a period: their sum where they add up, else each with its time."""

from collections.abc import Sequence
from typing import NamedTuple

from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.selected import at_one_place, over_places
from reporting.analysis.stated_changes import cost_change, standard
from reporting.analysis.times import time_within
from reporting.analysis.traced_values import sum_of, traced_sum
from reporting.core.expression import Rows
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced
from reporting.ledger.time_parts import span

NO_TIME: Words = {"zh": "", "en": ""}
_SOME: Words = {"zh": "部分单位", "en": "some enterprises"}


class Figure(NamedTuple):
    """Rows of one measure that may be added, and their time in words if figures of other times stand beside them."""

    rows: tuple[Row, ...]
    time: Words


class TimedValue(NamedTuple):
    """A value, and its time in words if values of other times stand beside it."""

    time: Words
    value: Traced


def figures_of(facts: Facts, rows: Sequence[Row]) -> list[Figure]:
    """Rows of one measure as they may be printed: their sum if it adds up over time, else a figure of each time.

    Persons of two quarters may be the same. Persons of two enterprises, or of two units at one time, are not.
    What is no flow is never added: each row is a figure.
    """
    measure = facts.ledger.record("measures", rows[0].measure)
    if measure.kind != "flow":
        return one_by_one(facts, rows)
    if measure.over_time == "yes" or not _are_of_several_times(rows):
        return [Figure(tuple(rows), NO_TIME)]
    return _by_time(facts, rows)


def figures_over_enterprises(facts: Facts, rows: Sequence[Row]) -> list[Figure]:
    """As figures_of, over all enterprises; empty if the catalogue forbids to add these."""
    measure = facts.ledger.record("measures", rows[0].measure)
    several = len({row.enterprise for row in rows}) > 1
    if (len(rows) > 1 and measure.kind != "flow") or (several and measure.over_enterprises == "no"):
        return []
    return figures_of(facts, rows)


def one_by_one(facts: Facts, rows: Sequence[Row]) -> list[Figure]:
    """A figure for each row, in the order of their times."""
    return [Figure((row,), figure.time) for figure in _by_time(facts, rows) for row in figure.rows]


def values_of(facts: Facts, rows: Sequence[Row]) -> list[TimedValue]:
    """The figures over all enterprises, as traced values."""
    return [
        TimedValue(_with_owner(facts, figure, rows), value_over_places(facts, figure.rows))
        for figure in figures_over_enterprises(facts, rows)
    ]


def _with_owner(facts: Facts, figure: Figure, every: Sequence[Row]) -> Words:
    """The months of a figure, with its enterprise if others have figures of other months: 甲企业1月至3月."""
    owners = {row.enterprise for row in figure.rows}
    if owners == {row.enterprise for row in every}:
        return figure.time
    owner = short_names(facts, *owners) if len(owners) == 1 else _SOME
    return {"zh": owner["zh"] + figure.time["zh"], "en": f"{figure.time['en']} ({owner['en']})"}


def value_of(facts: Facts, rows: Sequence[Row]) -> Traced:
    """The value of rows of one place that may be added; a change and a standard have but one row, and own words."""
    return _value(facts, rows, at_one_place(facts, rows))


def value_over_places(facts: Facts, rows: Sequence[Row]) -> Traced:
    """The value of rows of one measure that may be added, of whatever enterprises they are."""
    return _value(facts, rows, over_places(facts, rows))


def _value(facts: Facts, rows: Sequence[Row], selected: Rows) -> Traced:
    measure = facts.ledger.record("measures", rows[0].measure)
    if measure.kind == "change":
        return cost_change(facts, rows[0])
    if measure.kind == "standard":
        return standard(facts, rows[0])
    amount = traced_sum(facts.ledger, rows, sum_of(measure.id, measure_name(facts, measure.id), selected))
    assert amount is not None  # noqa: S101 - there is a row
    return amount


def in_one_cell(values: Sequence[TimedValue]) -> Traced | Sentence:
    """The values of one measure as one cell: 100人, or 1月至3月100人、4月至6月120人."""
    if len(values) == 1:
        return values[0].value
    return join(sentence("{time}{value}", "{time} {value}", time=time, value=value) for time, value in values)


def _by_time(facts: Facts, rows: Sequence[Row]) -> list[Figure]:
    """The rows by their time, in order; nothing is said of the time if all have the same."""
    by_time = grouped(sorted(rows, key=span), span)
    if len(by_time) == 1:
        return [Figure(tuple(rows), NO_TIME)]
    return [Figure(tuple(group), time_within(facts.period, *days)) for days, group in by_time.items()]


def _are_of_several_times(rows: Sequence[Row]) -> bool:
    """Whether an enterprise has figures of more than one time."""
    return len({(row.enterprise, span(row)) for row in rows}) > len({row.enterprise for row in rows})
