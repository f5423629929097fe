"""The changes that a workbook makes in the ledger, in the titles and names that people know."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reporting.core.period import Period
from reporting.ledger.schema import TABLES
from reporting.returns.taking.column_words import column_word
from reporting.returns.taking.merge_rows import ROW_TABLES, TableTexts
from reporting.returns.taking.table_text import RowCells
from reporting.returns.vocabulary import vocabulary

ChangeKind = Literal["新增", "改动", "更正", "删去"]
TABLE_WORDS = {"lists": "清单", "items": "事项", "achievements": "成果", "practices": "做法"}
# The place and the document of a row may change while its content stays the same.
_NOT_SHOWN = {"id", "enterprise", "source", "locator", "certainty", "name_en", "text_en"}
_FIGURE = ("value", "bound")
_CHOICES = {
    ("items", "status"): "item_status",
    ("lists", "kind"): "list_kind",
    ("achievements", "status"): "achievement_status",
    ("practices", "kind"): "practice",
}
_BOUNDS = {"exact": "准确数", "at_least": "余", "at_most": "近", "about": "约"}


@dataclass(frozen=True)
class Change:
    """A row that came, went or says something else now: `fields` are (heading, before, after).

    更正 is a figure that was reported otherwise before: `name` holds its period, and the first field, which has no
    heading, is the figure.
    """

    kind: ChangeKind
    table: str
    name: str
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class _Words:
    """The words for the ids in a column, and for the days of a period."""

    names: Mapping[str, Mapping[str, str]]
    period: Period

    def shown(self, table: str, column: str, text: str) -> str:
        choices = vocabulary().choices[_CHOICES[table, column]] if (table, column) in _CHOICES else {}
        if text in choices:
            return choices[text][0]
        return self.names.get(column, {}).get(text, text) or "（空）"

    def name(self, table: str, row: RowCells) -> str:
        if table == "achievements":
            return f"{self.shown(table, 'measure', row['measure'])}（{row['printed']}）"
        if table == "practices":
            return f"{self.shown(table, 'kind', row['kind'])}：{row['text']}"
        return row["title" if table == "items" else "name"]

    def figure(self, row: RowCells) -> str:
        """A figure by its days, its unit and its measure: 2023年 一矿 资助资金."""
        days = row["period_start"], row["period_end"]
        is_whole_period = days == (str(self.period.start), str(self.period.end))
        of = [self.shown("achievements", column, row[column]) for column in ("unit", "measure") if row[column]]
        return " ".join([self.period.label("zh") if is_whole_period else "至".join(days), *of])


def changes_between(
    before: TableTexts, after: TableTexts, period: Period, names: Mapping[str, Mapping[str, str]]
) -> tuple[Change, ...]:
    """In the order of the tables: what came or changed in the return of a period, then what is gone.

    `names` are those of measures and units.
    """
    words = _Words({**names, **_rows_by_name(before, after, names["measure"]), "bound": _BOUNDS}, period)
    return tuple(change for table in ROW_TABLES for change in _of_table(table, before, after, words))


def _rows_by_name(before: TableTexts, after: TableTexts, measures: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The names of the rows that other rows refer to, by column and id."""
    lists, items, figures = (
        {**before[table].rows, **after[table].rows} for table in ("lists", "items", "achievements")
    )
    return {
        "list": {id_: row["name"] for id_, row in lists.items()},
        "parent_item": {id_: row["title"] for id_, row in items.items()},
        "part_of": {id_: measures.get(row["measure"], "") for id_, row in figures.items()},
    }


def _of_table(table: str, before: TableTexts, after: TableTexts, words: _Words) -> Iterator[Change]:
    old, new = before[table].rows, after[table].rows
    for id_, row in new.items():
        if id_ not in old:
            yield Change("新增", table, words.name(table, row))
        elif fields := tuple(_fields(table, old[id_], row, words)):
            yield _changed(table, old[id_], row, fields, words)
    for id_, row in old.items():
        if id_ not in new:
            yield Change("删去", table, words.name(table, row))


def _changed(
    table: str, old: RowCells, new: RowCells, fields: tuple[tuple[str, str, str], ...], words: _Words
) -> Change:
    if table != "achievements" or all(old[column] == new[column] for column in _FIGURE):
        return Change("改动", table, words.name(table, old), fields)
    column = "printed" if old["printed"] != new["printed"] else "value"
    others = [field for field in fields if field[0] not in {column_word(table, name) for name in (*_FIGURE, "printed")}]
    return Change("更正", table, words.figure(old), (("", old[column], new[column]), *others))


def _fields(table: str, old: RowCells, new: RowCells, words: _Words) -> Iterator[tuple[str, str, str]]:
    for column in TABLES[table].names:
        if column not in _NOT_SHOWN and old[column] != new[column]:
            before, after = (words.shown(table, column, row[column]) for row in (old, new))
            yield column_word(table, column), before, after
