"""A figure far off those of at least five others, of an enterprise that never reported it before, is a doubt."""

import pytest
from ledgers import facts, paid
from test_far_off import MANY, of

from reporting.checks.unlike_others import unlike_others

SIZES = (300000, 400000, 500000, 600000, 700000)


def rows(yuan, sizes=SIZES, **first):
    ours = paid(yuan, id="ours", enterprise="e1", **first)
    return [ours, *(paid(size, enterprise=f"e{number}") for number, size in enumerate(sizes, 2))]


def found(folder, achievements):
    return list(unlike_others(facts(folder, achievements=achievements, enterprises=MANY)))


def test_what_is_far_above_all_others_is_a_doubt_with_the_nearest_of_them(tmp_path):
    (doubt,) = found(tmp_path, rows(50000000))

    assert doubt.words == {
        "zh": "1厂“困难帮扶资金”5000万元（achievements.csv:2），"
        "其他5家单位中位数为50万元，最近的是70万元（achievements.csv:7）",
        "en": "Plant 1, Hardship aid: RMB 50 million (achievements.csv:2); the median of the 5 others is RMB 500,000, "
        "and the nearest of them RMB 700,000 (achievements.csv:7)",
    }
    assert doubt.figures == {"ours": 50000000}


def test_yuan_for_ten_thousand_yuan_lies_far_below(tmp_path):
    assert len(found(tmp_path, rows(50))) == 1


@pytest.mark.parametrize(
    "achievements",
    [
        rows(20000000),
        rows(3000),
        rows(50000000, SIZES[1:]),
        rows(50000000, (10000, *SIZES[1:])),
        rows(50000000, status="allocated"),
        [*rows(50000000), of(2022, 48000000, enterprise="e1")],
    ],
    ids=["large", "small", "four others", "others of all sizes", "another status", "as large before"],
)
def test_what_may_well_be_is_none(tmp_path, achievements):
    assert found(tmp_path, achievements) == []
