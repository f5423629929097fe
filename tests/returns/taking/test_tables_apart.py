"""Several files of one return: each renews the tables that it holds, and every row tells which file it came in."""

import pytest
from hand_made import FAULT, aid, bytes_of, changes, column, item, listed, practice, small_ledger, take, workbook

from reporting.ledger.locators import locator, workbook_in, workbook_names

ITEMS = {"file": "甲-事项.csv", "tables": {"items"}}
FIGURES = {"file": "甲-成果.csv", "tables": {"achievements"}}
PRACTICES = {"file": "甲-做法.csv", "tables": {"practices"}}
STATED = listed(total="1", resolved="0")


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


def warnings(taken):
    return [(note.found, note.expected) for note in taken.notes if note.kind == "warning"]


def test_a_file_for_each_table_makes_one_return(data):
    taken = take(
        data,
        workbook(listed(), item(1, "修食堂"), **ITEMS),
        workbook(aid(1, 100), **FIGURES),
        workbook(practice(1, "走访班组"), **PRACTICES),
    )

    assert [list(column(data, table, "id")) for table in ("lists", "items", "achievements", "practices")] == [
        ["a-2024-project"],
        ["a-2024-i001"],
        ["a-2024-a001"],
        ["a-2024-p001"],
    ]
    assert changes(taken) == [("新增", "征集：走访班组")]
    assert warnings(taken) == [("这份没有“事项”表", "沿用以前报的1条"), ("这份没有“成果”表", "沿用以前报的1条")]
    assert taken.notes[0].todo == "如要撤销，请随其他内容报一张空的“事项”表"


def test_a_table_without_rows_takes_its_rows_away(data):
    take(data, workbook(listed(), item(1, "修食堂"), aid(1, 100)))
    taken = take(data, workbook(aid(1, 100), file="甲2.xlsx"))

    assert changes(taken) == [("删去", "2024年民生实事项目清单"), ("删去", "修食堂")]
    assert warnings(taken) == []


def test_what_was_said_of_a_list_stays_when_its_items_come_alone(data):
    take(data, workbook(STATED, item(1, "修食堂"), aid(1, 100)))
    mended = [listed(name="2024年项目清单"), item(1, "修食堂", status="in_progress")]
    taken = take(data, workbook(*mended, **ITEMS))

    assert (column(data, "lists", "name"), column(data, "lists", "total")) == (
        {"a-2024-project": "2024年民生实事项目清单"},
        {"a-2024-project": "1"},
    )
    assert changes(taken) == [("改动", "修食堂", ("办理状态", "未开始", "办理中"))]
    assert warnings(taken) == [("这份没有“清单合计”表", "沿用以前报的1条"), ("这份没有“成果”表", "沿用以前报的1条")]


def test_a_list_stays_with_its_items_when_the_lists_come_alone(data):
    take(data, workbook(STATED, item(1, "修食堂")))
    wishes = listed("a-2024-wish", "心愿清单", kind="wish", total="3", resolved="1")
    taken = take(data, workbook(wishes, file="甲-清单合计.csv", tables={"lists"}))

    assert list(column(data, "lists", "id")) == ["a-2024-project", "a-2024-wish"]
    assert changes(taken) == [("新增", "心愿清单")]


def test_a_list_that_only_its_items_told_of_goes_with_them(data):
    take(data, workbook(listed(), item(1, "修食堂"), **ITEMS))
    wish = [listed("a-2024-wish", "心愿清单", kind="wish"), item(1, "班车晚点", list="a-2024-wish")]
    take(data, workbook(*wish, file="甲-事项2.csv", tables={"items"}))

    assert list(column(data, "lists", "id")) == ["a-2024-wish"]


def test_a_row_tells_the_file_it_came_in_and_of_a_figure_the_column(data):
    take(data, workbook(listed(), item(1, "修食堂"), aid(1, 100)), workbook(aid(1, 200), **FIGURES))

    assert column(data, "items", "locator") == {"a-2024-i001": "甲.xlsx 事项 第6行"}
    assert column(data, "achievements", "locator") == {"a-2024-a001": "甲-成果.csv 事项 第5行"}


def test_a_second_file_of_one_name_is_told_from_the_first(data):
    take(data, workbook(listed(), item(1, "修食堂"), aid(1, 100)))
    second = workbook(aid(1, 200), tables={"achievements"}, digest="b" * 64)
    take(data, second)

    assert column(data, "returns", "file") == {"a-2024-1": "甲.xlsx", "a-2024-2": "甲.xlsx"}
    assert column(data, "items", "locator") == {"a-2024-i001": "甲.xlsx 事项 第6行"}
    assert column(data, "achievements", "locator") == {"a-2024-a001": "甲.xlsx（第2份） 事项 第5行"}


@pytest.mark.parametrize("again", [0, 1])
def test_each_of_the_files_again_changes_nothing(data, again):
    books = workbook(listed(), item(1, "修食堂"), **ITEMS), workbook(aid(1, 100), **FIGURES)
    take(data, *books)
    before = bytes_of(data)
    taken = take(data, books[again])

    assert (taken.outcome, bytes_of(data)) == ("unchanged", before)


def test_a_file_is_outdated_as_soon_as_one_of_its_tables_is(data):
    whole = workbook(listed(), item(1, "修食堂"), aid(1, 100), tables={"lists", "items", "achievements"})
    take(data, whole, workbook(aid(1, 200), **FIGURES), workbook(practice(1, "走访班组"), **PRACTICES))
    before = bytes_of(data)
    taken = take(data, whole)

    assert (taken.outcome, bytes_of(data)) == ("outdated", before)
    assert warnings(taken) == [("2024-12-20 收到的“甲-成果.csv”已取代这份报表", "台账以后收到的为准")]


def test_a_file_whose_table_was_emptied_since_is_outdated(data):
    figures = workbook(aid(1, 100), **FIGURES)
    take(data, figures, workbook(practice(1, "走访班组"), file="甲.xlsx"))

    assert take(data, figures).outcome == "outdated"


def test_a_file_that_was_sent_back_is_taken_in_later_than_those_of_other_tables(data):
    """A person said yes to a name meanwhile, say; nothing else brought these figures."""
    faulty = workbook(aid(1, 100), **FIGURES, notes=(FAULT,))
    take(data, faulty, workbook(listed(), item(1, "修食堂"), **ITEMS))
    taken = take(data, workbook(aid(1, 100), **FIGURES))

    assert taken.outcome == "accepted"
    assert column(data, "achievements", "value") == {"a-2024-a001": "100"}


def test_a_file_that_cannot_be_opened_is_outdated_by_any_later_one(data):
    broken = workbook(file="坏.xlsx", tables=(), notes=(FAULT,))
    take(data, broken, workbook(aid(1, 100)))

    assert take(data, broken).outcome == "outdated"


def test_a_text_file_is_its_own_sheet():
    assert locator("甲-成果.csv", "甲-成果", 29, "E") == "甲-成果.csv 第29行E列"
    assert locator("甲.xlsx", "成果", 29) == "甲.xlsx 成果 第29行"


def test_the_file_of_a_locator_is_found_by_its_name_in_the_register():
    names = workbook_names([("a-2024-10", "甲.xlsx"), ("a-2024-2", "甲.xlsx"), ("a-2023-1", "甲.xlsx")])

    assert names == {"a-2023-1": "甲.xlsx", "a-2024-2": "甲.xlsx", "a-2024-10": "甲.xlsx（第10份）"}
    assert workbook_in("甲.xlsx（第10份） 成果 第5行", names.values()) == "甲.xlsx（第10份）"
    assert workbook_in("第2段", names.values()) == ""
