"""A template of an earlier edition asks for what is no longer there: it is told what took its place."""

import re

import pytest
from document_builders import PROPERTIES, briefing_of, number, published, slot, table, template, text

from reporting.core.errors import TemplateError
from reporting.core.project import ROOT
from reporting.documents.former_names import FORMER

PRACTICES = slot("text", "practices", "主要做法", text(("一",)))
AID = slot("text", "aid", "资金帮扶", text(("一",)))
MONEY = slot("table", "aid_by_programme", "资金项目", table(("programme 项目", "amount 金额"), ("甲", number("1"))))


def faults(made, *slots, locale="zh"):
    with pytest.raises(TemplateError) as caught:
        briefing_of(made, published(*slots), locale, PROPERTIES)
    return [fault.partition("：" if locale == "zh" else ": ")[2] for fault in caught.value.faults]


@pytest.mark.parametrize("name", ["征集", "责任", "督导", "公开", "销号"])
def test_each_kind_of_practices_is_now_told_with_the_others(name):
    assert faults(template(f"【文:{name}】"), PRACTICES) == [
        f"不认识的占位符【文:{name}】（新版没有这一项，请改用【文:主要做法】，或删去）"
    ]


def test_a_condition_on_a_former_name_is_told_as_a_condition():
    assert faults(template("【如有:征集】做法"), PRACTICES) == [
        "不认识的占位符【如有:征集】（新版没有这一项，请改用【如有:主要做法】，或删去）"
    ]


def test_an_english_template_is_told_in_english():
    assert faults(template("【text:close_out】"), PRACTICES, locale="en") == [
        "unknown token 【text:close_out】 (no longer there: use 【text:practices】, or take it out)"
    ]


def test_a_column_that_is_gone_names_its_successor_and_the_columns_there_are():
    made = template([["【表:资金项目.项目】", "【表:资金项目.状态】"]])

    (said,) = faults(made, MONEY, AID)
    assert said == (
        "【表:资金项目.状态】：没有这一列（新版没有这一项，请改用【文:资金帮扶】，或删去）；可用的列：项目、金额"
    )


def test_a_table_that_is_gone_names_the_table_that_took_its_place():
    made = template([["【table:money.programme】", "x"]])

    assert faults(made, MONEY, locale="en") == [
        "unknown token 【table:money.programme】 (no longer there: use 【table:aid_by_programme.…】, or take it out)"
    ]


def test_nothing_is_named_that_the_notebooks_do_not_publish():
    assert faults(template("【文:征集】"), AID) == ["不认识的占位符【文:征集】"]


def test_a_former_name_that_a_notebook_of_ones_own_publishes_is_no_fault():
    own = slot("text", "own", "征集", text(("一",)))

    assert briefing_of(template("【文:征集】"), published(own), "zh", PROPERTIES)


def test_what_took_the_place_of_a_former_name_is_among_the_tokens_there_are():
    listed = re.findall(r"【[^:【】]+:([^.【】]+)", (ROOT / "docs" / "template.zh.md").read_text("utf-8"))

    assert {name for _, name in FORMER.values()} <= {*listed}
