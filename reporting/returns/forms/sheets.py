"""The sheets of a form: their columns in order, how wide they are, and what may be typed there."""

from dataclasses import dataclass
from typing import Literal

from reporting.returns.forms.cells import width
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

    A fixed one stays locked wherever the form itself has filled it; `choices` names its words in the vocabulary.
    """

    field: str
    width: float
    check: Check = "text"
    unit: str = ""
    choices: str = ""
    fixed: bool = False


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

    @property
    def name(self) -> str:
        return vocabulary().sheets[self.table][0]

    def heading(self, column: FormColumn) -> str:
        word = vocabulary().columns[self.table][column.field][0]
        return f"{word}（{column.unit}）" if column.unit else word

    def lines(self, column: FormColumn, text: str) -> int:
        """How many lines a text takes in a column."""
        return max(1, -(-width(text) // int(column.width - 1)))


_UNIT = FormColumn("unit", 12, "choice", choices="units", fixed=True)

ITEMS = FormSheet(
    "items",
    "为职工办实事事项清单",
    (
        FormColumn("id", 13, "given", fixed=True),
        _UNIT,
        FormColumn("list", 12, "choice", choices="list_kind", fixed=True),
        FormColumn("title", 30, fixed=True),
        FormColumn("category", 10, fixed=True),
        FormColumn("origin", 10, fixed=True),
        FormColumn("leader", 9),
        FormColumn("responsible", 11),
        FormColumn("supervisor", 9),
        FormColumn("opened", 11.5, "day", fixed=True),
        FormColumn("deadline", 11.5, "deadline", fixed=True),
        FormColumn("status", 9, "choice", choices="item_status"),
        FormColumn("done_on", 11.5, "done_on"),
        FormColumn("closed_on", 11.5, "closed_on"),
        FormColumn("closed_by", 9),
        FormColumn("parent_item", 13, fixed=True),
        FormColumn("money", 10, "money", "万元"),
        FormColumn("beneficiaries", 9, "whole", "人"),
        FormColumn("satisfied", 7, "whole", "人"),
        FormColumn("basically_satisfied", 9, "whole", "人"),
        FormColumn("dissatisfied", 8, "whole", "人"),
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
        FormColumn("kind", 24, "choice", choices="list_kind"),
        FormColumn("name", 46),
        FormColumn("total", 18, "whole", "项"),
        FormColumn("resolved", 18, "part", "项"),
        FormColumn("in_progress", 18, "part", "项"),
    ),
    empty=15,
    frozen=0,
    period_at=2,
    hint="一份清单填一行；三个数都要是截至日当天的数。没有清单的不填。",
)
ACHIEVEMENTS = FormSheet(
    "achievements",
    "为职工办实事成果",
    (
        FormColumn("category", 13, "given", fixed=True),
        FormColumn("measure", 30, "choice", choices="measures", fixed=True),
        FormColumn("measured_in", 11, fixed=True),
        _UNIT,
        FormColumn("value", 15, "value"),
        FormColumn("status", 11, "choice", choices="achievement_status"),
        FormColumn("part_of", 26, "choice", choices="measures"),
        FormColumn("period_start", 13, "day"),
        FormColumn("period_end", 13, "period_end"),
    ),
    empty=20,
    frozen=3,
    period_at=4,
    hint="有数才填，没有统计的留空（空白不是零）。约数写成“1260余”“近300”“约50”。同一指标要分单位、分状态或填其中数的，填在表末空行。",
)
PRACTICES = FormSheet(
    "practices",
    "为职工办实事做法",
    (
        FormColumn("kind", 16, "choice", choices="practice"),
        FormColumn("unit", 20, "choice", choices="units"),
        FormColumn("text", 96),
    ),
    empty=20,
    frozen=0,
    period_at=2,
    hint="一条做法写一行，用一两句话说清怎么做的；不写个人信息。",
)
