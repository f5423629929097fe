"""An enterprise or a measure with another id, divided or joined, is offered as probably the same, and never as sure."""

from editions import edition, number, of

from reporting.issued.editions.changes import changes_between
from reporting.issued.editions.likely_same import Likely, likely_same

# By enterprise, what it has of three measures.
A, B = (100, 20, 7), (300, 60, 40)


def with_amounts(period="2023", names=(), **amounts):
    """The numbers of these enterprises, each with its three measures."""
    return edition(
        *(
            number(f"{size}元", of(period, enterprise=one, measure=measure), measure, f"表 {place} {measure}")
            for place, (one, sizes) in enumerate(amounts.items(), 1)
            for measure, size in zip(("aid", "items", "people"), sizes, strict=True)
        ),
        period=period,
        names=names,
    )


def test_an_enterprise_with_another_id_and_the_same_numbers():
    before, after = with_amounts(a=A, b=B), with_amounts(z=A, b=B)
    changes = changes_between(before, after)

    assert likely_same(before, after) == [Likely("enterprises", ("a",), ("z",))]
    assert changes.changed == []
    assert (len(changes.new), len(changes.gone)) == (3, 3)


def test_a_year_later_the_numbers_need_only_be_close():
    """100 to 105, 20 to 21, and 7 to 9, which is no longer close: two of three."""
    before = with_amounts("2022", a=A, b=B)

    assert likely_same(before, with_amounts(z=(105, 21, 9), b=B)) == [Likely("enterprises", ("a",), ("z",))]
    assert likely_same(before, with_amounts(z=(105, 30, 9), b=B)) == []


def test_another_id_with_the_same_name_is_probably_the_same_whatever_its_numbers():
    before, after = with_amounts(a=A, names={"a": "甲矿"}), with_amounts(z=B, names={"z": "甲矿"})

    assert likely_same(before, after) == [Likely("enterprises", ("a",), ("z",), same_name=True)]


def test_one_that_was_divided_in_two():
    """100 = 60 + 40, 20 = 15 + 5, 7 = 4 + 3."""
    before, after = with_amounts(a=A, b=B), with_amounts(y=(60, 15, 4), z=(40, 5, 3), b=B)

    assert likely_same(before, after) == [Likely("enterprises", ("a",), ("y", "z"))]


def test_one_that_gave_away_a_part_and_kept_its_id():
    before, after = with_amounts(a=A, b=B), with_amounts(a=(60, 15, 4), z=(40, 5, 3), b=B)

    assert likely_same(before, after) == [Likely("enterprises", ("a",), ("a", "z"))]


def test_two_that_were_joined():
    before, after = with_amounts(y=(60, 15, 4), z=(40, 5, 3), b=B), with_amounts(a=A, b=B)

    assert likely_same(before, after) == [Likely("enterprises", ("y", "z"), ("a",))]


def test_another_enterprise_in_the_place_of_one_is_not_the_same():
    assert likely_same(with_amounts(a=A), with_amounts(z=B)) == []


def test_nothing_is_offered_where_all_are_known():
    assert likely_same(with_amounts(a=A, b=B), with_amounts(a=B, b=A)) == []


def test_a_single_number_that_is_equal_proves_nothing():
    before, after = (edition(number("3元", of(enterprise=one), label="表 1 金额")) for one in "az")

    assert likely_same(before, after) == []


def test_a_measure_with_another_id_and_the_same_parts():
    rows = [("achievements.csv:2", "one", "a", "40"), ("achievements.csv:3", "two", "b", "60")]
    before, after = (edition(number("100元", of(), measure), rows=rows) for measure in ("lamps", "lights"))

    assert likely_same(before, after) == [Likely("measures", ("lamps",), ("lights",))]
