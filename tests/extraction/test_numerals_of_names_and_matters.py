"""Numerals that count nothing: in names of people and shops, in copies and counters, in what was told before."""

import pytest
from each_row import each_row
from texts import drafts, reasons, values


@each_row(
    "text",
    [
        "作者：钱三元 | 时间",
        "记者 林百川",
        "图：吴九 编辑：小四",
        "填表人：陈十一",
        "职工赵三多领到了补助。",
        "扳道工王七斤说到了慰问。",
        "职工周小四获助。",
        "万家汇商业集团工会",
        "本表一式三份，各执一份，共印60份。",
        "点击：2 316次 阅读 1.2万 在看 58",
        "围绕入学、入托这两件事。",
        "以上三项都办成了。",
        "三项工作都要落实。",
        "运转2班来了。",
        "三班倒改为四班制。",
    ],
)
def test_such_a_numeral_makes_no_row(text):
    assert values(text) == []
    assert reasons(text)


@pytest.mark.parametrize(
    "text, value",
    [
        ("补助职工张三百元。", (300, "yuan")),
        ("做了三件实事。", (3, "item")),
        ("通勤车由每天2班加密到4班。", (4, "times")),
        ("雇大巴85车次。", (85, "times")),
        ("铺上砂石路，全长9公里。", (9000, "metre")),
        ("场次九，1 150人次听讲。", (1150, "person_time")),
    ],
)
def test_one_that_only_looks_like_it_is_a_fact(text, value):
    assert values(text)[-1] == value


def test_the_length_of_what_is_there_is_none():
    assert values("线路全长9公里。修路宽5米。") == []


@pytest.mark.parametrize("text", ["棚户区签约612户。", "新购彩超2台。", "就近3个食堂供餐。"])
def test_a_word_that_ends_like_a_bound_is_no_bound(text):
    assert [each.bound for each in drafts(text)] == ["exact"]


@pytest.mark.parametrize(
    "text, name",
    [
        ("工会为19名患病员工支付救助款。", "患病员工"),
        ("同意为312家门店增设休息区。", "门店"),
        ("向158名学生发放助学金。", "学生"),
        ("给95户送米面。", "送米面"),
    ],
)
def test_behind_a_word_that_leads_on_those_are_counted_who_stand_behind_the_number(text, name):
    assert [each.measure_words for each in drafts(text)] == [name]
