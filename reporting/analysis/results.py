"""What was done, by kind: people, check-ups, facilities, activities. Units and statuses are never mixed."""

import pandas as pd

from reporting.analysis.aid import additive
from reporting.analysis.facts import Facts
from reporting.analysis.names import short_names
from reporting.analysis.tracing import quantity_of, summed, told, unit_of
from reporting.frames import by_id, groups, walk
from reporting.passport import Passport, Traced
from reporting.quantity import PERCENT, Quantity, Words, plain

COLUMNS = [
    "category",
    "category_en",
    "enterprise",
    "unit",
    "measure",
    "name",
    "name_en",
    "status",
    "part",
    "quantity",
]


def every(facts: Facts) -> pd.DataFrame:
    """One row per achievement that a briefing lists, in the order of the categories.

    Money, list sizes and cost changes stand in sections of their own. `part` says that the row is
    inside another one (其中); `quantity` is traced. A category with order 0 is kept out.
    """
    measures = facts.ledger["measures"].set_index("id")
    categories = facts.ledger["categories"].set_index("id")
    units = facts.ledger["units"].set_index("id")
    whole = set(additive(facts).id)
    records = []
    for row in walk(facts.achievements):
        measure = measures.loc[row.measure]
        category = categories.loc[measure.category]
        # Amounts, and what is inside an amount, are told with the money.
        money = units.loc[measure.unit].kind == "money" and (measure.kind == "flow" or row.id not in whole)
        if not category.order or money:
            continue
        own = facts.achievements[facts.achievements.id == row.id]
        order = (category.order, _place(facts, row.measure), row.enterprise)
        quantity = _standard(facts, own) if measure.kind == "standard" else _plain_sum(facts, own)
        about = (
            category["name"],
            category.name_en,
            row.enterprise,
            row.unit,
            row.measure,
            measure["name"],
            measure.name_en,
        )
        records.append((order, *about, row.status, row.id not in whole, quantity))
    records.sort(key=lambda record: record[0])
    return pd.DataFrame([record[1:] for record in records], columns=COLUMNS, dtype=object)


def together(facts: Facts) -> pd.DataFrame:
    """The rows of `every`, those of one measure and status added up where the catalogue lets them be.

    `enterprise` and `unit` are None where several enterprises stand behind a row; `enterprises` are their ids.
    """
    catalogue = facts.ledger["measures"].set_index("id")
    records: list[dict[str, object]] = []
    for group in groups(every(facts), ["measure", "status", "part"]):
        rows = [row._asdict() for row in walk(group)]
        if len(rows) == 1 or not _adds_up(catalogue.loc[rows[0]["measure"]], group):
            records += [{**row, "enterprises": (row["enterprise"],)} for row in rows]
            continue
        places = {at for row in rows for at in row["quantity"].passport.rows}
        amount = _plain_sum(facts, facts.achievements[facts.achievements["at"].isin(places)])
        whose = tuple(dict.fromkeys(group.enterprise))
        whom = {"enterprise": None, "unit": None} if len(whose) > 1 else {"enterprise": whose[0], "unit": None}
        records.append({**rows[0], **whom, "enterprises": whose, "quantity": amount})
    return pd.DataFrame(records, columns=[*COLUMNS, "enterprises"], dtype=object)


def _adds_up(measure: pd.Series, rows: pd.DataFrame) -> bool:
    """Whether the rows may be one sum: over enterprises by the catalogue, and each enterprise but once."""
    several = rows.enterprise.duplicated().any()
    return measure.kind == "flow" and measure.over_enterprises == "yes" and not (several and measure.over_time == "no")


def measure_total(facts: Facts, measure: str, statuses: tuple[str, ...] = ("done", "paid")) -> Traced | None:
    """One measure over all enterprises; None when nobody reported it or when it may not be added up.

    The catalogue says whether a measure adds up over enterprises and over time.
    """
    rows = additive(facts)
    rows = rows[(rows.measure == measure) & rows.status.isin(statuses)]
    entry = by_id(facts.ledger["measures"], measure)
    several = len(set(rows.enterprise)) > 1
    spans = rows[["enterprise", "period_start", "period_end"]].drop_duplicates()
    repeated = spans.duplicated("enterprise").any()
    if (several and entry.over_enterprises == "no") or (repeated and entry.over_time == "no"):
        return None
    if entry.kind == "change":
        return _change(facts, rows) if len(rows) == 1 else None
    return _plain_sum(facts, rows)


def resolved_apart(facts: Facts) -> Traced | None:
    """Items reported as resolved without a list of known size behind them: told beside the share, never in it."""
    catalogue = facts.ledger["measures"]
    counted = set(catalogue[(catalogue.category == "lists") & (catalogue.unit == "item")].id)
    rows = additive(facts)
    rows = rows[rows.measure.isin(counted) & (rows.status == "done")]
    name = {"zh": "没有总数的已解决事项", "en": "Items resolved without a total"}
    return summed(facts.ledger, rows, "resolved_apart", name)


def people(facts: Facts) -> dict[str, list[Traced]]:
    """The people counted, by unit (person, person_time, household): one total per measure, never one of all."""
    measures = facts.ledger["measures"]
    found: dict[str, list[Traced]] = {}
    for row in walk(measures[measures.unit.isin(["person", "person_time", "household"])]):
        counted = measure_total(facts, str(row.id))
        if counted is not None:
            found.setdefault(str(row.unit), []).append(counted)
    return found


def cost_changes(facts: Facts) -> pd.DataFrame:
    """One row per cost that changed against the same months of the year before: name, enterprise, span, traced change.

    The record gives percentages without their bases: they are neither added nor averaged.
    """
    measures = facts.ledger["measures"].set_index("id")
    changes = facts.achievements[facts.achievements.measure.map(measures.kind) == "change"]
    records = [
        (
            *measure_name(facts, row.measure).values(),
            *(row.enterprise, *short_names(facts, row.enterprise).values(), row.period_start, row.period_end),
            _change(facts, changes[changes.id == row.id]),
        )
        for row in walk(changes)
    ]
    columns = ["name", "name_en", "enterprise", "whose", "whose_en", "start", "end", "change"]
    return pd.DataFrame(records, columns=columns, dtype=object)


def measure_name(facts: Facts, measure: str) -> Words:
    """The printed name of a measure of the catalogue."""
    row = by_id(facts.ledger["measures"], measure)
    return {"zh": row.name, "en": row.name_en}


def headline_measures(facts: Facts) -> list[str]:
    """The measures that the catalogue puts on page one, first things first."""
    measures = facts.ledger["measures"]
    ranked = measures[measures.headline.notna()]
    return list(ranked.sort_values("headline").id)


def _place(facts: Facts, measure: str) -> int:
    return int(facts.ledger["measures"].index[facts.ledger["measures"].id == measure][0])


def _plain_sum(facts: Facts, rows: pd.DataFrame) -> Traced | None:
    measure = rows.iloc[0].measure if len(rows) else ""
    return summed(facts.ledger, rows, measure, measure_name(facts, measure)) if len(rows) else None


def _change(facts: Facts, rows: pd.DataFrame) -> Traced:
    row = rows.iloc[0]
    if not row.value:
        return _shown(facts, rows, {"zh": "同比持平", "en": "unchanged year on year"})
    size = Quantity(abs(row.value), PERCENT, row.bound).words()
    fell = row.value < 0
    shown = {
        "zh": f"同比{'下降' if fell else '上升'}{size['zh']}",
        "en": f"{'down' if fell else 'up'} {size['en']} year on year",
    }
    return _shown(facts, rows, shown)


def _standard(facts: Facts, rows: pd.DataFrame) -> Traced:
    """A rule before and after: 由2年调整为1年."""
    row = rows.iloc[0]
    now = quantity_of(facts.ledger, row)
    if row.baseline is None:
        return _shown(facts, rows, now.words())
    unit = unit_of(facts.ledger, now.unit.id)
    before = f"{plain(row.baseline)}{unit.zh}"
    words = {
        "zh": f"由{before}调整为{now.words()['zh']}",
        "en": f"from {plain(row.baseline)} to {now.words()['en']}",
    }
    return _shown(facts, rows, words)


def _shown(facts: Facts, rows: pd.DataFrame, shown: Words) -> Traced:
    row = rows.iloc[0]
    name = measure_name(facts, row.measure)
    passport = Passport(row.measure, told(name, shown), (row["at"],), (row.source,))
    return Traced(quantity_of(facts.ledger, row), passport, shown)
