"""A layout that a person has checked is read before all words, by the senders that it is for."""

from dataclasses import replace

import pytest
from hand_made_books import DOWN, KNOWN, RIGHT, faults, notes_of_kind, read, rows, sheet

from reporting.returns.reading.context.ledger_snapshot import KnownLayout

STRANGE = ("序号", "帮办事由", "办得咋样", "哪天办完")
MEANS = ("不读", "事项名称", "办理状态", "办结日期")
LINES = [1, "修食堂", "已办结", "2024-05-06"], [2, "修路", "办理中", ""]
BOTH = [("修食堂", "done", "2024-05-06"), ("修路", "in_progress", "")]


def taught(headings=STRANGE, means=MEANS, table="items", enterprise="", *, checked=True):
    return replace(KNOWN, layouts=(*KNOWN.layouts, KnownLayout(enterprise, table, headings, means, checked)))


def project_list(*rows):
    return sheet("民生实事项目清单", *rows)


def items_of(returned):
    return rows(returned, "items", "title", "status", "done_on")


@pytest.mark.parametrize("enterprise", ["", "a"])
def test_what_was_taught_is_read_for_all_or_for_its_sender(enterprise):
    returned = read(project_list(STRANGE, *LINES), known=taught(enterprise=enterprise))

    assert (items_of(returned), faults(returned), rows(returned, "layouts", "heading")) == (BOTH, [], [])


@pytest.mark.parametrize("known", [taught(enterprise="b"), taught(checked=False)], ids=["another's", "unchecked"])
def test_what_was_taught_for_another_sender_or_not_checked_is_asked_with_the_same_guess(known):
    returned = read(project_list(STRANGE, *LINES), known=known)

    assert (items_of(returned), len(faults(returned))) == ([], 1)
    assert rows(returned, "layouts", "enterprise", "means") == [("a", means) for means in MEANS]


def test_the_guess_keeps_what_was_taught_for_others_even_where_the_cells_look_otherwise():
    means = ["不读", "不读", "事项名称", "不读"]
    known = taught(means=tuple(means), enterprise="b")

    assert rows(read(project_list(STRANGE, *LINES), known=known), "layouts", "means") == means


def test_the_layout_of_a_sender_counts_before_the_one_for_all():
    known = replace(
        KNOWN, layouts=(*taught(means=("不读", "不读", "事项名称", "不读")).layouts, *taught(enterprise="a").layouts)
    )

    assert items_of(read(project_list(STRANGE, *LINES), known=known)) == BOTH


@pytest.mark.parametrize(
    "head",
    [
        ["序 号", "帮办\n事由", "办得咋样：", "★哪天办完"],
        ["序号", "帮办事由", "办得咋样", "", "哪天办完"],
        ["1、序号", "（2）帮办事由", "【办得咋样】", "哪天办完*"],
    ],
)
def test_headings_are_compared_without_blanks_width_marks_and_gaps(head):
    lines = [[*line[:3], "", line[3]] if "" in head else line for line in LINES]

    assert items_of(read(project_list(head, *lines), known=taught())) == BOTH


@pytest.mark.parametrize(
    "head, means",
    [
        ([*STRANGE, "花了多少"], [*MEANS, "不读"]),
        ([STRANGE[0], STRANGE[2], STRANGE[1], STRANGE[3]], [MEANS[0], MEANS[2], MEANS[1], MEANS[3]]),
        ([*STRANGE[:3], "主抓"], [*MEANS[:3], "不读"]),
    ],
    ids=["one more", "another order", "another word"],
)
def test_other_headings_are_another_layout_with_the_known_part_filled_in(head, means):
    returned = read(project_list(head, [1, "修路", "办理中", "某甲", 3][: len(head)]), known=taught())

    assert (items_of(returned), len(faults(returned))) == ([], 1)
    assert rows(returned, "layouts", "means") == means


def test_a_layout_of_two_levels_is_read_by_its_joined_texts():
    head = [["事情", "办理", RIGHT], [DOWN, "情况如何", "何日"]]
    known = taught(("事情", "办理 情况如何", "办理 何日"), MEANS[1:])

    assert items_of(read(project_list(*head, *(line[1:] for line in LINES)), known=known)) == BOTH


def test_the_first_of_two_levels_is_not_taken_for_a_layout_of_one():
    known = taught(("事情", "办理"), ("事项名称", "办理状态"))
    head = [["事情", "办理", RIGHT], [DOWN, "情况如何", "何日"]]

    assert len(faults(read(project_list(*head, *(line[1:] for line in LINES)), known=known))) == 1


def test_measures_may_be_taught_as_headings():
    known = taught(("下头", "路灯维修（盏）"), ("所属单位", "修复路灯"), "achievements")

    returned = read(sheet("成果", ["下头", "路灯维修（盏）"], ["一矿", 12]), known=known)

    assert rows(returned, "achievements", "unit", "measure", "value") == [("a_mine", "lamps", "12")]


def test_what_a_person_has_decided_is_not_asked_again():
    known = taught(("指标", "本期数", "本年累计"), ("指标", "不读", "数值"), "achievements")

    returned = read(sheet("成果", ["指标", "本期数", "本年累计"], ["修复路灯", 2, 12]), known=known)

    assert (rows(returned, "achievements", "value"), faults(returned)) == (["12"], [])
    assert all(note.place.column != 2 for note in returned.notes)


def test_personal_data_below_a_heading_that_was_taught_as_unread_is_told():
    head = (*STRANGE, "找谁")
    known = taught(head, (*MEANS, "不读"))

    returned = read(project_list(head, [*LINES[0], "13800000000"]), known=known)

    assert notes_of_kind(returned, "dropped") == [("E1", "“找谁”")]


def test_a_taught_column_below_a_unit_is_of_the_unit_and_below_another_enterprise_is_refused():
    def figures(heading):
        headings = ("办了什么", "怎么数", heading)
        known = taught(headings, ("指标", "计量单位", "数值"), table="achievements")
        return read(sheet("情况", list(headings), ["修复路灯", "盏", 6]), known=known)

    assert rows(figures("一矿"), "achievements", "unit", "value") == [("a_mine", "6")]
    assert [found for _, found in faults(figures("乙公司"))][:1] == ["表头“乙公司”"]
