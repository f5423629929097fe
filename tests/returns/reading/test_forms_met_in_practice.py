"""Tables with the columns of forms that offices really use (but for their content)."""

import pytest
from hand_made_books import DOWN, RIGHT, faults, notes_of_kind, read, rows, sheet, warnings


def test_an_audit_ledger():
    head = [
        *(
            "一级单位",
            "具体责任单位",
            "问题标题",
            "问题表述",
            "问题金额(万元)",
            "主管部门",
            "整改类型",
            "整改要求",
            "整改时限",
        ),
        *("第一责任人", "牵头部门责任人及电话", "整改完成时间", "是否已完成整改", "是否销号"),
    ]
    done = [
        "甲公司",
        "一矿",
        "食堂卫生",
        "不达标",
        3.5,
        "后勤部",
        "立行立改",
        "马上改",
        "立行立改",
        "某甲",
        "某乙13800000000",
    ]
    open_ = ["甲公司", "二厂", "路面破损", "多处", "", "后勤部", "长期", "", "2024年底", "某甲", "某乙13800000000"]

    returned = read(
        sheet("整改台账", ["审计问题整改台账"], head, [*done, "2024.5.20", "是", "否"], [*open_, "", "否", "否"])
    )

    assert rows(returned, "items", "unit", "title", "status", "done_on", "deadline", "deadline_note") == [
        ("a_mine", "食堂卫生", "done", "2024-05-20", "", "立行立改"),
        ("a_plant", "路面破损", "in_progress", "", "2024-12-31", ""),
    ]
    assert rows(returned, "lists", "kind") == ["problem"]
    assert notes_of_kind(returned, "dropped") == [("K2", "“牵头部门责任人及电话”")]
    assert [place for place, _ in warnings(returned)] == ["A2", "D2", "E2", "G2", "H2", "J2"]


def test_a_table_of_units_by_measures_with_target_and_progress():
    head = [
        ["单位", "修复路灯（盏，后勤部负责）", RIGHT, RIGHT, "帮扶困难职工（人）", RIGHT, RIGHT],
        [DOWN, "目标任务", "进度", "完成比例(%)", "目标任务", "进度", "完成比例(%)"],
    ]

    returned = read(
        sheet(
            "Sheet1",
            ["2024年民生工程完成情况表"],
            *head,
            ["全公司", 100, 60, 60, 50, 40, 80],
            ["一矿", 50, 35, 70, 25, 20, 80],
            ["二厂", 50, 25, 50, 25, 20, 80],
        )
    )

    assert rows(returned, "achievements", "unit", "measure", "value", "part_of") == [
        ("", "lamps", "60", ""),
        ("", "helped", "40", ""),
        ("a_mine", "lamps", "35", "a-2024-a001"),
        ("a_mine", "helped", "20", "a-2024-a002"),
        ("a_plant", "lamps", "25", "a-2024-a001"),
        ("a_plant", "helped", "20", "a-2024-a002"),
    ]
    assert faults(returned) == []


MEASURES = ["单位", "修复路灯", "", "帮扶困难职工", ""]
STEPS = ["", "目标任务", "进度", "目标任务", "进度"]
UNITS = ["", "（盏）", "（盏）", "（人）", "（人）"]
WITH_UNITS = ["单位", "修复路灯（盏）", "", "帮扶困难职工（人）", ""]


@pytest.mark.parametrize("merged", [True, False], ids=["merged", "unmerged"])
@pytest.mark.parametrize("head", [[WITH_UNITS, STEPS], [MEASURES, STEPS, UNITS]], ids=["two", "units"])
def test_heads_of_two_and_three_rows(head, merged):
    """Below the measures stand target and progress, and maybe a row of units."""
    if merged:
        head = [
            [row[0] if at == 0 else DOWN, row[1], *(each or RIGHT for each in row[2:])] for at, row in enumerate(head)
        ]

    returned = read(sheet("成果", *head, ["一矿", 50, 35, 25, 20]))

    assert rows(returned, "achievements", "unit", "measure", "value") == [
        ("a_mine", "lamps", "35"),
        ("a_mine", "helped", "20"),
    ]
    assert faults(returned) == []


def test_who_answers_for_a_measure_may_stand_between_it_and_its_progress():
    head = [
        ["单位", "修复路灯（盏）", RIGHT, "帮扶困难职工（人）", RIGHT],
        [DOWN, "后勤部负责", RIGHT, "工会负责", RIGHT],
        [DOWN, "目标任务", "进度", "目标任务", "进度"],
    ]

    returned = read(sheet("成果", *head, ["一矿", 50, 35, 25, 20]))

    assert rows(returned, "achievements", "measure", "value") == [("lamps", "35"), ("helped", "20")]


@pytest.mark.parametrize("merged", [True, False], ids=["merged", "unmerged"])
def test_an_audit_ledger_with_a_head_of_two_rows(merged):
    down, right = (DOWN, RIGHT) if merged else ("", "")
    head = [
        ["序号", "问题标题", "整改", right, right, "责任", right, "完成情况"],
        [down, down, "要求", "时限", "完成时间", "部门", "领导", down],
    ]
    lines = [
        [1, "食堂漏水", "马上改", "2024-06-30", "2024-06-01", "后勤部", "总经理", "已完成"],
        [2, "缺座椅", "尽快改", "2024-12-31", "", "后勤部", "总经理", "未完成"],
    ]

    returned = read(sheet("问题清单", *head, *lines))

    assert rows(returned, "items", "title", "deadline", "done_on", "responsible", "leader") == [
        ("食堂漏水", "2024-06-30", "2024-06-01", "后勤部", "总经理"),
        ("缺座椅", "2024-12-31", "", "后勤部", "总经理"),
    ]
    assert faults(returned) == []


def test_a_table_of_progress_without_days():
    head = ["序号", "项目内容", "当前进度", "牵头单位", "备注"]

    returned = read(
        sheet("民生实事项目清单", ["民生实事未完成项目进度表"], head, [1, "修路", "80%（因雨滞后）", "工会", "市级"])
    )

    assert rows(returned, "items", "title", "status", "responsible") == [("修路", "in_progress", "工会")]
    assert warnings(returned) == [("E2", "E栏表头“备注”")]


def test_a_table_of_measures_against_a_problem():
    head = ["问题", "具体控制措施", "预计完成时间", "责任人", "责任领导", "是否完成", "措施完成时间"]

    returned = read(sheet("问题清单", head, ["漏水", "换管", "2024-6-1", "某甲", "某乙", "是", "2024.5.20"]))

    assert rows(returned, "items", "title", "deadline", "done_on", "leader", "responsible") == [
        ("漏水", "2024-06-01", "2024-05-20", "某乙", "某甲")
    ]
