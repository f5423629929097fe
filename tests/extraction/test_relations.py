"""Parts, numbers told twice, and tables."""

from texts import drafts, extracted, values


def parts(text, **options):
    return {each.id: each.part_of for each in drafts(text, **options) if each.part_of}


def test_what_follows_of_these_is_a_part():
    assert parts("体检45544人，其中女职工5333人。") == {"D2": "D1"}


def test_what_is_resolved_is_a_part_of_the_list():
    assert parts("定下办实事项目94件，到8月底已完成73件。") == {"D2": "D1"}


def test_what_is_under_way_or_not_begun_is_a_part_of_the_list():
    assert parts("定下实事20项，9项已完成，8项正在推进，尚有3项未开工。") == {"D2": "D1", "D3": "D1", "D4": "D1"}


def test_a_total_behind_its_parts_holds_them():
    assert parts("救助款29万元、购物卡150个，款物合计折合36.56万元。") == {"D1": "D3", "D2": "D3"}


def test_the_lines_below_a_total_are_its_parts_if_they_are_no_more_than_it():
    assert parts("计划投资1500万元：\n(一)投资800万元建房；\n(二)投资600万元修路。") == {"D2": "D1", "D3": "D1"}
    assert parts("计划投资1000万元：\n(一)投资800万元建房；\n(二)投资600万元修路。") == {}


def test_a_standard_per_head_is_a_part_of_the_sum_paid():
    assert parts("拿出10.2万元资助职工，双职工子女每人2000元。") == {"D2": "D1"}


def test_a_number_told_again_is_marked_and_a_title_repeats_the_text():
    again = {each.id: each.repeats for each in drafts("领到助学金10.2万元。\n公司拿出10.2万元。") if each.repeats}
    title = {
        each.id: each.repeats for each in drafts("2023-05-06\n定下实事94件。", head="94件实事办成\n") if each.repeats
    }

    assert again == {"D2": "D1"}
    assert title == {"D1": "D2"}


def test_two_rates_of_a_hundred_are_two():
    assert [each.repeats for each in drafts("签订率100%，兑现率100%。")] == ["", ""]


TABLE = """序号 | 项目 | 金额(万元) | 受益人数
1 | 夏送清凉 | 12.5 | 1,260
2 | 金秋助学 | 8 | 40
3 | 其中:困难职工子女 | 3 | 15
合计 |  | 20.5 | 1,300"""


def test_in_a_table_the_unit_stands_in_the_head_and_the_whole_in_the_row_of_the_total():
    assert values(TABLE) == [
        (125000, "yuan"), (1260, "person"), (80000, "yuan"), (40, "person"),
        (30000, "yuan"), (15, "person"), (205000, "yuan"), (1300, "person"),
    ]  # fmt: skip
    assert parts(TABLE) == {"D1": "D7", "D2": "D8", "D3": "D7", "D4": "D8", "D5": "D3", "D6": "D4"}


def test_the_number_of_a_row_is_none():
    assert [each.words for each in extracted(TABLE).passed_over if each.reason == "list_number"] == ["1", "2", "3"]


def test_an_old_standard_beside_a_new_one_is_what_it_was():
    one, other = drafts("项目\t原标准(元/人)\t现标准(元/人)\n体检费\t300\t500\n生日慰问\t100\t200")

    assert [(each.value, each.before, each.rate) for each in (one, other)] == [
        (500, 300, "person"),
        (200, 100, "person"),
    ]
