"""A briefing against its manifest: what hands did to its numbers, and what they did to its words."""

import hands
import pytest
from briefings import NOTES, briefing, edited, rewritten, without_bookmarks
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reporting.documents.page import lines_on_page
from reporting.issued.verify.inside.findings import inside_findings


@pytest.fixture(scope="module")
def made():
    return briefing()


def test_a_briefing_that_nobody_edited_gives_no_finding(made):
    assert made.messages(made.file) == []
    assert made.messages(edited(made.file, lambda _: None)) == []


def test_a_changed_number_is_told_with_what_it_should_be(made):
    assert made.messages(rewritten(made.file, "34项", "36项")) == [
        "正文第2段：“主要情况”被手工改动：现为“36项”，应为“34项”"
    ]


@pytest.mark.parametrize("same", ["３４项", "34 项", "34项，"])
def test_width_blanks_and_a_mark_that_slipped_in_do_not_matter(made, same):
    assert made.kinds(rewritten(made.file, "34项", same)) == []


def test_a_bound_that_was_dropped_is_told_as_such(made):
    assert made.kinds(rewritten(made.file, "1260余项", "1260项")) == ["bound_gone"]


def test_a_number_that_was_deleted_is_told(made):
    assert made.kinds(rewritten(made.file, "34项", "")) == ["emptied"]


def test_a_digit_typed_beside_the_bookmark_is_told(made):
    assert made.kinds(rewritten(made.file, "，已办结", "，已办结1")) == ["changed"]


def test_two_numbers_that_changed_places_are_told(made):
    swapped = rewritten(rewritten(rewritten(made.file, "34项", "?"), "6项", "34项"), "?", "6项")

    assert made.kinds(swapped) == ["changed", "changed"]


def test_a_number_typed_in_is_told_with_the_words_around_it(made):
    typed = edited(made.file, lambda document: document.add_paragraph("另外走访职工37人。"))

    assert made.messages(typed) == ["正文第5段：“37人”没有出处，是手工写入的：“另外走访职工37人。”"]


def test_a_row_typed_in_is_told(made):
    def add_row(document):
        for cell, words in zip(document.tables[0].add_row().cells, ("乙厂", "修缮浴室", "4"), strict=True):
            cell.text = words

    assert made.messages(edited(made.file, add_row)) == [
        "正文第1个表格第5行第1格：表中多了一行，没有出处：“乙厂 | 修缮浴室 | 4”"
    ]


@pytest.mark.parametrize(
    "words",
    ["2023年9月27日报送。", "一、总体情况", "3．做法", "见表2、图1和附件3。", "（2）督导", "第3期", "电话另附。"],
)
def test_dates_and_numbering_are_no_numbers(made, words):
    assert made.kinds(edited(made.file, lambda document: document.add_paragraph(words))) == []


def test_a_number_that_the_kit_wrote_as_words_is_left_alone(made):
    assert made.kinds(rewritten(made.file, NOTES, f"说明：{NOTES}")) == []
    assert made.kinds(rewritten(made.file, NOTES, "办结率为99%时，才写全部办结。")) == ["typed"]


def test_numbers_without_bookmarks_are_found_by_the_words_around_them(made):
    compared = made.compared(without_bookmarks(made.file))

    assert compared.findings == []
    assert len(compared.recovered) == len(made.printed) == 9


def test_a_number_found_again_is_checked_like_the_others(made):
    assert made.kinds(without_bookmarks(rewritten(made.file, "25.6万元", "26.5万元"))) == ["changed"]
    assert made.kinds(without_bookmarks(rewritten(made.file, "698盏", "689盏"))) == ["changed"]


def test_a_row_that_is_gone_is_told_by_its_words(made):
    def delete_row(document):
        row = document.tables[0].rows[1]._tr  # noqa: SLF001 - python-docx cannot delete a row
        row.getparent().remove(row)

    assert made.messages(edited(made.file, delete_row)) == [
        "正文第1个表格第1行第1格：表中少了一行：“甲矿 | 建设停车位 | 75个”"
    ]


def test_a_row_with_another_name_is_told_with_or_without_bookmarks(made):
    told = ["正文第1个表格第4行第2格：“乙厂 修复路灯”一行的“指标”由“修复路灯”改成了“维修路灯”"]

    assert made.messages(rewritten(made.file, "修复路灯", "维修路灯")) == told
    assert made.messages(without_bookmarks(rewritten(made.file, "修复路灯", "维修路灯"))) == told


def test_what_was_moved_away_with_tracking_is_not_read_twice(made):
    def move(document):
        run = next(run for run in document.element.body.iter(qn("w:r")) if run.text == "。")
        moved = parse_xml(f'<w:moveFrom {nsdecls("w")} w:id="9" w:author="x"><w:r><w:t>37人</w:t></w:r></w:moveFrom>')
        run.addnext(moved)

    assert made.kinds(edited(made.file, move)) == []


@pytest.mark.parametrize("seed", range(50))
def test_an_edit_that_spoils_a_number_is_found(made, seed):
    spoilt, done = hands.spoilt(made.file, made.printed, seed)

    assert made.kinds(spoilt), done


@pytest.mark.parametrize("seed", range(50))
def test_an_edit_that_leaves_every_number_true_gives_no_finding(made, seed):
    kept, done = hands.harmless(made.file, made.printed, seed)

    assert made.messages(kept) == [], done
    assert inside_findings(lines_on_page(kept, "zh")) == [], done
