"""The demonstration in English: its terminal, its board and its pages."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from chinese_left import chinese_in

from reporting.analysis.board_text import board
from reporting.cli.layers import report_on
from reporting.core.chinese import is_chinese
from reporting.core.period import parse
from reporting.core.progress import NoProgress, ignore
from reporting.demo.checking import Name
from reporting.demo.messages import Messages
from reporting.ledger.untranslated import untranslated

pytestmark = pytest.mark.xdist_group("demo")
SENT_BACK = """inbox/云岫煤业2024年报表.xlsx  退回：2处需修改（2024年）
  请核对 成果 B2：更正
  需修改 事项 A3：“云岫煤业公司”；不是已登记的单位
  需修改 清单合计 D6：30项；多于事项总数10项；请核对两个数"""
TAKEN_IN = """inbox/青岭钢铁2024年报表.xlsx  已收入（青岭钢铁集团 2024年）
  已换算 成果 C4：万元"""


def test_a_day_of_returns_is_told_in_english():
    assert Messages("en").received(date(2025, 1, 6), [SENT_BACK, TAKEN_IN, "共 2 份"]).split("\n") == [
        "   6 January, 2 received:",
        "     Yunxiu Coal: sent back, 2 to correct, 1 to check",
        "       to correct: items, cell A3",
        "       to correct: list totals, cell D6",
        "     Qingling Iron and Steel: taken in, 1 converted",
    ]


def test_each_step_is_told_in_english(demonstration):
    say, folder = Messages("en"), Path("outputs")
    correction = {"enterprise": "chengxi_power", "printed": "117.8万元", "value": "1178000"}
    restated = "  Measure  As issued  Now  Difference\n  Aid funds  RMB 1  RMB 2  +RMB 1"
    told = [
        say.ledger(demonstration.demo.data),
        say.briefing(6, 2024, folder),
        say.corrections([correction]),
        say.half_year(),
        say.forms(folder, 12),
        say.checked([Name("云岫煤业公司", "yunxiu_coal")]),
        say.board(board(demonstration.demo.data, parse("2024"), "en")),
        say.restated(restated, folder, folder),
    ]

    assert [line for text in told for line in text.split("\n") if is_chinese(line)] == []
    assert "Chengxi Power now RMB 1.178 million" in told[2]
    assert "1 missing" in told[6]


def test_all_that_the_enterprises_write_is_translated(demonstration):
    assert untranslated(demonstration.facts.ledger) == []


def test_the_pages_of_the_later_year_are_wholly_in_english(demonstration, tmp_path):
    """They look back to the earlier one as well; the records that they are made from are in both languages."""
    demo = replace(demonstration.demo, output=tmp_path, locale="en")
    shutil.copytree(demonstration.demo.folder / "2024" / ".kept", demo.folder / "2024" / ".kept")

    assert chinese_in(report_on(replace(demo.job(2024), html=False), NoProgress(), ignore)) == []
