"""Aid funds. Which programmes count in which total is said in programmes.csv, and printed in the briefing."""

from collections.abc import Iterator
from typing import Literal

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.tracing import summed
from reporting.frames import Row, by_id, groups, walk
from reporting.passport import Traced
from reporting.quantity import Words

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


def additive(facts: Facts) -> pd.DataFrame:
    """Achievements without those that a whole of the same period already holds (其中)."""
    rows = facts.achievements
    return rows[~rows.part_of.isin(facts.told)]


def money(facts: Facts) -> pd.DataFrame:
    """The money of the period that may be added: one row a record, with its programme and its `aid` class.

    What is planned is not there yet; an allocation is left out where the same enterprise reports what was paid of it.
    """
    rows = _all_money(facts)
    paid = rows[rows.status == "paid"]
    spent = set(zip(paid.enterprise, paid.measure, strict=True))
    left_out = {
        row.at
        for row in walk(rows)
        if row.status == "planned" or (row.status == "allocated" and (row.enterprise, row.measure) in spent)
    }
    return rows[~rows["at"].isin(left_out)]


def funds(facts: Facts, definition: Definition = "default") -> Traced | None:
    """The aid funds of the period in yuan; None when nobody reported any, which is not zero."""
    rows = money(facts)
    counted = rows[rows.aid.isin(_CLASSES[definition]) & rows.status.isin(_COUNTS)]
    measure = "aid_funds" if definition == "default" else "aid_funds_with_mutual_aid"
    every = _all_money(facts)
    left_out = [_left_out(facts, row) for row in walk(every[~every["at"].isin(counted["at"])])]
    return summed(facts.ledger, counted, measure, NAMES[definition], left_out)


def counted_programmes(facts: Facts, definition: Definition = "default") -> pd.DataFrame:
    """The programmes that the total counts, as programmes.csv says."""
    programmes = facts.ledger["programmes"]
    return programmes[programmes.aid.isin(_CLASSES[definition])]


def by_programme(facts: Facts, classes: tuple[str, ...] = EVERY_CLASS) -> pd.DataFrame:
    """One row per programme, enterprise and status: the traced amount, and the people it reached where stated.

    Columns programme, name, name_en, aid, enterprise, status, amount, people (None when not stated).
    """
    records = [
        (*about, group.iloc[0].enterprise, group.iloc[0].status, amount, _people(facts, group))
        for about, group, amount in _amounts(facts, classes, ["enterprise", "measure", "status"])
    ]
    return pd.DataFrame(records, columns=[*_ABOUT, "enterprise", "status", "amount", "people"], dtype=object)


def together(facts: Facts, classes: tuple[str, ...] = EVERY_CLASS) -> pd.DataFrame:
    """One row per programme and status over all enterprises; people only where each of these stated them.

    Columns as by_programme, with `enterprises`, their ids, in the place of `enterprise`.
    """
    records = [
        (*about, tuple(dict.fromkeys(group.enterprise)), group.iloc[0].status, amount, _people(facts, group))
        for about, group, amount in _amounts(facts, classes, ["measure", "status"])
    ]
    return pd.DataFrame(records, columns=[*_ABOUT, "enterprises", "status", "amount", "people"], dtype=object)


def totals_by_programme(facts: Facts, definition: Definition = "with_mutual_aid") -> pd.DataFrame:
    """One row per programme that counts: its traced amount over all enterprises, largest first."""
    rows = money(facts)
    records = []
    for row in walk(counted_programmes(facts, definition)):
        own = rows[(rows.programme == row.id) & rows.status.isin(_COUNTS)]
        amount = summed(facts.ledger, own, str(row.id), {"zh": str(row.name), "en": str(row.name_en)})
        if amount is not None:
            records.append((row.id, row.name, row.name_en, row.aid, amount))
    table = pd.DataFrame(records, columns=["programme", "name", "name_en", "aid", "amount"], dtype=object)
    order = sorted(table.index, key=lambda place: -table.amount[place].value.value)
    return table.loc[order]


def _amounts(
    facts: Facts, classes: tuple[str, ...], keys: list[str]
) -> Iterator[tuple[tuple[str, ...], pd.DataFrame, Traced | None]]:
    """The rows of money that agree in the keys, programme by programme, with what they come to."""
    rows = money(facts)
    for programme in walk(facts.ledger["programmes"]):
        own = rows[(rows.programme == programme.id) & rows.aid.isin(classes)]
        for group in groups(own, keys):
            measure = group.iloc[0].measure
            amount = summed(facts.ledger, group, measure, _measure_name(facts, measure))
            yield (programme.id, programme.name, programme.name_en, programme.aid), group, amount


def _people(facts: Facts, got: pd.DataFrame) -> Traced | None:
    """Who got the money, where each enterprise says so once, by one measure; never persons with person-times."""
    catalogue = facts.ledger["measures"]
    of_money = set(catalogue[catalogue.people_of == got.iloc[0].measure].id)
    rows = additive(facts)
    own = rows[rows.enterprise.isin(set(got.enterprise)) & rows.measure.isin(of_money)]
    if sorted(own.enterprise) != sorted(set(got.enterprise)) or len(set(own.measure)) != 1:
        return None
    return summed(facts.ledger, own, own.iloc[0].measure, _measure_name(facts, own.iloc[0].measure))


def _measure_name(facts: Facts, measure: str) -> Words:
    row = by_id(facts.ledger["measures"], measure)
    return {"zh": row.name, "en": row.name_en}


def _all_money(facts: Facts) -> pd.DataFrame:
    """Every amount of money that no other row of the period holds, with its programme and its `aid` class."""
    catalogue = facts.ledger["measures"].merge(
        facts.ledger["programmes"], left_on="programme", right_on="id", suffixes=("", "_programme")
    )
    flows = catalogue[catalogue.kind == "flow"].set_index("id")
    rows = additive(facts)
    rows = rows[rows.measure.isin(set(flows.index))]
    return rows.assign(programme=flows.programme.reindex(rows.measure).array, aid=flows.aid.reindex(rows.measure).array)


def _left_out(facts: Facts, row: Row) -> Words:
    name = _measure_name(facts, row.measure)
    return {locale: f"{text} ({row.at})" for locale, text in name.items()}
