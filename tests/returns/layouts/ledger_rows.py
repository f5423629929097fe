"""Rows of the ledger as far as a careful person would compare them, drawn by hand or found in its files.

A figure:   恒岳重工 2024 | 修复路灯 | 10 | 单位=炼铁厂 状态=计划 其中=帮扶困难职工 约=余
An item:    恒岳重工 2024 | 事项 热水改造 | 已办结 2024-06-01 | 单位=炼铁厂 时限=2024-06-30 资金=30000 人数=80 清单=心愿
A list:     恒岳重工 2024 | 清单 | 5 4 1
A practice: 恒岳重工 2024 | 做法 | 走访和问卷

Values are in the unit of the ledger: 300000, not 30万元.
"""

import csv
import io
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from ledgers import DATA

from reporting.core.period import parse

UNITS = [
    ("hengyue", "恒岳重工集团", "恒岳重工", ""),
    ("hy_smelt", "恒岳炼铁厂", "炼铁厂", "hengyue"),
    ("hy_roll", "恒岳轧钢厂", "轧钢厂", "hengyue"),
    ("hy_log", "恒岳物流公司", "物流公司", "hengyue"),
    ("lanchuan", "澜川水电公司", "澜川水电", ""),
    ("lc_one", "澜川一级电站", "一级电站", "lanchuan"),
    ("qiaoxi", "桥西纺织公司", "桥西纺织", ""),
]
_IDS = {short: id_ for id_, _, short, _ in UNITS}
_WORDS = {
    "已办结": "done",
    "办理中": "in_progress",
    "未开始": "planned",
    "计划": "planned",
    "拨付": "allocated",
    "筹集": "raised",
    "进行": "ongoing",
    "余": "at_least",
    "近": "at_most",
    "约": "about",
    "项目": "project",
    "心愿": "wish",
    "问题": "problem",
}
_COLUMNS = {"单位": "unit", "状态": "status", "约": "bound", "其中": "part_of"}
_ITEM_COLUMNS = {
    "单位": "unit",
    "时限": "deadline",
    "时限说明": "deadline_note",
    "资金": "money",
    "人数": "beneficiaries",
    "清单": "kind",
    "责任": "responsible",
    "领导": "leader",
    "满意": "satisfied",
}
_COMPARED = {*_COLUMNS.values(), *_ITEM_COLUMNS.values(), "value", "done_on", "total", "resolved", "in_progress"}


@dataclass(frozen=True)
class LedgerRow:
    """A row: whose, of when, what, and what is said of it. Columns that are not drawn are not compared."""

    table: str
    owner: str
    span: tuple[str, str]
    name: str
    said: dict[str, str] = field(hash=False)

    def tells(self, drawn):
        """Whether this row, found in a ledger, is the drawn one."""
        return (self.table, self.owner, self.span, self.name) == (
            drawn.table,
            drawn.owner,
            drawn.span,
            drawn.name,
        ) and all(self.said.get(column) == text for column, text in drawn.said.items())

    def __str__(self):
        said = " ".join(f"{column}={text}" for column, text in self.said.items() if text and column in _COMPARED)
        return f"{self.owner} {self.span[0]}..{self.span[1]} {self.table} {self.name} {said}"


@cache
def measures():
    """The ids of the measures by name."""
    return {row["name"]: row["id"] for row in csv_rows((DATA / "measures.csv").read_bytes())}


def csv_rows(content):
    """The rows of a file of the ledger."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def drawn_row(text):
    """The row that a line draws."""
    who, what, value, more = [each.strip() for each in (text + "|||").split("|")[:4]]
    owner, period = who.split()
    span = parse(period)
    key = (_IDS[owner], (str(span.start), str(span.end)))
    extra = dict(each.split("=", 1) for each in more.split())
    word, _, name = what.partition(" ")
    if word == "事项":
        status, _, done_on = value.partition(" ")
        # What is done on no day that anybody told is done by the last one, and the slip says so.
        done_on = done_on or (str(span.end) if _WORDS[status] == "done" else "")
        said = {"unit": "", "status": _WORDS[status], "done_on": done_on} | _more(extra, _ITEM_COLUMNS)
        return LedgerRow("items", *key, name, said)
    if word == "清单":
        return LedgerRow(
            "lists", *key, name, dict(zip(("total", "resolved", "in_progress"), value.split(), strict=False))
        )
    if word == "做法":
        return LedgerRow("practices", *key, value, {})
    said = {"value": value, "unit": "", "status": "done", "bound": "exact", "part_of": ""} | _more(extra, _COLUMNS)
    return LedgerRow("achievements", *key, measures()[what], said)


def _more(extra, columns):
    said = {columns[word]: text for word, text in extra.items()}
    return {column: _IDS.get(text) or measures().get(text) or _WORDS.get(text, text) for column, text in said.items()}


def rows_in(tables):
    """The rows of a ledger that was empty before, given as the content of its files."""
    rows = {name: csv_rows(content) for name, content in tables.items()}
    return [*_figures(rows["achievements"]), *_items(rows), *_lists(rows), *_practices(rows["practices"])]


def _figures(rows):
    by_id = {row["id"]: row for row in rows}
    wholes = {_whole_of(row): row["id"] for row in rows if not row["unit"] and not row["part_of"]}
    for row in rows:
        within = by_id.get(row["part_of"])
        # A part of the same measure is told by its unit or its days; one beside its whole that is no part counts twice.
        part_of = within["measure"] if within and within["measure"] != row["measure"] else ""
        if not within and row["unit"] and _whole_of(row) in wholes:
            part_of = "counted twice"
        status = {"paid": "done"}.get(row["status"], row["status"])
        value = f"{Decimal(row['value']).normalize():f}"
        said = {"value": value, "unit": row["unit"], "status": status, "bound": row["bound"], "part_of": part_of}
        yield LedgerRow("achievements", row["enterprise"], _span(row), row["measure"], said)


def _whole_of(row):
    return row["enterprise"], *_span(row), row["measure"], row["status"]


def _items(rows):
    lists = {row["id"]: row for row in rows["lists"]}
    for row in rows["items"]:
        said = {**row, "kind": lists[row["list"]]["kind"]}
        yield LedgerRow("items", row["enterprise"], _span(lists[row["list"]]), row["title"], said)


def _lists(rows):
    for row in rows["lists"]:
        said = {column: row[column] for column in ("total", "resolved", "in_progress")}
        # A list that says nothing of its own is there for its items.
        if any(said.values()):
            yield LedgerRow("lists", row["enterprise"], _span(row), "", said)


def _practices(rows):
    for row in rows:
        yield LedgerRow("practices", row["enterprise"], _span(row), row["text"], {})


def _span(row):
    return row["period_start"], row["period_end"]
