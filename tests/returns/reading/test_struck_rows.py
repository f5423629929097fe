"""Rows and cells that are struck through: whether they still count nobody can know."""

from hand_made_books import faults, read, rows, sheet

from reporting.returns.book import Cell

HEAD = ["序号", "事项名称", "办理状态", "办结日期"]
DONE = ["1", "修路", "已办结", "2024-05-06"]


def struck(text, kind="text"):
    return Cell(text, kind, struck=True)


def projects(*lines):
    return read(sheet("项目清单", HEAD, *lines))


def test_a_row_that_is_struck_through_is_one_question():
    row = ["2", struck("装灯"), struck("已办结"), struck("2024-05-06", "day")]

    assert faults(projects(DONE, row)) == [("3", "这一行划了删除线")]


def test_a_struck_row_may_hold_anything_and_lack_anything():
    assert faults(projects(DONE, ["2", "", struck("差不多"), ""])) == [("3", "这一行划了删除线")]


def test_a_cell_that_is_struck_through_is_asked():
    assert faults(projects(["1", "修路", struck("已办结"), "2024-05-06"])) == [("C2", "“已办结”")]


def test_a_text_of_which_a_part_is_struck_through_is_asked():
    partly = Cell("2024-03-01 2024-05-06", "text", shown="2024-05-06")

    assert faults(projects(["1", "修路", "已办结", partly])) == [("D2", "“2024-03-01 2024-05-06”")]


def test_a_struck_figure_is_asked():
    returned = read(
        sheet(
            "成果", ["指标", "计量单位", "数值"], ["修复路灯", "盏", 3], ["帮扶困难职工", "人", struck("5", "number")]
        )
    )

    assert faults(returned) == [("C3", "“5”")]


def test_struck_totals_notes_and_columns_that_are_not_read_ask_nothing():
    lines = [DONE, [struck("合计"), struck("1项"), "", ""], [struck("注：略"), "", "", ""]]

    returned = projects(*lines)

    assert (rows(returned, "items", "title"), faults(returned)) == (["修路"], [])
