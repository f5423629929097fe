"""Tables in Word documents: the lines around them, merged cells, tracked changes, hidden and struck letters."""

import pytest
from returned_files import opened, texts, the_fault, warnings
from workbook_parts import packed, with_part

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def document(body, part="word/document.xml"):
    """The bytes of a document with this body; its marks need no prefix."""
    relations = f'<Relationships><Relationship Id="r" Type="{OFFICE}" Target="{part}"/></Relationships>'
    return packed(
        {
            "[Content_Types].xml": b"<Types/>",
            "_rels/.rels": relations.encode(),
            part: f'<document xmlns="{WORD}"><body>{body}</body></document>'.encode(),
        }
    )


def run(text, look=""):
    return f"<r><rPr>{look}</rPr><t>{text}</t></r>"


def line(*runs, look=""):
    return f"<p><pPr>{look}</pPr>{''.join(run(part) if part[:1] != '<' else part for part in runs)}</p>"


def cell(content, look=""):
    return f"<tc><tcPr>{look}</tcPr>{content if content[:1] == '<' else line(content)}</tc>"


def row(*cells, look=""):
    return f"<tr><trPr>{look}</trPr>{''.join(part if part[:1] == '<' else cell(part) for part in cells)}</tr>"


def table(*rows, grid=""):
    return f"<tbl><tblGrid>{grid}</tblGrid>{''.join(rows)}</tbl>"


def sheet(body):
    (grid,) = opened(document(body), "报表.docx").grids
    return grid


def rows(body):
    return [[text for text in row if text] for row in texts(sheet(body))]


def test_lines_stand_above_and_below_the_table_in_the_sheet_of_the_file():
    body = line("成果表") + table(row("指标", "数值")) + line("注") + line("") + table(row("事项", "状态"))

    assert sheet(body).name == "报表"
    assert rows(body) == [["成果表"], ["指标", "数值"], [], ["注"], ["事项", "状态"]]


@pytest.mark.parametrize(
    "words, cells",
    [
        ("填报单位：甲公司    报告期：2024年", ["填报单位：甲公司", "报告期：2024年"]),
        ("填报单位：甲公司　　单位：万元", ["填报单位：甲公司", "单位：万元"]),
        ("民  生  实  事  清  单", ["民  生  实  事  清  单"]),
    ],
)
def test_two_things_on_a_line_are_two_cells(words, cells):
    assert rows(line(words) + table(row("甲"))) == [cells, ["甲"]]


def test_merged_cells_hold_what_their_first_one_holds():
    wide, top, on = '<gridSpan val="2"/>', '<vMerge val="restart"/>', "<vMerge/>"
    body = table(row(cell("项目", wide), "数"), row(cell("帮扶", top), "甲", "1"), row(cell("", on), "乙", "2"))

    assert texts(sheet(body)) == [["项目", "项目", "数"], ["帮扶", "甲", "1"], ["帮扶", "乙", "2"]]
    assert [cell.copied for cell in sheet(body).rows[2]] == [True, False, False]


def test_what_lies_hidden_in_a_merged_cell_is_told():
    body = table(row(cell("帮扶", '<vMerge val="restart"/>')), row(cell("助学", "<vMerge/>")))

    assert [note.kind for note in opened(document(body), "报表.docx").notes] == ["warning"]


def test_a_row_may_begin_further_right():
    assert texts(sheet(table(row("甲", "乙"), row("丙", look='<gridBefore val="1"/>')))) == [["甲", "乙"], ["", "丙"]]


def test_edges_that_nearly_meet_are_one():
    """The head was drawn a millimetre beside the cells below it."""
    grid = "".join(f'<gridCol w="{width}"/>' for width in (2000, 60, 2000))
    wide = '<gridSpan val="2"/>'
    body = table(row("指标", cell("数值", wide)), row(cell("修复路灯", wide), "42"), grid=grid)

    assert texts(sheet(body)) == [["指标", "数值"], ["修复路灯", "42"]]


def test_tracked_changes_count_as_accepted():
    kept = f"<ins>{run('42')}</ins><del><r><delText>24</delText></r></del><moveFrom>{run('7')}</moveFrom>"
    body = table(
        row("修复路灯", cell(f"<p>{kept}</p>")),
        row("删去的行", look="<del/>"),
        row("加上的行", look="<ins/>"),
        row(cell(line("前", look="<rPr><del/></rPr>") + line("后"))),
    )

    assert rows(body) == [["修复路灯", "42"], ["加上的行"], ["前后"]]


def test_what_one_does_not_see_is_left_out_and_signs_are_read():
    hidden, field = run("藏", "<vanish/>"), "<r><instrText>SUM(A1)</instrText></r>"
    ticked = '<r><sym font="Wingdings" char="F0FE"/></r>'
    box = '<r><fldChar><ffData><checkBox><default val="0"/><checked/></checkBox></ffData></fldChar></r>'
    other = '<r><sym font="Symbol" char="F061"/></r>'
    body = table(row(cell(line("见", hidden, field)), cell(line(ticked, "是")), cell(line(box)), cell(line(other))))

    assert rows(body) == [["见", "☑是", "☑", "〓"]]


def test_struck_letters_are_told_apart():
    struck = run("24", "<strike/>")
    line_of_cells = sheet(table(row(cell(line(struck)), cell(line(struck, "42")), "7"))).rows[0]

    assert [(cell.text, cell.shown, cell.struck) for cell in line_of_cells] == [
        ("24", "", True),
        ("2442", "42", False),
        ("7", "", False),
    ]


def test_a_table_in_a_cell_comes_below_the_one_around_it():
    assert rows(table(row(cell(line("外") + table(row("内", "1")) + line(""))))) == [["外"], [], ["内", "1"]]


def test_controls_around_rows_and_cells_hide_nothing():
    inner = f"<sdt><sdtContent>{cell('乙')}</sdtContent></sdt>"
    inside = f"<sdt><sdtContent>{row('甲', inner)}</sdtContent></sdt>"

    assert rows(f"<sdt><sdtContent>{table(inside)}</sdtContent></sdt>") == [["甲", "乙"]]


def test_the_document_is_the_part_that_the_package_names():
    (grid,) = opened(document(table(row("甲")), "word/document2.xml"), "报表.docx").grids

    assert texts(grid) == [["甲"]]


def test_a_file_inside_the_document_is_told():
    raw = with_part(document(table(row("甲"))), "word/embeddings/1.xlsx", lambda _: b"x")

    assert warnings(opened(raw, "报表.docx")) == ["文档里嵌有别的文件（如Excel表）"]


def test_a_document_of_words_alone_is_refused():
    assert the_fault(document(line("说明")), "说明.docx") == "文件里没有表格"
