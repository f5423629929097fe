"""Pages of a few lines against the lines as they were written: clauses, captions, titles, tables."""

import re

import pytest
from briefings import both

from reporting.core.passport import Passport
from reporting.documents.page import Cell, Mark, PageParagraph
from reporting.issued.verify.against.compare import compare
from reporting.issued.verify.against.pages import Pages
from reporting.issued.verify.verdict import in_reading_order
from reporting.published.content import Printed

NAMES = {"enterprises": {"甲矿": ["a"], "乙厂": ["b"]}, "measures": {}}
HEADS = ("单位", "数量")


def line(text, cell=None, place=""):
    """A line; what stands in square brackets is a printed number, and its bookmark is named after it."""
    marks, plain = [], ""
    for piece in re.split(r"(\[[^]]*\])", text):
        if piece.startswith("["):
            marks.append(Mark(f"v{piece[1:-1]}", len(plain), len(plain) + len(piece) - 2))
        plain += piece.strip("[]")
    return PageParagraph(plain, place or plain, cell=cell, marks=tuple(marks))


def table(number, *rows):
    return [
        line(words, Cell(number, row, column), f"{number}.{row}.{column}")
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
    ]


def lines_of(each):
    return each if isinstance(each, list) else [line(each)]


def said(written, now, title=""):
    """What is told of a page of now; a line is text, or a list of lines."""
    pages = [
        [one for each in page for one in (each if isinstance(each, list) else [line(each)])] for page in (written, now)
    ]
    anchors = [mark.name for one in pages[0] for mark in one.marks]
    printed = {
        name: Printed(name, "帮扶", name[1:], passport=Passport(name, both(f"指标{name[1:]}"))) for name in anchors
    }
    compared = compare(Pages(pages[1], pages[0], printed, NAMES, title=title))
    return [finding.in_words("zh").split("：", 1)[1] for finding in in_reading_order(compared.findings, pages[1])]


def test_an_enterprise_named_in_an_earlier_clause_is_that_of_the_numbers_behind_it():
    """The name is moved behind its first number: the second one is another's now."""
    written = ["甲矿清单[18项]，办结[15项]；乙厂清单[22项]，办结[19项]。"]

    assert said(written, ["清单[18项]，甲矿办结[15项]；乙厂清单[22项]，办结[19项]。"]) != []
    assert said(written, ["乙厂清单[22项]，办结[19项]；甲矿清单[18项]，办结[15项]。"]) == []


def test_a_paragraph_cut_in_two_keeps_the_enterprise_that_it_began_with():
    assert said(["甲矿清单[18项]。办结[15项]。"], ["甲矿清单[18项]。", "办结[15项]。"]) == []
    assert said(["甲矿清单[18项]。办结[15项]。"], ["甲矿清单[18项]。", "乙厂来信。", "办结[15项]。"]) == [
        "单位由“甲矿”改成了“乙厂”：指标15项 15项"
    ]


def test_a_note_in_brackets_behind_a_number_is_told_and_one_that_leads_elsewhere_is_not():
    assert said(["发放[25.6万元]。"], ["发放[25.6万元]（估算）。"]) == ["多了括注“估算”：指标25.6万元 25.6万元"]
    assert said(["发放[25.6万元]。"], ["发放[25.6万元]（见附件）。"]) == []


def test_the_title_and_the_caption_of_a_table_say_what_all_is_about():
    assert said(["甲矿情况"], ["乙厂计划"], title="甲矿情况")[0] == "标题“甲矿情况”被改写或删去"
    assert said(["表1　清单成果"], ["表1　清单计划"]) == ["标题“表1　清单成果”改成了“表1　清单计划”"]
    assert said(["表1　清单成果"], ["表2　清单成果"]) == []


def test_a_table_that_is_gone_is_told_once():
    rows = table(0, HEADS, ("甲矿", "[18项]"), ("乙厂", "[22项]"))

    assert said([rows], ["清单情况"]) == ["找不到表“单位 | 数量”（2行，2个数）"]


def test_a_table_cut_in_two_with_its_heads_repeated_is_one():
    rows = table(0, HEADS, ("甲矿", "[18项]"), ("乙厂", "[22项]"))
    halves = [table(0, HEADS, ("甲矿", "[18项]")), table(1, HEADS, ("乙厂", "[22项]"))]

    assert said([rows], halves) == []


def test_a_column_that_is_gone_is_told_by_its_head():
    rows = table(0, (*HEADS, "状态"), ("甲矿", "[18项]", "已完成"))

    assert said([rows], [table(0, HEADS, ("甲矿", "[18项]"))]) == ["“状态”一列已删去"]


def test_heads_that_are_gone_are_told():
    rows = table(0, HEADS, ("甲矿", "[18项]"), ("乙厂", "[22项]"))

    assert said([rows], [table(0, ("甲矿", "[18项]"), ("乙厂", "[22项]"))]) == ["表头“单位 | 数量”已删去"]


def test_words_that_nobody_knows_are_told_where_they_are_others_on_both_sides():
    written, now = "据统计向受灾群众提供[25.6万元]用于重建家园。", "会议研究同意购置办公设备[25.6万元]并列入预算。"

    assert said([written], [now]) == [
        "“指标25.6万元”的数“25.6万元”被移动，或前后的文字已改写，原在“据统计向受灾群众提供25.6万元用于重建家园。”"
    ]


@pytest.mark.parametrize(
    "now", ["办结[15项]，清单[18项]。", "清单[18项]，已办结[15项]。", "清单[18项]，其中办结[15项]。"]
)
def test_clauses_may_turn_and_words_of_no_meaning_may_come(now):
    assert said(["清单[18项]，办结[15项]。"], [now]) == []


def test_findings_come_in_reading_order():
    rows = table(0, HEADS, ("甲矿", "[18项]"))
    now = [table(0, HEADS, ("甲矿", "19项")), "发放26万元。"]

    assert [words[:10] for words in said([rows, "发放[25.6万元]。"], now)] == ["“指标18项”被手工", "“指标25.6万元”"]
