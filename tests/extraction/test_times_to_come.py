"""When a number is of a time to come, or of a year that a text calls by no number: 4月1日起, 新的一年, 这一年."""

import pytest
from each_row import each_row
from texts import drafts

PLAN = "甲矿业公司2024年工作计划\n2023-12-05\n"
SUMMARY = "甲矿业公司2022年总结\n2023-01-05\n"
REVIEW = "甲矿业公司2022年综述\n"
LATE = "甲矿业公司工会\n2023-12-20\n"
MAY = "甲矿业公司工会\n2023-05-06\n"


def last(text, head=MAY):
    """The years and the status of the last draft."""
    draft = drafts(text, head=head)[-1]
    return draft.period.start.year, draft.period.end.year, draft.status


@each_row(
    "text",
    [
        "6月1日起，夜班补贴提高到40元。",
        "自7月起夜班补贴由25元提高到40元。",
        "夜班补贴由25元提高到40元，从6月起执行。",
        "定于9月安排体检30人。",
        "将于11月慰问30人。",
        "10月底前修路3条。",
        "5月10日至6月15日安排职工体检300人。",
        "5月10日至28日安排职工体检300人。",
    ],
)
def test_a_month_that_is_soon_or_said_to_come_is_one_of_this_year_and_planned(text):
    assert last(text) == (2023, 2023, "planned")


@pytest.mark.parametrize("text", ["11月，慰问30人。", "12月举办讲座9场。", "去年10月，慰问30人。"])
def test_a_month_far_ahead_that_nobody_announces_was_that_of_the_year_before(text):
    assert last(text) == (2022, 2022, "done")


@pytest.mark.parametrize("words", ["3月1日起", "3月以来", "自3月份开始"])
def test_what_began_on_a_day_goes_on_to_the_day_of_the_text(words):
    (draft,) = drafts(f"{words}，食堂供餐300份。")

    assert (draft.period.start.isoformat(), draft.period.end.isoformat()) == ("2023-03-01", "2023-05-06")


def test_a_plan_of_this_year_goes_on_to_its_end():
    (draft,) = drafts("今年计划慰问30人。")

    assert draft.period.end.isoformat() == "2023-12-31"


@pytest.mark.parametrize("words", ["新的一年", "明年", "来年", "下一年度", "新一年"])
@pytest.mark.parametrize("head, year", [(PLAN, 2024), (SUMMARY, 2023), (REVIEW, 2023), (LATE, 2024)])
def test_the_year_to_come_is_seen_from_the_text(words, head, year):
    assert last(f"{words}，计划慰问30人。", head) == (year, year, "planned")


@pytest.mark.parametrize("words", ["这一年", "这一年里", "同年", "当年"])
def test_this_year_is_the_one_that_its_paragraph_named_last(words):
    assert last(f"2019年，慰问30人。{words}，修路6条。")[:2] == (2019, 2019)
    assert last(f"比2019年多慰问30人。{words}，修路6条。")[:2] == (2023, 2023)


def test_this_year_of_a_summary_that_names_none_is_that_of_its_title():
    assert last("这一年，慰问30人。", SUMMARY)[:2] == (2022, 2022)


@pytest.mark.parametrize(
    "text",
    [
        "2018年至2022年的五年间，修路6条。",
        "2018—2022年五年里，修路6条。",
        "2018年至2022年，慰问30人。五年间，修路6条。",
        "2018年至2022年这五年间，修路6条。",
    ],
)
def test_so_many_years_beside_the_years_themselves_are_those_years(text):
    assert last(text)[:2] == (2018, 2022)


def test_ten_years_at_the_end_of_a_year_hold_this_year():
    assert last("十年来，救助73人。", LATE)[:2] == (2014, 2023)
    assert last("十年来，救助73人。", MAY)[:2] == (2013, 2023)


def test_a_sum_of_the_year_gone_is_of_that_year_and_one_since_a_year_goes_on():
    assert last("刚刚过去的一年极不平凡。组织夜校，累计授课180学时。", "讲话\n2021-01-28\n")[:2] == (2020, 2020)
    assert last("2019年，公司设立基金。累计救助73人。")[:2] == (2019, 2023)


def test_the_month_before_is_seen_from_the_day_of_the_text():
    (draft,) = drafts("上月，修路6条。", head="甲矿业公司工会\n2023-01-06\n")

    assert draft.period.start.isoformat() == "2022-12-01"


@pytest.mark.parametrize(
    "text", ["3座已建成，其余2座明年完成。", "2座因材料未到，顺延到明年。", "2座待2024年一季度交付。"]
)
def test_what_was_put_off_is_of_the_time_that_stands_behind_it(text):
    assert last(text) == (2024, 2024, "planned")


def test_a_month_of_a_plan_in_a_letter_about_the_year_gone_is_one_of_the_new_year():
    text = "一年来，慰问94人。今年三月，我们将举办讲座2场。"

    assert last(text, "甲矿业公司2019年总结\n2020-01-15\n") == (2020, 2020, "planned")


@pytest.mark.parametrize("words", ["十年来", "2018年以来", "近五年来"])
def test_what_looks_back_is_done_also_in_a_notice(words):
    assert last(f"{words}资助430人。", "关于开展助学活动的通知\n2022-07-11\n")[2] == "done"


def test_a_year_in_another_cell_of_a_row_is_not_that_of_its_number():
    (first, *_) = drafts("项目\t人数（人）\t说明\n助学\t120\t含2022年预拨\n合计\t120\t", head="甲矿业公司2021年汇总\n")

    assert first.period.end.year == 2021
