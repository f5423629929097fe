"""Rows of figures that say 其中: a part of the row above, or a question."""

import pytest
from hand_made_books import DOWN, faults, read, read_as, rows, sheet

HELPED = ["帮扶困难职工", "人", 120]
ILL = ["其中：重疾理赔职工", "人", 30]


def figures(*figure_rows, head=("指标", "计量单位", "数值")):
    return read(sheet("成果", list(head), *figure_rows))


def parts(returned):
    return rows(returned, "achievements", "measure", "value", "part_of")


@pytest.mark.parametrize(
    "typed",
    [
        "其中：重疾理赔职工",
        "  其中:重疾理赔职工",
        "其中重疾理赔职工",
        "其 中：重疾理赔职工",
        "#重疾理赔职工",
        "其中，重疾理赔职工",
    ],
)
def test_a_row_that_says_among_them_is_a_part_of_the_row_above(typed):
    returned = figures(HELPED, [typed, "人", 30], ["修复路灯", "盏", 3])

    assert parts(returned) == [("helped", "120", ""), ("ill", "30", "a-2024-a001"), ("lamps", "3", "")]
    assert (typed.strip(), "第2行“帮扶困难职工”的其中数") in read_as(returned)


def test_several_parts_have_one_whole_also_where_only_the_first_says_so_and_the_others_stand_in():
    claims = ["医疗互助理赔", "人次", 120]

    again = figures(claims, ILL, ["其中：帮扶困难职工", "人", 20])
    indented = figures(claims, ILL, ["　　帮扶困难职工", "人", 20])

    assert parts(again) == parts(indented)
    assert parts(again)[2] == ("helped", "20", "a-2024-a001")


def test_the_word_may_stand_in_a_cell_before_the_measure_merged_down():
    returned = figures(
        [1, "医疗互助理赔", "人次", 120],
        ["其中", "重疾理赔职工", "人", 30],
        [DOWN, "帮扶困难职工", "人", 20],
        [2, "修复路灯", "盏", 3],
        head=("序号", "指标", "计量单位", "数值"),
    )

    assert [part for *_, part in parts(returned)] == ["", "a-2024-a001", "a-2024-a001", ""]


def test_a_part_larger_than_its_whole_is_a_fault():
    assert faults(figures(["帮扶困难职工", "人", 20], ILL)) == [("C3", "“30人”")]


def test_a_part_that_is_counted_otherwise_than_its_whole_is_a_fault():
    returned = figures(HELPED, ["其中：困难帮扶资金", "万元", 3])

    assert faults(returned) == [("A3", "“困难帮扶资金”以元计，写作“其中”")]


@pytest.mark.parametrize(
    "above",
    [
        [],
        [["帮扶困难职工", "人", ""]],
        [["医疗互助理赔", "人次", 120], ["帮扶困难职工", "人", ""]],  # the whole is the one without a figure
        [["医疗互助理赔", "人次", 120], ["二、困难职工", "", ""]],
    ],
)
def test_a_part_below_no_figure_is_a_fault(above):
    assert faults(figures(*above, ILL)) == [(f"A{len(above) + 2}", "“其中：重疾理赔职工”")]


def test_units_below_the_whole_enterprise_are_parts_of_it():
    head = ("单位", "修复路灯（盏）")

    all_units = figures(["全集团", 30], ["其中：一矿", 12], ["二厂", 18], head=head)
    one_unit = figures(["全集团", 30], ["其中：一矿", 12], head=head)

    assert rows(all_units, "achievements", "unit", "part_of") == [
        ("", ""),
        ("a_mine", "a-2024-a001"),
        ("a_plant", "a-2024-a001"),
    ]
    assert rows(one_unit, "achievements", "unit", "part_of") == [("", ""), ("a_mine", "a-2024-a001")]


def test_units_that_do_not_add_up_to_the_enterprise_are_asked_once():
    head = ("单位", "修复路灯（盏）", "帮扶困难职工（人）")

    returned = figures(["全集团", 20, 5], ["一矿", 12, 2], ["二厂", 10, 3], head=head)

    assert faults(returned) == [("B2", "“修复路灯”20盏")]
    assert "相加是22盏" in next(note.expected for note in returned.notes if note.kind == "fault")


def test_a_column_of_units_with_the_word_before_one_is_a_column_of_units():
    head, lamps = ("指标", "单位", "数值"), "修复路灯"

    returned = figures([lamps, "全集团", 30], [lamps, "其中：一矿", 12], [lamps, "二厂", 18], head=head)

    assert rows(returned, "achievements", "unit") == ["", "a_mine", "a_plant"]


def test_an_unknown_part_is_asked_like_any_measure():
    assert faults(figures(HELPED, ["其中：女职工", "人", 3])) == [("A3", "“其中：女职工”")]
