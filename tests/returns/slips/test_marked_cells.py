"""Each fault stands where it is: a comment on its cell, in a box that can be read, and a colour."""

import pytest
from slip_workbooks import (
    CONVERTED,
    DROPPED,
    FAULT,
    WARNING,
    book_of,
    cells,
    colours,
    comments,
    grid,
    note,
    parts,
    rich,
    shapes,
    simple,
    slip_of,
    with_parts,
    workbook,
)

from reporting.returns.notes import Note, Place

SHEET = "xl/worksheets/sheet1.xml"


def test_a_comment_tells_what_is_wrong_what_was_expected_and_what_to_do():
    made = slip_of(simple(), note((2, 2)))

    assert comments(made, "事项") == {"B2": "【回执】需修改\n发现：不是日期\n说明：2024-12-20 这样的日期\n建议：请改写"}
    assert colours(made, "事项") == {"B2": FAULT}


def test_a_conversion_tells_what_was_typed_and_what_it_was_read_as():
    made = slip_of(simple(), note((2, 2), "converted", "2024.1.3", "2024-01-03", ""))

    assert comments(made, "事项") == {"B2": "【回执】已换算\n原填：2024.1.3\n读作：2024-01-03"}


@pytest.mark.parametrize(
    "kind, word, colour",
    [
        ("fault", "需修改", FAULT),
        ("warning", "请核对", WARNING),
        ("dropped", "未收个人信息", DROPPED),
        ("converted", "已换算", CONVERTED),
    ],
)
def test_each_kind_has_its_word_and_its_colour(kind, word, colour):
    made = slip_of(simple(), note((2, 2), kind))

    assert comments(made, "事项")["B2"].startswith(f"【回执】{word}\n")
    assert colours(made, "事项") == {"B2": colour}


def test_several_notes_on_a_cell_are_one_comment_in_the_colour_of_the_worst():
    made = slip_of(simple(), note((2, 2), "converted"), note((2, 2)), note((2, 2), "warning"))

    assert comments(made, "事项")["B2"].count("【回执】") == 3
    assert colours(made, "事项") == {"B2": FAULT}


def test_a_cell_that_is_not_there_is_made_in_the_style_of_its_row_or_column():
    made = slip_of(rich(), note((9, 4)), note((7, 3)), note((11, 1)))
    found, before = cells(made, "事项"), cells(rich(), "事项")

    assert found["D9"][3] == before["D4"][3]
    assert found["C7"][3] == before["A2"][3]
    assert set(found) - set(before) == {"D9", "C7", "A11"}


def test_new_cells_stand_in_order():
    raw = workbook(lambda book: book.add_worksheet("事项").write("C3", "x"))
    made = slip_of(raw, *(note(at) for at in ((3, 5), (1, 1), (3, 1), (5, 2), (3, 4), (4, 4))))

    assert list(cells(made, "事项")) == ["A1", "A3", "C3", "D3", "E3", "D4", "B5"]


def test_in_a_merged_area_the_first_cell_is_marked():
    made = slip_of(rich(), note((6, 1)))

    assert comments(made, "事项").keys() - {"A3"} == {"A5"}
    assert colours(made, "事项")["A5"] == FAULT


def test_a_note_on_a_row_is_at_its_first_filled_cell_and_one_on_a_column_or_sheet_at_none():
    book = book_of(grid("事项", ["", ""], ["", "2024.13.1"]))
    made = slip_of(
        simple(), note((2, 0)), note((0, 2)), note((0, 0)), Note(Place(), "fault", "没有报告期", ""), book=book
    )

    assert list(comments(made, "事项")) == ["B2"]


def test_a_row_without_anything_is_marked_at_its_first_cell():
    assert list(comments(slip_of(simple(), note((9, 0))), "事项")) == ["A9"]


def test_a_note_on_a_sheet_that_is_not_there_is_only_listed():
    made = slip_of(simple(), note((2, 2), sheet="别处"))

    assert comments(made, "事项") == {}


def test_what_xml_cannot_hold_is_left_out_and_a_comment_is_never_too_long():
    made = slip_of(simple(), note((2, 2), found="a\x00\ud800\nb" + "长" * 40_000))
    (text,) = comments(made, "事项").values()

    assert "发现：a b长长" in text
    assert len(text) <= 32_767
    assert text.endswith("…")


def test_our_comment_goes_below_the_end_of_one_that_is_there():
    made = slip_of(rich(), note((3, 1)))

    assert comments(made, "事项") == {
        "A3": "自己的批注\n\n【回执】需修改\n发现：不是日期\n说明：2024-12-20 这样的日期\n建议：请改写"
    }
    assert parts(made)["xl/drawings/vmlDrawing1.vml"].count(b"<v:shape ") == 1
    assert len(shapes(made, "事项")) == 1


def test_a_box_is_hidden_beside_its_cell_and_as_large_as_its_words():
    made = slip_of(simple(), note((2, 1), todo=""), note((5, 1), todo="请改写" * 40))
    short, long = shapes(made, "事项").values()
    drawing = parts(made)["xl/drawings/vmlDrawing1.vml"]

    # Columns are 64 pixels wide and rows 20 high; three lines need 65 pixels, 260 pixels are five columns.
    assert shapes(made, "事项")[1, 0] == short == (1, 15, 0, 10, 5, 19, 3, 15)
    assert long[6] - long[2] > short[6] - short[2]
    assert drawing.count(b"visibility:hidden") == 2
    assert b"<x:Visible/>" not in drawing


def test_a_box_knows_hidden_rows_wide_columns_and_the_edge_of_the_sheet():
    def fill(book):
        sheet = book.add_worksheet("事项")
        sheet.set_column(1, 1, 50)
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column(5, 16383, None, None, {"hidden": True})
        sheet.write("A1", "x")

    found = shapes(slip_of(workbook(fill), note((1, 1)), note((1, 5))), "事项")

    assert found[0, 0][0] == found[0, 0][4] == 1
    assert found[0, 0][6] == 5
    assert found[0, 4][4] < 4


def test_thousands_of_boxes_have_each_its_own_number():
    made = slip_of(simple(), *(note((row, 1)) for row in range(1, 1031)))
    drawing = parts(made)["xl/drawings/vmlDrawing1.vml"].decode()
    numbers = [int(shape.split('"')[0]) for shape in drawing.split('id="_x0000_s')[1:]]

    assert len(set(numbers)) == len(numbers) == 1030
    assert 'data="1,2"' in drawing
    assert {number // 1024 for number in numbers} == {1, 2}


def test_a_drawing_of_buttons_that_is_no_xml_keeps_them():
    """Excel itself writes <br> into the words of a button."""
    button = (
        b'<v:shape id="_x0000_s3073" type="#_x0000_t201"><div>a<br></div><x:ClientData ObjectType="Button"/></v:shape>'
    )
    raw = with_parts(
        workbook(lambda book: book.add_worksheet("事项").insert_button("A1")),
        {"xl/drawings/vmlDrawing1.vml": lambda old: old.replace(b"</xml>", button + b"</xml>")},
    )
    made = parts(slip_of(raw, note((2, 2))))
    drawing = made["xl/drawings/vmlDrawing1.vml"]

    assert button in drawing
    assert drawing.count(b'<v:shapetype id="_x0000_t202"') == 1
    assert made["xl/worksheets/sheet1.xml"].count(b"<legacyDrawing") == 1
