"""A return as a person holds it before typing: the words of the form, amounts in 万元, days as days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reporting.demo.cast import LedgerRow, MadeUpEnterprise
from reporting.demo.catalogue import CatalogueMeasure
from reporting.demo.truth import Truth
from reporting.returns.vocabulary import vocabulary

Typed = str | int | Decimal | date | None
# The value of each field of a sheet, by its name in the vocabulary.
PaperLine = Mapping[str, Typed]

_DAYS = ("opened", "done_on", "closed_on", "period_start", "period_end")
_COUNTS = ("beneficiaries", "satisfied", "basically_satisfied", "dissatisfied", "total", "resolved", "in_progress")
_SENDERS_NUMBER = "集团1号"
_WORDS = ("id", "title", "category", "origin", "leader", "responsible", "supervisor", "closed_by", "parent_item")


@dataclass(frozen=True)
class Paper:
    """The cover and the lines of each table, by its name in the ledger."""

    enterprise: str
    period: str
    as_of: date
    tables: Mapping[str, tuple[PaperLine, ...]]


def paper_of(truth: Truth, measures: Mapping[str, CatalogueMeasure]) -> Paper:
    """The return of an enterprise as a paper; the measures are those of the catalogue.

    Items of the year before keep their numbers; of the new ones only the one that is handed down has a number.
    """
    enterprise, year = truth.enterprise, truth.year
    new = _numbered(year.items)
    tables = {
        "items": tuple(_item(row, enterprise) for row in (*truth.carried, *new)),
        "lists": tuple(_list(row) for row in year.lists),
        "achievements": tuple(_achievement(row, truth, measures) for row in year.achievements),
        "practices": tuple(_practice(row) for row in year.practices),
    }
    return Paper(enterprise.name, truth.period.label("zh"), truth.period.end, tables)


def _numbered(rows: Sequence[LedgerRow]) -> Iterator[LedgerRow]:
    wholes = {row["parent_item"] for row in rows if row.get("parent_item")}
    for row in rows:
        parent = {"parent_item": _SENDERS_NUMBER} if row.get("parent_item") else {}
        yield {**row, "id": _SENDERS_NUMBER if row["id"] in wholes else "", **parent}


def _item(row: LedgerRow, enterprise: MadeUpEnterprise) -> PaperLine:
    kind = row["list"].rsplit("-", 1)[1]
    deadline: Typed = row.get("deadline_note", "")
    if row.get("deadline"):
        deadline = date.fromisoformat(row["deadline"])
    return {
        **_plain(row),
        "unit": _unit(row, enterprise),
        "list": _word("list_kind", kind),
        "deadline": deadline,
        "status": _word("item_status", row["status"]),
        "money": Decimal(row["money"]) / 10000 if row.get("money") else None,
    }


def _list(row: LedgerRow) -> PaperLine:
    return {**_plain(row), "kind": _word("list_kind", row["kind"]), "name": row["name"]}


def _achievement(row: LedgerRow, truth: Truth, measures: Mapping[str, CatalogueMeasure]) -> PaperLine:
    measure = measures[row["measure"]]
    whole = next((other["measure"] for other in truth.year.achievements if other["id"] == row["part_of"]), "")
    in_ten_thousands = measure.unit == "元"
    value = Decimal(row["value"]) / 10000 if in_ten_thousands else Decimal(row["value"])
    return {
        **_plain(row),
        "measure": measure.name,
        "measured_in": "万元" if in_ten_thousands else measure.unit,
        "unit": _unit(row, truth.enterprise),
        "value": f"{value.normalize():f}余" if row["bound"] == "at_least" else value,
        "status": _word("achievement_status", row["status"]),
        "part_of": measures[whole].name if whole else None,
    }


def _practice(row: LedgerRow) -> PaperLine:
    return {"kind": _word("practice", row["kind"]), "text": row["text"]}


def _plain(row: LedgerRow) -> dict[str, Typed]:
    days = {name: date.fromisoformat(row[name]) for name in _DAYS if row.get(name)}
    counts = {name: int(row[name]) for name in _COUNTS if row.get(name)}
    return {**{name: row[name] for name in _WORDS if row.get(name)}, **days, **counts}


def _unit(row: LedgerRow, enterprise: MadeUpEnterprise) -> Typed:
    return next((unit.name for unit in enterprise.units if unit.id == row.get("unit")), None)


def _word(choice: str, value: str) -> str:
    return vocabulary().choices[choice][value][0]
