"""What a workbook changes in the ledger, told by the titles and names that people know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reporting.ledger.schema import TABLES
from reporting.returns.taking.entering import ROW_TABLES, Texts
from reporting.returns.taking.faults_in_chinese import column_word
from reporting.returns.taking.table_text import Cells
from reporting.returns.vocabulary import vocabulary

Kind = Literal["新增", "改动", "删去"]
TABLE_WORDS = {"lists": "清单", "items": "事项", "achievements": "成果", "practices": "做法"}
# Where a row stands and from which document is no change of what it says.
_UNTOLD = {"id", "enterprise", "source", "locator", "certainty", "name_en", "text_en"}
_CHOICES = {
    ("items", "status"): "item_status",
    ("lists", "kind"): "list_kind",
    ("achievements", "status"): "achievement_status",
    ("practices", "kind"): "practice",
}
_BOUNDS = {"exact": "准确数", "at_least": "余", "at_most": "近", "about": "约"}


@dataclass(frozen=True)
class Change:
    """A row that came, went or says something else now: `fields` are (heading, before, after)."""

    kind: Kind
    table: str
    name: str
    fields: tuple[tuple[str, str, str], ...] = ()


def changes_between(before: Texts, after: Texts, measures: Mapping[str, str]) -> tuple[Change, ...]:
    """In the order of the tables: what came or changed, then what is gone. `measures` are names by id."""
    return tuple(change for table in ROW_TABLES for change in _of_table(table, before, after, measures))


def _of_table(table: str, before: Texts, after: Texts, measures: Mapping[str, str]) -> Iterator[Change]:
    old, new = before[table].rows, after[table].rows
    for id_, row in new.items():
        if id_ not in old:
            yield Change("新增", table, _name(table, row, measures))
        elif fields := tuple(_fields(table, old[id_], row, measures)):
            yield Change("改动", table, _name(table, old[id_], measures), fields)
    for id_, row in old.items():
        if id_ not in new:
            yield Change("删去", table, _name(table, row, measures))


def _fields(table: str, old: Cells, new: Cells, measures: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for column in TABLES[table].names:
        if column not in _UNTOLD and old[column] != new[column]:
            before, after = (_told(table, column, row[column], measures) for row in (old, new))
            yield column_word(table, column), before, after


def _name(table: str, row: Cells, measures: Mapping[str, str]) -> str:
    if table == "achievements":
        return f"{measures.get(row['measure'], row['measure'])}（{row['printed']}）"
    if table == "practices":
        return f"{_told(table, 'kind', row['kind'], measures)}：{row['text']}"
    return row["title" if table == "items" else "name"]


def _told(table: str, column: str, text: str, measures: Mapping[str, str]) -> str:
    words = vocabulary().choices[_CHOICES[table, column]] if (table, column) in _CHOICES else {}
    if text in words:
        return words[text][0]
    named = {"measure": measures, "bound": _BOUNDS}.get(column, {})
    return named.get(text, text) or "（空）"
