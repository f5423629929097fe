"""Doubts that name the same row are one entry: the root first, and behind it what may come from it."""

from reporting.checks.doubt import Doubt
from reporting.checks.roots import by_root


def doubt(kind, name, *rows):
    return Doubt(kind, {"zh": name, "en": name}, rows)


def entries(*doubts):
    return [entry.words()["en"] for entry in by_root(doubts)]


def test_doubts_about_different_rows_stand_by_themselves_in_their_order():
    assert entries(doubt("fall", "one", "a:2", "a:3"), doubt("far_off", "two", "a:4")) == ["one", "two"]


def test_what_names_the_same_row_follows_the_one_that_is_nearest_to_a_slip():
    doubts = doubt("sum", "sum", "a:2", "a:3"), doubt("within", "within", "a:5", "a:2"), doubt("far_off", "far", "a:2")

    assert entries(*doubts) == ["far; the same row (a:2) leads to 2 more: within; sum"]
    assert by_root(doubts)[0].words()["zh"] == "far；同一行（a:2）还牵出2处：within；sum"


def test_the_row_that_most_of_them_name_is_the_root():
    doubts = (
        doubt("fall", "one", "a:2", "a:3"),
        doubt("fall", "two", "a:3", "a:4"),
        doubt("fall", "three", "a:4", "a:5"),
        doubt("sum", "four", "a:4", "a:9"),
    )

    assert entries(*doubts) == ["one", "two; the same row (a:4) leads to 2 more: three; four"]


def test_a_doubt_that_names_no_row_stands_alone():
    assert entries(doubt("fall", "one"), doubt("fall", "two")) == ["one", "two"]
