"""A drawn layout is the workbook that it shows."""

from drawings import layouts_of
from layout_books import workbook_of

from reporting.returns.opening.door import open_return

DRAWN = """\
## all that can be drawn
file: 甲.xlsx
asked: -
[成果] hidden C
标题 | <
指标 | 单位⏎（全称） | '12
^ | 2024-06-30 | 1.5
(hidden) ␣␣其中 | =1+2 -> 3 | 0.25{0%}
|
~~旧~~ |
[旧表] hidden sheet
无 | 1
=> in
+ 恒岳重工 2024 | 修复路灯 | 300000 | 单位=炼铁厂 状态=计划 其中=帮扶困难职工 约=余
? 恒岳重工 2024H1 | 事项 热水改造 | 已办结 2024-06-01 | 资金=30000
=> asked 2023年, 2024年
"""


def test_each_mark_of_a_drawing_is_in_the_workbook():
    (layout,) = layouts_of("small", DRAWN)
    first, second = open_return(layout.file, workbook_of(layout)).grids

    assert [[cell.text for cell in row] for row in first.rows] == [
        ["标题", "标题", ""],
        ["指标", "单位\n（全称）", "12"],
        ["指标", "2024-06-30", "1.5"],
        ["其中", "3", "25%"],
        ["", "", ""],
        ["旧", "", ""],
    ]
    assert [first.rows[at][column].copied for at, column in ((0, 1), (2, 0), (2, 1))] == [True, True, False]
    assert [first.rows[at][2].kind for at in (1, 2, 3)] == ["text", "number", "percent"]
    assert (first.hidden_rows, first.hidden_columns) == ({4}, {3})
    assert (first.hidden, second.hidden) == (False, True)


def test_right_outcomes_are_read_from_the_lines_below():
    (layout,) = layouts_of("small", DRAWN)
    taken, asked = layout.right
    (figure,), (item,) = taken.rows, taken.perhaps

    assert (layout.file, layout.asked) == ("甲.xlsx", "")
    assert (figure.table, figure.owner, figure.span) == ("achievements", "hengyue", ("2024-01-01", "2024-12-31"))
    assert (figure.name, figure.said["value"], figure.said["unit"]) == ("lamps_repaired", "300000", "hy_smelt")
    assert [figure.said[column] for column in ("status", "part_of", "bound")] == [
        "planned",
        "people_helped_hardship",
        "at_least",
    ]
    assert (item.table, item.name, item.span) == ("items", "热水改造", ("2024-01-01", "2024-06-30"))
    assert item.said == {"unit": "", "status": "done", "done_on": "2024-06-01", "money": "30000"}
    assert (asked.rows, asked.asked) == ([], ("2023年", "2024年"))
