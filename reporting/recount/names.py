"""`names_of`: the names that a ledger has for enterprises, their units and measures, for whoever has no ledger."""

from collections import defaultdict

from reporting.core.rows import iter_rows
from reporting.ledger.reading import Ledger

# A name to the ids of those so called: two may share one.
Names = dict[str, list[str]]


def names_of(ledger: Ledger, locale: str) -> dict[str, Names]:
    """By name, the ids of the enterprises and units with it, and of the measures."""
    enterprises: dict[str, list[str]] = defaultdict(list)
    for row in iter_rows(ledger["enterprises"]):
        for name in dict.fromkeys({"zh": (row.short_name, row.name), "en": (row.english_name,)}[locale]):
            enterprises[name].append(row.id)
    measures: dict[str, list[str]] = defaultdict(list)
    for row in iter_rows(ledger["measures"]):
        measures[{"zh": row.name, "en": row.name_en}[locale]].append(row.id)
    return {"enterprises": dict(enterprises), "measures": dict(measures)}
