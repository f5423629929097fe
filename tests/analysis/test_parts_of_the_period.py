"""Who sent the half year and not the year did not report for the year; what it told stands there with its months."""

import pytest
from ledgers import ENTERPRISES, facts, ledger, ledger_folder, paid
from project_words import rows_read

from reporting.analysis import measures, tables, wording
from reporting.analysis.board_text import board
from reporting.analysis.facts import within
from reporting.core.period import parse

HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30"}
WHOLE = {"period_start": "2023-01-01", "period_end": "2023-12-31"}
THIRD = {"period_start": "2023-07-01", "period_end": "2023-09-30"}
STATED_HALF = {**HALF, "as_of": "2023-06-30"}
THREE = [*ENTERPRISES, {"id": "c", "name": "丙公司", "short_name": "丙", "english_name": "C Works"}]
SENT_BACK = {"outcome": "sent_back", "source": "", "faults": 2}


def came(enterprise="b", received="2024-01-05", **row):
    cells = {"file": "报表.xlsx", "digest": "0" * 64, "received_on": received, "faults": 0}
    return {"enterprise": enterprise, **cells, "outcome": "accepted", "source": "report", **row}


COLLECTED = {
    "enterprises": THREE,
    "achievements": [paid(100), paid(40, enterprise="b", **STATED_HALF)],
    "returns": [came("a", **WHOLE), came(**HALF)],
}


@pytest.fixture
def year(tmp_path):
    """甲 sent the year, 乙 the half year alone, 丙 nothing."""
    return facts(tmp_path, **COLLECTED)


def test_the_board_says_what_was_told_and_does_not_count_it_as_reported(year, tmp_path):
    assert rows_read(tables.returns(year), "enterprise", "state") == [
        ["甲", "已报送"],
        ["乙", "仅报2023年上半年"],
        ["丙", "未报送"],
    ]
    assert wording.returns(year).text("zh") == "应报3家，实报1家，仅报部分时段1家，退回修改0家，未报送1家。"
    assert "Reported: 1 enterprise. Only in part: 1 enterprise. To be" in wording.returns(year).text("en")
    text = board(ledger_folder(tmp_path / "again", **COLLECTED), parse("2023"))
    assert text.splitlines()[0] == "2023年报送情况：应报3家，实报1家，仅报部分时段1家，未报送1家"


def test_the_briefing_tells_who_told_only_of_a_part(year):
    assert wording.coverage(year).text("zh") == (
        "应报送单位3家，实际报送1家（甲）；1家仅报部分时段（乙：2023年上半年）；1家未报送。"
    )
    assert wording.coverage(year).text("en") == (
        "Of 3 enterprises, 1 reported (A Works); 1 reported only a part (B Works: the first half of 2023); 1 did not."
    )


def test_its_figures_stand_with_their_months(year):
    assert rows_read(tables.every_enterprise(year), "enterprise", "until", "aid")[1] == [
        "乙（仅报2023年上半年）",
        "2023年6月30日",
        "40元",
    ]


def test_for_the_half_year_it_reported(year):
    half = year.in_period(parse("2023H1"))

    assert rows_read(tables.returns(half), "state") == [["未报送"], ["已报送"], ["未报送"]]
    assert half.partial_reports == {}


@pytest.mark.parametrize(
    "rows, state",
    [
        ([came(**HALF), came(received="2024-01-09", **{**WHOLE, **SENT_BACK})], "仅报2023年上半年（另有报表退回）"),
        ([came(**HALF), came(**THIRD)], "仅报2023年1月至9月"),
        ([came(**HALF), came(period_start="2023-10-01", period_end="2023-12-31")], "仅报2023年上半年、2023年第四季度"),
        ([came(**HALF), came(period_start="2023-07-01", period_end="2023-12-31")], "已报送"),
        ([came(**HALF), came(**WHOLE)], "已报送"),
        ([came(**WHOLE), came(**HALF)], "已报送"),
        ([came(**{**HALF, **SENT_BACK})], "退回修改"),
    ],
)
def test_all_months_make_a_report(tmp_path, rows, state):
    assert rows_read(tables.returns(facts(tmp_path, returns=rows)), "state")[1] == [state]


def test_what_came_otherwise_is_told_as_well(tmp_path):
    sources = [{"id": source, "title": "报", "title_en": "R", "publisher": "办", "publisher_en": "O",
                "certainty": "explicit"} for source in ("report", "letter")]  # fmt: skip
    rows = [paid(90, enterprise="b", source="letter")]
    of_period = facts(tmp_path, sources=sources, achievements=rows, returns=[came(**HALF)])

    assert rows_read(tables.returns(of_period), "state")[1] == ["已报送"]


def test_nobody_knows_what_became_late_after_the_half_year(tmp_path):
    items = [{"enterprise": "b", "list": "list", "deadline": day, "title": day} for day in ("2023-05-01", "2023-10-01")]
    lists = [{"id": "list", "enterprise": "b", "as_of": "2023-06-30"}]
    of_period = facts(tmp_path, lists=lists, items=items, returns=[came(**HALF)])

    assert rows_read(tables.open_items(of_period), "title", "state") == [
        ["2023-05-01", "逾期"],
        ["2023-10-01", "未开始"],
    ]
    assert str(of_period.until) == "2023-06-30"


def test_a_half_year_is_not_compared_with_the_year_before(tmp_path):
    before = {"period_start": "2022-01-01", "period_end": "2022-12-31"}
    rows = [paid(100, **before, as_of="2022-12-31"), paid(40, **STATED_HALF)]
    half = within(ledger(tmp_path, achievements=rows, returns=[came("a", **HALF), came("a", **before)]), parse("2023"))

    assert measures.key_figures(half)[0].changes == []
