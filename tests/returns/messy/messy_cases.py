"""What a case is: a workbook, and what a careful person would make of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from messy_sheets import Sheet, book, sheet, title

IN, BACK, SAME, LATE = "已收入", "退回", "没有变化", "没有变化：已被后来的报表取代"
FAULT, WARNING, READ_AS, DROPPED = "需修改", "请核对", "已换算", "未收个人信息"

COVER = sheet("封面", title("填报单位：甲公司　　报告期：2024年　　数据截至：2024-12-31"))
SPAN = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
# What a row holds unless the case says otherwise.
USUAL: Mapping[str, Mapping[str, str]] = {
    "lists": {
        "enterprise": "a",
        "kind": "project",
        "name": "2024年民生实事项目清单",
        **SPAN,
        "as_of": "2024-12-31",
        **dict.fromkeys(("total", "resolved", "in_progress", "printed"), ""),
        "certainty": "explicit",
    },
    "items": {
        "enterprise": "a",
        "list": "a-2024-project",
        "opened": "2024-01-10",
        "status": "planned",
        **dict.fromkeys(("unit", "category", "origin", "leader", "responsible", "supervisor"), ""),
        **dict.fromkeys(("deadline", "deadline_note", "done_on", "closed_on", "closed_by", "parent_item"), ""),
        **dict.fromkeys(("money", "beneficiaries", "satisfied", "basically_satisfied", "dissatisfied"), ""),
    },
    "achievements": {
        "enterprise": "a",
        **SPAN,
        "as_of": "2024-12-31",
        **dict.fromkeys(("unit", "part_of", "baseline", "baseline_period"), ""),
        "bound": "exact",
        "status": "done",
        "certainty": "explicit",
    },
    "practices": {"enterprise": "a", "unit": "", **SPAN, "kind": "collection", "text_en": ""},
}
PROJECTS: Mapping[str, str] = {}  # the list that items are on whose list has no row of its own


@dataclass(frozen=True)
class Note:
    """A line of the slip: its sort, where it stands, and a word that it must say."""

    sort: str
    place: str
    word: str


def fault(place, word):
    return Note(FAULT, place, word)


def warning(place, word):
    return Note(WARNING, place, word)


def read_as(place, word):
    return Note(READ_AS, place, word)


def dropped(place, word):
    return Note(DROPPED, place, word)


# Told of a sheet of that name: its items are on the list that it is called after.
LISTED = read_as("民生实事项目清单 第1行", "没有清单栏")


@dataclass(frozen=True)
class Case:
    """One way of going wrong. `rows` are all rows that the ledger holds of the return, each less what is usual.

    `ledger` names the ledger that it meets, `before` the files that were taken in earlier; `checked` is whether a
    person then said yes to all that was asked. `aside` are headings of columns that are rightly left alone,
    `blank` the first cells of rows that tell nothing, `secrets` what must be nowhere, `proposes` the rows of names that
    there are then, `replaces` the rows of earlier returns that this one renews, `renamed` the sheets that have another
    name in the file.
    """

    name: str
    sheets: Sequence[Sheet]
    rows: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    notes: Sequence[Note] = ()
    verdict: str = IN
    file: str = "甲公司.xlsx"
    written: Callable[..., bytes] = book
    period: str = ""
    ledger: str = "plain"
    before: Sequence[bytes] = ()
    checked: bool = False
    aside: Sequence[str] = ("序号",)
    blank: Sequence[str] = ()
    secrets: Sequence[str] = ()
    proposes: Sequence[tuple[str, str, str, str]] = ()
    replaces: Sequence[str] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def raw(self):
        return self.written(*self.sheets)


def taken(name, *sheets, notes=(), cover=COVER, **options):
    """A workbook that goes into the ledger; items are on the project list unless `lists` tells."""
    rows = {table: options.pop(table) for table in USUAL if table in options}
    if "items" in rows:
        rows.setdefault("lists", [PROJECTS])
    return Case(name, (*_first(cover), *sheets), rows, notes, **options)


def refused(name, *sheets, notes, cover=COVER, **options):
    """A workbook that goes back."""
    return Case(name, (*_first(cover), *sheets), {}, notes, BACK, **options)


def _first(cover):
    return (cover,) if cover else ()
