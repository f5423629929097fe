"""A picture of a draft is noted if numbers of the kind that its description tells may be missing in it."""

import pytest
from drafts import left_out, published
from ledgers import paid

from reporting.analysis import tables

AID, LISTS = "条形图：帮扶资金按项目构成。困难帮扶100元。", "条形图：甲已办结5项，50.0%（5/10）。"
COSTS = "1月至12月，甲车辆费用同比下降40%。"
LIST = {"id": "list", "total": 10, "resolved": 5}
VEHICLES = {"measure": "vehicle_cost_change", "value": -40}


def noted(left):
    """The names of the pictures that have a note."""
    contents = {
        "aid": tables.aid_by_programme(left.facts),
        "lists": tables.by_enterprise(left.facts),
        "figures": tables.key_figures(left.facts),
        "aid_chart": AID,
        "list_chart": LISTS,
        "cost_chart": COSTS,
    }
    return [name for name, notes in left.pictures(left.marked(published(**contents))).items() if notes]


@pytest.mark.parametrize(
    "row, pictures",
    [
        (paid("x", enterprise="b"), ["aid_chart"]),
        (paid("x", measure="education_aid_funds"), ["aid_chart"]),
        (paid("x", enterprise="b", status="planned"), []),
        ({"measure": "training_cost_change", "value": "x"}, ["cost_chart"]),
        ({"measure": "lamps_repaired", "value": "x"}, []),
        ({"measure": "staff_donations", "value": "x", "status": "raised"}, []),
    ],
    ids=["money", "money of another programme", "a plan", "another cost", "lamps", "money in no total"],
)
def test_a_picture_depends_on_rows_of_the_kind_that_it_shows(tmp_path, row, pictures):
    assert noted(left_out(tmp_path, achievements=[paid(100), VEHICLES, row], lists=[LIST])) == pictures


@pytest.mark.parametrize(
    "tables_of_one",
    [
        {"lists": [LIST, {"enterprise": "b", "kind": "plan", "total": 1, "resolved": 1}]},
        {"lists": [LIST, {"enterprise": "b", "total": 1, "resolved": 7}]},
        {"lists": [LIST, {"id": "own", "name": "其他"}], "items": [{"list": "own", "opened": "spring"}]},
    ],
    ids=["a list", "a cell of a list", "an item"],
)
def test_a_picture_of_lists_depends_on_lists_and_items(tmp_path, tables_of_one):
    assert noted(left_out(tmp_path, achievements=[paid(100), VEHICLES], **tables_of_one)) == ["list_chart"]


def test_a_picture_of_which_nothing_is_known_may_depend_on_anything_of_the_period(tmp_path):
    now = left_out(tmp_path / "now", achievements=[paid(100), paid("x", enterprise="b")])
    before = left_out(
        tmp_path / "before", achievements=[paid(100), paid("x", period_start="2019-01-01", period_end="2019-12-31")]
    )

    assert [bool(left.pictures(published(photo="一张照片"))["photo"]) for left in (now, before)] == [True, False]


def test_a_number_within_another_one_is_not_shown(tmp_path):
    """1盏 is not in 11盏."""
    left = left_out(
        tmp_path,
        achievements=[
            {"measure": "lamps_repaired", "value": 1},
            {"measure": "lamps_repaired", "value": "x", "enterprise": "b"},
            VEHICLES,
        ],
    )
    figures = tables.key_figures(left.facts)

    def notes(alt):
        return left.pictures(left.marked(published(figures=figures, chart=alt)))["chart"]

    assert not notes("修复路灯11盏，车辆费用同比下降40%")
    assert notes("修复路灯1盏")
