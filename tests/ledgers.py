"""Small ledgers for tests: a few rows that show the point, everything else filled in."""

import csv
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from reporting.analysis.facts import Facts, within
from reporting.core.period import parse
from reporting.ledger.reading import Ledger, read_ledger
from reporting.ledger.schema import TABLES

DATA = Path(__file__).resolve().parent.parent / "data"
CATALOGUE = ("units", "categories", "programmes", "measures")
Row = Mapping[str, object]

SPAN = {"period_start": "2023-01-01", "period_end": "2023-12-31"}
YEAR = {**SPAN, "as_of": "2023-12-31"}
SOURCED = {"source": "report", "locator": "p. 1"}
DEFAULTS: dict[str, dict[str, object]] = {
    "lists": {
        **YEAR,
        **SOURCED,
        "enterprise": "a",
        "kind": "project",
        "name": "清单",
        "name_en": "List",
        "certainty": "explicit",
    },
    "items": {
        **SOURCED,
        "enterprise": "a",
        "list": "list",
        "title": "事项",
        "opened": "2023-01-10",
        "status": "planned",
    },
    "achievements": {
        **YEAR,
        **SOURCED,
        "enterprise": "a",
        "bound": "exact",
        "status": "done",
        "certainty": "explicit",
        "printed": "as printed",
    },
    "practices": {**SPAN, **SOURCED, "enterprise": "a", "kind": "collection", "text": "征集意见", "text_en": "asked"},
}
ENTERPRISES = [
    {"id": "a", "name": "甲公司", "short_name": "甲", "english_name": "A Works", "parent": ""},
    {"id": "b", "name": "乙公司", "short_name": "乙", "english_name": "B Works", "parent": ""},
    {"id": "a_mine", "name": "甲一矿", "short_name": "一矿", "english_name": "Mine One", "parent": "a"},
]
SOURCES = [
    {
        "id": "report",
        "title": "报表",
        "title_en": "Report",
        "publisher": "办公室",
        "publisher_en": "Office",
        "published_on": "2024-01-10",
        "certainty": "explicit",
    }
]


def ledger_folder(folder: Path, **tables: Iterable[Row]) -> Path:
    """A folder with a whole ledger: the project's catalogue, enterprises a (with a_mine) and b, these rows.

    A row needs only what the test is about; ids are given where they are missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    filled: dict[str, Iterable[Row]] = {"enterprises": ENTERPRISES, "sources": SOURCES, **tables}
    for name, table in TABLES.items():
        if name in CATALOGUE and name not in tables:
            shutil.copy(DATA / f"{name}.csv", folder)
            continue
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, table.names, lineterminator="\n", restval="")
            writer.writeheader()
            for place, row in enumerate(filled.get(name, []), 1):
                writer.writerow({"id": f"{name}-{place}", **DEFAULTS.get(name, {}), **row})
    return folder


def ledger(folder: Path, **tables: Iterable[Row]) -> Ledger:
    """The ledger of these rows, through the door."""
    return read_ledger(ledger_folder(folder, **tables))


def facts(folder: Path, period: str = "2023", **tables: Iterable[Row]) -> Facts:
    """The facts of a period in a ledger of these rows."""
    return within(ledger(folder, **tables), parse(period))


def paid(yuan: int, **row: object) -> dict[str, object]:
    """A row of hardship aid paid."""
    return {"measure": "aid_funds_hardship", "status": "paid", "value": yuan, **row}
