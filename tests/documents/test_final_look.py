"""The finished file is looked through again: what the check of the template might miss is found there."""

import pytest
from document_builders import PROPERTIES, briefing_of, figure, filled, number, published, slot, table, text
from shown_templates import PUBLISHED, both, control, field, package, paragraph, row, run, shape, table_of, vml_box

from reporting.core.errors import TemplateError
from reporting.documents import filling

SHARE = "【数:办结率】"
BOUND = '<w:dataBinding w:xpath="/r[1]" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/>'


@pytest.fixture
def blind(monkeypatch):
    """Without the check of the template, and without the care for controls."""
    monkeypatch.setattr(filling, "template_faults", lambda *_: [])
    monkeypatch.setattr(filling, "free_controls", lambda *_: None)


def found(body):
    with pytest.raises(TemplateError) as refused:
        briefing_of(package(body), PUBLISHED, "zh", PROPERTIES)
    return list(refused.value.faults)


LEFT = {
    "equation": (paragraph(f"<m:oMath><m:r><m:t>{SHARE}</m:t></m:r></m:oMath>"), SHARE),
    "other brackets": (paragraph(run("〖数:办结率〗")), "〖数:办结率〗"),
    "round brackets": (paragraph(run("（数:办结率）")), "（数:办结率）"),
    "around a filled token": (paragraph(run(f"〖数:办结率〗{SHARE}")), "〖数:办结率〗"),
    "alternative text": (paragraph(both(shape(paragraph(run("甲")), doc_pr=f'descr="{SHARE}"'), "")), SHARE),
    "bracket": (paragraph(run("甲】")), "甲】"),
}


@pytest.mark.usefixtures("blind")
@pytest.mark.parametrize("body,raw", LEFT.values(), ids=LEFT)
def test_a_token_that_is_left_is_found_with_its_place(body, raw):
    (fault,) = found(body)

    assert f"填完以后还有占位符没有换掉：{raw}" in fault


SHADOWED = {
    "white": paragraph(run(SHARE, '<w:color w:val="FFFFFF"/>')),
    "lifted": paragraph(run(SHARE, '<w:position w:val="2000"/>')),
    "bound control": paragraph(control(run(SHARE), BOUND)),
    "field": paragraph(field("PAGEREF a", run(SHARE))),
    "simple field": paragraph(f'<w:fldSimple w:instr="PAGEREF a">{run(SHARE)}</w:fldSimple>'),
    "double alone": paragraph(both(shape(paragraph(run("943"))), vml_box(paragraph(run(SHARE))))),
    "low row": table_of(
        row(paragraph(run("【表:各单位.总数】")), properties='<w:trHeight w:val="0" w:hRule="exact"/>')
    ),
}


@pytest.mark.usefixtures("blind")
@pytest.mark.parametrize("body", SHADOWED.values(), ids=SHADOWED)
def test_a_value_that_is_not_seen_is_found_with_its_place(body):
    (fault,) = found(body)

    assert fault.startswith("正文第1")
    assert "看不见或者会被Word换掉" in fault


def test_all_places_are_told_at_once(monkeypatch):
    monkeypatch.setattr(filling, "template_faults", lambda *_: [])

    assert len(found(paragraph(run("〖数:办结率〗")) + paragraph(run(SHARE, '<w:sz w:val="2"/>')))) == 2


def test_data_that_looks_like_tokens_is_no_token_wherever_it_stands():
    hostile = "【数:办结率】〖文:甲〗«乙»{{x}}"
    slots = published(
        slot("text", "t", "甲", text((hostile,))),
        slot("value", "v", "丁", number(hostile)),
        slot("figure", "f", "【数:丙】", figure(alt=hostile)),
        slot("table", "r", "乙", table(("a 列",), (hostile,), (number(hostile),))),
    )
    title = PROPERTIES.__class__(hostile, hostile, hostile, PROPERTIES.date, mark="〖数:戊〗")
    body = paragraph(run("【文:甲】")) + paragraph(run("共【数:丁】")) + paragraph(run("【figure:f】"))
    made = package(body + table_of(row(paragraph(run("【表:乙.列】")))))

    assert briefing_of(made, slots, "zh", title)


def test_what_is_printed_as_it_stands_is_no_token_that_was_left():
    assert filled(package(paragraph(run("【照印:〖数:办结率〗】")))).paragraphs[0].text == "〖数:办结率〗"
