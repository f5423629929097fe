"""Rows behind a number: one by one while they are few, as ranges when they are many."""

from reporting.core.row_ranges import MAX_LISTED, compact, expand


def lines(*numbers):
    return [f"items.csv:{number}" for number in numbers]


def test_few_places_are_told_as_they_are():
    assert compact(lines(3, 2)) == ("items.csv:3", "items.csv:2")


def test_of_many_places_the_lines_beside_each_other_are_one():
    """All lines from 2 on but the fourth one, and a row of another file."""
    last = MAX_LISTED + 2
    places = [*lines(*range(last, 4, -1), 3, 2), "lists.csv:7"]

    assert compact(places) == ("items.csv:2-3", f"items.csv:5-{last}", "lists.csv:7")


def test_a_range_is_its_lines_again():
    assert list(expand(["items.csv:2-4", "lists.csv:7"])) == [*lines(2, 3, 4), "lists.csv:7"]
