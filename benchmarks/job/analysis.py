"""The tables of the job, from the ledger's own files: the same lines for the kit's notebook and for its peers."""

import os
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

FOLDER = "BENCHMARK_LEDGER"
YEAR = 2023


@dataclass(frozen=True)
class Facts:
    """Achievements with year and month, items with year, and the names of enterprises, measures and programmes."""

    achievements: pd.DataFrame
    items: pd.DataFrame


def read(enterprise: str | None = None) -> Facts:
    """The ledger of the folder that the environment names, of all enterprises or of one."""
    folder = Path(os.environ[FOLDER])
    achievements = pd.read_csv(folder / "achievements.csv", usecols=["enterprise", "period_start", "measure", "value"])
    items = pd.read_csv(folder / "items.csv", usecols=["enterprise", "opened", "status"])
    if enterprise is not None:
        achievements, items = achievements[achievements.enterprise == enterprise], items[items.enterprise == enterprise]
    names = pd.read_csv(folder / "enterprises.csv", usecols=["id", "short_name"]).set_index("id").short_name
    measures = pd.read_csv(folder / "measures.csv", usecols=["id", "name", "programme"]).set_index("id")
    programmes = pd.read_csv(folder / "programmes.csv", usecols=["id", "name"]).set_index("id").name
    return Facts(
        achievements.assign(
            year=achievements.period_start.str[:4].astype(int),
            month=achievements.period_start.str[5:7].astype(int),
            programme=achievements.measure.map(measures.programme).map(programmes),
            measure=achievements.measure.map(measures.name),
        ),
        items.assign(year=items.opened.str[:4].astype(int), enterprise=items.enterprise.map(names)),
    )


def funds_by_programme(facts: Facts) -> pd.DataFrame:
    """One row per programme: yuan of the year before, yuan of the year, and the change in percent."""
    funds = facts.achievements.dropna(subset="programme")
    table = funds.pivot_table(index="programme", columns="year", values="value", aggfunc="sum").astype(int)
    table["change"] = (table[YEAR] / table[YEAR - 1] * 100 - 100).round(1)
    return table.rename(columns={YEAR - 1: "before", YEAR: "now"}).reset_index()


def items_by_enterprise(facts: Facts) -> pd.DataFrame:
    """One row per enterprise, the most resolved first: items of the year, those resolved, and that in percent."""
    items = facts.items[facts.items.year == YEAR]
    table = items.groupby("enterprise").agg(
        total=("status", "size"), resolved=("status", lambda statuses: (statuses == "done").sum())
    )
    table["rate"] = (table.resolved / table.total * 100).round(1)
    return table.sort_values(["rate", "total"], ascending=False).reset_index()


def measures_by_year(facts: Facts) -> pd.DataFrame:
    """One row per measure: its sum of the year before, and of the year."""
    table = facts.achievements.pivot_table(index="measure", columns="year", values="value", aggfunc="sum").astype(int)
    return table.rename(columns={YEAR - 1: "before", YEAR: "now"}).reset_index()


def funds_by_month(facts: Facts) -> pd.Series:
    """Yuan of the year, by month."""
    funds = facts.achievements.dropna(subset="programme")
    return funds[funds.year == YEAR].groupby("month").value.sum()
