"""Ids: each once, each known, and the nearest one offered for a slip of the pen."""

import pytest
from door import faults
from ledgers import ENTERPRISES, SOURCES, paid


@pytest.mark.parametrize(
    "column, typed, table, todo",
    [
        ("enterprise", "bb", "enterprises", "did you mean 'b'?"),
        ("unit", "a_mien", "enterprises", "did you mean 'a_mine'?"),
        ("measure", "aid_fund_hardship", "measures", "did you mean 'aid_funds_hardship'?"),
        ("source", "reprot", "sources", "did you mean 'report'?"),
        ("source", "zzz", "sources", "use one of report"),
        ("part_of", "whole", "achievements", "use one of paid-1"),
    ],
)
def test_an_unknown_id_is_refused_with_the_nearest(tmp_path, column, typed, table, todo):
    row = paid(1, id="paid-1", **{column: typed})
    if column == "measure":
        row["measure"] = typed

    assert faults(tmp_path, achievements=[row]) == [
        f"achievements.csv row 2, {column}: '{typed}'; it is not in {table}.csv; {todo}"
    ]


@pytest.mark.parametrize(
    "tables, file",
    [
        (
            {"enterprises": [*ENTERPRISES, ENTERPRISES[1]]},
            "enterprises.csv row 5, id: 'b'; the same id stands at enterprises.csv:3",
        ),
        ({"sources": SOURCES * 2}, "sources.csv row 3, id: 'report'; the same id stands at sources.csv:2"),
        (
            {"achievements": [paid(1, id="x"), paid(1, id="x", enterprise="b")]},
            "achievements.csv row 3, id: 'x'; the same id stands at achievements.csv:2",
        ),
    ],
)
def test_an_id_stands_once(tmp_path, tables, file):
    assert faults(tmp_path, **tables) == [f"{file}; take out one row, or rename it"]


def test_a_unit_of_another_enterprise_is_refused(tmp_path):
    assert faults(tmp_path, achievements=[paid(1, enterprise="b", unit="a_mine")]) == [
        "achievements.csv row 2, unit: 'a_mine'; it is not a unit of b; correct one of the two"
    ]


def test_a_unit_does_not_report_for_itself(tmp_path):
    (fault,) = faults(tmp_path, lists=[{"enterprise": "a_mine"}])

    assert fault.startswith("lists.csv row 2, enterprise: 'a_mine'; it is a unit of an enterprise; ")
    assert fault.endswith("write 'a' here and the unit in its own column")


@pytest.mark.parametrize("parent", ["b_mine", "a_mine"])
def test_a_unit_belongs_to_an_enterprise_not_to_a_unit(tmp_path, parent):
    unit = {**ENTERPRISES[2], "id": "b_mine", "parent": parent}
    expected = f"enterprises.csv row 5, parent: '{parent}'; a parent is an enterprise, not a unit; name the enterprise"

    assert faults(tmp_path, enterprises=[*ENTERPRISES, unit]) == [expected]
