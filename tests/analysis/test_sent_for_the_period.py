"""Who sent a return for the very period: the board and page one say the same, of years, halves, quarters and months."""

import pytest
from ledgers import ENTERPRISES, SOURCES, facts, ledger_folder, paid
from project_words import rows_read

from reporting.analysis import tables, trend, wording
from reporting.analysis.board_text import board
from reporting.core.period import parse

HALF = parse("2023H1")
SENT_BACK = {"outcome": "sent_back", "faults": 2}
SPRING = {"opened": "2023-02-10", "status": "done", "done_on": "2023-02-20"}


def sent(*keys):
    """甲 sent a return for each of the periods; in the last is its list, with an item of February 2023."""
    periods = [parse(key) for key in keys]
    source = {"source": f"a-{periods[-1].key.lower()}"}
    return {
        "sources": [*SOURCES, *({**SOURCES[0], "id": f"a-{period.key.lower()}"} for period in periods)],
        "returns": [came("a", period, outcome="accepted", source=f"a-{period.key.lower()}") for period in periods],
        "lists": [{**source, "id": "list", "period_start": "2022-01-01", "as_of": periods[-1].end}],
        "items": [{**source, "list": "list", **SPRING}],
    }


def came(enterprise, period, **row):
    known = {"file": "报表.xlsx", "digest": "0" * 64, "received_on": "2024-01-05", "faults": 0}
    return {"enterprise": enterprise, "period_start": period.start, "period_end": period.end, **known, **row}


@pytest.mark.parametrize(
    "periods, asked, state",
    [
        (["2023"], "2023", "已报送"),
        (["2023"], "2023H1", "未单独报送（见2023年报表）"),
        (["2023"], "2023Q1", "未单独报送（见2023年报表）"),
        (["2023"], "2023-02", "未单独报送（见2023年报表）"),
        (["2023"], "2023-01..2023-05", "未单独报送（见2023年报表）"),
        (["2023"], "2023-03", "未单独报送（见2023年报表）"),
        (["2023H1"], "2023", "仅报2023年上半年"),
        (["2023H1"], "2023H1", "已报送"),
        (["2023H1"], "2023Q1", "未单独报送（见2023年上半年报表）"),
        (["2023H1"], "2023H2", "未报送"),
        (["2023H1", "2023"], "2023H1", "已报送"),
        (["2023H1", "2023"], "2023", "已报送"),
        (["2023H1", "2023"], "2023Q1", "未单独报送（见2023年上半年、2023年报表）"),
        (["2023H1", "2023H2"], "2023", "已报送"),
        (["2023Q1"], "2023H1", "仅报2023年第一季度"),
        (["2023Q1", "2023Q2"], "2023H1", "已报送"),
        (["2023Q1", "2023Q2"], "2023", "仅报2023年上半年"),
        (["2023Q1", "2023"], "2023H1", "仅报2023年第一季度"),
        (["2023-01", "2023-02", "2023-03"], "2023Q1", "已报送"),
        (["2023-01", "2023-02"], "2023Q1", "仅报2023年1月至2月"),
        (["2023-02"], "2023-02", "已报送"),
        (["2023-01..2023-09"], "2023H1", "未单独报送（见2023年1月至9月报表）"),
        (["2023-01..2023-09"], "2023", "仅报2023年1月至9月"),
        (["2022"], "2023", "未报送"),
    ],
)
def test_a_return_is_one_of_its_own_period_and_of_those_that_hold_it(tmp_path, periods, asked, state):
    of_period = facts(tmp_path, asked, **sent(*periods))
    is_sent = state == "已报送"

    assert rows_read(tables.every_return(of_period), "enterprise", "state") == [["甲", state], ["乙", "未报送"]]
    assert (
        board(ledger_folder(tmp_path / "again", **sent(*periods)), parse(asked))
        .splitlines()[0]
        .startswith(f"{parse(asked).label('zh')}报送情况：应报2家，实报{'1' if is_sent else '0'}家")
    )
    assert (
        wording.coverage(of_period)
        .text("zh")
        .startswith(f"应报送单位2家，实际报送{'1家（甲）' if is_sent else '0家'}；")
    )


def test_page_one_says_in_whose_returns_the_half_year_is_told(tmp_path):
    """甲 sent the year and not the half year, of which its items tell; they are counted."""
    half = facts(tmp_path, "2023H1", **sent("2023"))

    assert wording.coverage(half).text("zh") == (
        "应报送单位2家，实际报送0家；1家未单独报送，数据见其他时段的报表（甲：2023年）；1家未报送。"
    )
    assert wording.coverage(half).text("en") == (
        "Of 2 enterprises, 0 reported; 1 reported it only in returns of other periods (A Works: 2023); 1 did not."
    )
    assert rows_read(tables.every_enterprise(half), "enterprise", "total")[0] == [
        "甲",
        "1项",
    ]


def test_the_numbers_add_up_to_those_expected_on_page_one_and_on_the_board(tmp_path):
    """甲 the year, 乙 the half year, 丙 typed in by hand, 丁 sent back, 戊 nothing; asked is the half year."""
    others = [
        {"id": id_, "name": f"{name}公司", "short_name": name, "english_name": f"{id_.upper()} Works"}
        for id_, name in (("c", "丙"), ("d", "丁"), ("e", "戊"))
    ]
    collected = sent("2023")
    half = {"period_start": "2023-01-01", "period_end": "2023-06-30"}
    collected["returns"] += [came("b", HALF, outcome="accepted", source="report"), came("d", HALF, **SENT_BACK)]
    collected["enterprises"] = [*ENTERPRISES, *others]
    collected["achievements"] = [paid(100, enterprise="c", **half, as_of="2023-06-30")]
    of_period = facts(tmp_path, "2023H1", **collected)

    assert rows_read(tables.returns(of_period), "enterprise", "state") == [
        ["甲", "未单独报送（见2023年报表）"],
        ["乙", "已报送"],
        ["丙", "已报送（非报表）"],
        ["丁", "退回修改"],
        ["戊", "未报送"],
    ]
    assert wording.returns(of_period).text("zh") == "应报5家，实报2家，见于其他时段报表1家，退回修改1家，未报送1家。"
    assert wording.returns(of_period).text("en") == (
        "Expected: 5 enterprises. Reported: 2 enterprises. Only in returns of other periods: 1 enterprise. "
        "To be corrected: 1 enterprise. Not reported: 1 enterprise."
    )
    assert (
        wording.coverage(of_period)
        .text("zh")
        .startswith(
            "应报送单位5家，实际报送2家（乙、丙）；1家未单独报送，数据见其他时段的报表（甲：2023年）；"
            "1家未报送；1家报表退回修改。"
        )
    )
    assert board(ledger_folder(tmp_path / "again", **collected), parse("2023H1")).splitlines()[0] == (
        "2023年上半年报送情况：应报5家，实报2家，见于其他时段报表1家，退回修改1家，未报送1家"
    )


def test_a_return_of_the_half_year_that_was_sent_back_is_none_though_the_year_is_in(tmp_path):
    collected = sent("2023")
    collected["returns"].append(came("a", HALF, **SENT_BACK))

    of_period = facts(tmp_path, "2023H1", **collected)

    assert rows_read(tables.returns(of_period), "state")[0] == ["报表退回（另见2023年报表）"]


def test_what_was_typed_in_by_hand_is_reported_whatever_return_came_of_another_period(tmp_path):
    by_hand = {"achievements": [paid(9, period_start="2023-02-01", period_end="2023-02-28", as_of="2023-02-28")]}
    of_period = facts(tmp_path, "2023H1", **sent("2023"), **by_hand)

    assert rows_read(tables.every_return(of_period), "state")[0] == ["已报送（非报表）"]


def test_the_year_shows_its_quarters_though_it_came_in_one_return(tmp_path):
    of_period = facts(tmp_path, "2023", **sent("2023"))

    assert trend.by_quarter(of_period).total.tolist()[0].words()["zh"] == "1项"
