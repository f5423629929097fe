"""Aid funds. Which programmes count in which total is said in programmes.csv, and printed in the briefing."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Literal, NamedTuple

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import measure_name
from reporting.analysis.traced_values import traced_sum
from reporting.core.passport import Traced
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped, iter_rows

Definition = Literal["default", "with_mutual_aid"]
# Planned money is not there yet, raised money has not reached anybody: neither is aid.
_COUNTS = ("paid", "allocated", "done")
_CLASSES: dict[Definition, tuple[str, ...]] = {
    "default": ("default",),
    "with_mutual_aid": ("default", "with_mutual_aid"),
}
EVERY_CLASS = ("default", "with_mutual_aid", "apart")
_ABOUT = ["programme", "name", "name_en", "aid"]
NAMES: dict[Definition, Words] = {
    "default": {"zh": "帮扶资金", "en": "Aid funds"},
    "with_mutual_aid": {"zh": "帮扶资金（含医疗互助赔付）", "en": "Aid funds with mutual-aid payouts"},
}


class Money(NamedTuple):
    """An amount of the ledger with its programme, and the class of aid that this counts as."""

    row: Row
    programme: str
    aid: str


@cached_on_facts
def addable_rows(facts: Facts) -> tuple[Row, ...]:
    """The achievements without those that a whole of the same period already contains (其中)."""
    return tuple(row for row in iter_rows(facts.achievements) if row.part_of not in facts.all_ids)


@cached_on_facts
def addable_rows_by_measure(facts: Facts) -> dict[str, list[Row]]:
    """The achievements that may be added, by their measure."""
    return grouped(addable_rows(facts), lambda row: str(row.measure))


@cached_on_facts
def parts_by_whole(facts: Facts) -> dict[str, list[Row]]:
    """The achievements that name one they are inside of (其中), by this one's id."""
    parts = facts.achievements[facts.achievements.part_of.notna()]
    return grouped(iter_rows(parts), lambda row: str(row.part_of))


@cached_on_facts
def money(facts: Facts) -> tuple[Money, ...]:
    """The money of the period that may be added.

    Planned money is not there yet. An allocation is left out if the same enterprise reports what was paid of it.
    """
    every = _all_money(facts)
    spent = {(row.enterprise, row.measure) for row, *_ in every if row.status == "paid"}
    return tuple(
        entry
        for entry in every
        if entry.row.status != "planned"
        and not (entry.row.status == "allocated" and (entry.row.enterprise, entry.row.measure) in spent)
    )


@cached_on_facts
def funds(facts: Facts, definition: Definition = "default") -> Traced | None:
    """The aid funds of the period in yuan; None when nobody reported any, which is not zero."""
    counted = [entry.row for entry in money(facts) if entry.aid in _CLASSES[definition] and entry.row.status in _COUNTS]
    measure = "aid_funds" if definition == "default" else "aid_funds_with_mutual_aid"
    places = {row.at for row in counted}
    left_out = [_left_out(facts, row) for row, *_ in _all_money(facts) if row.at not in places]
    return traced_sum(facts.ledger, counted, measure, NAMES[definition], left_out)


def counted_programmes(facts: Facts, definition: Definition = "default") -> pd.DataFrame:
    """The programmes that the total counts, as programmes.csv says."""
    programmes = facts.ledger["programmes"]
    return programmes[programmes.aid.isin(_CLASSES[definition])]


def by_programme(facts: Facts, classes: tuple[str, ...] = EVERY_CLASS) -> pd.DataFrame:
    """One row per programme, enterprise and status: the traced amount, and the people it reached if these are stated.

    Columns programme, name, name_en, aid, enterprise, status, amount, people (None when not stated).
    """
    records = [
        (*about, group[0].enterprise, group[0].status, amount, _people(facts, group))
        for about, group, amount in _amounts(facts, classes, ("enterprise", "measure", "status"))
    ]
    return pd.DataFrame(records, columns=[*_ABOUT, "enterprise", "status", "amount", "people"], dtype=object)


def totals_by_status(facts: Facts, classes: tuple[str, ...] = EVERY_CLASS) -> pd.DataFrame:
    """One row per programme and status over all enterprises; with people only if every enterprise stated them.

    Columns as by_programme, with `enterprises`, their ids, in the place of `enterprise`.
    """
    records = [
        (*about, tuple(dict.fromkeys(row.enterprise for row in group)), group[0].status, amount, _people(facts, group))
        for about, group, amount in _amounts(facts, classes, ("measure", "status"))
    ]
    return pd.DataFrame(records, columns=[*_ABOUT, "enterprises", "status", "amount", "people"], dtype=object)


def totals_by_programme(facts: Facts, definition: Definition = "with_mutual_aid") -> pd.DataFrame:
    """One row per programme that counts: its traced amount over all enterprises, largest first."""
    rows = grouped((entry for entry in money(facts) if entry.row.status in _COUNTS), lambda entry: entry.programme)
    records = []
    for row in iter_rows(counted_programmes(facts, definition)):
        programme_rows = [entry.row for entry in rows.get(row.id, ())]
        amount = traced_sum(facts.ledger, programme_rows, str(row.id), {"zh": str(row.name), "en": str(row.name_en)})
        if amount is not None:
            records.append((row.id, row.name, row.name_en, row.aid, amount))
    table = pd.DataFrame(records, columns=["programme", "name", "name_en", "aid", "amount"], dtype=object)
    order = sorted(table.index, key=lambda place: -table.amount[place].value.value)
    return table.loc[order]


def _amounts(
    facts: Facts, classes: tuple[str, ...], keys: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[Row], Traced | None]]:
    """Programme by programme: its columns, the rows of money that agree in the keys, and their sum."""
    rows = grouped((entry for entry in money(facts) if entry.aid in classes), lambda entry: entry.programme)
    for programme in iter_rows(facts.ledger["programmes"]):
        programme_rows = (entry.row for entry in rows.get(programme.id, ()))
        for group in grouped(programme_rows, attrgetter(*keys)).values():
            measure = group[0].measure
            amount = traced_sum(facts.ledger, group, measure, measure_name(facts, measure))
            yield (programme.id, programme.name, programme.name_en, programme.aid), group, amount


def _people(facts: Facts, got: list[Row]) -> Traced | None:
    """The people who got the money, if every enterprise states them in one row of one measure; else None.

    Persons and person-times are never added.
    """
    enterprises = {row.enterprise for row in got}
    candidates = (
        addable_rows_by_measure(facts).get(measure, ()) for measure in _people_of(facts).get(got[0].measure, ())
    )
    people_rows = [row for rows in candidates for row in rows if row.enterprise in enterprises]
    if len(people_rows) != len(enterprises) or len({row.measure for row in people_rows}) != 1:
        return None
    if {row.enterprise for row in people_rows} != enterprises:
        return None
    return traced_sum(facts.ledger, people_rows, people_rows[0].measure, measure_name(facts, people_rows[0].measure))


@cached_on_facts
def _people_of(facts: Facts) -> dict[str, list[str]]:
    """The measures that count who got the money of another one, by that one."""
    catalogue = facts.ledger["measures"]
    measures = iter_rows(catalogue[catalogue.people_of.notna()])
    return {
        money: [row.id for row in rows] for money, rows in grouped(measures, lambda row: str(row.people_of)).items()
    }


@cached_on_facts
def _all_money(facts: Facts) -> tuple[Money, ...]:
    """Every amount of money that no other row of the period contains."""
    measures, programmes = (iter_rows(facts.ledger[table]) for table in ("measures", "programmes"))
    aid = {row.id: row.aid for row in programmes}
    flows = {row.id: row.programme for row in measures if row.kind == "flow" and row.programme}
    money_rows = (row for row in addable_rows(facts) if row.measure in flows)
    return tuple(Money(row, flows[row.measure], aid[flows[row.measure]]) for row in money_rows)


def _left_out(facts: Facts, row: Row) -> Words:
    name = measure_name(facts, row.measure)
    return {locale: f"{text} ({row.at})" for locale, text in name.items()}
