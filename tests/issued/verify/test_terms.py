"""What texts say, in whatever words: two ways of writing one number are one, and a bound or a unit makes another."""

import pytest
from each_row import each_row

from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.terms import terms_of

NAMES = {
    "enterprises": {"本钢": ["a"], "本钢集团有限公司": ["a"], "云驾岭矿": ["b"]},
    "measures": {"困难帮扶资金": ["m"], "技术津贴（每人每月）": ["n"]},
}
CHINESE = Lexicon.of("zh", NAMES, ["金秋助学"], ["职工心愿清单", "2023年重点民生项目"])
ENGLISH = Lexicon.of("en", {"enterprises": {"Benxi Steel": ["a"]}, "measures": {"Aid funds": ["m"]}})


def says(text, lexicon=CHINESE):
    return [term.key for term in terms_of(text, lexicon)]


def kinds(text, lexicon=CHINESE):
    return [(term.kind, term.text) for term in terms_of(text, lexicon)]


@each_row(
    "one, other",
    [
        ("1项", "一项"),
        ("12项", "十二项"),
        ("88万元", "880000元"),
        ("88万元", "880,000元"),
        ("107人", "107名"),
        ("107 人", "１０７人"),
        ("85.0%", "85%"),
        ("98%", "百分之九十八"),
        ("30%", "三成"),
        ("1260余项", "1260多项"),
        ("100余平方米", "100余㎡"),
        ("超过300万元", "三百余万元"),
        ("2021年6月30日", "2021.6.30"),
        ("2021年", "二〇二一年"),
        ("1月至6月", "1-6月"),
        ("本钢18项", "本钢集团有限公司18项"),
        ("未办结3项", "尚未办结3项"),
        ("由2年调整为1年", "由两年调整为一年"),
        ("2062.3万元", "2,062.3万元"),
        ("同比下降11%", "比上年同期下降11%"),
    ],
)
def test_two_ways_of_saying_the_same(one, other):
    assert says(one) == says(other) != []


@each_row(
    "one, other",
    [
        ("1260余项", "1260项"),
        ("25.6万元", "25.6万元多"),
        ("25.6万元", "近25.6万元"),
        ("600元", "人均600元"),
        ("85.0%（34/40）", "85.0%（34/40）以上"),
        ("107人", "107人次"),
        ("25.6万元", "25.6元"),
        ("2.9个百分点", "2.9%"),
        ("已办结3项", "未办结3项"),
        ("已发放6万元", "已安排6万元"),
        ("同比增长2%", "同比下降2%"),
        ("同比增长2%", "环比增长2%"),
        ("1月至12月", "1月至1月"),
        ("2021年上半年", "2021年下半年"),
        ("没有逾期", "逾期"),
        ("其中3项", "另有3项"),
        ("本钢3项", "云驾岭矿3项"),
        ("25.6万元", "25.6万元/人"),
        ("4篇", "4篇次"),
        ("75个", "75个月"),
        ("逾期10项", "即将逾期10项"),
        ("心愿清单53项", "意见清单53项"),
        ("本钢3项", "本钢等单位3项"),
        ("3项", "≥3项"),
    ],
)
def test_two_ways_of_saying_something_else(one, other):
    assert says(one) != says(other)


def test_a_longer_word_comes_before_one_within_it():
    assert kinds("未办结事项的办结率") == [("status", "未办结"), ("status", "办结率")]
    assert kinds("技术津贴（每人每月）600元") == [("measure", "技术津贴（每人每月）"), ("number", "600元")]


def test_a_year_in_the_name_of_a_list_is_no_time():
    assert kinds("“2023年重点民生项目”14项") == [("named", "2023年重点民生项目"), ("number", "14项")]


@pytest.mark.parametrize("words", ["三位一体", "一批骨干", "第三", "星期三", "统一部署", "不断加强", "十分重要"])
def test_numerals_in_ordinary_words_say_nothing(words):
    assert [kind for kind, _ in kinds(words) if kind != "single"] == []


def test_english_says_it_in_its_own_words():
    text = "Benxi Steel: over 1,260 items or more resolved, up 2.9 percentage points year on year, 34 of 40, in 2020"

    assert [kind for kind, _ in kinds(text, ENGLISH)] == [
        *("enterprise", "number", "status", "direction", "number", "base", "fraction", "time")
    ]
    assert says("one item", ENGLISH) == says("1 item", ENGLISH)
    assert says("over 50 activities", ENGLISH) == says("more than 50 activities", ENGLISH)
    assert says("RMB 3.14 million", ENGLISH) == says("RMB 3,140,000", ENGLISH)
