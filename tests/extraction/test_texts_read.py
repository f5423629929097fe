"""Files in which enterprises write become the paragraphs that one reads; others are refused with what to do."""

from io import BytesIO

import pytest
from pypdf import PdfWriter
from texts_as_files import PROSE, pdf, spreadsheet, word, zipped
from workbook_parts import with_part

from reporting.extraction.reading.door import read_source
from reporting.extraction.reading.refusals import UnreadTextError


def texts(name, raw):
    """The paragraphs of a file, rows with their cells between strokes."""
    return [one.text.replace("\t", "|") for one in read_source(name, raw).paragraphs if one.text]


def places(name, raw):
    return [one.place["zh"] for one in read_source(name, raw).paragraphs]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_file_is_read_in_any_encoding_and_its_lines_stay_where_they_are(encoding):
    source = read_source("a.txt", f"{PROSE}\r\n\r\n第二段".encode(encoding))

    assert [one.text for one in source.paragraphs] == [PROSE, "", "第二段"]
    assert [one.place["zh"] for one in source.paragraphs] == ["第1行", "第2行", "第3行"]


def test_traditional_text_in_big5_is_told_from_simplified_text_in_gbk():
    text = "公司為員工辦實事，發放困難幫扶資金二十五萬元，走訪慰問職工。"

    assert texts("a.txt", text.encode("big5")) == [text]
    assert texts("a.txt", text.encode("gb18030")) == [text]


def test_a_row_of_a_text_file_is_known_by_its_tabs_or_strokes():
    rows = read_source("a.txt", f"{PROSE}\n项目\t金额\n| 体检 | 3 |".encode()).paragraphs

    assert [row.is_row for row in rows] == [False, True, True]


def test_a_word_document_is_read_in_the_order_of_its_page():
    raw = word(PROSE, [["项目", "金额"], ["慰问", "3万元"]], "后来的一段")

    assert texts("a.docx", raw) == [PROSE, "项目|金额", "慰问|3万元", "后来的一段"]
    assert places("a.docx", raw) == ["正文第1段", "表1第1行", "表1第2行", "正文第2段"]


def test_tracked_changes_count_as_accepted_and_what_is_struck_out_or_hidden_is_not_read():
    changed = (
        "<w:p><w:r><w:t>慰问</w:t></w:r><w:del><w:r><w:delText>30</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>32</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>划</w:t></w:r><w:r><w:t>人</w:t></w:r></w:p>"
    )

    assert texts("a.docx", word(PROSE, changed)) == [PROSE, "慰问32人"]


def test_a_header_is_read_unless_it_only_numbers_the_page():
    assert texts("a.docx", word(PROSE, header="工会简报第5期")) == ["工会简报第5期", PROSE]
    assert texts("a.docx", word(PROSE, header="第 3 页 共 5 页")) == [PROSE]


def test_a_heading_of_a_word_document_is_marked():
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>一、总体情况</w:t></w:r></w:p>'

    assert [one.is_heading for one in read_source("a.docx", word(heading, PROSE)).paragraphs] == [True, False]


def test_a_web_page_gives_what_one_sees_and_its_tables_as_rows():
    page = f"""<!DOCTYPE html><html><head><title>不读</title><style>.gone {{ display: none }}</style></head><body>
    <script>var a = "不读";</script><!-- 不读 --><h1>办实事</h1><div style="display:none">不读</div>
    <p hidden>不读</p><p class="gone">不读</p><p>{PROSE[:10]}<b>{PROSE[10:]}</b></p>
    <table><tr><th>项目</th><th>金额</th></tr><tr><td>慰问</td><td>3万元</td></tr></table></body></html>"""

    assert texts("a.html", page.encode("gb18030")) == ["办实事", PROSE, "项目|金额", "慰问|3万元"]


def test_the_caption_of_a_table_is_the_line_above_its_rows():
    rows = "<tr><th>项目</th><th>金额</th></tr><tr><td>慰问</td><td>3</td></tr>"
    page = f"<html><body><p>{PROSE}</p><table><caption>表1 帮扶<br>单位：万元</caption>{rows}</table></body></html>"

    assert texts("a.html", page.encode()) == [PROSE, "表1 帮扶 单位：万元", "项目|金额", "慰问|3"]


def test_cells_stay_in_their_columns_where_others_are_merged_or_empty():
    merged = (
        "<table><tr><td rowspan=2>慰问</td><td>人数</td><td colspan=2>金额</td></tr>"
        "<tr><td>32</td><td></td><td>3万元</td></tr></table>"
    )
    raw = spreadsheet([PROSE], ["项目", "人数", "金额"], ["慰问", "", "3万元"])

    assert texts("a.html", f"<html><body><p>{PROSE}</p>{merged}".encode()) == [PROSE, "慰问|人数|金额|", "|32||3万元"]
    assert texts("a.xlsx", raw)[1:] == ["项目|人数|金额", "慰问||3万元"]


def test_a_table_that_only_lays_out_a_page_is_no_table():
    page = f"<html><body><table><tr><td>导航</td><td><p>{PROSE * 6}</p><p>{PROSE}</p></td></tr></table></body></html>"

    assert texts("a.html", page.encode()) == ["导航", PROSE * 6, PROSE]


def test_the_lines_of_a_pdf_are_joined_to_paragraphs_without_the_numbers_of_its_pages():
    raw = pdf(
        ["2023年，甲公司为1260余名职工安排了健康", "体检，共投入30万元。", "— 1 —"], ["又慰问了困难职工。", "— 2 —"]
    )

    assert texts("a.pdf", raw) == ["2023年，甲公司为1260余名职工安排了健康体检，共投入30万元。", "又慰问了困难职工。"]
    assert places("a.pdf", raw) == ["第1页第1段", "第2页第1段"]


def test_a_workbook_with_prose_gives_its_cells_and_its_rows():
    raw = spreadsheet([PROSE], ["项目", "金额"], ["慰问", 3])

    assert texts("a.xlsx", raw) == [PROSE, "项目|金额", "慰问|3"]
    assert places("a.xlsx", raw)[0] == "工作表“总结”第1行"


@pytest.mark.parametrize(
    "name, raw, found, todo",
    [
        ("a.txt", b"", "文件是空的", "请检查文件"),
        ("a.txt", b"Only English, and a number: 1260.", "几乎没有汉字", "译成中文"),
        ("a.txt", ("職員のための健康診断を行いました。" * 3).encode(), "几乎没有汉字", "译成中文"),
        ("a.txt", bytes(range(128, 256)) * 9, "文字编码认不出来", "UTF-8"),
        ("a.txt", ("慰问职工30人。" * 26_000).encode(), "文字过多", "分成几份"),
        ("a.json", b'{"a": 1}', "扩展名是.json", "改为.txt"),
        ("a.docx", PROSE.encode(), "扩展名是.docx", "改为.txt"),
        ("a.docx", bytes(range(128, 256)) * 9, "文件已损坏", "重新取"),
        ("a.docx", word(PROSE)[40:], "文件已损坏", "重新取"),
        ("a.wps", bytes(300), "文件已损坏", "重新取"),
        ("a.pdf", pdf([PROSE])[40:], "文件已损坏", "重新取"),
        ("a.dat", bytes(range(128, 256)) * 9, "读不出来", ".docx"),
        ("a.pdf", pdf([]), "PDF里没有文字", "电子稿"),
        ("a.pdf", b"%PDF-1.7\nnothing", "文件已损坏", "重新取"),
        ("a.docx", word(PROSE)[:900], "文件已损坏", "重新取"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "文件是旧格式的文档", ".docx"),
        ("a.png", b"\x89PNG\r\n", "文件是图片", "识别成文字"),
        ("a.zip", zipped(a="b"), "文件是压缩包", "解压"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else value,
)
def test_what_gives_no_text_is_refused_with_what_to_do(name, raw, found, todo):
    with pytest.raises(UnreadTextError) as refused:
        read_source(name, raw)

    assert refused.value.found.startswith(found)
    assert todo in refused.value.todo


def test_a_document_with_a_document_type_is_not_read():
    declared = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document'
    raw = with_part(word(PROSE), "word/document.xml", lambda part: part.replace(b"<w:document", declared, 1))

    with pytest.raises(UnreadTextError, match="文档类型声明"):
        read_source("a.docx", raw)


def test_a_pdf_with_a_password_is_not_read():
    writer, out = PdfWriter(clone_from=BytesIO(pdf([PROSE]))), BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)

    with pytest.raises(UnreadTextError, match="密码"):
        read_source("a.pdf", out.getvalue())


def test_the_words_of_a_text_box_are_read():
    box = (
        '<w:p><w:r><w:t>前</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>框里发放5万元</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        "</w:r></w:p>"
    )

    assert texts("a.docx", word(PROSE, box)) == [PROSE, "前", "框里发放5万元"]
