"""A word that a column does not know is told with those it knows, and what they mean in Chinese."""

from each_row import each_row

from reporting.ledger.chinese_choices import CHOICES
from reporting.ledger.faults import Fault
from reporting.ledger.schema import STATUSES, TABLES, YES_NO
from reporting.ledger.todos_in_chinese import for_the_clerk


def told(choices, todo):
    said = for_the_clerk(
        Fault("achievements.csv", 3, "status", "'pade'", f"one of {', '.join(choices)} is expected", todo)
    )
    return said.found, said.expected, said.todo


def test_each_choice_stands_with_its_meaning_and_so_does_the_one_that_was_meant():
    assert told(STATUSES, "did you mean 'paid'?") == (
        "“pade”",
        "应是其中之一：done（已完成）、paid（已发放）、allocated（已安排）、raised（已筹集）、planned（规划）、ongoing（进行中）",
        "是不是“paid（已发放）”？",
    )


def test_where_none_is_near_they_are_not_told_twice():
    assert told(YES_NO, "use one of yes, no") == ("“pade”", "应是其中之一：yes（是）、no（否）", "请改填其中之一")


@each_row("table", TABLES)
def test_the_choices_of_every_column_have_a_meaning(table):
    asked = {column.choices for column in TABLES[table].columns if column.choices}

    # The tables of a layout are typed in Chinese.
    assert all(choices in CHOICES or "事项" in choices for choices in asked)
