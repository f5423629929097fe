"""Tables of a text: heads, units, sums, turned tables, times, and what is no figure."""

import pytest
from texts import drafts, extracted, values

TWO_HEADS = """单位：万元
项目\t受益情况\t\t资金
\t人数\t人次\t
困难帮扶\t56\t80\t12.3
金秋助学\t34\t34\t6.8
小计\t90\t114\t19.1
大病救助\t12\t12\t9
总计\t102\t126\t28.1"""


def wholes(text):
    return {each.id: each.part_of for each in drafts(text) if each.part_of}


def told(text):
    """The words and the value of each draft."""
    return [(each.measure_words, None if each.value is None else float(each.value)) for each in drafts(text)]


def test_a_head_over_two_lines_names_each_of_its_columns_and_ten_thousands_above_it_are_of_money_alone():
    first = drafts(TWO_HEADS)[:3]

    assert [(each.measure_words, each.value, each.unit) for each in first] == [
        ("困难帮扶受益情况人数", 56, "person"),
        ("困难帮扶受益情况人次", 80, "person_time"),
        ("困难帮扶资金", 123000, "yuan"),
    ]


def test_rows_are_parts_of_the_next_sum_below_and_a_subtotal_is_part_of_the_total():
    people = [each for each in drafts(TWO_HEADS) if each.unit == "person"]
    by_id = {each.id: float(each.value) for each in people}

    assert [(float(each.value), by_id.get(each.part_of)) for each in people] == [
        (56, 90), (34, 90), (90, 102), (12, 102), (102, None),
    ]  # fmt: skip


def test_a_sum_above_its_rows_and_one_at_the_end_of_the_row_hold_them():
    assert wholes("项目\t人数\n合计\t30\n慰问\t10\n助学\t20") == {"D2": "D1", "D3": "D1"}
    assert wholes("项目\t上半年（人）\t下半年（人）\t合计（人）\n慰问\t10\t20\t30") == {"D1": "D3", "D2": "D3"}


def test_a_turned_table_has_its_things_in_the_head():
    assert told("指标 | 夏送清凉 | 金秋助学\n人数（人） | 26 | 45\n金额（万元） | 4.2 | 9.6") == [
        ("夏送清凉人数", 26), ("金秋助学人数", 45), ("夏送清凉金额", 42000), ("金秋助学金额", 96000),
    ]  # fmt: skip


def test_columns_that_blanks_part_are_columns():
    head = "名称          书屋（个）   资金（元）"
    text = f"{head}\n城北分公司        3            56000\n城南分公司        2            34,500"

    assert values(text) == [(3, "item"), (56000, "yuan"), (2, "item"), (34500, "yuan")]
    assert [each.sub_unit for each in drafts(text)] == ["城北分公司"] * 2 + ["城南分公司"] * 2


def test_the_time_of_a_figure_is_that_of_its_column_or_its_row():
    columns = drafts("项目\t2021年\t2022年\n体检人数\t1200\t1350")
    rows = drafts("年份\t体检人数\n2021\t1200\n2022\t1350")

    assert [each.period.end.year for each in columns] == [each.period.end.year for each in rows] == [2021, 2022]


def test_a_column_of_plans_stands_beside_that_of_what_was_done():
    assert [each.status for each in drafts("项目\t全年计划（场）\t实际完成（场）\n培训\t12\t9")] == ["planned", "done"]


def test_the_unit_may_have_a_column_of_its_own_and_a_cell_above_may_reach_over_rows():
    text = "类别\t项目\t数量\t单位\t投资（万元）\n改造\t食堂\t3\t个\t120\n\t浴室\t20\t间\t6"

    assert values(text) == [(3, "item"), (1200000, "yuan"), (20, "room"), (60000, "yuan")]
    assert [each.measure_words for each in drafts(text)][2:] == ["改造浴室", "改造浴室投资"]


def test_a_label_before_a_colon_names_the_unit_of_its_line():
    assert values("参保人数（人）：3200\n参保率：98%\n理赔金额（元）：126,000\n楼层：3") == [
        (3200, "person"), (98, "percent"), (126000, "yuan"),
    ]  # fmt: skip


def test_a_line_of_one_cell_names_the_rows_below_it_and_does_not_end_the_table():
    text = "项目\t人数\n春节慰问\t30\n夏季\n送清凉\t50"

    assert values(text) == [(30, "person"), (50, "person")]


def test_what_a_remark_says_is_part_of_the_figure_of_its_row():
    text = "序号 | 项目 | 人数 | 金额（元） | 说明\n1 | 慰问 | 32 | 19200 | 每人600元\n合计 | — | — | 19200 | —"

    assert wholes(text) == {"D2": "D4", "D3": "D2"}


@pytest.mark.parametrize("cell", ["□5.6", "1?3", "4〇.5", "2□5"])
def test_a_figure_that_lost_a_digit_is_flagged_and_never_guessed(cell):
    (draft,) = drafts(f"项目\t金额（元）\n慰问\t{cell}")

    assert (draft.value, draft.bound) == (None, "unreadable")


def test_a_figure_without_any_unit_is_drafted_and_doubted():
    (draft,) = drafts("项目\t完成情况\n修缮\t30")

    assert (draft.value, draft.unit) == (30, "")
    assert "表里没有写计量单位，请填写" in draft.doubts


def test_how_much_figures_grew_and_telephones_are_no_figures():
    text = "项目\t人数\t同比增长\t联系电话\n慰问\t30\t12.5%\t88664127"
    passed = {each.words: each.reason for each in extracted(text).passed_over}

    assert passed["12.5%"] == "change"
    assert passed["88664127"] == "phone"
    assert len(drafts(text)) == 1
