"""The board: how it stands with the return of each enterprise, on the terminal and as an attachment."""

import pytest
from behind import rows_behind
from click.testing import CliRunner
from ledgers import ENTERPRISES, SOURCES, facts, ledger_folder, paid
from project_words import rows_read

from reporting.__main__ import app
from reporting.analysis import tables, wording
from reporting.analysis.board_text import board
from reporting.analysis.returns import standings
from reporting.core.period import parse

MORE = [
    *ENTERPRISES,
    {"id": "c", "name": "丙公司", "short_name": "丙", "english_name": "C Works"},
    {"id": "d", "name": "丁（集团）公司", "short_name": "丁", "english_name": "D Works"},
]
SPAN = {"period_start": "2023-01-01", "period_end": "2023-12-31"}


def came(enterprise="a", received="2024-01-05", faults=0, **row):
    """A workbook that came in: accepted when it has no faults."""
    outcome = {"outcome": "sent_back"} if faults else {"outcome": "accepted", "source": "report"}
    known = {"file": "报表.xlsx", "digest": "0" * 64, "received_on": received, "faults": faults}
    return {"enterprise": enterprise, **SPAN, **known, **outcome, **row}


COLLECTED = {
    "enterprises": MORE,
    "achievements": [paid(100), paid(200, enterprise="c")],
    "returns": [came(received="2024-01-03", faults=2), came(), came("b", "2024-01-04", 7)],
}


@pytest.fixture
def collected(tmp_path):
    """甲 sent two workbooks, the first with faults; 乙 has to correct; 丙 told otherwise; 丁 was silent."""
    return facts(tmp_path, **COLLECTED)


def test_how_it_stands_with_each_enterprise(collected):
    assert rows_read(tables.returns(collected)) == [
        ["甲", "已报送", "2024年1月5日", "2份", "0处"],
        ["乙", "退回修改", "2024年1月4日", "1份", "7处"],
        ["丙", "已报送（非报表）", "—", "—", "—"],
        ["丁", "未报送", "—", "—", "—"],
    ]


def test_the_counts_are_told_in_both_languages(collected):
    assert wording.returns(collected).text("zh") == "应报4家，实报2家，退回修改1家，未报送1家。"
    assert wording.returns(collected).text("en") == (
        "Expected: 4 enterprises. Reported: 2 enterprises. To be corrected: 1 enterprise. Not reported: 1 enterprise."
    )


def test_the_briefing_tells_how_many_returns_were_sent_back(collected):
    assert wording.coverage(collected).text("zh") == (
        "应报送单位4家，实际报送2家（甲、丙）；1家未报送；1家报表退回修改。"
    )
    assert wording.coverage(collected).text("en") == (
        "Of 4 enterprises, 2 reported (A Works and C Works); 1 did not; 1 must correct a return."
    )


def test_the_board_agrees_with_who_reported_in_the_briefing(collected):
    reported = [standing.enterprise for standing in standings(collected) if standing.state.startswith("reported")]

    assert reported == list(collected.enterprises.id)


def test_without_a_return_there_is_no_such_table_and_no_such_sentence(tmp_path):
    alone = facts(tmp_path, achievements=[paid(100)])

    assert (tables.returns(alone).rows, wording.returns(alone)) == ((), None)


@pytest.mark.parametrize(
    "rows, state, faults",
    [
        ([came(), came(received="2024-01-09", faults=3)], "已报送（更正件退回）", "3处"),
        ([came(received="2024-01-09"), came(received="2024-01-02", faults=3)], "已报送", "0处"),
        ([came(faults=1), came(faults=2)], "退回修改", "2处"),
    ],
    ids=["a correction with faults", "the order of the days", "two on one day"],
)
def test_the_last_workbook_tells_how_it_stands(tmp_path, rows, state, faults):
    (first, _) = rows_read(tables.returns(facts(tmp_path, returns=rows)), "state", "faults")

    assert first == [state, faults]


def test_figures_that_came_otherwise_count_though_the_return_was_sent_back(tmp_path):
    both = facts(tmp_path, achievements=[paid(1)], returns=[came(faults=1)])

    assert rows_read(tables.returns(both), "state")[0] == ["已报送（报表退回）"]


def test_a_return_of_another_period_is_not_on_the_board(tmp_path):
    rows = [came(period_start="2022-01-01", period_end="2022-12-31")]

    assert tables.returns(facts(tmp_path, returns=rows)).rows == ()
    assert tables.returns(facts(tmp_path / "half", "2023H1", returns=[came()])).rows == ()


def test_the_numbers_of_the_table_know_the_workbooks_behind_them(collected):
    first = standings(collected)[0]

    assert rows_behind(collected, first.workbooks) == ("returns.csv:2", "returns.csv:3")
    assert rows_behind(collected, first.faults) == ("returns.csv:3",)


def test_the_board_is_laid_out_for_a_terminal(tmp_path):
    """A Han character takes two columns; words begin at the left, numbers end at the right."""
    assert board(ledger_folder(tmp_path, **COLLECTED), parse("2023")).splitlines() == [
        "2023年报送情况：应报4家，实报2家，退回修改1家，未报送1家",
        "未报送：丁",
        "退回修改：乙",
        "",
        "单位  状态              收到日期      份数  差错",
        "甲    已报送            2024年1月5日   2份   0处",
        "乙    退回修改          2024年1月4日   1份   7处",
        "丙    已报送（非报表）  -                -     -",
        "丁    未报送            -                -     -",
    ]


def test_the_board_of_a_period_for_which_nobody_reported_is_a_board(tmp_path):
    text = board(ledger_folder(tmp_path, sources=SOURCES), parse("2023"))

    assert text.splitlines()[:2] == ["2023年报送情况：应报2家，实报0家，未报送2家", "未报送：甲、乙"]


def test_the_board_of_a_period_for_which_all_reported_says_so_in_a_line(tmp_path):
    rows = [came(), came("b", file="乙.xlsx", digest="1" * 64)]

    assert board(ledger_folder(tmp_path, returns=rows), parse("2023")).splitlines()[:2] == [
        "2023年报送情况：应报2家，全部报齐",
        "",
    ]


def test_of_many_that_are_missing_the_board_names_the_first_few(tmp_path):
    many = [
        {"id": f"e{place}", "name": f"第{place}厂", "short_name": f"{place}厂", "english_name": f"Works {place}"}
        for place in range(1, 17)
    ]
    text = board(ledger_folder(tmp_path, enterprises=many, sources=SOURCES), parse("2023"))

    assert text.splitlines()[1] == "未报送：1厂、2厂、3厂、4厂、5厂等16家"


def test_the_command_line_prints_the_board_and_ends_with_0(tmp_path):
    folder = ledger_folder(tmp_path, **COLLECTED)
    done = CliRunner().invoke(app, ["board", "2023", "--data", str(folder)])

    assert (done.exit_code, done.stdout) == (0, board(folder, parse("2023")) + "\n")
    assert CliRunner().invoke(app, ["board", "20x3"]).exit_code == 2
