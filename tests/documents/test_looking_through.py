"""Whatever a person wants to send can be looked through: each finding with its place and kind, never quoted."""

import base64
import io
import json
from email.message import EmailMessage

import pytest
import xlsxwriter
from click.testing import CliRunner
from document_builders import saved
from pictures import png
from small_word import empty_document

from reporting.cli.privacy import privacy
from reporting.core.errors import UnreadFileError
from reporting.outputs.looking_through import look_through

MOBILE = "13800138000"


@pytest.fixture
def found(tmp_path):
    """A function that gives the lines on a file with this content."""

    def look(name, content, locale="zh"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return [finding.words for finding in look_through(file, locale)]

    return look


def word_file():
    made = empty_document()
    made.add_paragraph("好")
    made.add_paragraph(f"联系人{MOBILE}")
    made.add_table(1, 1).cell(0, 0).text = "张伟患肺癌"
    made.sections[0].header.paragraphs[0].text = "210502190001011234"
    made.core_properties.author = "zhangwei@163.com"
    return saved(made)


def workbook():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        made.add_worksheet("封面").write(0, 0, "好")
        sheet = made.add_worksheet("名单")
        sheet.hide()
        sheet.write_row(1, 1, ["张伟", "男", "胃癌"])
        sheet.write_number(2, 1, int(MOBILE))
        sheet.write_comment(3, 1, "家住幸福小区3号楼2单元501室")
    return stream.getvalue()


def test_the_lines_of_a_text_are_named(found):
    assert found("a.txt", f"好\n打{MOBILE}或{MOBILE[:-1]}1\n") == [
        "第2行：电话号码（1…0）",
        "第2行：电话号码（1…1）",
    ]
    assert found("a.txt", f"好\n{MOBILE}", "en") == ["line 2: telephone number (1…0)"]


def test_a_name_in_one_line_and_an_illness_in_the_next_are_found(found):
    assert found("a.txt", "张伟\n肺癌\n") == ["第1行：疾病信息（张…癌）"]


def test_a_text_of_an_old_windows_is_read(found):
    assert found("a.txt", "职工张伟患肺癌".encode("gb18030")) == ["第1行：疾病信息（张…癌）"]


def test_the_column_of_a_csv_is_named_and_a_heading_that_says_enough(found):
    assert found("a.csv", f"姓名,手机,病种\n张伟,{MOBILE},稳定\n") == [
        "第1行：疾病信息（这一栏的标题）",
        "第2行“手机”栏：电话号码（1…0）",
    ]


def test_a_word_in_the_middle_of_a_column_is_no_heading(found):
    assert found("a.csv", "项目,件数\n诊断,3\n病种,4\n改造,5\n") == []


def test_cells_that_say_it_together_are_found(found):
    assert found("a.csv", "姓名,备注\n张伟,肺癌\n") == ["第2行“姓名”栏：疾病信息（张…癌）"]


def test_every_part_of_a_word_file_is_looked_at(found):
    lines = found("a.docx", word_file())

    assert "正文第2段：电话号码（1…0）" in lines
    assert "正文第1个表格第1行第1格：疾病信息（张…癌）" in lines
    assert sorted(line.partition("：")[2] for line in lines) == [
        "电子邮箱（z…m）",
        "电话号码（1…0）",
        "疾病信息（张…癌）",
        "身份证号（2…4）",
    ]


def test_hidden_sheets_numbers_and_comments_of_a_workbook_are_looked_at(found):
    lines = found("a.xlsx", workbook())

    assert lines[:2] == ["工作表“名单”B2：疾病信息（张…癌）", "工作表“名单”B3：电话号码（1…0）"]
    assert [line.partition("：")[2] for line in lines[2:]] == ["家庭住址（家…室）"]


def test_the_cell_of_a_record_and_the_name_of_a_file_are_named(found):
    record = json.dumps({"cells": [{"source": "", "outputs": [{"text": MOBILE}]}]})

    assert found(f"{MOBILE}.ipynb", record) == ["文件名：电话号码（1…0）", "第1格：电话号码（1…0）"]


def message(**parts):
    """A message with these parts, each in base64."""
    made = EmailMessage()
    made["Subject"] = "张伟患肺癌"
    made.set_content("好")
    for name, content in parts.items():
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name.replace("_", "."))
    return made.as_bytes()


def test_a_message_is_decoded_with_its_heads_and_attachments(found):
    assert found("a.eml", message(b_txt=MOBILE.encode(), c_docx=saved(empty_document()))) == [
        "“邮件头”第1行：疾病信息（张…癌）",
        "“b.txt”第1行：电话号码（1…0）",
    ]


def test_a_page_of_an_old_windows_is_read(found):
    assert found("a.html", "<p>张伟患肺癌</p>".encode("gb18030")) == ["第1行：疾病信息（张…癌）"]


def test_a_picture_alone_is_refused_as_what_it_is(found):
    with pytest.raises(UnreadFileError, match="它是图片，图上的字查不了，请自己看一看"):
        found("扫描件.png", png())


def test_signs_that_are_written_as_numbers_are_read(found):
    assert found("a.js", r"a = '\u5f20\u4f1f\u60a3\u80ba\u764c'") == ["第1行：疾病信息（张…癌）"]
    assert found("a.xml", "<a>&#24352;&#20255;患肺癌</a><![CDATA[13800138000]]>") == [
        "第1行：疾病信息（张…癌）",
        "第1行：电话号码（1…0）",
    ]


SHUT = [
    ("a.docx", b"PK\x03\x04 broken"),
    ("a.doc", b"\xd0\xcf\x11\xe0\0\xff"),
    ("a.pdf", b"nothing but letters"),
    ("a.txt", b"%PDF-1.4 nothing but letters"),
    ("a.txt", rb"{\rtf1 \u24352?\u20255?}"),
    ("a.vcf", b"N;ENCODING=QUOTED-PRINTABLE:=31=33=38"),
    ("a.txt", b"begin 644 a.txt\n+,3,X,#`Q\n`\nend"),
    ("a.txt", base64.encodebytes(MOBILE.encode() * 20)),
    ("a.txt", "13800138000".encode("utf-32")),
    ("a.html", b"<a href='data:text/plain;base64,MTM4MDAxMzgwMDA='>"),
    ("a.eml", message(a_png=b"\x89PNG\0\xff")),
    ("a.eml", message(a_pdf=b"%PDF-1.4")),
    ("a.txt", b"From: a\n\nFwd:\nContent-Transfer-Encoding: base64\n\nMTM4MDAxMzgwMDA="),
]


@pytest.mark.parametrize("name, content", SHUT, ids=range(len(SHUT)))
def test_what_cannot_be_read_is_told(found, name, content):
    with pytest.raises(UnreadFileError, match="打不开，无法查看"):
        found(name, content)


@pytest.mark.parametrize(
    "content, code, said", [("好", 0, "没有发现个人信息。"), (MOBILE, 1, "1处像是个人信息"), (None, 2, "无法查看")]
)
def test_the_exit_code_says_whether_anything_was_found(tmp_path, content, code, said):
    file = tmp_path / "a.txt"
    if content:
        file.write_text(content, "utf-8")
    outcome = CliRunner().invoke(privacy, [str(file)])

    assert (outcome.exit_code, said in outcome.output) == (code, True)


def test_a_folder_is_called_a_folder(tmp_path):
    outcome = CliRunner().invoke(privacy, [str(tmp_path)])

    assert (outcome.exit_code, "它是文件夹" in outcome.output) == (2, True)
