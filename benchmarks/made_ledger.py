"""`make_ledger`: a made-up ledger of any size in the kit's format; equal seeds give equal files."""

import calendar
import csv
import random
import shutil
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from reporting.ledger.schema import TABLES

SEED = 20231231
YEARS = (2022, 2023)
# Money and counts that add up over months; the catalogue is the project's own.
MEASURES = {
    "aid_funds_hardship": (20_000, 90_000),
    "education_aid_funds": (10_000, 60_000),
    "mutual_aid_payouts": (10_000, 50_000),
    "staff_donations": (1_000, 9_000),
    "procurement_enterprise": (5_000, 70_000),
    "lamps_repaired": (10, 90),
    "fitness_equipment": (2, 40),
    "volunteer_activities": (1, 12),
}
ITEM_SHARE = 0.6  # of the rows; the others are achievements
_CATALOGUE = ("categories", "measures", "programmes", "units")
_EMPTY = ("names", "practices", "returns")
_TITLES = ("修缮休息室", "更换更衣柜", "整修道路", "加装饮水机", "改造澡堂", "维修门窗", "增设车棚", "检修暖气管线")

Row = Sequence[object]


def make_ledger(folder: Path, enterprises: int, rows: int, catalogue: Path) -> list[str]:
    """Write a ledger with so many rows, spread evenly over enterprises and two years; returns the enterprises' ids.

    `catalogue` is the ledger that measures, programmes, units and categories are taken from. The rows are
    items and achievements. Names say that all is made up. The files are not marked as a demonstration, because an
    ordinary report is measured, without a line below each picture.
    """
    ids = [f"e{number:03}" for number in range(1, enterprises + 1)]
    folder.mkdir(parents=True)
    copy_catalogue(catalogue, folder)
    years = [(enterprise, year) for enterprise in ids for year in YEARS]
    share = rows // len(years)
    of_items = [_items(enterprise, year, round(share * ITEM_SHARE)) for enterprise, year in years]
    write_table(folder, "enterprises", (enterprise_row(enterprise) for enterprise in ids))
    write_table(folder, "sources", (source_row(enterprise, year) for enterprise, year in years))
    counts = [(len(items), sum(1 for item in items if item[13] == "done")) for items in of_items]
    write_table(
        folder,
        "lists",
        (list_row(*enterprise_year, *list_counts) for enterprise_year, list_counts in zip(years, counts, strict=True)),
    )
    write_table(folder, "items", (item for items in of_items for item in items))
    counted = share - round(share * ITEM_SHARE)
    write_table(
        folder, "achievements", (row for enterprise, year in years for row in _achievements(enterprise, year, counted))
    )
    for name in _EMPTY:
        write_table(folder, name, ())
    return ids


def copy_catalogue(catalogue: Path, folder: Path) -> None:
    for name in _CATALOGUE:
        shutil.copy(catalogue / f"{name}.csv", folder)


def write_table(folder: Path, name: str, rows: Iterable[Row]) -> None:
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(TABLES[name].names)
        writer.writerows(rows)


def enterprise_row(enterprise: str) -> Row:
    return enterprise, f"虚构企业{enterprise[1:]}公司", f"虚构{enterprise[1:]}", f"Made-up {enterprise[1:]}", "", "", ""


def source_row(enterprise: str, year: int) -> Row:
    title, title_en = f"性能测试用的虚构报表{year}", f"Made-up return of {year} for benchmarks"
    return (
        f"{enterprise}-{year}",
        title,
        title_en,
        f"虚构{enterprise[1:]}",
        f"Made-up {enterprise[1:]}",
        f"{year + 1}-01-10",
        "reported",
        "",
        "",
    )


def list_row(enterprise: str, year: int, total: int, done: int) -> Row:
    days = f"{year}-01-01", f"{year}-12-31", f"{year}-12-31"
    names = f"{year}年民生实事清单", f"Project list, {year}"
    counts = total, done, total - done
    return (
        f"{enterprise}-{year}",
        enterprise,
        "project",
        *names,
        *days,
        *counts,
        "reported",
        f"{enterprise}-{year}",
        "清单合计",
        "",
    )


def _items(enterprise: str, year: int, count: int) -> list[Row]:
    """Half of them with an amount; three of four are done within their year."""
    chance = random.Random(f"{SEED} {enterprise} {year} items")
    rows: list[Row] = []
    for number in range(1, count + 1):
        opened = date(year, 1, 1) + timedelta(days=chance.randrange(180))
        done = opened + timedelta(days=chance.randrange(5, 180)) if chance.random() < 0.75 else None
        money = chance.randrange(1_000, 90_000) if chance.random() < 0.5 else ""
        what = (
            f"{chance.choice(_TITLES)}（{number}）",
            chance.choice(("生活设施", "文化活动")),
            "班组座谈",
            "行政副总",
            "工会",
            "督查办",
        )
        when = opened, f"{year}-12-31", "", "done" if done else "in_progress", done or "", "", "", ""
        amounts = money, chance.randrange(5, 900), "", "", "", f"{enterprise}-{year}", f"事项 第{number + 4}行"
        rows.append(
            (f"{enterprise}-{year}-i{number:05}", enterprise, "", f"{enterprise}-{year}", *what, *when, *amounts)
        )
    return rows


def _achievements(enterprise: str, year: int, count: int) -> Iterator[Row]:
    """Rows of achievements: one measure and month after the other, so that no two rows report the same.

    An enterprise's amounts of a measure lie near each other, as those of real enterprises do.
    """
    about = {name: random.Random(f"{SEED} {enterprise} {name}").randrange(*span) for name, span in MEASURES.items()}
    chance = random.Random(f"{SEED} {enterprise} {year} achievements")
    for number in range(count):
        measure, month = list(MEASURES)[number % len(MEASURES)], number // len(MEASURES) % 12 + 1
        value = about[measure] * chance.randrange(80, 121) // 100 + 1
        last = f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
        days = f"{year}-{month:02}-01", last, last
        status = "paid" if MEASURES[measure][1] > 1_000 else "done"
        origin = "reported", f"{enterprise}-{year}", f"成果 第{number + 5}行", str(value)
        yield (
            f"{enterprise}-{year}-a{number:04}",
            enterprise,
            "",
            *days,
            measure,
            value,
            "exact",
            status,
            "",
            "",
            "",
            *origin,
        )
