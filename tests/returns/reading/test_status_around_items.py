"""A title, a sheet or a section that says how far its items are; an item that says otherwise is asked about."""

import pytest
from each_row import each_row
from hand_made_books import faults, read_bare, sheet

COVER = ["填报单位：甲公司　报告期：2024年"]
HEAD = ["清单", "事项名称", "办理状态", "办结日期"]
DONE, OPEN = ["项目清单", "修路", "已办结", "2024-05-06"], ["项目清单", "修路", "办理中", ""]


def book(where, text, item):
    """A list with one item below a text."""
    name = text if where == "sheet" else "项目"
    title = [[f"{text}项目清单"]] if where == "title" else []
    section = [[f"一、{text}"]] if where == "section" else []
    return read_bare(sheet(name, COVER, *title, HEAD, *section, item))


@pytest.mark.parametrize("where", ["title", "sheet", "section"])
def test_an_item_that_contradicts_what_stands_around_it_is_asked(where):
    assert [found for _, found in faults(book(where, "未完成", DONE))] == ["这一项是已办结"]
    assert [found for _, found in faults(book(where, "已完成", OPEN))] == ["这一项是没有办结"]
    assert faults(book(where, "未完成", OPEN)) == faults(book(where, "已完成", DONE)) == []


@each_row(
    "text",
    [
        *("未完成", "没完成", "尚完成", "未有办结", "未能办结", "未全部解决", "未整改", "未销号", "未落实", "未解决"),
        *("在办", "正在办理", "办理中", "推进中", "进行中"),
    ],
)
def test_words_for_what_is_open(text):
    assert len(faults(book("sheet", text, DONE))) == 1


@pytest.mark.parametrize("text", ["已完成", "已经办结", "已全部解决", "已整改", "已销号", "已落实"])
def test_words_for_what_is_done(text):
    assert len(faults(book("sheet", text, OPEN))) == 1


@pytest.mark.parametrize("text", ["已完成和未完成", "办结情况", "2024年完成", "在办公楼", "整改", "已办结打√"])
@pytest.mark.parametrize("item", [DONE, OPEN])
def test_texts_that_do_not_say_how_far_all_items_are(text, item):
    assert faults(book("title", text, item)) == []


def test_without_a_status_it_is_the_day_that_contradicts():
    head, item = ["清单", "事项名称", "办结日期"], ["项目清单", "修路", "2024-05-06"]

    assert faults(read_bare(sheet("未完成", COVER, head, item))) == [("C3", "这一项是已办结")]
