"""Whole ledgers by chance: lists and items, and figures of several times, statuses and units."""

import random
import re

from chance_items import chance_tables
from ledgers import ledger

from reporting.core.errors import LedgerError

SPANS = [
    ("2022-01-01", "2022-12-31"),
    ("2023-01-01", "2023-12-31"),
    ("2023-01-01", "2023-06-30"),
    ("2023-04-01", "2023-06-30"),
    ("2023-10-01", "2023-12-31"),
]
MEASURES = {
    "aid_funds_hardship": ("paid", "allocated", "planned", "raised"),
    "education_aid_funds": ("paid", "allocated"),
    "mutual_aid_payouts": ("paid",),
    "staff_donations": ("raised",),
    "people_helped_hardship": ("done", "planned"),
    "mutual_aid_claims": ("done",),
    "health_checks": ("done", "ongoing"),
    "lamps_repaired": ("done", "planned"),
    "issues_resolved": ("done",),
    "hospitality_cost_change": ("done",),
    "health_check_interval": ("done",),
}


def chance_achievements(chance):
    """Figures of several times, statuses and units, some of them inside others, or stated again."""
    rows = []
    for place in range(chance.randint(4, 40)):
        measure = chance.choice(list(MEASURES))
        start, end = chance.choice(SPANS)
        row = {
            "id": f"x{place}",
            "enterprise": chance.choice("abc"),
            "measure": measure,
            "status": chance.choice(MEASURES[measure]),
            "value": -chance.randint(0, 60) if measure.endswith("change") else chance.randint(0, 5000),
            "bound": chance.choice(("exact", "exact", "exact", "at_least", "at_most", "about")),
            "period_start": start,
            "period_end": end,
            "as_of": chance.choice((end, "2024-02-01")),
        }
        if row["enterprise"] == "a" and chance.random() < 0.3:
            row["unit"] = "a_mine"
        if rows and chance.random() < 0.2:
            row["part_of"] = chance.choice(rows)["id"]
        rows.append(row)
    return rows


def chance_statements(chance):
    """Lists without items, some stated twice, some without a size, or of nothing."""
    for place in range(chance.randint(0, 4)):
        start, end = chance.choice(SPANS)
        list_ = {"enterprise": chance.choice("abc"), "kind": "project", "name": f"清单{place}", "period_start": start}
        for as_of in chance.sample((end, "2024-02-01"), chance.randint(1, 2)):
            total = chance.choice((None, 0, chance.randint(1, 30)))
            resolved = None if total is None or chance.random() < 0.3 else chance.randint(0, total)
            stated = {"total": total, "resolved": resolved, "printed": f"共{total}项，办结{resolved}项"}
            yield {"id": f"s{place}-{as_of}", **list_, "period_end": end, "as_of": as_of, **stated}


def sound_ledger(folder, seed):
    """A ledger of chance without the achievements that the door refuses."""
    chance, tables = random.Random(seed), chance_tables(seed)  # noqa: S311 - not for secrets
    tables["lists"] += chance_statements(chance)
    rows = chance_achievements(chance)
    while True:
        try:
            return ledger(folder, **tables, achievements=rows)
        except LedgerError as error:
            found = [re.match(r"achievements.csv row (\d+)", fault) for fault in error.faults]
            refused = {int(fault[1]) for fault in found if fault}
            rows = [row for line, row in enumerate(rows, 2) if line not in refused]
