"""Money that was paid and the people who got it are of one size: not 1 yuan each, and not a million."""

import pytest
from ledgers import facts, paid

from reporting.checks.per_head import per_head

HALF = {"period_end": "2023-06-30", "as_of": "2023-06-30"}


def helped(people, **row):
    return {"measure": "people_helped_hardship", "value": people, **row}


def found(folder, *rows):
    return list(per_head(facts(folder, achievements=rows)))


def test_aid_of_a_yuan_each_is_a_doubt_with_both_rows(tmp_path):
    (doubt,) = found(tmp_path, paid(314, id="aid"), helped(256, id="people"))

    assert doubt.words == {
        "zh": "甲“困难帮扶资金”314元（achievements.csv:2），"
        "“帮扶困难职工”256人（achievements.csv:3），平均每人约1.23元",
        "en": "A Works, Hardship aid: RMB 314 (achievements.csv:2), and Employees in hardship helped: 256 people "
        "(achievements.csv:3), which is about RMB 1.23 for each",
    }
    assert doubt.figures == {"aid": 314, "people": 256}


@pytest.mark.parametrize("yuan, doubts", [(2559, 1), (2560, 0), (256000000, 0), (256000001, 1)])
def test_ten_yuan_and_a_million_are_the_limits(tmp_path, yuan, doubts):
    assert len(found(tmp_path, paid(yuan), helped(256))) == doubts


@pytest.mark.parametrize(
    "money, people",
    [
        ({"status": "allocated"}, {}),
        ({}, {"enterprise": "b"}),
        ({}, {"unit": "a_mine"}),
        ({}, HALF),
        ({}, {"status": "planned"}),
        ({"measure": "education_aid_funds"}, {}),
    ],
)
def test_money_and_people_are_of_the_same(tmp_path, money, people):
    assert found(tmp_path, paid(314, **money), helped(256, **people)) == []


def test_nobody_helped_is_no_share(tmp_path):
    assert found(tmp_path, paid(314), helped(0)) == []


def test_where_others_pay_as_little_nobody_knows_what_is_usual(tmp_path):
    assert found(tmp_path, paid(314), helped(256), paid(100, enterprise="b"), helped(90, enterprise="b")) == []
