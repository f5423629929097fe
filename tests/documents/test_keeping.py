"""No page ends or begins with a single row of a table, or holds nothing but a list of attachments."""

import io

import docx
import pytest
from document_builders import filled, node, number, saved, slot, table, template, text
from test_layout import PROFILE

from reporting.documents.keeping import staying
from reporting.documents.wordml import w
from reporting.page_design.outline import lines_of
from reporting.page_design.template import new_template

HEAD, SAMPLE = ["单位", "数量"], ["【表:甲.单位】", "【表:甲.数量】"]


def rows_that_stay(document):
    rows = document.tables[0].rows
    return ["w:keepNext" in node(row).xml for row in rows]


def things(count):
    rows = ((f"{name}厂", number(f"{name}项")) for name in range(1, count + 1))
    return slot("table", "one", "甲", table(("enterprise 单位", "quantity 数量"), *rows))


def test_a_small_table_stays_whole():
    assert rows_that_stay(filled(template([HEAD, SAMPLE]), things(3))) == [True, True, True, False]


def test_of_a_long_table_the_first_two_rows_and_the_last_two_stay_together():
    # Without a head that repeats, the line of heads is the first row.
    assert rows_that_stay(filled(template([HEAD, SAMPLE]), things(10))) == [True, *[False] * 8, True, False]


def test_a_sum_below_the_sample_row_counts_as_a_row():
    document = filled(template([HEAD, SAMPLE, ["合计", "10项"]]), things(10))

    assert rows_that_stay(document) == [True, *[False] * 9, True, False]


def test_rows_that_are_more_than_words_stay_together_as_well():
    sample = ["【表:甲.单位】【文:乙】", "【表:甲.数量】"]
    note = slot("text", "two", "乙", text(("（说明）",)))

    assert rows_that_stay(filled(template([HEAD, sample]), things(2), note)) == [True, True, False]


def test_a_note_stays_with_the_last_row():
    outline = "表格: 说明\n列: 1 左\n表头: 单位\n样行: 【表:甲.单位】\n注: 说明"

    assert rows_that_stay(briefing_in(outline, things(2))) == [True, True, True]


def briefing_in(outline, *slots):
    return filled(new_template(lines_of(outline), PROFILE, "zh"), *slots)


def lines_that_stay(document):
    return [line.text for line in document.paragraphs if node(line).xpath("w:pPr/w:keepNext")]


NEXT_STEPS = slot("text", "next", "下一步", text(("先办逾期的。",), ("再补台账。",)))
NO_STEPS = slot("text", "next", "下一步", None)


def test_the_last_paragraph_before_a_list_of_attachments_stays_with_it():
    document = briefing_in("开头。\n【如有:下一步】【文:下一步】\n附件清单:\n附件: 说明", NEXT_STEPS)

    assert lines_that_stay(document) == ["再补台账。"]


def test_of_paragraphs_that_fall_away_the_one_before_them_stays_with_the_list():
    document = briefing_in("开头。\n【如有:下一步】【文:下一步】\n附件清单:\n附件: 说明", NO_STEPS)

    assert lines_that_stay(document) == ["开头。"]


def test_a_table_before_a_list_of_attachments_stays_with_it_by_its_last_row():
    outline = "表格: 说明\n列: 1 左\n表头: 单位\n样行: 【表:甲.单位】\n附件清单:\n附件: 说明"

    assert rows_that_stay(briefing_in(outline, things(2))) == [True, True, True]


def test_styles_are_known_by_their_names_because_other_programs_give_them_new_ids():
    outline = "开头。\n附件清单:\n附件: 说明\n表格: 说明\n列: 1 左\n表头: 单位\n样行: 【表:甲.单位】\n注: 说明"
    document = docx.Document(io.BytesIO(new_template(lines_of(outline), PROFILE, "zh")))
    for number_of_style, style in enumerate(document.styles):
        uses = f"//w:pStyle[@w:val='{style.style_id}']"
        for use in [*node(document).xpath(uses), node(style)]:
            use.set(w("val" if use.tag == w("pStyle") else "styleId"), f"Style{number_of_style}")

    made = filled(saved(document), things(2))
    assert lines_that_stay(made) == ["开头。"]
    assert rows_that_stay(made) == [True, True, True]


@pytest.mark.parametrize(
    "heads,count,places",
    [(1, 9, range(8)), (1, 10, (0, 1, 8)), (2, 12, (0, 1, 2, 10)), (0, 1, ()), (1, 1, ())],
)
def test_a_head_stays_with_the_first_two_rows(heads, count, places):
    assert staying(heads, count) == frozenset(places)
