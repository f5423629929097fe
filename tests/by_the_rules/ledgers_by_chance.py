"""Ledgers by chance, the same for the same seed: small, valid, and full of what makes counting hard."""

import csv
import shutil
from pathlib import Path
from random import Random

from chance_figures import CATALOGUE, add_figures
from chance_group import enterprises, group_by
from chance_lists import add_lists

KEPT = ("units", "categories", "programmes", "measures")
# Most are of the year; two thirds of the others are of its halves.
PERIODS = ("2023", "2023", "2023", "2023H1", "2023H2", "2023Q3")


def chance_ledger(folder: Path, seed: int) -> str:
    """A whole ledger in the folder; the key of the period that its briefing is made of."""
    chance = Random(seed)  # noqa: S311 - not for secrets
    group = group_by(chance)
    add_lists(group, chance)
    add_figures(group, chance)
    _add_a_practice(group)
    write_tables(folder, group.tables)
    return chance.choice(PERIODS)


def _add_a_practice(group):
    """The first enterprise reports always: a ledger in which nobody did has no briefing."""
    for quarter in (1, 4, 7, 10):
        group.add(
            "practices",
            enterprise=enterprises(group)[0],
            period_start=f"2023-{quarter:02}-01",
            period_end=f"2023-{quarter + 2:02}-28",
            kind="collection",
            text="征集意见",
            text_en="asked",
            source="paper",
            locator="p. 1",
        )


def write_tables(folder: Path, tables):
    """These rows under the headers of the project's own tables, beside its catalogue."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in CATALOGUE.glob("*.csv"):
        if path.stem in KEPT and path.stem not in tables:
            shutil.copy(path, folder)
            continue
        with path.open(encoding="utf-8", newline="") as file:
            columns = next(csv.reader(file))
        with (folder / path.name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(tables.get(path.stem, []))
