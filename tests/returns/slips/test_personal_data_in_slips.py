"""A slip is kept and mailed on: nothing in it is personal, wherever in the sender's workbook it stood."""

import io

import pytest
from slip_workbooks import (
    HEADING,
    comments,
    listing,
    note,
    parts,
    png,
    sheets,
    simple,
    slip_of,
    with_parts,
    workbook,
)

from reporting.looking.leaving import may_leave
from reporting.returns.book import Book
from reporting.returns.notes import Note, Place
from reporting.returns.opening.door import open_return
from reporting.returns.slips import receipt

IDENTITY, MOBILE, CARD = "210502198001015518", "13800138000", "6222020200001234564"
HIDDEN = "原表里的个人信息没有带进这份回执，格式、批注、图片也没有带：清空的格见下表。"


def made_of(raw, *notes):
    """The slip of a workbook as the intake opens it."""
    return slip_of(raw, *notes, book=open_return("云峰.xlsx", raw))


def with_rows(*rows, more=lambda _book, _sheet: None):
    def fill(book):
        sheet = book.add_worksheet("事项")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        more(book, sheet)

    return workbook(fill)


def holds(made, *words):
    """Which of the words stand anywhere in the parts of the slip."""
    return [word for word in words if any(word.encode() in part for part in parts(made).values())]


def test_a_cell_with_personal_data_is_empty_and_the_list_says_so():
    raw = with_rows(["事项名称", "备注"], ["修路", f"电话{MOBILE}"], ["修灯", "已办"], ["食堂", f"找张师傅{MOBILE}"])
    made = made_of(raw, note((2, 1)))

    assert holds(made, MOBILE) == []
    assert sheets(made)["事项"] == [["事项名称", "备注"], ["修路", ""], ["修灯", "已办"], ["食堂", ""]]
    assert ["事项", "B2", "未收个人信息", "（电话号码，不引述）", "回执里已清空：这一列第2、4行，共2格"] in [
        row[1:6] for row in listing(made)
    ]
    assert any(str(row[0]).endswith(HIDDEN) for row in sheets(made)["回执"])
    assert "A2" in comments(made, "事项")


def test_a_cell_that_a_note_is_about_needs_no_second_one():
    raw = with_rows(["事项名称", "备注"], [f"慰问{CARD}", "好"])
    made = made_of(raw, note((2, 1), found="（银行卡号，不引述）"))

    assert [row[2:4] for row in listing(made)] == [["A2", "需修改"]]


def test_all_below_a_heading_that_says_enough_is_emptied_down_to_the_end_of_its_table():
    raw = with_rows(
        ["姓名", "身份证号", "金额"],
        ["某甲", "看不清", 100],
        ["某乙", IDENTITY, 200],
        [],
        ["指标", "数值", "单位"],
        ["修复路灯", 42, "盏"],
    )

    assert sheets(made_of(raw, note((6, 1))))["事项"] == [
        ["姓名", "身份证号", "金额"],
        ["某甲", "", 100],
        ["某乙", "", 200],
        ["", "", ""],
        ["指标", "数值", "单位"],
        ["修复路灯", 42, "盏"],
    ]


def test_a_name_and_an_illness_in_two_cells_of_a_row_are_both_emptied():
    made = made_of(with_rows(["姓名", "情况", "金额"], ["张伟", "肺癌晚期", 100]), note((2, 3)))

    assert sheets(made)["事项"] == [["姓名", "情况", "金额"], ["", "", 100]]


def test_an_empty_sheet_beside_it_stays_an_empty_sheet():
    raw = with_rows(["事项名称", "备注"], ["修路", f"电话{MOBILE}"], more=lambda book, _: book.add_worksheet("Sheet3"))

    made = sheets(made_of(raw, note((2, 1))))

    assert list(made) == ["回执", "事项", "Sheet3"]
    assert made["Sheet3"] == []


def test_what_a_merged_area_shows_is_emptied_in_all_of_it():
    def merged(_, sheet):
        sheet.merge_range(1, 0, 1, 1, f"联系人电话{MOBILE}")

    made = made_of(with_rows(["事项名称", "备注"], more=merged), note((1, 1)))

    assert holds(made, MOBILE) == []


def hidden_sheet(book, _):
    other = book.add_worksheet("名单")
    other.hide()
    other.write_row(0, 0, ["张伟", IDENTITY])


def comment(_, sheet):
    sheet.write_comment("A2", f"电话{MOBILE}", {"author": "填表人"})


def head_and_foot(_, sheet):
    sheet.set_header(f"&C联系电话{MOBILE}")


def defined_name(book, _):
    book.define_name("电话", f'="{MOBILE}"')


def properties(book, _):
    book.set_properties({"comments": f"电话{MOBILE}", "keywords": IDENTITY})


def choices(_, sheet):
    sheet.data_validation("C3", {"validate": "list", "source": [MOBILE, "无"]})


def text_box(_, sheet):
    sheet.insert_textbox("D4", f"张伟患肺癌，电话{MOBILE}")


def chart_with_a_cache(book, sheet):
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=事项!$A$1:$A$2", "name": f"电话{MOBILE}"})
    sheet.insert_chart("D4", chart)


def alt_text(_, sheet):
    sheet.insert_image("D4", "点.png", {"image_data": io.BytesIO(png()), "description": f"身份证{IDENTITY}"})


def formula(_, sheet):
    sheet.write_formula("C4", f'="电话"&"{MOBILE}"', None, f"电话{MOBILE}")


def link(_, sheet):
    sheet.write_url("C5", f"mailto:{MOBILE}@139.com", string="写信")


def number_format(book, sheet):
    sheet.write("C6", 12, book.add_format({"num_format": f'0"人（{MOBILE}）"'}))


def illness_in_a_number_format(book, sheet):
    sheet.write("C6", 12, book.add_format({"num_format": '0"人（张伟患肺癌）"'}))


def conditional_number_format(book, sheet):
    look = book.add_format({"num_format": f'0"{MOBILE}"'})
    sheet.conditional_format("C6", {"type": "cell", "criteria": ">", "value": 5, "format": look})


def word_of_a_condition(_, sheet):
    sheet.conditional_format("C6", {"type": "text", "criteria": "containing", "value": MOBILE})


def prompt(_, sheet):
    sheet.data_validation("C6", {"validate": "any", "input_title": "电话", "input_message": f"打{MOBILE}"})


def complaint(_, sheet):
    sheet.data_validation("C6", {"validate": "integer", "criteria": ">", "value": 1, "error_message": f"打{MOBILE}"})


def filtered(_, sheet):
    sheet.autofilter("A1:B2")
    sheet.filter_column_list("A", [MOBILE])


@pytest.mark.parametrize(
    "hide",
    [
        *(hidden_sheet, comment, head_and_foot, defined_name, properties, choices, text_box, chart_with_a_cache),
        *(alt_text, formula, link, prompt, complaint, filtered),
        *(number_format, illness_in_a_number_format, conditional_number_format, word_of_a_condition),
    ],
)
def test_it_may_hide_anywhere_in_the_workbook(hide):
    raw = with_rows(["事项名称", "办结日期"], ["修路", "2024.13.1"], more=hide)
    assert holds(raw, MOBILE, IDENTITY, "肺癌")

    made = made_of(raw, note((2, 2)))

    assert holds(made, MOBILE, IDENTITY, "肺癌") == []
    assert may_leave("", made)
    assert [row[:2] for row in sheets(made)["事项"][:2]] == [["事项名称", "办结日期"], ["修路", "2024.13.1"]]
    assert "B2" in comments(made, "事项")


def test_a_number_keeps_its_value_where_its_format_has_to_go():
    made = made_of(with_rows(["人数", "备注"], more=illness_in_a_number_format), note((1, 2)))

    assert sheets(made)["事项"][5] == ["", "", 12]
    assert any(str(row[0]).endswith(HIDDEN) for row in sheets(made)["回执"])


def test_a_number_format_is_read_as_the_words_that_it_shows():
    def long_numbers(book, sheet):
        sheet.write("C6", 12, book.add_format({"num_format": "0" * 18}))
        sheet.write("C7", 12, book.add_format({"num_format": '0"人"'}))

    raw = with_rows(["人数", "备注"], more=long_numbers)

    assert may_leave("", raw)


def _text_chunk(words):
    body = b"tEXtComment\0" + words.encode()
    return len(body[4:]).to_bytes(4, "big") + body + b"\0\0\0\0"


@pytest.mark.parametrize(
    "part",
    [
        ("xl/embeddings/名单.xlsx", with_rows(["张伟", IDENTITY])),
        ("xl/media/image9.png", png()[:33] + _text_chunk(f"phone {MOBILE}") + png()[33:]),
        ("customXml/item1.xml", f"<a>电话{MOBILE}</a>".encode()),
        ("xl/embeddings/bad.docx", b"PK\x03\x04 nobody can open this"),
    ],
    ids=["embedded workbook", "words of a picture", "custom xml", "what cannot be looked through"],
)
def test_so_may_it_in_a_part_that_no_sheet_shows(part):
    name, content = part
    raw = with_parts(simple(), {name: content})

    assert name not in parts(made_of(raw, note((2, 2))))


def test_a_sheet_that_is_named_after_a_person_gets_another_name_and_its_notes_go_along():
    raw = with_parts(simple(), {"xl/workbook.xml": lambda xml: xml.replace("事项".encode(), "张伟肺癌".encode())})
    made = made_of(raw, note((2, 2), sheet="张伟肺癌"))

    assert holds(made, "肺癌", "张伟") == []
    assert [row[1:3] for row in listing(made)] == [["张…癌", "B2"]]
    assert "B2" in comments(made, "张…癌")


def test_a_workbook_without_personal_data_comes_back_as_it_is():
    raw = with_rows(["联系电话", "办结日期"], ["0538-6221234", "2024.13.1"], more=comment_without)

    assert comments(made_of(raw, note((2, 2))), "事项").keys() == {"A2", "B2"}


def comment_without(_, sheet):
    sheet.write_comment("A2", "自己的批注")


def test_a_csv_loses_its_personal_cells_too():
    raw = f"事项名称,备注\n修路,电话{MOBILE}\n".encode()
    made = slip_of(raw, note((2, 1), sheet="云峰"), book=open_return("云峰.csv", raw))

    assert holds(made, MOBILE) == []
    assert sheets(made)["云峰"] == [["事项名称", "备注"], ["修路", ""]]


def test_a_receipt_names_nobody():
    said = Note(Place("张伟肺癌", 2, 2), "warning", f"电话{MOBILE}", "请看", "")

    assert receipt([], [said], HEADING).splitlines()[1] == "请核对：张…癌 B2：电话1…0；请看"


def test_a_slip_without_cells_names_nobody_either():
    made = slip_of(b"", note((2, 2), sheet="张伟肺癌", found=MOBILE), book=Book("云峰.xlsx", "0" * 64, ()))

    assert holds(made, "肺癌", MOBILE) == []
