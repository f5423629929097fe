"""Personal data is found wherever a file holds it, and told without being quoted."""

import gzip
import io
import struct
import zipfile
import zlib

import pytest
import xlsxwriter
from document_builders import PROPERTIES, briefing_of, published, saved, template
from pictures import png
from small_word import empty_document

from reporting.core.errors import PrivacyError
from reporting.core.office_package import pack, unpack
from reporting.outputs.personal_data_check import FilesToCheck, check_template_early, refuse_personal_data

MOBILE = "13800000000"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BRIEFING = briefing_of(template("正文"), published(), "zh", PROPERTIES)


def faults_of(made=BRIEFING, *, name="简报.docx", template_of=BRIEFING, locale="zh", numeric=()):
    """The faults that keep the file from being released; none when it may go."""
    try:
        refuse_personal_data(FilesToCheck({name: made}, template_of, locale, frozenset(numeric)))
    except PrivacyError as error:
        return list(error.faults)
    return []


def with_part(name, content):
    return pack(unpack(BRIEFING) | {name: content if isinstance(content, bytes) else content.encode()})


def with_body(xml):
    body = unpack(BRIEFING)["word/document.xml"].decode()
    return with_part("word/document.xml", body.replace("<w:body>", f"<w:body>{xml}", 1))


def paragraph(*runs):
    return f"<w:p>{''.join(f'<w:r>{run}</w:r>' for run in runs)}</w:p>"


def document(*lines):
    made = empty_document()
    for line in lines:
        made.add_paragraph(line)
    return saved(made)


def book(cell):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        sheet = made.add_worksheet("数字")
        sheet.write(0, 0, "头")
        sheet.write(4, 2, cell)
    return stream.getvalue()


def picture(kind, data):
    chunk = struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return png()[:33] + chunk + png()[33:]


C = "xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
ALT = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="{}"/></w:pict></w:r>'
HIDDEN = {
    "cut up over runs": with_body(paragraph("<w:t>电话138</w:t>", "<w:t>0000</w:t>", "<w:t>0000</w:t>")),
    "hidden": with_body(paragraph(f"<w:rPr><w:vanish/></w:rPr><w:t>{MOBILE}</w:t>")),
    "deleted": with_body(
        "<w:p><w:del><w:r><w:delText>138</w:delText></w:r><w:r><w:delText>00000000</w:delText></w:r></w:del></w:p>"
    ),
    "with a hyphen of Word": with_body(
        paragraph("<w:t>138</w:t><w:noBreakHyphen/><w:t>0000</w:t><w:noBreakHyphen/><w:t>0000</w:t>")
    ),
    "over the lines of a cell": with_body(
        f"<w:tbl><w:tr><w:tc>{paragraph('<w:t>138</w:t>')}{paragraph('<w:t>00000000</w:t>')}</w:tc></w:tr></w:tbl>"
    ),
    "in a text box": with_body(
        f"<w:p><w:r><w:pict><w:txbxContent>{paragraph(f'<w:t>{MOBILE}</w:t>')}</w:txbxContent></w:pict></w:r></w:p>"
    ),
    "in a field": with_body(paragraph(f'<w:instrText>HYPERLINK "tel:{MOBILE}"</w:instrText>')),
    "in an alt text": with_body(f"<w:p>{ALT.format(MOBILE)}</w:p>"),
    "in a header": with_part("word/header9.xml", f"<w:hdr {W}>{paragraph(f'<w:t>{MOBILE}</w:t>')}</w:hdr>"),
    "in a footnote": with_part(
        "word/footnotes.xml", f"<w:footnotes {W}>{paragraph(f'<w:t>{MOBILE}</w:t>')}</w:footnotes>"
    ),
    "in a comment": with_part("word/comments.xml", f"<w:comments {W}>{paragraph(f'<w:t>{MOBILE}</w:t>')}</w:comments>"),
    "as the author of a comment": with_part(
        "word/comments.xml", f"<w:comments {W}><w:comment w:author='{MOBILE}'/></w:comments>"
    ),
    "in a property": with_part("docProps/custom.xml", f"<Properties><property><v>{MOBILE}</v></property></Properties>"),
    "in the company's name": with_part("docProps/app.xml", f"<Properties><Company>{MOBILE}</Company></Properties>"),
    "behind a link": with_part(
        "word/_rels/document.xml.rels", f'<Relationships><Relationship Target="tel:{MOBILE}"/></Relationships>'
    ),
    "in a list of choices": with_body(
        f"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value='{MOBILE}'/></w:dropDownList></w:sdtPr></w:sdt>"
    ),
    "in a Word file within": with_part("word/embeddings/a.docx", document(MOBILE)),
    "in a file within a file": with_part(
        "word/embeddings/a.docx", pack(unpack(document("外")) | {"word/embeddings/b.docx": document(MOBILE)})
    ),
    "in a workbook within": with_part("word/embeddings/a.xlsx", book(MOBILE)),
    "as a number of a workbook within": with_part("word/embeddings/a.xlsx", book(13800000000)),
    "in the name of a file within": with_part(f"word/embeddings/{MOBILE}.xlsx", book("表")),
    "in an old file within": with_part("word/embeddings/a.bin", b"\xd0\xcf\x11\xe0" + MOBILE.encode("utf-16-le")),
    "in a picture's words": with_part("word/media/a.png", picture(b"tEXt", b"Comment\0" + MOBILE.encode())),
    "in a picture's packed words": with_part(
        "word/media/a.png", picture(b"zTXt", b"Comment\0\0" + zlib.compress(MOBILE.encode()))
    ),
    "in a picture's international words": with_part(
        "word/media/a.png", picture(b"iTXt", b"Comment\0\0\0\0\0" + f"电话{MOBILE}".encode())
    ),
    "in the title of a chart": with_part(
        "word/charts/chart1.xml",
        f"<c:chartSpace {C}><c:title><a:p><a:r><a:t>{MOBILE}</a:t></a:r></a:p></c:title></c:chartSpace>",
    ),
    "in what a chart remembers of its workbook": with_part(
        "word/charts/chart1.xml",
        f"<c:chartSpace {C}><c:strCache><c:pt idx='0'><c:v>{MOBILE}</c:v></c:pt></c:strCache></c:chartSpace>",
    ),
    "over the letters of a drawing": with_part(
        "word/media/a.svg",
        f"<svg xmlns='http://www.w3.org/2000/svg'><text>{MOBILE[:3]}<tspan>{MOBILE[3:]}</tspan></text></svg>",
    ),
    "behind a picture": with_part("word/media/a.png", png() + MOBILE.encode()),
    "in a photograph": with_part("word/media/a.jpg", b"\xff\xd8\xff\xe1\0\0Exif\0\0" + f"Artist {MOBILE}".encode()),
}


@pytest.mark.parametrize("made", HIDDEN.values(), ids=HIDDEN)
def test_a_number_is_found_wherever_it_is(made):
    (fault, *_) = faults_of(made)

    assert "电话号码（13…，共11位）" in fault
    assert "0000" not in "".join(faults_of(made))


def test_a_file_without_personal_data_may_go():
    assert faults_of() == []
    assert faults_of(with_part("word/media/a.png", png())) == []


@pytest.mark.parametrize(
    "kind, words",
    [
        ("身份证号（21…，共18位）", "210502190001011234"),
        ("银行卡号（62…，共19位）", "6222 0200 0000 0000 000"),
        ("疾病信息", "某某同志患肺癌"),
        ("家庭住址", "幸福小区3号楼2单元501室"),
    ],
)
def test_every_kind_is_told_with_its_place(kind, words):
    assert faults_of(document("标题", f"慰问（{words}）")) == [f"简报.docx，正文第2段：{kind}"]


def test_a_heading_that_tells_the_place_does_not_tell_the_number():
    made = empty_document()
    made.add_heading(f"联系人的电话号码是{MOBILE}，有事请打", 1)
    made.add_paragraph("210502190001011234")

    assert faults_of(saved(made)) == [
        "简报.docx，正文第1段：电话号码（13…，共11位）",
        "简报.docx，正文第2段（在“联系人的电话号码是1…0”之下）：身份证号（21…，共18位）",
    ]


def test_in_english_too():
    assert faults_of(document(MOBILE), locale="en") == [
        "简报.docx, body, paragraph 1: telephone number (13…, 11 digits)"
    ]


def test_the_cell_of_a_table_and_of_a_workbook_is_named():
    table = f"<w:tbl><w:tr><w:tc>{paragraph(f'<w:t>{MOBILE}</w:t>')}</w:tc></w:tr></w:tbl>"

    assert faults_of(with_body(table)) == ["简报.docx，正文第1个表格第1行第1格：电话号码（13…，共11位）"]
    assert faults_of(book(MOBILE), name="数.xlsx") == ["数.xlsx，工作表“数字”C5：电话号码（13…，共11位）"]


def test_all_files_and_all_places_are_told_at_once():
    files = {"甲.docx": document(MOBILE, "好", MOBILE), "乙.docx": document(MOBILE)}
    with pytest.raises(PrivacyError) as refused:
        refuse_personal_data(FilesToCheck(files, BRIEFING, "zh"))

    assert refused.value.head == "要放行的文件里有3处个人信息，没有放行"
    assert [fault.partition("：")[0] for fault in refused.value.faults] == [
        "甲.docx，正文第1段",
        "甲.docx，正文第3段",
        "乙.docx，正文第1段",
    ]


def test_the_landline_of_the_office_may_stand_in_its_template_and_so_in_the_briefing():
    office = document("报：集团领导", "010-12345678")

    assert faults_of(office, template_of=office) == []
    assert faults_of(document("（010）12345678"), template_of=office) == []
    assert len(faults_of(document("010-12345679"), template_of=office)) == 1
    assert len(faults_of(office)) == 1
    assert faults_of(document("值班电话：010-12345679")) == []


def test_a_mobile_number_may_not_even_when_the_clerk_typed_it_in_the_template():
    clerk = document(f"联系人 {MOBILE}")

    assert len(faults_of(clerk, template_of=clerk)) == 1


def test_a_large_amount_in_a_number_column_of_the_figures_is_an_amount():
    assert faults_of(book(13800000000), name="数.xlsx", numeric=["数.xlsx"]) == []
    assert len(faults_of(book(MOBILE), name="数.xlsx", numeric=["数.xlsx"])) == 1


def test_what_cannot_be_looked_into_is_not_released():
    nested = document("底")
    for _ in range(7):
        nested = pack({"[Content_Types].xml": b"<Types/>", "word/embeddings/a.docx": nested})

    assert faults_of(with_part("word/embeddings/a.docx", b"PK\x03\x04 broken")) == [
        "简报.docx，word/embeddings/a.docx：嵌入的文件打不开，无法检查"
    ]
    assert len(faults_of(with_part("word/embeddings/a.docx", nested))) == 1


def test_a_bomb_within_is_not_unpacked():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b"0" * (20 << 20))

    assert len(faults_of(with_part("word/embeddings/a.docx", stream.getvalue()))) == 1


def places(**files):
    """Which of these files are told to hold personal data."""
    with pytest.raises(PrivacyError) as refused:
        refuse_personal_data(FilesToCheck(files, BRIEFING, "zh"))
    return [fault.partition("，")[0] for fault in refused.value.faults]


def test_a_file_is_looked_at_though_most_of_its_parts_stand_in_a_clean_one():
    marked = with_body(paragraph(f"<w:t>{MOBILE}</w:t>"))

    assert places(clean=BRIEFING, marked=marked, again=marked) == ["marked", "again"]


def test_what_is_clean_in_a_number_cell_is_not_taken_for_clean_elsewhere():
    """The same part stands in both files; only in the first one its numbers are passed over."""
    figures = book(13800000000)

    with pytest.raises(PrivacyError) as refused:
        refuse_personal_data(
            FilesToCheck({"figures": figures, "other": figures}, BRIEFING, "zh", frozenset({"figures"}))
        )

    assert {fault.partition("，")[0] for fault in refused.value.faults} == {"other"}


def test_what_is_personal_in_a_template_is_found_in_what_was_made_of_it_though_it_was_looked_through_before():
    marked = with_part("word/header1.xml", f"<w:hdr {W}>{paragraph(f'<w:t>{MOBILE}</w:t>')}</w:hdr>")
    check_template_early(marked, "zh")

    assert len(faults_of(marked, template_of=marked)) == 1


def with_cell(cell):
    """A workbook of figures whose first row holds this cell, as another program may have written it."""
    parts = unpack(book("好"))
    sheet = parts["xl/worksheets/sheet1.xml"].decode().replace("<sheetData>", f"<sheetData><row>{cell}</row>", 1)
    return pack(parts | {"xl/worksheets/sheet1.xml": sheet.encode()})


@pytest.mark.parametrize(
    "cell",
    [
        f'<c r="Z1" t="str"><f>A1</f><v>{MOBILE}</v></c>',
        f'<c r="Z1" t="inlineStr"><is><t>{MOBILE}</t></is></c>',
        '<c r="Z1"><v>张伟患肺癌</v></c>',
        f'<c r="Z1"><f>"{MOBILE}"</f><v>1</v></c>',
    ],
)
def test_only_plain_numbers_of_number_columns_are_passed_over(cell):
    assert len(faults_of(with_cell(cell), name="数.xlsx", numeric=["数.xlsx"])) == 1


def test_a_plain_number_of_a_number_column_is_passed_over():
    assert faults_of(with_cell(f'<c r="Z1" s="3"><v>{MOBILE}</v></c>'), name="数.xlsx", numeric=["数.xlsx"]) == []


@pytest.mark.parametrize(
    "name, content, fault",
    [
        ("a.ipynb", '{{"cells": [{{"outputs": [{{"text": "{}"}}]}}]}}', "a.ipynb，第1格：电话号码（13…，共11位）"),
        ("a.html", "<p>好</p>\n<p><b>138</b>00000000</p>{}", "a.html，第2行：电话号码（13…，共11位）"),
        ("manifest.json", '{{"page": ["{}"]}}', "manifest.json，第1行：电话号码（13…，共11位）"),
        ("a.csv", "甲\n{}", "a.csv，第2行：电话号码（13…，共11位）"),
        ("13800000000.csv", "甲", "1…0.csv，文件名：电话号码（13…，共11位）"),
    ],
)
def test_records_pages_and_manifests_are_looked_at_too(name, content, fault):
    (found, *_) = faults_of(content.format(MOBILE).encode(), name=name)

    assert found == fault


def test_kept_rows_are_looked_at_though_they_are_packed():
    assert len(faults_of(gzip.compress(f'["{MOBILE}"]'.encode()), name="editions/objects/0a")) == 1


def test_cells_of_a_row_that_say_it_together_are_found():
    cells = "".join(f"<w:tc>{paragraph(f'<w:t>{text}</w:t>')}</w:tc>" for text in ("好", "张伟", "肺癌"))

    assert faults_of(with_body(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")) == [
        "简报.docx，正文第1个表格第1行第1格：疾病信息"
    ]
