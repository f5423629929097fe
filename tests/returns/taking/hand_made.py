"""Workbooks as they are read, made by hand; and what the ledger holds of them."""

import csv
import hashlib
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from ledgers import CATALOGUE, DATA, ledger_folder

from reporting.core.period import parse
from reporting.ledger.reading import read_ledger
from reporting.returns.notes import Note, Place
from reporting.returns.returned import Returned, ReturnedRow
from reporting.returns.taking.commit import commit
from reporting.returns.taking.decision import decide
from reporting.returns.taking.merge_rows import ROW_TABLES
from reporting.returns.taking.table_text import table_text

KEPT = {"aid_funds_hardship", "education_aid_funds", "artworks", "yuan", "artwork"}
KEPT |= {"aid", "culture", "education", "hardship_aid", "education_aid"}
DAY = date(2024, 12, 20)
SPAN = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
FAULT = Note(Place("事项", 5, 3), "fault", "“314万元左右”", "数字", "请只填数字")


def listed(id_="a-2024-project", name="2024年民生实事项目清单", **cells):
    row = {"id": id_, "enterprise": "a", "kind": "project", "name": name, "name_en": "Project list, 2024", **SPAN}
    return "lists", {**row, "as_of": "2024-12-31", "certainty": "explicit", **cells}


def item(number, title, **cells):
    row = {"id": f"a-2024-i{number:03}", "enterprise": "a", "list": "a-2024-project", "title": title}
    return "items", {**row, "opened": "2024-01-10", "status": "planned", **cells}


def aid(number, yuan, **cells):
    row = {"id": f"a-2024-a{number:03}", "enterprise": "a", **SPAN, "as_of": "2024-12-31"}
    row |= {"measure": "aid_funds_hardship", "value": str(yuan), "bound": "exact", "status": "paid"}
    return "achievements", {**row, "certainty": "explicit", "printed": f"{yuan}元", **cells}


def practice(number, text):
    row = {"id": f"a-2024-p{number:03}", "enterprise": "a", "kind": "collection", "text": text}
    return "practices", {**row, **SPAN}


def workbook(*rows, file="甲.xlsx", enterprise="a", period="2024", notes=(), **options):
    """A workbook of these rows, each standing in a row of its own of the sheet 事项; its name is its content.

    It holds all `tables` unless `options` has others; `numbered` are the ids that stand in it.
    """
    tables, numbered = options.get("tables", ROW_TABLES), options.get("numbered", ())
    standing = tuple(
        ReturnedRow(table, cells, Place("事项", place), numbered=cells.get("id") in numbered)
        for place, (table, cells) in enumerate(rows, 5)
    )
    digest = options.get("digest") or hashlib.sha256(repr(file).encode()).hexdigest()
    return Returned(file, digest, enterprise, period and parse(period), standing, notes, frozenset(tables))


@cache
def catalogue():
    """The few entries of the project's catalogue that these tests need: the door looks at each, each time."""
    tables = {}
    for table in CATALOGUE:
        with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            tables[table] = [row for row in csv.DictReader(file) if row["id"] in KEPT]
    return tables


def small_ledger(folder, **tables):
    """A folder with a ledger of the enterprises a and b, a few measures, and these rows."""
    return ledger_folder(folder, **{**catalogue(), **tables})


@cache
def ledger_without_rows():
    with tempfile.TemporaryDirectory() as folder:
        return read_ledger(small_ledger(Path(folder)))


def take(data, *workbooks, received_on=DAY, ledger=None):
    """Each of them weighed and written; what became of the last."""
    for returned in workbooks:
        taken = decide(data, ledger or ledger_without_rows(), returned, received_on)
        commit(data, taken.tables)
    return taken


def rows(data, table):
    return list(table_text((data / f"{table}.csv").read_bytes()).rows.values())


def column(data, table, name):
    return {row["id"]: row[name] for row in rows(data, table)}


def bytes_of(data):
    return {path.name: path.read_bytes() for path in data.glob("*.csv")}


def changes(taken):
    return [(change.kind, change.name, *change.fields) for change in taken.changes]
