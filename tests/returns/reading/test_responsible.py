"""责任单位 and 牵头单位: units of the enterprise in one office, departments in the next."""

import pytest
from hand_made_books import faults, read, rows, sheet

HEAD = ["问题", "责任单位", "责任人", "完成情况"]


def problems(*named, heading="责任单位"):
    """A list of problems; each in the hands of one of these."""
    head = [heading if text == "责任单位" else text for text in HEAD]
    return sheet("问题清单", head, *[[f"事{at}", each, "某甲", "办理中"] for at, each in enumerate(named)])


def of(returned, *columns):
    return rows(returned, "items", *columns)


@pytest.mark.parametrize("heading", ["责任单位", "牵头单位", "承办单位", "主办单位"])
def test_departments_are_responsible_also_beside_a_person(heading):
    returned = read(problems("设备部", "后勤部", heading=heading))

    assert (of(returned, "responsible", "unit"), faults(returned)) == ([("设备部", ""), ("后勤部", "")], [])


def test_registered_units_are_the_units_and_the_person_stays_responsible():
    assert of(read(problems("一矿", "二厂")), "unit", "responsible") == [("a_mine", "某甲"), ("a_plant", "某甲")]


@pytest.mark.parametrize("named", [("一矿", "设备部", "工会"), ("甲一矿山", "设备部"), ("一矿", "三分公司", "二厂")])
def test_units_and_departments_in_one_column_are_asked_once(named):
    assert faults(read(problems(*named))) == [("B1", f"B栏“责任单位”里有下属单位（{_units(named)}）")]


def _units(named):
    return "、".join(name for name in named if name in {"一矿", "甲一矿山", "二厂"})


def test_a_name_near_to_a_unit_is_asked_in_its_row():
    assert faults(read(problems("甲一矿山", "一矿"))) == [("B2", "“甲一矿山”")]


def test_a_department_of_a_unit_is_a_department():
    assert of(read(problems("一矿工会", "二厂后勤部")), "unit", "responsible") == [("", "一矿工会"), ("", "二厂后勤部")]


def test_the_enterprise_itself_is_no_unit_beside_departments():
    assert of(read(problems("本单位", "设备部")), "unit", "responsible") == [("", "本单位"), ("", "设备部")]


def test_an_empty_column_takes_nothing_from_the_person():
    assert of(read(problems("", "")), "responsible") == ["某甲", "某甲"]
