"""Aid funds. Which programmes count in which total is said in programmes.csv, and printed in the briefing."""

from collections.abc import Collection, Iterator
from itertools import product
from operator import attrgetter
from typing import Literal, NamedTuple

import pandas as pd

from reporting.analysis.addable_rows import addable_rows
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import measure_name
from reporting.analysis.people_reached import people_reached
from reporting.analysis.selected import figures
from reporting.analysis.traced_values import sum_of, traced_sum
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.traced import Traced

Definition = Literal["default", "with_mutual_aid"]
# Planned money is not there yet, raised money has not reached anybody: neither is aid.
COUNTED_STATUSES = ("paid", "allocated", "done")
_CLASSES: dict[Definition, tuple[str, ...]] = {
    "default": ("default",),
    "with_mutual_aid": ("default", "with_mutual_aid"),
}
EVERY_CLASS = ("default", "with_mutual_aid", "apart")
_ABOUT = ["programme", "name", "name_en", "aid"]
MEASURES: dict[Definition, str] = {"default": "aid_funds", "with_mutual_aid": "aid_funds_with_mutual_aid"}
NAMES: dict[Definition, Words] = {
    "default": {"zh": "帮扶资金", "en": "Aid funds"},
    "with_mutual_aid": {"zh": "帮扶资金（含医疗互助赔付）", "en": "Aid funds with mutual-aid payouts"},
}


class Money(NamedTuple):
    """An amount of the ledger with its programme, and the class of aid that it counts as.

    Planned and raised money is in no total: it stands apart, whatever its programme.
    """

    row: Row
    programme: str
    aid: str


@cached_on_facts
def parts_by_whole(facts: Facts) -> dict[str, list[Row]]:
    """The achievements that name one they are inside of (其中), by this one's id."""
    parts = facts.achievements[facts.achievements.part_of.notna()]
    return grouped(iter_rows(parts), lambda row: str(row.part_of))


@cached_on_facts
def money(facts: Facts) -> tuple[Money, ...]:
    """Every amount of money that no other row of the period contains. Paid and allocated money stand side by side.

    What was paid out of an allocation says so in part_of, and is inside it.
    """
    measures, programmes = (iter_rows(facts.ledger[table]) for table in ("measures", "programmes"))
    aid = {row.id: row.aid for row in programmes}
    flows = {row.id: row.programme for row in measures if row.kind == "flow" and row.programme}
    return tuple(
        Money(row, flows[row.measure], aid[flows[row.measure]] if row.status in COUNTED_STATUSES else "apart")
        for row in addable_rows(facts)
        if row.measure in flows
    )


def counted_rows(facts: Facts, definition: Definition = "default") -> list[Row]:
    """The amounts that a total of aid funds is the sum of."""
    return [entry.row for entry in money(facts) if entry.aid in _CLASSES[definition]]


@cached_on_facts
def funds(facts: Facts, definition: Definition = "default") -> Traced | None:
    """The aid funds of the period in yuan; None when nobody reported any, which is not zero."""
    every, classes = figures(facts, kind="flow"), _CLASSES[definition]
    left_out = every.also(aid=EVERY_CLASS).but(aid=classes), every.also(aid=classes).but(status=COUNTED_STATUSES)
    selected = every.also(aid=classes, status=COUNTED_STATUSES)
    passport = sum_of(MEASURES[definition], NAMES[definition], selected, left_out)
    return traced_sum(facts.ledger, counted_rows(facts, definition), passport)


def funds_over(facts: Facts, enterprises: Collection[str]) -> Traced | None:
    """The aid funds of some enterprises, as `funds` of all; None when none of them reported any."""
    rows = [row for row in counted_rows(facts) if row.enterprise in enterprises]
    others = [one for one in facts.enterprises.id if one not in enterprises]
    selected = figures(facts, kind="flow", aid=_CLASSES["default"], status=COUNTED_STATUSES).but(enterprise=others)
    return traced_sum(facts.ledger, rows, sum_of(MEASURES["default"], NAMES["default"], selected))


def has_mutual_aid(facts: Facts) -> bool:
    """Whether there is money that only the wider total counts."""
    return any(entry.aid == "with_mutual_aid" for entry in money(facts))


def counted_programmes(facts: Facts, definition: Definition = "default") -> pd.DataFrame:
    """The programmes that the total counts, as programmes.csv says."""
    programmes = facts.ledger["programmes"]
    return programmes[programmes.aid.isin(_CLASSES[definition])]


def by_programme(facts: Facts, classes: tuple[str, ...] = EVERY_CLASS) -> pd.DataFrame:
    """One row per programme, enterprise and status: the traced amount, and the people it reached if these are stated.

    Columns programme, name, name_en, aid, enterprise, status, amount, people (None when not stated).
    """
    records = [
        (*about, group[0].enterprise, group[0].status, amount, people_reached(facts, group))
        for about, group, amount in _amounts(facts, classes, ("enterprise", "measure", "status"))
    ]
    return pd.DataFrame(records, columns=[*_ABOUT, "enterprise", "status", "amount", "people"], dtype=object)


def totals_by_status(facts: Facts, classes: tuple[str, ...] = EVERY_CLASS) -> pd.DataFrame:
    """One row per programme and status over all enterprises; with people only if every enterprise stated them.

    Columns as by_programme, with `enterprises`, their ids, in the place of `enterprise`.
    """
    records = [
        (
            *about,
            tuple(dict.fromkeys(row.enterprise for row in group)),
            group[0].status,
            amount,
            people_reached(facts, group),
        )
        for about, group, amount in _amounts(facts, classes, ("measure", "status"))
    ]
    return pd.DataFrame(records, columns=[*_ABOUT, "enterprises", "status", "amount", "people"], dtype=object)


def totals_by_programme(facts: Facts, definition: Definition = "with_mutual_aid") -> pd.DataFrame:
    """One row per programme that counts: its traced amount over all enterprises, largest first."""
    entries = (entry for entry in money(facts) if entry.aid in _CLASSES[definition])
    rows = grouped(entries, lambda entry: entry.programme)
    records = []
    for row in iter_rows(counted_programmes(facts, definition)):
        programme_rows = [entry.row for entry in rows.get(row.id, ())]
        selected = figures(facts, kind="flow", programme=row.id, status=COUNTED_STATUSES)
        passport = sum_of(row.id, {"zh": row.name, "en": row.name_en}, selected)
        amount = traced_sum(facts.ledger, programme_rows, passport)
        if amount is not None:
            records.append((row.id, row.name, row.name_en, row.aid, amount))
    table = pd.DataFrame(records, columns=["programme", "name", "name_en", "aid", "amount"], dtype=object)
    order = sorted(table.index, key=lambda place: -table.amount[place].value.value)
    return table.loc[order]


def _amounts(
    facts: Facts, classes: tuple[str, ...], keys: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[Row], Traced | None]]:
    """By class and programme: the columns of the programme, the rows of money that agree in the keys, and their sum."""
    every = [entry for entry in money(facts) if entry.aid in classes]
    rows = grouped(every, lambda entry: (entry.aid, entry.programme))
    for aid, programme in product(classes, iter_rows(facts.ledger["programmes"])):
        money_rows = (entry.row for entry in rows.get((aid, programme.id), ()))
        for group in grouped(money_rows, attrgetter(*keys)).values():
            measure = group[0].measure
            selected = figures(facts, **{key: getattr(group[0], key) for key in keys})
            amount = traced_sum(facts.ledger, group, sum_of(measure, measure_name(facts, measure), selected))
            yield (programme.id, programme.name, programme.name_en, aid), group, amount
