"""A hint is given only where one name is clearly nearest, and never the opposite of what was typed."""

import re
from pathlib import Path

import pytest
from each_row import each_row

from reporting.core.nearest import clearly_nearest, slips

VALUES = ["清单事项", "已办结", "未办结数", "办结率", "帮扶资金", "含医疗互助帮扶资金"]
DOCS = Path(__file__).parents[2] / "docs"


def shipped_names():
    """The names of tokens by kind, of the group's briefing and of an enterprise's, in both languages."""
    for page in ("template.zh.md",):
        for table in (DOCS / page).read_text("utf-8").split("<!-- tokens: ")[1:]:
            names = {}
            for kind, name in re.findall(r"【([^:】]+):([^】.]+)[.】]", table.partition("<!-- to here")[0]):
                names.setdefault(kind, set()).add(name)
            yield from ((kind, sorted(found)) for kind, found in names.items() if len(found) > 1)


@pytest.mark.parametrize(
    "typed,meant",
    [
        ("办结律", "办结率"),
        ("办 结 律", "办结率"),
        ("结办率", "办结率"),
        ("帮扶资", "帮扶资金"),
        ("帮扶资金总额", "帮扶资金"),
        ("清单项事", "清单事项"),
        ("含医疗互助帮扶资", "含医疗互助帮扶资金"),
    ],
)
def test_a_slip_of_the_keyboard_is_seen_through(typed, meant):
    assert clearly_nearest(typed, VALUES) == meant


@each_row(
    "typed",
    [
        "办结数",  # as near to 办结率 as to its opposite 未办结数
        "办结",
        "未办结",  # 未办结数, or a slip in 已办结
        "不帮扶资金",
        "不含医疗互助帮扶资金",
        "无办结数",
        "别的东西",
        "数",
        "",
    ],
)
def test_no_hint_is_better_than_one_that_misleads(typed):
    assert clearly_nearest(typed, VALUES) == ""


@each_row(
    "typed,name",
    [
        ("已办结", "未办结"), ("未公开", "公开"), ("费用增加", "费用减少"), ("上期资金", "下期资金"),
        ("resolved", "unresolved"), ("not_resolved", "resolved"), ("办结数", "办结率"), ("如有", "如无"),
    ],
)  # fmt: skip
def test_the_opposite_or_another_measure_is_never_the_hint(typed, name):
    assert clearly_nearest(typed, [name]) == ""
    assert clearly_nearest(name, [typed]) == ""


@pytest.mark.parametrize("kind,names", list(shipped_names()))
def test_of_all_shipped_names_with_one_character_wrong_nearly_each_is_seen_through_and_none_is_taken_for_another(
    kind, names
):
    wrong = "甲" if kind in "数文图表" else "q"
    tried = [(name, name[:place] + wrong + name[place + 1 :]) for name in names for place in range(len(name))]
    hints = [(name, clearly_nearest(typed, names)) for name, typed in tried]

    assert [hint for name, hint in hints if hint not in (name, "")] == []
    # Without its 未 or un a name might be meant as its opposite; of 印甲 nobody knows whether it is 印发 or 印数.
    assert all(name.startswith(("未", "un")) or len(name) <= 2 for name, hint in hints if hint == "")


def test_letters_left_out_put_in_changed_and_swapped_are_one_slip_each():
    assert [slips("甲乙丙", other, 3) for other in ("甲乙丙", "甲丙", "甲丁乙丙", "甲丁丙", "甲丙乙", "丁戊己")] == [
        0,
        1,
        1,
        1,
        1,
        3,
    ]
