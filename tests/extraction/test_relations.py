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


def test_a_sum_for_each_is_a_part_of_the_sum_behind_it_and_a_changed_standard_of_none():
    assert parts("每户2000元，受惠的有158户，共31.6万元。") == {"D1": "D3"}
    assert parts("食堂花去30万元，餐补由每人每天12元提到15元。") == {}


def test_those_who_were_found_are_of_those_who_were_examined():
    assert parts("为3180名职工体检，查出需要复查的107人。") == {"D2": "D1"}
    assert parts("筛查4106人，9人确诊。") == {"D2": "D1"}


def test_what_was_spent_of_a_plan_and_where_a_sum_came_from_are_parts_of_it():
    assert parts("计划投资2.4亿元；上半年完成投资1.15亿元。") == {"D2": "D1"}
    assert parts("三年投入9.7亿元。\n投入的资金里，财政补助3.1亿元，企业自筹4.6亿元。") == {"D2": "D1", "D3": "D1"}


def test_what_is_left_over_is_no_more_of_these():
    assert parts("支出56.3万元，其中助学金9.6万元，年末结余1.7万元。") == {"D2": "D1"}


def test_a_part_of_a_sum_per_head_is_one_per_head():
    assert [each.rate for each in drafts("保费每人80元，其中个人缴30元。")] == ["person", "person"]
    assert [each.rate for each in drafts("按每人600元发给2670名会员。")] == ["person", ""]


def test_a_headline_repeats_its_paragraph_and_shares_its_whole():
    made = drafts("办成实事41件\n列出清单52件，截至8月末办成41件。")

    assert [(each.id, each.repeats, each.part_of) for each in made] == [
        ("D1", "D3", "D2"), ("D2", "", ""), ("D3", "", "D2"),
    ]  # fmt: skip


def doubts(text):
    """Of each draft what is said of its sum."""
    return [[doubt for doubt in each.doubts if "相加是" in doubt] for each in drafts(text)]


def test_parts_that_do_not_add_up_are_a_doubt_of_their_sum():
    assert doubts("大病12万元，助学8万元，合计30万元。") == [[], [], ["各部分相加是20万，与合计不符"]]
    assert doubts("慰问50人，其中劳模30人、特困40人。") == [["各部分相加是70，比这个数多"], [], []]


def test_parts_that_add_up_and_averages_and_a_few_of_many_are_no_doubt():
    assert doubts("大病12万元，助学8万元，合计20万元。") == [[], [], []]
    assert doubts("人均补助500元，共计30万元。") == [[], []]
    assert doubts("慰问50人，其中劳模30人。") == [[], []]
