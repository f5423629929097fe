"""A file with several enterprises or periods: each part goes in or back by itself, with a line and a slip."""

from datetime import date

import pytest
from hand_made import bytes_of, column, small_ledger
from ledgers import ENTERPRISES

from reporting.core.period import parse
from reporting.returns import intake
from reporting.returns.intake import Intake, take_in
from reporting.returns.opening.door import open_return
from reporting.returns.reading import read_return
from reporting.returns.slips.heading import OF_SEVERAL
from reporting.returns.taking.slip_files import SlipFolder

DAY = date(2025, 1, 10)


def table(title, value):
    return [f"{title}成果,,", "指标,数值（元）,状态", f"困难帮扶资金,{value},已发放", ",,"]


@pytest.fixture
def sent(tmp_path):
    """What became of a file with these tables, one below the other: whether all is in, and the lines told."""
    data = small_ledger(tmp_path / "data")

    def sent(*tables, period=None, is_trial=False):
        (tmp_path / "合报.csv").write_text("\n".join(line for lines in tables for line in lines), "utf-8")
        told = []
        order = Intake(data, SlipFolder(tmp_path / "outputs"), DAY, period and parse(period), is_trial)
        return take_in(order, [tmp_path / "合报.csv"], told.append), [text.partition("\n")[0] for text in told]

    return sent


def slips_in(folder):
    return sorted(str(path.relative_to(folder / "outputs/slips")) for path in folder.rglob("*.回执.*"))


def test_each_enterprise_gets_its_rows_its_line_its_slip_and_its_place_in_the_register(sent, tmp_path):
    all_in, lines = sent(table("甲公司2024年", 100), table("乙公司2024年", 200))

    assert all_in
    assert [line.partition("  ")[2] for line in lines[:-1]] == ["已收入（甲公司 2024年）", "已收入（乙公司 2024年）"]
    assert lines[-1].startswith("共 2 份，已收入 2 份")
    assert slips_in(tmp_path) == ["2024/乙-合报.回执.txt", "2024/甲-合报.回执.txt"]
    assert column(tmp_path / "data", "achievements", "value") == {"a-2024-a001": "100", "b-2024-a001": "200"}
    assert column(tmp_path / "data", "returns", "outcome") == {"a-2024-1": "accepted", "b-2024-1": "accepted"}


def test_what_is_faulty_goes_back_and_keeps_nobody_else_out(sent, tmp_path):
    all_in, lines = sent(table("甲公司2024年", 100), table("乙公司2024年", "很多"))

    assert not all_in
    assert [line.partition("  ")[2] for line in lines[:-1]] == [
        "已收入（甲公司 2024年）",
        "退回：1处需修改（乙公司 2024年）",
    ]
    assert column(tmp_path / "data", "achievements", "enterprise") == {"a-2024-a001": "a"}
    assert slips_in(tmp_path) == ["2024/合报.回执.xlsx", "2024/甲-合报.回执.txt"]


def test_one_slip_marks_what_is_wrong_in_all_parts_and_is_gone_when_all_are_in(sent, tmp_path):
    told = sent(table("甲公司2024年", "不少"), table("乙公司2024年", "很多"))[1]
    (slip,) = (tmp_path / "outputs").rglob("*.回执.xlsx")
    page, table_of_both = open_return(slip.name, slip.read_bytes()).grids
    words = [row[0].text for row in page.rows]
    listed = [row[2].text for row in page.rows if row[3].text == "需修改"]

    assert [line.partition("  ")[2][:8] for line in told[:-1]] == ["退回：1处需修改"] * 2
    assert slip.name == "合报.回执.xlsx"
    assert listed == ["B3", "B7"]
    assert OF_SEVERAL in words
    assert "填报单位：乙公司、甲公司　　报告期：2024年" in words
    assert table_of_both.rows[2][1].text == "不少"

    sent(table("甲公司2024年", 100), table("乙公司2024年", 200))

    assert slips_in(tmp_path) == ["2024/乙-合报.回执.txt", "2024/甲-合报.回执.txt"]


def test_the_same_file_again_changes_nothing_and_the_mended_one_brings_what_was_missing(sent, tmp_path):
    sent(table("甲公司2024年", 100), table("乙公司2024年", "很多"))
    before = bytes_of(tmp_path / "data")
    _, again = sent(table("甲公司2024年", 100), table("乙公司2024年", "很多"))
    after = bytes_of(tmp_path / "data")
    all_in, mended = sent(table("甲公司2024年", 100), table("乙公司2024年", 200))

    assert again[0].endswith("没有变化（甲公司 2024年）")
    assert after == before
    assert (all_in, mended[1].partition("  ")[2]) == (True, "已收入（乙公司 2024年）")
    assert column(tmp_path / "data", "achievements", "value") == {"a-2024-a001": "100", "b-2024-a001": "200"}


def test_each_period_is_a_return_of_its_own(sent, tmp_path):
    all_in, _ = sent(table("甲公司2024年一季度", 100), table("甲公司2024年二季度", 200))

    assert all_in
    assert column(tmp_path / "data", "achievements", "period_end") == {
        "a-2024q1-a001": "2024-03-31",
        "a-2024q2-a001": "2024-06-30",
    }


def test_quarters_of_a_year_that_is_asked_for_are_figures_of_its_return(sent, tmp_path):
    names = ["一季度", "二季度", "三季度", "四季度"]
    all_in, _ = sent(*[table(f"甲公司2024年{name}", 100) for name in names], period="2024")

    assert all_in
    assert sorted(column(tmp_path / "data", "achievements", "period_end").values()) == [
        *("2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31")
    ]
    assert set(column(tmp_path / "data", "achievements", "source").values()) == {"a-2024"}


def test_it_is_read_again_only_for_a_part_that_may_carry_on_what_another_brought(sent, monkeypatch):
    """A workbook of many enterprises would be read as often as there are."""
    read = []
    monkeypatch.setattr(intake, "read_returned", lambda *given: read.append(1) or read_return(*given))
    tables = [table("甲公司2024年第一季度", 100), table("甲公司2024年第二季度", 200), table("乙公司2024年", 300)]
    for each in (tables[1:], tables):
        assert sent(*each)[0]

    assert len(read) == 1 + 2


def test_a_trial_tells_all_parts_and_writes_nothing(sent, tmp_path):
    before = bytes_of(small_ledger(tmp_path / "untouched"))
    all_in, lines = sent(table("甲公司2024年", 100), table("乙公司2024年", 200), is_trial=True)

    assert (all_in, len(lines)) == (True, 3)
    assert bytes_of(tmp_path / "data") == before


def test_no_slip_adds_its_owner_to_a_file_that_names_another(tmp_path):
    """It would answer the question whose the file is."""
    (tmp_path / "乙公司.csv").write_text("\n".join(table("甲公司2024年", 100)), "utf-8")
    intake = Intake(small_ledger(tmp_path / "data"), SlipFolder(tmp_path / "outputs"), DAY, None, is_trial=False)

    assert not take_in(intake, [tmp_path / "乙公司.csv"], [].append)
    assert slips_in(tmp_path) == ["2024/乙公司.回执.xlsx"]


def test_a_return_of_one_unit_does_not_take_away_what_was_reported_of_the_others(tmp_path):
    other = {"id": "a_plant", "name": "甲二厂", "short_name": "二厂", "english_name": "Plant Two", "parent": "a"}
    data, told = small_ledger(tmp_path / "data", enterprises=[*ENTERPRISES, other]), []
    for unit, value in (("二厂", 100), ("一矿", 200)):
        lines = ["填报单位：甲公司　报告期：2024年,,,", "指标,所属单位,数值（元）,状态"]
        (tmp_path / "甲.csv").write_text("\n".join([*lines, f"困难帮扶资金,{unit},{value},已发放"]), "utf-8")
        intake = Intake(data, SlipFolder(tmp_path / "outputs"), DAY, None, is_trial=False)
        take_in(intake, [tmp_path / "甲.csv"], told.append)

    assert "收入后会删去以前报的别的单位的1条" in told[2]
    assert set(column(data, "achievements", "value").values()) == {"100"}
