"""Titles and names that speak of a time that is no period, or of last year, are asked about."""

import pytest
from each_row import each_row
from hand_made_books import faults, read_bare, sheet

OWNER, LABEL = ["填报单位：甲公司"], ["报告期：2024年"]
LAMPS = [["指标", "计量单位", "数值"], ["修复路灯", "盏", 10]]
OPEN_ENDS = ["截至目前", "截止目前", "至今", "开展以来"]
VAGUE = [
    *("近三年", "近两年", "近十年", "近5年", "近几个月", "历年", "历次", "多年来", "上一学年"),
    *("春季", "夏季", "秋季", "冬季", "元旦春节", "两节期间", "跨年", "本月", "当月", "本季", "本周"),
]
SOURCES = {"标题": "title", "表名": "name", "文件名": "file"}


def book(*above, title="", name="表1", file="报表", asked=None):
    titles = [[title]] if title else []
    return read_bare(sheet(name, OWNER, *above, *titles, *LAMPS), period=asked, file=f"{file}.xlsx")


def found(returned):
    return [text for _, text in faults(returned)]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("text", VAGUE + OPEN_ENDS)
def test_a_time_that_is_no_period_is_asked(text, source):
    assert found(book(**{SOURCES[source]: text})) == [f"{source}“{text}”"]


@each_row("text", VAGUE)
def test_no_label_and_no_period_that_is_collected_answers_for_such_a_time(text):
    assert found(book(title=text, asked="2024")) == found(book(LABEL, title=text)) == [f"标题“{text}”"]
    assert found(book(name=text, asked="2024")) == found(book(LABEL, name=text)) == [f"表名“{text}”"]


@pytest.mark.parametrize("text", OPEN_ENDS)
def test_a_label_tells_where_an_open_end_is(text):
    assert found(book(LABEL, title=text)) == found(book(LABEL, name=text)) == []
    assert found(book(title=text, asked="2024")) == [f"标题“{text}”"]


def test_whoever_collects_gives_the_files_their_names():
    assert found(book(file="近三年", asked="2024")) == found(book(LABEL, file="近三年")) == []


@pytest.mark.parametrize(
    "text, asked", [("本月", "2024-09"), ("当月", "2024-09"), ("本季", "2024Q3"), ("本季度", "2024Q3")]
)
def test_this_month_is_the_month_that_is_collected(text, asked):
    assert found(book(title=text, asked=asked)) == []
    assert found(book(title=text, asked="2024")) == [f"标题“{text}”"]
    assert found(book(title=text, asked="2024Q3" if asked == "2024-09" else "2024-09")) == [f"标题“{text}”"]


@pytest.mark.parametrize("text", ["2024年成果", "春节慰问", "年终成果", "目前情况", "办公室", "本单位成果"])
def test_other_words_are_no_such_time(text):
    assert found(book(title=text, asked="2024")) == []


@pytest.mark.parametrize("text", ["去年成果", "上年数据", "上一年", "往年情况"])
@pytest.mark.parametrize("source", ["标题", "表名"])
def test_what_is_called_last_years_is_not_this_years(source, text):
    (fault,) = book(**{SOURCES[source]: text}, asked="2024").faults

    assert (fault.found, fault.expected) == (f"{source}“{text}”写的是2023年", "本次收的是2024年的报表")


@pytest.mark.parametrize("text", ["去年成果", "上年数据"])
def test_what_is_called_last_years_beside_a_year_is_asked(text):
    assert found(book(["2024年成果"], title=text)) == [f"标题“{text}”写的是2023年"]


@pytest.mark.parametrize(
    "text",
    ["比去年增长", "与上年对比", "较去年增加", "同去年比", "去年同期", "上年同比", "上年相比", "2024年（上年已报）"],
)
@pytest.mark.parametrize("source", ["标题", "表名"])
def test_a_comparison_with_last_year_is_of_this_year(source, text):
    assert found(book(**{SOURCES[source]: text}, asked="2024")) == []


def test_a_day_under_the_time_of_counting_is_no_period():
    assert found(book(["统计时间：2024年12月31日"], asked="2024")) == []
    assert found(book(["统计时间：2023年"], asked="2024")) == ["报告期“2023年”写的是2023年"]


@each_row(
    "words",
    ["统计时间：", "数据期：", "填报口径：", "报告期", "本表时段", "数据区间", "统计范围：", "本表是", "本表为"],
)
def test_a_note_may_say_what_its_table_counts(words):
    returned = read_bare(sheet("成果", OWNER, *LAMPS, [f"注：{words}2024年上半年"]), period="2024")

    assert [fault.expected for fault in returned.faults] == ["本次收的是2024年的报表"]


@pytest.mark.parametrize("note", ["注：2023年已报的不再报", "注：本表由工会填写，2023年起施行", "注：按2023年标准发放"])
def test_other_years_in_notes_are_left_alone(note):
    assert found(read_bare(sheet("成果", OWNER, *LAMPS, [note]), period="2024")) == []
