"""Which numbers differ between two editions, each once, and in which order."""

import pytest
from editions import edition, line, number, of, table

from reporting.core.expression import Change
from reporting.issued.editions.changes import changes_between
from reporting.issued.editions.row_changes import row_changes

BEFORE = ("achievements.csv:2", "one", "a", "100")
OF_A, OF_B = of(enterprise="a"), of(enterprise="b")


def words(pairs):
    """The words of each number before and after, None where there is none."""
    return [(pair.before and pair.before.words, pair.after and pair.after.words) for pair in pairs]


def kinds(before, after):
    """Of each kind that is there, the words."""
    changes = changes_between(before, after)
    every = {name: words(getattr(changes, name)) for name in ("changed", "new", "gone", "following", "other_rows")}
    return {name: pairs for name, pairs in every.items() if pairs}


def test_equal_editions_differ_in_nothing():
    one = edition(number("100元", OF_A), rows=[BEFORE])

    assert kinds(one, one) == {}


def test_a_row_that_only_moved_in_its_file_is_the_same_row():
    moved = ("achievements.csv:9", *BEFORE[1:])

    assert kinds(edition(number("100元", OF_A), rows=[BEFORE]), edition(number("100元", OF_A), rows=[moved])) == {}


def test_what_is_new_and_what_is_gone():
    before = edition(number("1人", measure="people"), number("3元"))
    after = edition(number("3元"), number("2次", measure="visits"))

    assert kinds(before, after) == {"new": [(None, "2次")], "gone": [("1人", None)]}


def test_a_number_that_stands_in_several_places_is_one_change():
    labels = ("资金", "表 3 金额", "另一表 4 金额")
    before, after = (edition(*(number(one, of(), label=label) for label in labels)) for one in ("1元", "2元"))

    assert kinds(before, after) == {"changed": [("1元", "2元")]}


def test_a_number_that_moved_to_another_place_is_the_same_number():
    """It stood in a sentence, and stands in a table."""
    before, after = edition(number("1元", of())), edition(number("2元", of(), label="表 1 金额"))

    assert kinds(before, after) == {"changed": [("1元", "2元")]}
    assert kinds(before, edition(number("1元", of(), label="表 1 金额"))) == {}


def test_a_number_that_lost_one_of_its_places_is_not_gone():
    before = edition(number("1元", of()), number("1元", of(), label="表 1 金额"))

    assert kinds(before, edition(number("1元", of()))) == {}


def test_rows_of_a_table_are_matched_by_enterprise_and_not_by_place():
    a, b = ("achievements.csv:2", "one", "a", "1"), ("achievements.csv:3", "two", "b", "2")
    other = ("achievements.csv:3", "two", "b", "3")
    before = edition(number("1元", OF_A, label="表 1 金额"), number("2元", OF_B, label="表 2 金额"), rows=[a, b])
    after = edition(number("3元", OF_B, label="表 1 金额"), rows=[other])

    assert kinds(before, after) == {"changed": [("2元", "3元")], "gone": [("1元", None)]}


def test_those_of_the_group_come_first_and_all_in_the_order_of_the_page():
    """On the later page: a, the group's 4, b, the group's 3."""
    figures = {
        period: [
            number(f"{start}1元", of(period, enterprise="a"), "m", anchor="a"),
            number(f"{start}2元", of(period, enterprise="b"), "m", anchor="b"),
            number(f"{start}3元", of(period), "third", anchor="third"),
            number(f"{start}4元", of(period), "fourth", anchor="fourth"),
        ]
        for period, start in (("2022", ""), ("2023", "1"))
    }
    a, b, third, fourth = figures["2023"]
    page = [line("甲", a), line("共", fourth), *table(["乙", b]), line("另有", third)]
    before, after = edition(*figures["2022"], period="2022"), edition(*figures["2023"], page=page)

    assert kinds(before, after) == {"changed": [("4元", "14元"), ("3元", "13元"), ("1元", "11元"), ("2元", "12元")]}


def comparison(words, period, before):
    expression = Change(of(period), of(before), "year")
    return number(words, expression, "aid_on_year", label="表 1 同比")


def test_a_comparison_follows_the_number_that_changed():
    before = edition(number("1元", of()), comparison("同比增长5%", "2023", "2022"))
    after = edition(number("2元", of()), comparison("同比增长9%", "2023", "2022"))

    assert kinds(before, after) == {"changed": [("1元", "2元")], "following": [("同比增长5%", "同比增长9%")]}


def test_a_comparison_of_the_same_number_changed_itself():
    """The base was restated."""
    before = edition(number("1元", of()), comparison("同比增长5%", "2023", "2022"))
    after = edition(number("1元", of()), comparison("同比增长9%", "2023", "2022"))

    assert kinds(before, after) == {"changed": [("同比增长5%", "同比增长9%")]}


def test_the_same_number_from_other_rows_is_told_within_one_period_only():
    one = edition(number("1元", OF_A), rows=[BEFORE])
    other = edition(number("1元", OF_A), rows=[("achievements.csv:3", "two", "a", "1")])
    last_year = edition(number("1元", of("2022", enterprise="a")), period="2022", rows=[BEFORE])

    assert kinds(one, other) == {"other_rows": [("1元", "1元")]}
    assert kinds(last_year, other) == {}


@pytest.mark.parametrize(
    "row, change",
    [
        (("achievements.csv:2", "one", "a", "120"), [("100", "120", ("value",))]),
        (("achievements.csv:2", "two", "a", "50"), [("100", None, ()), (None, "50", ())]),
    ],
    ids=["a changed row", "a row for another"],
)
def test_the_rows_that_made_the_difference(row, change):
    before, after = edition(number("100元", OF_A), rows=[BEFORE]), edition(number("120元", OF_A), rows=[row])
    (pair,) = changes_between(before, after).changed

    assert [
        (one.before and one.before["value"], one.after and one.after["value"], one.columns)
        for one in row_changes(pair, before, after)
    ] == change


def test_without_the_workbooks_the_numbers_alone_are_compared():
    """The manifest says which rows a number is of, and only the workbook what they held then."""
    before, after = edition(number("1元", OF_A)), edition(number("2元", OF_A))

    assert kinds(before, after) == {"changed": [("1元", "2元")]}


def test_rows_of_other_enterprises_are_not_taken_for_each_other():
    rows = [(f"achievements.csv:{place}", letter, letter, "1") for place, letter in enumerate("abcd", 2)]
    a, b, c, d = (number(f"{row[0][-1]}元", of(enterprise=row[2]), label="表 1 金额") for row in rows)
    found = kinds(edition(a, b, rows=rows), edition(c, d, rows=rows))

    assert {kind: len(pairs) for kind, pairs in found.items()} == {"new": 2, "gone": 2}
