"""In a draft, what the template asks for in vain stays to be seen; a final briefing is refused."""

import io

import docx
import pytest
from document_builders import PROPERTIES, cells_in, lines_in, number, published, slot, table, template

from reporting.core.errors import TemplateError
from reporting.documents.filling import fill, fill_as_far_as_possible

SHARE = slot("value", "share", "办结率", number("85.0%"))
ABSENT = slot("text", "note", "说明", None)
ROWS = slot("table", "rows", "各单位", table(["name 单位", "total 总数"], ["甲", number("3")], ["乙", number("4")]))


def draft(*made, locale="zh", slots=(SHARE, ABSENT, ROWS)):
    filled, doubts = fill_as_far_as_possible(template(*made), published(*slots), locale, PROPERTIES)
    return docx.Document(io.BytesIO(filled.briefing)), doubts


def refusal(*made):
    with pytest.raises(TemplateError) as refused:
        fill(template(*made), published(SHARE, ABSENT, ROWS), "zh", PROPERTIES)
    return list(refused.value.faults)


@pytest.mark.parametrize(
    "line, expected",
    [
        ("共【数:办结率】，【数:满意率】。", "共85.0%，〖缺：满意率〗。"),
        ("【文:说明】", "〖缺：说明〗"),
        ("【图:清单】", "〖缺：清单〗"),
        ("【如有:满意率】留下", "〖缺：满意率〗留下"),
    ],
)
def test_a_missing_thing_is_marked_where_it_was_asked_for_and_told_as_the_refusal_tells_it(line, expected):
    document, doubts = draft(line)

    assert lines_in(document) == [expected]
    assert doubts == refusal(line)
    assert len(doubts) == 1


def test_the_mark_is_bold_red_on_yellow():
    document, _ = draft("共【数:满意率】。")
    (mark,) = [run for run in document.paragraphs[0].runs if "满意率" in run.text]

    assert mark.font.bold
    assert (str(mark.font.color.rgb), mark.font.highlight_color.name) == ("C00000", "YELLOW")


def test_the_mark_is_in_the_language_of_the_draft():
    document, _ = draft("【value:satisfied】", locale="en")

    assert lines_in(document) == ["〖missing: satisfied〗"]


def test_a_missing_column_is_marked_in_every_row():
    document, doubts = draft([["【表:各单位.单位】", "【表:各单位.比率】"]])

    assert cells_in(document) == [["甲", "〖缺：各单位.比率〗"], ["乙", "〖缺：各单位.比率〗"]]
    assert len(doubts) == 1


def test_a_missing_table_leaves_its_row():
    document, _ = draft([["【表:谁.单位】", "【表:谁.总数】"]])

    assert cells_in(document) == [["〖缺：谁.单位〗", "〖缺：谁.总数〗"]]


def test_what_falls_away_by_its_own_condition_is_not_missing():
    document, doubts = draft("【如有:说明】【文:说明】", "【数:办结率】")

    assert lines_in(document) == ["85.0%"]
    assert doubts == []


def test_a_draft_without_doubts_is_filled_as_the_briefing_is():
    made, slots = template("【数:办结率】", "二"), published(SHARE)
    filled, doubts = fill_as_far_as_possible(made, slots, "zh", PROPERTIES)

    assert filled == fill(made, slots, "zh", PROPERTIES)
    assert doubts == []


@pytest.mark.parametrize("line", ["【数 办结率】", "【表:各单位.总数】", "【数:办结率"])
def test_a_broken_template_stops_a_draft_as_well(line):
    with pytest.raises(TemplateError):
        draft(line, "【数:满意率】")
