"""What is said of a layout when the ledger holds other rows than a careful person would have taken."""

import pytest
from drawings import layouts_of
from each_row import each_row
from judgement import judged
from layout_intakes import LayoutOutcome
from ledger_rows import drawn_row

LAMPS = "恒岳重工 2024 | 修复路灯 | 10"
ROADS = "恒岳重工 2024 | 绿化道路 | 2"
BACK = ["需修改 成果 C3：“10”；标题写的是2023年，本次收的是2024年"]
IN = f"in\n+ {LAMPS}\n+ {ROADS}"


def verdict(right, rows, faults=()):
    (layout,) = layouts_of("small", f"## one\n[成果]\n指标 | 数值\n=> {right}\n")
    return judged(layout, LayoutOutcome([drawn_row(row) for row in rows], list(faults), "")).verdict


@each_row(
    "rows, faults, said",
    [
        ([LAMPS, ROADS], [], "rightly in"),
        ([], BACK, "refused though clear"),
        ([LAMPS], [], "wrongly lost"),
        ([LAMPS, ROADS, "恒岳重工 2024 | 整修卫生间 | 3"], [], "wrongly in"),
        ([LAMPS, ROADS, LAMPS], [], "wrongly in"),
        (["恒岳重工 2024 | 修复路灯 | 100", ROADS], [], "silently changed"),
        (["澜川水电 2024 | 修复路灯 | 10", ROADS], [], "silently changed"),
        (["恒岳重工 2023 | 修复路灯 | 10", ROADS], [], "silently changed"),
        (["恒岳重工 2024 | 修复路灯 | 10 | 状态=计划", ROADS], [], "silently changed"),
        (["恒岳重工 2024 | 修复路灯 | 10 | 单位=炼铁厂", ROADS], [], "silently changed"),
        (["恒岳重工 2024 | 修复路灯 | 10 | 约=余", ROADS], [], "silently changed"),
    ],
)
def test_of_a_clear_layout_each_of_its_rows_is_in_and_no_other(rows, faults, said):
    assert verdict(IN, rows, faults) == said


@pytest.mark.parametrize(
    "rows, faults, said",
    [
        ([], BACK, "rightly asked"),
        ([], ["需修改 2023年 C3：“10”；不是2024年的"], "asked of something else"),
        ([LAMPS], [], "wrongly in"),
        ([], [], "wrongly lost"),
    ],
)
def test_a_contradiction_is_asked_with_both_sides(rows, faults, said):
    assert verdict("asked 2023年, 2024年", rows, faults) == said


def test_the_right_outcome_that_is_nearest_counts():
    either = f"asked 2023年, 2024年\n=> {IN}"

    assert [verdict(either, rows, faults) for rows, faults in (([], BACK), ([LAMPS, ROADS], []))] == [
        "rightly asked",
        "rightly in",
    ]


@pytest.mark.parametrize("told, kept", [("沈杉13800000000.xlsx  已收入", ""), ("", "hengyue-2024,13800000000")])
def test_the_number_of_a_person_is_neither_told_nor_kept(told, kept):
    (layout,) = layouts_of("small", f"## one\n[成果]\n指标 | 电话\n修复路灯 | '13800000000\n=> {IN}\n")
    rows = [drawn_row(LAMPS), drawn_row(ROADS)]

    assert judged(layout, LayoutOutcome(rows, [], told, kept)).verdict == "wrongly in"
    assert judged(layout, LayoutOutcome(rows, [], "已收入", "")).verdict == "rightly in"
