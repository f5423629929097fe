"""Every text of a record and of a page is read as a person sees it, with the place where it stands."""

import json

import pytest

from reporting.looking.loose_texts import loose_texts


def texts(name, content):
    return [text.strip() for _, text in loose_texts(name, content.encode()) if text.strip()]


def record(**output):
    cells = [{"source": ["a = 1\n", "a"], "outputs": []}, {"source": [], "outputs": [output]}]
    return json.dumps({"cells": cells, "metadata": {"title": "记录"}})


def test_each_text_of_a_record_has_the_number_of_its_cell():
    found = [*loose_texts("a.ipynb", record(text="二").encode())]

    assert {(("cell", 2), "二"), (("cell", 0), "记录")} <= set(found)


def test_what_a_cell_printed_is_read_without_the_colours_of_a_terminal():
    assert "138 0013 8000" in texts("a.ipynb", record(text=["138 \x1b[31m0013\x1b[0m 8000\n"]))


def test_the_lines_of_a_source_are_lines():
    assert {"a = 1", "a"} <= set(texts("a.ipynb", record()))


def test_a_row_of_a_table_is_one_text_and_letters_in_bold_belong_to_their_word():
    page = "<table><tr><td>张伟</td><td>肺癌</td></tr></table><p>138<b>0013</b>8000</p>"

    assert texts("a.html", page) == ["张伟\t肺癌", "13800138000"]
    assert "张伟\t肺癌" in texts("a.ipynb", record(data={"text/html": [page]}))


def test_what_a_picture_says_is_read_and_its_bytes_are_not():
    page = '<img alt="张伟的照片" src="data:image/png;base64,MTM4MDAxMzgwMDA=">'

    assert texts("a.html", page) == ["张伟的照片"]
    assert "MTM4" not in "".join(texts("a.ipynb", record(data={"image/png": "MTM4"})))
    assert "MTM4" not in "".join(texts("a.ipynb", record(data={"application/json": {"png": "MTM4" * 50 + "="}})))


@pytest.mark.parametrize(
    "page",
    [
        "<p>好</p><!-- 甲\n13800138000 -->",
        "<!-- <p>13800138000</p>",
        "<p data-no='13800138000'>好</p>",
        "<p id=13800138000>好</p>",
        '<p style="--of:13800138000">好</p>',
        "<script>if (1<a) { b = '13800138000' } if (b>1) {}</script>",
        "<p>1 < 13800138000 > 1</p>",
    ],
)
def test_what_only_the_source_of_a_page_shows_is_read_too(page):
    assert any("13800138000" in text for text in texts("a.html", page))


def test_the_lines_of_a_drawing_are_passed_over():
    assert texts("a.html", '<svg><path d="M 13800138000"/></svg>') == []


def test_the_names_of_fields_are_read_too():
    assert texts("a.json", '{"13800138000": {"甲": ["乙", 1]}}') == ["13800138000", "甲", "乙"]


def test_what_is_no_json_is_read_line_by_line():
    assert [*loose_texts("a.json", b"{ broken\n\n13800138000")] == [
        (("line", 1), "{ broken"),
        (("line", 3), "13800138000"),
    ]
