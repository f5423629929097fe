"""The measures of the project's own catalogue, as far as a clerk sees them."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TABLES = ("units", "categories", "programmes", "measures")


@dataclass(frozen=True)
class CatalogueMeasure:
    """Its Chinese name and the word of its unit."""

    name: str
    unit: str


def catalogue(data: Path) -> Mapping[str, CatalogueMeasure]:
    """By the id of the measure."""
    words = {row["id"]: row["zh"] for row in rows_of(data, "units")}
    return {row["id"]: CatalogueMeasure(row["name"], words[row["unit"]]) for row in rows_of(data, "measures")}


def rows_of(data: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table of the ledger as text."""
    with (data / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
