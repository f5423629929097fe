"""Web pages that came under the name of a workbook."""

import pytest
from returned_files import opened, texts, the_fault


def sheet(html):
    (grid,) = opened(html.encode(), "导出.xls").grids
    return grid


def test_cells_that_reach_over_others_are_merged_cells():
    html = (
        "<table><tr><td rowspan=2>帮扶<td>甲<td>1<tr><td>乙<td>2<tr><td colspan=3>合计</table>"  # as browsers take it
    )

    assert texts(sheet(html)) == [["帮扶", "甲", "1"], ["帮扶", "乙", "2"], ["合计"] * 3]


def test_words_around_a_table_stand_above_and_below_it():
    html = (
        "<html><head><title>x</title><style>td {}</style></head><body><h3>成果表</h3><p>填报单位：甲公司</p>"
        "<table><caption>单位：万元</caption><tbody><tr><th>指标<th> 数 值 </tbody></table>"
        "制表人<br>电话<script>1</script>"
    )
    lines = [[text for text in row if text] for row in texts(sheet(html))]

    assert lines == [["成果表"], ["填报单位：甲公司"], ["单位：万元"], ["指标", "数 值"], [], ["制表人"], ["电话"]]


def test_a_cell_may_have_several_lines_and_a_comment_is_none_of_them():
    assert texts(sheet("<table><tr><td>甲<br>\n  乙 <comment>批注</comment></table>")) == [["甲\n 乙"]]


def test_struck_words_and_hidden_rows_are_told():
    html = '<table><tr><td><s>24</s>42<td style="text-decoration:line-through">7<tr style="display:none"><td>藏</table>'
    grid = sheet(html)

    assert [(cell.text, cell.shown, cell.struck) for cell in grid.rows[0]] == [("2442", "42", False), ("7", "", True)]
    assert grid.hidden_rows == {2}


def test_a_table_in_a_cell_comes_below_the_one_around_it():
    html = "<table><tr><td>外<table><tr><td>内</table></table>"

    assert [row[0] for row in texts(sheet(html))] == ["外", "", "内"]


@pytest.mark.parametrize(
    "raw, found",
    [
        ("<table><tr><td>甲".encode(), "文件已损坏，或没有传输完整"),
        ("<html><body>甲".encode(), "文件里没有表格"),
        ("<table><tr><td>甲</table>".encode() + b"\xff\xff", "文件是网页或XML文本，读出来是乱码"),
        (b"<table><tr><td rowspan=999999 colspan=999999>1<td>2</table>", "GT1单元格有内容，远在表格之外"),
    ],
    ids=["cut off", "no table", "no text", "spans without end"],
)
def test_a_page_that_cannot_be_read_is_refused_with_the_reason(raw, found):
    assert the_fault(raw, "导出.xls") == found
