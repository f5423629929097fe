"""Shares in words are percent, and a sum per person, month or set is never a total."""

import pytest
from each_row import each_row
from texts import drafts, values


@pytest.mark.parametrize(
    "text, expected",
    [
        ("满意率百分之九十六。", 96),
        ("满意率百分之九十八点五。", 98.5),
        ("满意率百分之98.5。", 98.5),
        ("满意率达九成。", 90),
        ("满意率达九成五。", 95),
        ("满意率超8成。", 80),
        ("满意率百分百。", 100),
    ],
)
def test_a_share_in_words_is_in_percent(text, expected):
    assert values(text) == [(expected, "percent")]


@pytest.mark.parametrize("text, bound", [("近八成满意。", "at_most"), ("百分之九十以上满意。", "at_least")])
def test_a_share_in_words_has_its_bound(text, bound):
    assert [each.bound for each in drafts(text)] == [bound]


@pytest.mark.parametrize("text", ["两成员参加。", "三成立新组。", "一成不变。", "完成三项。"])
def test_not_each_such_sign_is_a_share(text):
    assert "percent" not in {unit for _, unit in values(text)}


@each_row(
    "text, rate",
    [
        ("日均供餐680份。", "day"),
        ("月均接待210人次。", "month"),
        ("年均救助30人。", "year"),
        ("月薪6500元。", "month"),
        ("年薪8万元。", "year"),
        ("每月补贴300元。", "month"),
        ("餐补每人每天15元。", "person day"),
        ("人均月补贴1000元。", "person month"),
        ("工作服每套260元。", "set"),
        ("津贴每班25元。", "time"),
        ("餐补由每人每天8元提高到12元。", "person day"),
    ],
)
def test_what_a_sum_is_per_stands_beside_it_and_is_told(text, rate):
    (draft,) = drafts(text)

    assert draft.rate == rate
    assert any("不能相加" in doubt for doubt in draft.doubts)


@pytest.mark.parametrize("text", ["一年来补助3万元。", "近一年补助3万元。", "慰问30人。"])
def test_a_year_that_was_is_no_rate(text):
    (draft,) = drafts(text)

    assert draft.rate == ""
    assert not any("不能相加" in doubt for doubt in draft.doubts)
