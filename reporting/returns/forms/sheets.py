"""The sheets of a form: their columns in order, how wide they are, and what may be typed there."""

from dataclasses import dataclass
from typing import Literal

from reporting.core.column_widths import characters
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
    """A column by its field in the vocabulary, with room for so many half-width characters; `unit` is in its heading.

    A fixed one stays locked in the rows that the form itself has filled; `choices` names the words of its drop-down.
    """

    field: str
    room: int
    check: Check = "text"
    unit: str = ""
    choices: str = ""
    fixed: bool = False
    align: Literal["left", "center", "right"] = "left"
    required: bool = False


@dataclass(frozen=True)
class FormSheet:
    """A sheet by its table in the vocabulary; its title follows the period's, `empty` rows are left for new entries.

    `frozen` columns stay when one scrolls; the period stands over the column `period_at`, the hint below it. `bands`
    stand over the headings of so many columns each, from the left.
    """

    table: str
    title: str
    columns: tuple[FormColumn, ...]
    empty: int
    frozen: int
    period_at: int
    hint: str
    row_height: float = 30  # points; more when a text needs it
    bands: tuple[tuple[str, int], ...] = ()

    @property
    def name(self) -> str:
        return vocabulary().sheets[self.table][0]

    def heading(self, column: FormColumn) -> str:
        word = vocabulary().columns[self.table][column.field][0]
        unit = f"（{column.unit}）" if column.unit else ""
        if characters(word + unit) <= column.room:
            return word + unit
        return "\n".join(filter(None, (*_in_words(word, column.room), unit)))


def _in_words(heading: str, room: int) -> list[str]:
    """A heading in lines that end with a word, nearly all of which have two characters: 上级事项, 编号."""
    count = -(-characters(heading) // room)
    length = -(-len(heading) // count // 2) * 2 if count > 1 else len(heading)
    return [heading[start : start + length] for start in range(0, len(heading), length)]


_UNIT = FormColumn("unit", 8, "choice", choices="units", fixed=True, align="center")

ITEMS = FormSheet(
    "items",
    "为职工办实事事项清单",
    (
        FormColumn("id", 10, "given", fixed=True, align="center"),
        _UNIT,
        FormColumn("list", 8, "choice", choices="list_kind", fixed=True, align="center", required=True),
        FormColumn("title", 24, fixed=True, required=True),
        FormColumn("opened", 10, "day", fixed=True, align="center", required=True),
        FormColumn("deadline", 10, "deadline", fixed=True, align="center"),
        FormColumn("status", 6, "choice", choices="item_status", align="center", required=True),
        FormColumn("done_on", 10, "done_on", align="center", required=True),
        FormColumn("leader", 6),
        FormColumn("responsible", 8),
        FormColumn("supervisor", 6),
        FormColumn("closed_on", 10, "closed_on", align="center"),
        FormColumn("closed_by", 6),
        FormColumn("money", 8, "money", "万元", align="right"),
        FormColumn("beneficiaries", 6, "whole", "人", align="right"),
        FormColumn("satisfied", 6, "whole", "人", align="right"),
        FormColumn("basically_satisfied", 6, "whole", "人", align="right"),
        FormColumn("dissatisfied", 6, "whole", "人", align="right"),
        FormColumn("category", 6, fixed=True),
        FormColumn("origin", 6, fixed=True),
        FormColumn("parent_item", 8, fixed=True, align="center"),
    ),
    empty=60,
    frozen=4,
    period_at=4,
    hint="白色格填写，灰色格不改。表头深色的必填（办结日期办结后填），其余有就填。"
    "已有编号的事项只更新办理情况；新增事项填在后面的空行，编号不填。",
    row_height=40.5,  # two lines
    bands=(
        ("是什么事", 4),
        ("办到哪一步", 4),
        ("谁来办", 3),
        ("核验销号", 2),
        ("投入受益", 2),
        ("职工评价", 3),
        ("分类来源", 3),
    ),
)
LISTS = FormSheet(
    "lists",
    "为职工办实事清单合计",
    (
        FormColumn("kind", 30, "choice", choices="list_kind", align="center"),
        FormColumn("name", 60),
        FormColumn("total", 20, "whole", "项", align="right"),
        FormColumn("resolved", 20, "part", "项", align="right"),
        FormColumn("in_progress", 20, "part", "项", align="right"),
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
        FormColumn("category", 12, "given", fixed=True, align="center"),
        FormColumn("measure", 30, "choice", choices="measures", fixed=True),
        FormColumn("measured_in", 10, "choice", choices="measured_in", fixed=True, align="center"),
        FormColumn("unit", 16, "choice", choices="units", align="center"),
        FormColumn("value", 15, "value", align="right"),
        FormColumn("status", 10, "choice", choices="achievement_status", align="center"),
        FormColumn("part_of", 27, "choice", choices="measures"),
        FormColumn("period_start", 11, "day", align="center"),
        FormColumn("period_end", 11, "period_end", align="center"),
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
        FormColumn("kind", 20, "choice", choices="practice", align="center"),
        FormColumn("unit", 29, "choice", choices="units", align="center"),
        FormColumn("text", 104),
    ),
    empty=16,
    frozen=0,
    period_at=2,
    hint="一条做法写一行，用一两句话说清怎么做的；不写个人信息。",
)
