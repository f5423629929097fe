"""Which numbers differ between two editions, and which ledger rows made the difference."""

import pytest
from editions import INPUTS, edition, number, of

from reporting.issued.editions.differences import differences, inputs

BEFORE = ("achievements.csv:2", "one", "a", "100")
OF_A, OF_B = of(enterprise="a"), of(enterprise="b")


def difference_lines(before, after, locale="zh"):
    return differences(before, after, locale)


def test_equal_editions_differ_in_nothing():
    one = edition(number("100元", OF_A), rows=[BEFORE])

    assert difference_lines(one, one) == []
    assert inputs(one, one, "zh") == []


def test_a_changed_row_is_told_with_what_changed_in_it():
    before = edition(number("100元", OF_A), rows=[BEFORE])
    after = edition(number("120元", OF_A), rows=[("achievements.csv:2", "one", "a", "120")])

    assert difference_lines(before, after) == [
        "变化（1）",
        "  aid: 100元 → 120元 [资金]",
        "    ~ achievements.csv:2 value 100 → 120",
    ]


def test_rows_that_came_and_went_are_told():
    before = edition(number("100元", OF_A), rows=[BEFORE])
    after = edition(number("50元", OF_A), rows=[("achievements.csv:2", "two", "a", "50")])

    assert difference_lines(before, after, "en") == [
        "Changed (1)",
        "  aid: 100元 → 50元 [资金]",
        "    − achievements.csv:2 a 100",
        "    + achievements.csv:2 a 50",
    ]


def test_a_row_that_only_moved_in_its_file_is_the_same_row():
    moved = ("achievements.csv:9", "one", "a", "100")

    assert (
        difference_lines(
            edition(number("100元", OF_A), rows=[BEFORE]),
            edition(number("100元", OF_A), rows=[moved]),
        )
        == []
    )


def test_what_is_new_and_what_is_gone():
    before = edition(number("1人", measure="people"), number("3元"))
    after = edition(number("3元"), number("2次", measure="visits"))

    assert difference_lines(before, after) == [
        "新增（1）",
        "  visits: 无 → 2次 [资金]",
        "消失（1）",
        "  people: 1人 → 无 [资金]",
    ]


def test_a_number_that_stands_in_several_places_is_told_once():
    before = edition(number("1元", label="资金"), number("1元", label="表 3 金额"), number("1元", label="表 4 金额"))
    after = edition(number("2元", label="资金"), number("2元", label="表 1 金额"), number("2元", label="表 2 金额"))

    assert difference_lines(before, after) == ["变化（1）", "  aid: 1元 → 2元 [资金、表 金额]"]


def test_rows_of_a_table_are_matched_by_enterprise_and_not_by_place():
    a, b = ("achievements.csv:2", "one", "a", "1"), ("achievements.csv:3", "two", "b", "2")
    other = ("achievements.csv:3", "two", "b", "3")
    before = edition(number("1元", OF_A, label="表 1 金额"), number("2元", OF_B, label="表 2 金额"), rows=[a, b])
    after = edition(number("3元", OF_B, label="表 1 金额"), rows=[other])

    assert difference_lines(before, after) == [
        "变化（1）",
        "  aid: 2元 → 3元 [表 金额]",
        "    ~ achievements.csv:3 value 2 → 3",
        "消失（1）",
        "  aid: 1元 → 无 [表 金额]",
        "    − achievements.csv:2 a 1",
    ]


def test_in_another_period_a_number_is_that_of_its_enterprise():
    """Other rows, and in the other order."""
    old = [("achievements.csv:2", "one", "a", "1"), ("achievements.csv:3", "two", "b", "2")]
    new = [("achievements.csv:4", "six", "b", "3"), ("achievements.csv:5", "ten", "a", "4")]
    before, after = (
        edition(
            *(number(f"{value}元", of(period, enterprise=one), label="表 金额") for _, _, one, value in rows),
            rows=rows,
            period=period,
        )
        for period, rows in (("2022", old), ("2023", new))
    )
    lines = difference_lines(before, after)

    assert [line for line in lines if "→" in line] == ["  aid: 1元 → 4元 [表 金额]", "  aid: 2元 → 3元 [表 金额]"]


def test_the_same_number_from_other_rows_is_a_difference_within_one_period_only():
    one = edition(number("1元", OF_A), rows=[BEFORE])
    other = edition(number("1元", OF_A), rows=[("achievements.csv:3", "two", "a", "1")])
    last_year = edition(number("1元", of("2022", enterprise="a")), period="2022", rows=[BEFORE])

    assert difference_lines(one, other)[0] == "数字未变，台账行不同（1）"
    assert difference_lines(last_year, other) == []


@pytest.mark.parametrize("kind", ["aid_on_year", "aid_on_previous"])
def test_comparisons_stand_apart(kind):
    before, after = edition(number("同比增长5%", measure=kind)), edition(number("同比持平", measure=kind))

    assert difference_lines(before, after) == ["同比、环比（1）", f"  {kind}: 同比增长5% → 同比持平 [资金]"]
    assert difference_lines(before, edition())[0] == "同比、环比（1）"


def test_without_the_workbooks_the_numbers_alone_are_told():
    """The manifest says which rows a number is of, and only the workbook what they held then."""
    before, after = edition(number("1元", OF_A)), edition(number("2元", OF_A))

    assert difference_lines(before, after) == ["变化（1）", "  aid: 1元 → 2元 [资金]"]


def test_files_that_were_not_the_same_are_named():
    other = {**INPUTS, "ledger": {"achievements.csv": "2", "items.csv": "1"}, "versions": {"python": "3"}}

    assert inputs(edition(), edition(made_from=other), "en") == ["Made from other ledger: achievements.csv, items.csv"]


def test_rows_of_other_enterprises_are_not_taken_for_each_other():
    rows = [(f"achievements.csv:{line}", enterprise, enterprise, "1") for line, enterprise in enumerate("abcd", 2)]
    numbers = [
        number(f"{line}元", of(enterprise=enterprise), label=f"表 {line} 金额")
        for line, (_, _, enterprise, _) in enumerate(rows)
    ]

    lines = difference_lines(edition(*numbers[:2], rows=rows), edition(*numbers[2:], rows=rows))

    assert [line for line in lines if not line.startswith(" ")] == ["新增（2）", "消失（2）"]
