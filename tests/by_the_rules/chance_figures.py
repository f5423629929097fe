"""Made-up figures of two years: of years, halves and quarters, restated, inside each other, zero, and bounded."""

import csv
import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from random import Random

from chance_group import HALVES, QUARTERS, Group, enterprises, span

CATALOGUE = Path(__file__).resolve().parents[2] / "data"
MOST_FIGURES = 60
# The months of the figures of one measure in one year: cumulative ones hold those before them.
SHAPES = (((1, 12),), ((1, 6), (1, 12)), ((1, 3), (1, 6), (1, 9)), HALVES, QUARTERS, ((1, 10),), ((1, 6),))
SIZES = {False: (9, 90, 900), True: (9, 900, 70000, 30000000)}
MONEY = (("paid",), ("paid",), ("allocated",), ("paid", "allocated"), ("planned",), ("paid", "planned"), ("raised",))
DEEDS = (("done",), ("done",), ("done",), ("planned",), ("done", "planned"), ("ongoing",))


@dataclass(frozen=True)
class Drawn:
    """A measure of an enterprise as it is drawn for all years: its months, statuses, unit, and how large it is."""

    enterprise: str
    unit: str
    measure: dict
    months: tuple
    statuses: tuple
    size: int


def add_figures(group: Group, chance: Random):
    with (CATALOGUE / "measures.csv").open(encoding="utf-8") as file:
        measures = list(csv.DictReader(file))
    for enterprise in enterprises(group):
        if chance.random() < 0.85:
            # Few measures, so that several enterprises have the same ones.
            drawn = chance.sample(_likely(measures), chance.randint(0, 6))
            for measure in {measure["id"]: measure for measure in drawn}.values():
                _add_measure(group, _drawn(enterprise, measure, group, chance), chance)


def _likely(measures):
    money = [row for row in measures if row["unit"] == "yuan"]
    people = [row for row in measures if row["people_of"] or row["headline"]]
    return [*money, *people, *measures[::6]]


def _drawn(enterprise, measure, group, chance):
    unit = chance.choice(("", "", *group.units_of(enterprise)))
    statuses = chance.choice(MONEY if measure["unit"] == "yuan" else DEEDS)
    return Drawn(
        enterprise, unit, measure, chance.choice(SHAPES), statuses, chance.choice(SIZES[measure["unit"] == "yuan"])
    )


def _add_measure(group, drawn, chance):
    for year in chance.choice(((2022, 2023), (2022, 2023), (2023,), (2022,))):
        for status in drawn.statuses:
            value = 0
            for first, last in drawn.months:
                if len(group.tables.get("achievements", [])) < MOST_FIGURES:
                    value = _value(drawn, value if first == 1 else 0, chance)
                    _figure(group, drawn, span(year, first, last), (status, value), chance)


def _value(drawn, least, chance):
    """At least as much as what was so until then; sometimes round, and sometimes zero."""
    if drawn.measure["kind"] == "change":
        return chance.randint(-60, 30)
    if not least and chance.random() < 0.08:
        return 0
    more = chance.randint(1, drawn.size)
    return least + chance.choice((more, more * 10, more - more % 100 + 100))


def _figure(group, drawn, days, stated, chance):
    status, value = stated
    bound = chance.choices(("exact", "at_least", "at_most", "about"), (12, 2, 1, 1))[0]
    row = {
        "enterprise": drawn.enterprise,
        "unit": drawn.unit,
        "period_start": days[0],
        "period_end": days[1],
        "as_of": days[1],
        "measure": drawn.measure["id"],
        "bound": bound if value and drawn.measure["kind"] == "flow" else "exact",
        "status": status,
        "certainty": "explicit",
        "source": group.source_for(drawn.enterprise, *days),
        "locator": "p. 1",
        "printed": "as printed",
    }
    stated = [group.add("achievements", **row, value=value)]
    if drawn.measure["kind"] == "flow" and chance.random() < 0.15:
        later = days[1] + dt.timedelta(days=chance.choice((20, 40)))
        stated.append(group.add("achievements", **{**row, "as_of": later}, value=value))
    if value and drawn.measure["kind"] == "flow" and chance.random() < 0.25:
        _part(group, chance.choice(stated), value, chance, shorter=len(drawn.months) == 1)


def _part(group, whole, most, chance, *, shorter):
    """A part of a figure, of one of its units or of some of its months; sometimes with a part of its own."""
    unit = whole["unit"] or chance.choice(("", *group.units_of(whole["enterprise"])))
    part = {**whole, "part_of": whole["id"], "unit": unit, "bound": "exact", "value": chance.randint(0, most)}
    if shorter and chance.random() < 0.3:
        part["period_start"], part["period_end"] = _some_months(whole)
        part["as_of"] = part["period_end"]
    part.pop("id")
    added = group.add("achievements", **part)
    if added["value"] and chance.random() < 0.3:
        _part(group, added, added["value"], chance, shorter=shorter)


def _some_months(whole):
    start, end = whole["period_start"], whole["period_end"]
    return start, span(start.year, start.month, min(start.month + 2, end.month))[1]
