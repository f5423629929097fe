"""What cells of a row say together is personal, but for the names of those who answer for it."""

import pytest

from reporting.looking.personal_rows import found_in_rows

HEAD = {1: "事项名称", 2: "情况", 3: "责任领导"}


def found(*rows):
    return [(one.row, one.columns) for one in found_in_rows(rows)]


def test_a_name_beside_an_illness_is_found_with_the_columns_of_both():
    assert found({1: "姓名", 2: "病情"}, {1: "张伟", 2: "肺癌晚期"}) == [(1, [1, 2])]


@pytest.mark.parametrize(
    "heading", ["责任领导", "责任人", "督办人", "销号人", "牵头部门负责人", "经办人", "责任\n领导", "leader"]
)
def test_who_answers_for_a_row_is_not_who_it_is_about(heading):
    row = {1: "患病职工", 2: "李强"}

    assert found(row) == [(0, [1, 2])]
    assert found({1: "事项名称", 2: heading}, row) == []


def test_below_another_title_the_columns_mean_something_else():
    row = {1: "患病职工", 2: "李强"}

    assert found({1: "事项名称", 2: "责任人"}, row, {1: "慰问名单"}, row) == [(3, [1, 2])]


def test_what_a_cell_says_by_itself_is_found_also_there():
    assert found({1: "事项名称", 2: "责任人"}, {1: "修路", 2: "张伟13800138000"}) == [(1, [2])]
