"""A right number beside a wrong word: whose it is, of when, in what status, and whether it is seen."""

import pytest
from briefings import briefing, edited, rewritten
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reporting.documents import page_json as kept
from reporting.documents.page import lines_on_page
from reporting.issued.verify.against.compare import compare
from reporting.issued.verify.against.pages import Pages

NAMES = {"enterprises": {"甲矿": ["a"], "甲矿集团公司": ["a"], "乙厂": ["b"]}, "measures": {"助学资金": ["m"]}}


@pytest.fixture(scope="module")
def made():
    return briefing()


def said(made, file):
    """What is told of an edited file, with the names of the ledger at hand."""
    pages = Pages(lines_on_page(file, "zh"), kept.from_manifest(made.page), made.printed, NAMES)
    return [finding.in_words("zh") for finding in compare(pages).findings]


def change(made, before, after):
    return said(made, rewritten(made.file, before, after))


def cell_texts(document):
    return {cell.text: cell.paragraphs[0].runs[0] for row in document.tables[0].rows for cell in row.cells}


def test_an_enterprise_renamed_in_a_sentence_is_told_once_with_its_number(made):
    assert change(made, "甲矿解决职工问题", "乙厂解决职工问题") == [
        "正文第3段：单位由“甲矿”改成了“乙厂”：单位进展 1260余项"
    ]


def test_its_full_name_is_the_same_enterprise(made):
    assert change(made, "甲矿解决职工问题", "甲矿集团公司解决职工问题") == []


def test_names_exchanged_between_two_rows_are_told_in_both(made):
    def exchange(document):
        rows = document.tables[0].rows
        for row, name in ((rows[1], "乙厂"), (rows[3], "甲矿")):
            row.cells[0].paragraphs[0].runs[0].text = name

    assert said(made, edited(made.file, exchange)) == [
        "正文第1个表格第2行第1格：“甲矿 建设停车位”一行的“单位”由“甲矿”改成了“乙厂”",
        "正文第1个表格第4行第1格：“乙厂 修复路灯”一行的“单位”由“乙厂”改成了“甲矿”",
    ]


def test_a_row_pasted_over_is_a_row_gone_and_a_row_more(made):
    def paste(document):
        for cell, words in zip(document.tables[0].rows[1].cells, ("丙站", "修缮浴室", "4个"), strict=True):
            cell.text = words

    assert said(made, edited(made.file, paste)) == [
        "正文第1个表格第1行第1格：表中少了一行：“甲矿 | 建设停车位 | 75个”",
        "正文第1个表格第2行第1格：表中多了一行，没有出处：“丙站 | 修缮浴室 | 4个”",
    ]


def test_rows_in_another_order_say_the_same(made):
    def turn(document):
        rows = document.tables[0].rows
        rows[3]._tr.addnext(rows[1]._tr)  # noqa: SLF001 - python-docx cannot move a row

    assert said(made, edited(made.file, turn)) == []


@pytest.mark.parametrize("bounded", ["34项多", "近34项", "34项以上", "人均34项", "34项左右", "突破34项", "34项以内"])
def test_a_bound_typed_at_a_number_is_told(made, bounded):
    assert len(change(made, "34项", bounded)) == 1


def test_the_head_of_a_column_says_what_its_numbers_are(made):
    assert change(made, "数量", "计划数") == ["正文第1个表格第1行第3格：表头“数量”改成了“计划数”"]


@pytest.mark.parametrize(
    "before, after, word",
    [
        ("，已办结", "，未办结", "状态由“已办结”改成了“未办结”"),
        ("，未办结", "，没有逾期", "状态由“未办结”改成了“逾期”"),
        ("，发放助学资金", "，筹集助学资金", "状态由“发放”改成了“筹集”"),
        ("，发放助学资金", "，发放医疗费", "少了指标“助学资金”"),
        ("2023年情况", "2022年情况", "时间由“2023年”改成了“2022年”"),
    ],
)
def test_a_word_that_makes_another_number_of_it_is_told(made, before, after, word):
    assert any(word in line for line in change(made, before, after))


def test_a_number_in_white_is_told_as_not_seen(made):
    def whiten(document):
        run = next(run for run in document.element.body.iter(qn("w:r")) if run.text == "34项")
        run.insert(0, parse_xml(f'<w:rPr {nsdecls("w")}><w:color w:val="FFFFFF"/></w:rPr>'))

    (line,) = said(made, edited(made.file, whiten))

    assert line.startswith("正文第2段：“主要情况”的数“34项”看不见")


@pytest.mark.parametrize(
    "words", ["另走访三百余户困难家庭。", "满意的占百分之九十八。", "共慰问近百名职工。", "达标三成以上。"]
)
def test_a_number_typed_in_words_is_told(made, words):
    (line,) = said(made, edited(made.file, lambda document: document.add_paragraph(words)))

    assert "是手工写入的" in line


def test_equal_values_in_other_words_are_equal(made):
    assert change(made, "25.6万元", "256000元") == []
    assert change(made, "34项", "三十四项") == []


def test_a_number_changed_to_what_the_ledger_of_today_gives_is_not_called_changed_by_hand(made):
    pages = Pages(
        lines_on_page(rewritten(made.file, "34项", "36项"), "zh"), kept.from_manifest(made.page), made.printed
    )
    today = compare(pages, lambda number: "36项" if number.words == "34项" else number.words)
    other = compare(pages, lambda number: "37项" if number.words == "34项" else number.words)

    assert (today.findings, [number.words for number in today.renewed]) == ([], ["34项"])
    assert [finding.in_words("zh") for finding in other.findings] == [
        "正文第2段：“主要情况”现为“36项”，印出时是“34项”，现在的台账是“37项”"
    ]
