"""A layout that was taught: each heading means something of its table, once, and its rows fit together."""

import pytest
from door import faults
from ledgers import ledger

from reporting.ledger.faults import Fault
from reporting.ledger.layout_words import FIELDS
from reporting.ledger.todos_in_chinese import for_the_clerk
from reporting.returns.reading.context.index import form_heading


def layout(*columns, name="layout-1", **cells):
    """A layout of these pairs of a heading and what it means."""
    same = {"layout": name, "table": "事项", "checked": "yes", **cells}
    return [
        {"id": f"{name}-{place:02}", "heading": heading, "means": means, **same}
        for place, (heading, means) in enumerate(columns, 1)
    ]


def told(folder, *rows):
    """Row, column and rule of each fault that these layouts have."""
    said = faults(folder, layouts=list(rows))
    return [fault.removeprefix("layouts.csv row ").split("; ")[0] for fault in said]


SOUND = [("序号", "不读"), ("帮办事由", "事项名称"), ("办得咋样", "办理状态")]


def test_a_layout_may_be_for_one_enterprise_and_again_for_all(tmp_path):
    rows = [*layout(*SOUND), *layout(*SOUND, name="layout-2", enterprise="a")]

    assert len(ledger(tmp_path, layouts=rows)["layouts"]) == 6


@pytest.mark.parametrize("table", FIELDS)
def test_a_heading_means_the_word_of_our_own_form(table):
    ours = {form_heading(table, field).partition("（")[0]: field for field in FIELDS[table].values()}

    assert ours == FIELDS[table]


def test_a_word_that_is_no_heading_of_ours_is_told_with_the_nearest(tmp_path):
    rows = layout(("帮办事由", "事项名"))

    assert faults(tmp_path, layouts=rows) == [
        "layouts.csv row 2, means: '事项名'; it is no heading of the form of 事项; did you mean '事项名称'?"
    ]


def test_a_column_of_results_may_mean_a_measure_of_the_catalogue(tmp_path):
    rows = layout(("单位", "所属单位"), ("救济款", "困难帮扶资金"), table="成果")

    assert len(ledger(tmp_path, layouts=rows)["layouts"]) == 2


def test_what_was_checked_has_what_its_table_needs_and_a_proposal_may_lack_it(tmp_path):
    columns = [("内容", "不读"), ("办得咋样", "办理状态")]

    assert told(tmp_path / "yes", *layout(*columns)) == ["2, means: '不读'"]
    assert len(ledger(tmp_path / "no", layouts=layout(*columns, checked="no"))["layouts"]) == 2


def test_two_headings_of_a_layout_never_mean_the_same(tmp_path):
    assert told(tmp_path, *layout(*SOUND, ("结果", "办理状态"))) == ["5, means: '办理状态'"]


def test_the_rows_of_a_layout_are_of_one_table_and_one_enterprise(tmp_path):
    first, second, third = layout(*SOUND)

    assert told(tmp_path, first, {**second, "table": "清单"}, {**third, "enterprise": "a"}) == [
        "3, table: '清单'",
        "4, enterprise: 'a'",
    ]


def test_a_heading_of_personal_data_means_nothing(tmp_path):
    assert told(tmp_path, *layout(*SOUND, ("身份证号", "编号"))) == ["5, means: '编号'"]


@pytest.mark.parametrize("other", [{}, {"table": "做法", "enterprise": "a"}])
def test_the_same_headings_are_taught_once_and_for_one_table(tmp_path, other):
    columns = [("序号", "不读"), ("帮办事由", "内容"), ("办得咋样", "不读")] if other else SOUND

    assert told(tmp_path, *layout(*SOUND), *layout(*columns, name="layout-2", **other)) == ["5, layout: 'layout-2'"]


def test_the_clerk_reads_what_to_do_in_chinese():
    fault = Fault("layouts.csv", 5, "means", "'编号'", "personal data is never read", "write 不读 here")

    assert for_the_clerk(fault).todo == "请填“不读”"
