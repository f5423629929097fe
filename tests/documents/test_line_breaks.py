"""A line may end between a number and its bracket; whoever reads the page or fills it again does not see that."""

import io

import docx
from document_builders import PROPERTIES, briefing_of, number, published, slot, table, template, text

from reporting.documents.page import lines_on_page
from reporting.documents.readback import words_at

B = "\u200b"
SHARE = "85.0%（34/40）"


def share_in(*lines):
    contents = (
        slot("value", "share", "办结率", number(SHARE)),
        slot("value", "progress", "进度", number("40%")),
        slot("text", "overview", "总体", text(("办结率", number(SHARE, "share"), "。"))),
        slot("table", "rows", "各单位", table(("name 单位", "share 办结率"), ("一厂", number(SHARE)))),
    )
    return briefing_of(template(*lines), published(*contents), "zh", PROPERTIES)


def paragraphs(briefing):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(briefing)).paragraphs]


def test_a_line_may_end_before_the_bracket_behind_a_number():
    assert paragraphs(share_in("办结率【数:办结率】。", "【文:总体】")) == [f"办结率85.0%{B}（34/40）。"] * 2


def test_the_bracket_may_stand_in_another_run_than_the_number():
    assert paragraphs(share_in("【数:进度】（35项）")) == [f"40%{B}（35项）"]


def test_nothing_else_is_cut():
    for line in ("办结（34项）", "85%，其中", "（34/40）", "85%（含）", "第1（一）"):
        assert paragraphs(share_in(line)) == [line]


def test_a_cell_is_not_cut():
    document = docx.Document(io.BytesIO(share_in([["【表:各单位.单位】", "【表:各单位.办结率】"]])))

    assert document.tables[0].cell(0, 1).text == SHARE


def test_whoever_reads_the_page_does_not_see_it():
    briefing = share_in("办结率【数:办结率】。")

    assert [line.text for line in lines_on_page(briefing, "zh")] == [f"办结率{SHARE}。"]
    assert list(words_at(briefing).values()) == [SHARE]


def test_neither_data_nor_a_template_bring_one_along():
    name = slot("text", "name", "名称", text((f"一{B}厂",)))
    rows = slot("table", "rows", "各单位", table(("name 单位",), ("一厂",), ("二厂",)))
    made = template(f"甲{B}乙【文:名称】", [[f"丙{B}丁【表:各单位.单位】"]])
    briefing = briefing_of(made, published(name, rows), "zh", PROPERTIES)

    assert paragraphs(briefing) == ["甲乙一厂"]
    assert [line.text for line in lines_on_page(briefing, "zh")][1:] == ["丙丁一厂", "丙丁二厂"]


def test_a_finished_briefing_can_be_filled_again():
    share = slot("value", "share", "办结率", number(SHARE))
    first = docx.Document(io.BytesIO(share_in("办结率【数:办结率】。")))
    first.paragraphs[0].add_run("又【数:办结率】。")
    stream = io.BytesIO()
    first.save(stream)
    again = briefing_of(stream.getvalue(), published(share), "zh", PROPERTIES)

    assert paragraphs(again) == [f"办结率85.0%{B}（34/40）。又85.0%{B}（34/40）。"]
