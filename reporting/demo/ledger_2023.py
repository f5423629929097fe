"""The ledger before the forms go out: the made-up group, its complete year 2023, and the corrections of that year."""

import csv
import io
import shutil
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

from reporting.core.atomic_files import ensure_writable, write_atomically
from reporting.core.errors import OutputError
from reporting.demo.cast import LedgerRow, MadeUpEnterprise, enterprises
from reporting.demo.catalogue import TABLES as CATALOGUE
from reporting.demo.catalogue import CatalogueMeasure, catalogue, rows_of
from reporting.demo.figures import printed
from reporting.demo.translated import translation_rows
from reporting.demo.years import Year, list_of, year_of
from reporting.ledger.files import TAKEN
from reporting.ledger.schema import TABLES

YEAR = 2023
# These stated their half year as well; others were to correct their year afterwards.
_HALF_YEARLY = ("qingling_steel", "luyu_port", "jiqiao_builders")
_CORRECTED = ("chengxi_power", "moping_cement")
_COUNTED_BY_HALF = ("aid_funds_hardship", "mutual_aid_payouts")

Tables = Mapping[str, list[LedgerRow]]


def write_ledger(catalogue_folder: Path, data: Path, seed: int) -> None:
    """Write a fresh ledger: the catalogue of the project's ledger, and the made-up rows of 2023.

    Raises OutputError when another ledger than a made-up one is in that place.
    """
    _refuse_a_real_one(data)
    ensure_writable(data)
    # Tables that an interrupted intake had taken would stand before the new ones.
    shutil.rmtree(data / TAKEN.parent, ignore_errors=True)
    for name in CATALOGUE:
        shutil.copyfile(catalogue_folder / f"{name}.csv", data / f"{name}.csv")
    measures = catalogue(data)
    years = {enterprise: year_of(enterprise, YEAR, seed) for enterprise in enterprises() if enterprise.reports}
    tables: Tables = {
        "enterprises": [row for enterprise in enterprises() for row in _enterprise(enterprise)],
        "sources": [_source(enterprise) for enterprise in years],
        "lists": [_sourced(row, "清单合计") for pair in years.items() for row in _lists(*pair)],
        "items": [_sourced(row, "事项") for year in years.values() for row in year.items],
        "achievements": [_counted(row, measures) for pair in years.items() for row in _achievements(*pair)],
        "practices": [_sourced(row, "做法") for year in years.values() for row in year.practices],
        "translations": translation_rows(),
    }
    for name in TABLES:
        if name not in CATALOGUE:
            write_atomically(data / f"{name}.csv", _csv(name, tables.get(name, [])))


def write_corrections(data: Path) -> list[LedgerRow]:
    """Add the corrections that two enterprises sent after the end of 2023; the rows that were added."""
    achievements, sources = rows_of(data, "achievements"), rows_of(data, "sources")
    measures = catalogue(data)
    added = [_corrected(row, measures) for row in achievements if _is_corrected(row)]
    letters = [_letter(enterprise) for enterprise in enterprises() if enterprise.id in _CORRECTED]
    write_atomically(data / "sources.csv", _csv("sources", [*sources, *letters]))
    write_atomically(data / "achievements.csv", _csv("achievements", [*achievements, *added]))
    return added


def _refuse_a_real_one(data: Path) -> None:
    """Whatever is not made up from its first source to its last is somebody's work."""
    try:
        made_up = all(row.get("certainty") == "made_up" for row in rows_of(data, "sources"))
    except FileNotFoundError:
        made_up = not any((data / f"{name}.{kind}").exists() for name in TABLES for kind in ("csv", "xlsx"))
    except (UnicodeDecodeError, csv.Error):
        made_up = False
    if not made_up:
        advice = "Name another folder with --data; the demonstration makes its own ledger anew each time."
        raise OutputError(f"{data} holds a ledger that is not made up; it stays as it is.", [], advice)


def _enterprise(enterprise: MadeUpEnterprise) -> Iterable[LedgerRow]:
    yield {
        "id": enterprise.id,
        "name": enterprise.name,
        "short_name": enterprise.short_name,
        "english_name": enterprise.english_name,
        "industry": enterprise.industry,
        "industry_en": enterprise.industry_en,
    }
    for unit in enterprise.units:
        names = {"name": unit.name, "short_name": unit.name, "english_name": unit.english_name}
        yield {"id": unit.id, **names, "parent": enterprise.id}


def _source(enterprise: MadeUpEnterprise) -> LedgerRow:
    return {
        "id": f"{enterprise.id}-{YEAR}",
        "title": f"{enterprise.name}{YEAR}年为职工办实事报表",
        "title_en": f"Return of {enterprise.english_name} for {YEAR}",
        "publisher": enterprise.name,
        "publisher_en": enterprise.english_name,
        "published_on": str(enterprise.received.replace(year=YEAR + 1)),
        "certainty": "made_up",
    }


def _lists(enterprise: MadeUpEnterprise, year: Year) -> list[LedgerRow]:
    """The statements of the lists at the end of the year, and for some enterprises at its half."""
    if enterprise.id not in _HALF_YEARLY:
        return list(year.lists)
    halves = [list_of(enterprise, row["kind"], year.items, f"{YEAR}-06-30") for row in year.lists]
    return [*({**row, "id": f"{row['id']}-h1"} for row in halves), *year.lists]


def _achievements(enterprise: MadeUpEnterprise, year: Year) -> list[LedgerRow]:
    """The figures of the year, and for some enterprises of its first half, which is inside it."""
    if enterprise.id not in _HALF_YEARLY:
        return list(year.achievements)
    return [*year.achievements, *(_half(row) for row in year.achievements if row["measure"] in _COUNTED_BY_HALF)]


def _half(row: LedgerRow) -> LedgerRow:
    """A little less than half of the year's value, in whole thousands."""
    day = f"{YEAR}-06-30"
    value = str(int(row["value"]) * 46 // 100 // 1000 * 1000)
    return {**row, "id": f"{row['id']}-h1", "period_end": day, "as_of": day, "value": value, "part_of": row["id"]}


def _is_corrected(row: LedgerRow) -> bool:
    year = row["period_start"] == f"{YEAR}-01-01" and row["period_end"] == f"{YEAR}-12-31"
    return year and row["enterprise"] in _CORRECTED and row["measure"] == "aid_funds_hardship"


def _corrected(row: LedgerRow, measures: Mapping[str, CatalogueMeasure]) -> LedgerRow:
    """The same fact with a higher value: the payments of the last days of the year had been left out."""
    value = str(int(row["value"]) * 103 // 100 // 1000 * 1000)
    restated = {**row, "id": f"{row['id']}-2", "as_of": f"{YEAR + 1}-03-31", "value": value}
    return _counted(restated, measures) | {"source": _letter_id(row["enterprise"]), "locator": "更正函第1段"}


def _letter(enterprise: MadeUpEnterprise) -> LedgerRow:
    return {
        **_source(enterprise),
        "id": _letter_id(enterprise.id),
        "title": f"{enterprise.name}关于更正{YEAR}年报表数据的函",
        "title_en": f"Letter of {enterprise.english_name} correcting its return for {YEAR}",
        "published_on": f"{YEAR + 1}-04-08",
    }


def _letter_id(enterprise: str) -> str:
    return f"{enterprise}-{YEAR}-correction"


def _counted(row: LedgerRow, measures: Mapping[str, CatalogueMeasure]) -> dict[str, str]:
    words = printed(Decimal(row["value"]), row["bound"], measures[row["measure"]].unit)
    return {**_sourced(row, "成果"), "printed": words}


def _sourced(row: LedgerRow, sheet: str) -> dict[str, str]:
    number = row["id"].removesuffix("-h1")[-3:]
    locator = f"{sheet} 第{int(number) + 4}行" if number.isdigit() else sheet
    return {**row, "source": f"{row['enterprise']}-{YEAR}", "locator": locator}


def _csv(table: str, rows: Iterable[LedgerRow]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, TABLES[table].names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
