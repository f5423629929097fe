"""The sheets of a form: their columns in order, how wide they are, and what may be typed there."""

from dataclasses import dataclass
from typing import Literal

from reporting.returns.forms.cells import lines
from reporting.returns.vocabulary import vocabulary

# given: the clerk types nothing here; value: a number by its measure, or one with 余, 近, 约.
Check = Literal[
    "given",
    "text",
    "choice",
    "day",
    "deadline",
    "done_on",
    "closed_on",
    "period_end",
    "money",
    "whole",
    "part",
    "value",
]


@dataclass(frozen=True)
class FormColumn:
    """A column by its field in the vocabulary; `unit` stands in its heading.

    A fixed one stays locked in the rows that the form itself has filled; `choices` names the words of its drop-down.
    """

    field: str
    width: float
    check: Check = "text"
    unit: str = ""
    choices: str = ""
    fixed: bool = False
    align: Literal["left", "center", "right"] = "left"


@dataclass(frozen=True)
class FormSheet:
    """A sheet by its table in the vocabulary; its title follows the period's, `empty` rows are left for new entries.

    `frozen` columns stay when one scrolls; the period stands over the column `period_at`, the hint below it.
    """

    table: str
    title: str
    columns: tuple[FormColumn, ...]
    empty: int
    frozen: int
    period_at: int
    hint: str
    row_height: float = 30  # points; more when a text needs it

    @property
    def name(self) -> str:
        return vocabulary().sheets[self.table][0]

    def heading(self, column: FormColumn) -> str:
        word = vocabulary().columns[self.table][column.field][0]
        if not column.unit:
            return word
        unit = f"（{column.unit}）"
        return f"{word}{unit}" if lines(word + unit, column.width) == 1 else f"{word}\n{unit}"


_UNIT = FormColumn("unit", 11, "choice", choices="units", fixed=True, align="center")

ITEMS = FormSheet(
    "items",
    "为职工办实事事项清单",
    (
        FormColumn("id", 12, "given", fixed=True, align="center"),
        _UNIT,
        FormColumn("list", 11, "choice", choices="list_kind", fixed=True, align="center"),
        FormColumn("title", 28, fixed=True),
        FormColumn("category", 10, fixed=True),
        FormColumn("origin", 10, fixed=True),
        FormColumn("leader", 10),
        FormColumn("responsible", 11),
        FormColumn("supervisor", 8),
        FormColumn("opened", 12, "day", fixed=True, align="center"),
        FormColumn("deadline", 12, "deadline", fixed=True, align="center"),
        FormColumn("status", 10, "choice", choices="item_status", align="center"),
        FormColumn("done_on", 12, "done_on", align="center"),
        FormColumn("closed_on", 12, "closed_on", align="center"),
        FormColumn("closed_by", 10),
        FormColumn("parent_item", 10, fixed=True, align="center"),
        FormColumn("money", 10, "money", "万元", align="right"),
        FormColumn("beneficiaries", 10, "whole", "人", align="right"),
        FormColumn("satisfied", 8, "whole", "人", align="right"),
        FormColumn("basically_satisfied", 10, "whole", "人", align="right"),
        FormColumn("dissatisfied", 8, "whole", "人", align="right"),
    ),
    empty=60,
    frozen=4,
    period_at=6,
    hint="白色格填写，灰色格不改。已有编号的事项只更新办理情况；新增事项填在后面的空行，编号不填。",
)
LISTS = FormSheet(
    "lists",
    "为职工办实事清单合计",
    (
        FormColumn("kind", 36, "choice", choices="list_kind", align="center"),
        FormColumn("name", 70),
        FormColumn("total", 24, "whole", "项", align="right"),
        FormColumn("resolved", 24, "part", "项", align="right"),
        FormColumn("in_progress", 24, "part", "项", align="right"),
    ),
    empty=15,
    frozen=0,
    period_at=2,
    hint="一份清单填一行；三个数都填到“数据截至”那一天。没有清单的不填。",
)
ACHIEVEMENTS = FormSheet(
    "achievements",
    "为职工办实事成果",
    (
        FormColumn("category", 16, "given", fixed=True, align="center"),
        FormColumn("measure", 36, "choice", choices="measures", fixed=True),
        FormColumn("measured_in", 14, "choice", choices="measured_in", fixed=True, align="center"),
        FormColumn("unit", 20, "choice", choices="units", align="center"),
        FormColumn("value", 18, "value", align="right"),
        FormColumn("status", 14, "choice", choices="achievement_status", align="center"),
        FormColumn("part_of", 32, "choice", choices="measures"),
        FormColumn("period_start", 14, "day", align="center"),
        FormColumn("period_end", 14, "period_end", align="center"),
    ),
    empty=20,
    frozen=3,
    period_at=4,
    hint="有数才填，没有统计的留空（空白不是零）。约数写成“1260余”“近300”“约50”。同一指标要分单位、分状态或填其中数的，填在表末空行，并选计量单位。",
    row_height=25.5,
)
PRACTICES = FormSheet(
    "practices",
    "为职工办实事做法",
    (
        FormColumn("kind", 24, "choice", choices="practice", align="center"),
        FormColumn("unit", 34, "choice", choices="units", align="center"),
        FormColumn("text", 120),
    ),
    empty=16,
    frozen=0,
    period_at=2,
    hint="一条做法写一行，用一两句话说清怎么做的；不写个人信息。",
)
