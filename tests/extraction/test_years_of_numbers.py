"""The year of a number: from digits of either kind, the title, halves and rows of years; never what is compared."""

import pytest
from each_row import each_row
from texts import drafts

UNDATED = "甲矿业公司工会\n"


def period(text, **options):
    made = drafts(text, **options)[-1].period
    return (made.start and made.start.isoformat(), made.end and made.end.isoformat())


def years(text, **options):
    made = [each.period for each in drafts(text, **options)]
    return [(one.start and one.start.year, one.end and one.end.year) for one in made]


@pytest.mark.parametrize("year", ["二〇二一年", "二零二一年", "二○二一年", "２０２１年", "2021 年"])
def test_a_year_in_characters_is_the_year_in_digits(year):
    assert years(f"{year}慰问30人。") == [(2021, 2021)]


def test_a_day_in_characters_dates_the_text():
    assert period("今年慰问30人。", head="甲矿业公司工会\n二〇二一年十二月三日\n") == ("2021-01-01", "2021-12-03")


@pytest.mark.parametrize("words", ["一年来", "近一年", "一年间", "一年中", "过去一年", "过去的一年"])
def test_the_year_of_a_summary_is_that_of_its_title_and_no_rate(words):
    (draft,) = drafts(f"{words}，发放慰问金3万元。", head="2022年度工作总结\n")

    assert (draft.period.start.year, draft.period.end.year, draft.rate) == (2022, 2022, "")


@pytest.mark.parametrize(
    "plan",
    [
        "预计2025年建成浴室1座。",
        "拟于2025年新建浴室1座。",
        "2025年底前建成浴室1座。",
        "将在2025年改造浴室1座。",
        "力争到2025年新建浴室1座。",
    ],
)
def test_a_year_that_is_only_forecast_is_not_that_of_the_text(plan):
    assert years(f"慰问30人。\n{plan}", head=UNDATED)[0] == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "较2021年的20人多，慰问30人。",
        "与2021年相比，多慰问30人。",
        "由2021年的20人增加到30人。",
        "从2021年的每人300元提高到每人500元。",
        "比2021年多走访，慰问30人。",
        "走访人数是去年同期的两倍，慰问30人。",
    ],
)
def test_a_year_that_is_compared_with_is_only_that_of_the_old_value(text):
    assert years(text)[-1] == (2023, 2023)


@pytest.mark.parametrize("text", ["从2021年起慰问30人。", "自2021年以来慰问30人。", "Since 2021，慰问30人。"])
def test_a_year_that_something_began_in_is_no_comparison(text):
    assert years(text) == [(2021, 2023)]


@pytest.mark.parametrize(
    "text, start, end",
    [
        ("截至2022年底，累计慰问30人。", None, "2022-12-31"),
        ("截至2022年10月，累计投入3万元。", None, "2022-10-31"),
        ("截至目前，累计慰问30人。", None, "2023-05-06"),
        ("今年以来，截至4月底，累计慰问30人。", "2023-01-01", "2023-04-30"),
        ("2020年开办食堂。截至2022年底，累计服务30人。", "2020-01-01", "2022-12-31"),
    ],
)
def test_what_is_counted_up_to_a_day_begins_where_the_text_says_so(text, start, end):
    assert period(text) == (start, end)


def test_a_year_in_the_title_is_certain():
    (draft,) = drafts("慰问30人。", head="2022年工会工作总结\n")

    assert (draft.period.certainty, draft.period.start.year) == ("explicit", 2022)
    assert not any("推断" in doubt for doubt in draft.doubts)


def test_a_day_below_the_title_makes_nothing_certain():
    assert drafts("慰问30人。", head="工作简报\n2022年3月4日\n")[0].period.certainty == "inferred"


@each_row(
    "words, start, end",
    [
        ("上半年", "2023-01-01", "2023-06-30"),
        ("前三季度", "2023-01-01", "2023-09-30"),
        ("2022年下半年", "2022-07-01", "2022-12-31"),
        ("去年一季度", "2022-01-01", "2022-03-31"),
        ("7至9月", "2023-07-01", "2023-09-30"),
        ("年初以来", "2023-01-01", "2023-11-20"),
        ("今年以来", "2023-01-01", "2023-11-20"),
        ("截至10月底", "2023-01-01", "2023-10-31"),
        ("上年同期", "2022-01-01", "2022-12-31"),
        ("前年", "2021-01-01", "2021-12-31"),
        ("“十三五”期间", "2016-01-01", "2020-12-31"),
        ("三年间", "2021-01-01", "2023-11-20"),
        ("春节前夕", "2023-01-01", "2023-11-20"),
    ],
)
def test_parts_of_a_year_and_several_years(words, start, end):
    assert period(f"{words}，慰问30人。", head="甲矿业公司工会\n2023-11-20\n") == (start, end)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("2021年慰问20人，2022年慰问30人。", [2021, 2022]),
        ("2021年办实事18件，2022年22件，今年25件。", [2021, 2022, 2023]),
        ("2021年、2022年分别投入30万元和40万元。", [2021, 2022]),
        ("2020年、2021年和2022年分别救助20人、30人、40人。", [2020, 2021, 2022]),
        ("今年慰问20人，去年慰问30人。", [2023, 2022]),
    ],
)
def test_of_several_years_each_number_has_its_own(text, expected):
    assert [start for start, _ in years(text)] == expected


def test_what_goes_on_ends_where_its_sentence_says():
    assert years("从2020年起投入80万元，到2022年改造浴室5间。") == [(2020, 2022), (2020, 2022)]


@pytest.mark.parametrize("heading", ["二、2022年工作", "第二部分 2022年工作回顾", "2022年完成情况", "2022年工作："])
def test_below_a_heading_with_a_year_it_is_that_year(heading):
    assert years(f"{heading}\n慰问30人。") == [(2022, 2022)]


def test_a_heading_of_a_larger_part_ends_the_one_before():
    text = "第一部分 2021年回顾\n（一）帮扶\n慰问20人。\n第二部分 2022年回顾\n（一）帮扶\n慰问30人。"

    assert years(text) == [(2021, 2021), (2022, 2022)]


def test_a_report_that_comes_out_early_tells_of_the_year_before():
    head = "在职工代表大会上的报告\n2023年1月16日\n"

    assert years("一年来，办理提案63件。\n发放补贴95万元。", head=head) == [(2022, 2022), (2022, 2022)]


def test_a_plan_that_comes_out_before_its_year_is_of_its_year():
    assert years("慰问30人。", head="2024年工作要点\n2023年12月20日\n") == [(2024, 2024)]


def test_a_year_in_english_has_no_sign_behind_it():
    assert years("慰问30人。", head="2022 Year-end Summary\n") == [(2022, 2022)]


def test_this_year_of_a_plan_in_a_review_is_the_year_in_which_it_comes_out():
    head = "工会工作汇报\n二〇二三年一月十五日\n"

    assert years("慰问20人。\n今年，将新建书屋1座。", head=head) == [(2022, 2022), (2023, 2023)]


@pytest.mark.parametrize("text", ["春节期间慰问30人。", "连日来，工会走访30户。"])
def test_what_comes_out_before_a_festival_is_of_its_own_year(text):
    assert years(text, head="新春送温暖\n2023年1月17日\n") == [(2023, 2023)]


def test_next_year_and_a_month_are_one_time():
    assert years("明年1月新建书屋1座。") == [(2024, 2024)]


@pytest.mark.parametrize(
    "text, start, end",
    [
        ("2022年下半年以来慰问30人。", "2022-07-01", "2023-05-06"),
        ("拟于年底前再聘80人。", "2023-01-01", "2023-12-31"),
        ("余下7处2024年上半年通电。", "2024-01-01", "2024-06-30"),
        ("2022年慰问（去年同期28人），救助9人。", "2022-01-01", "2022-12-31"),
        ("2021年欠下的工资，3月补发30万元。", "2023-03-01", "2023-03-31"),
        ("明春拟组织旅行3批。", "2024-01-01", "2024-12-31"),
    ],
)
def test_the_time_is_the_one_that_governs_the_number(text, start, end):
    assert period(text) == (start, end)


def test_a_time_to_come_does_not_go_on_to_what_was_done():
    assert years("余下7处2024年上半年通电；发羽绒服520件。")[-1] == (2023, 2023)


def test_a_text_of_january_that_looks_back_on_the_whole_year_is_of_the_year_before():
    head = "暖心，这一年办了这些事\n2024-01-09\n"

    assert years("2023年建驿站23座。\n全年体检3180人。", head=head) == [(2023, 2023)] * 2


def test_what_a_text_tells_together_began_when_the_text_begins():
    """累计 alone has an open start; 下半年以来 at the head of the text is one."""
    head = "下半年以来，公司扎实推进活动。\n"

    assert period("累计表彰300名。", head=f"2021-10-20\n{head}") == ("2021-07-01", "2021-10-20")
    assert period("累计表彰300名。", head="2021-10-20\n公司扎实推进活动。\n") == (None, "2021-10-20")


def test_years_within_a_sentence_end_with_it():
    said = "离水源远，20多年来吃水不便。活动开始后，车间安装了70米水管。"

    assert period(said) == ("2023-01-01", "2023-05-06")
    assert period("五年来，公司办实事。安装了70米水管。")[0] == "2018-01-01"
