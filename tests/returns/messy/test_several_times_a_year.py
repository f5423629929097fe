"""An enterprise that reports several times a year, the whole way: its workbooks in, the pages of each period out."""

import shutil
from itertools import count

import pytest
from messy_intakes import make_ledgers, rows_of, take
from messy_sheets import book, data, head, sheet, title

from reporting.analysis import aid, progress, results
from reporting.analysis.board_text import board
from reporting.analysis.facts import within
from reporting.checks.gate import doubts_of
from reporting.core.period import parse
from reporting.ledger.reading import read_ledger
from reporting.returns.forms.carried import carried_over

DAYS = {"上半年": "2024-06-30", "1月至9月": "2024-09-30", "": "2024-12-31"}
DAYS |= {"第一季度": "2024-03-31", "第二季度": "2024-06-30", "第三季度": "2024-09-30", "第四季度": "2024-12-31"}
OPEN, DONE = ("办理中", ""), ("已办结", "2024-05-06")
HALF, NINE, YEAR = "2024H1", "2024-01..2024-09", "2024"


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return make_ledgers(tmp_path_factory.mktemp("ledgers")) / "plain"


@pytest.fixture
def office(plain, tmp_path):
    return Office(plain, tmp_path)


class Office:
    """The office that takes in what 甲公司 sends for 2024."""

    def __init__(self, plain, folder):
        self.folder, self.data, self._numbers = folder, folder / "data", count()
        shutil.copytree(plain, self.data)

    def takes(self, part, yuan=None, helped=None, items=None, lists=None):
        """What is told of the workbook of 2024年上半年 and so on: items by title, a row of the totals of lists."""
        sheets = [sheet("封面", title(f"填报单位：甲公司　　报告期：2024年{part}　　数据截至：{DAYS[part]}"))]
        if items:
            rows = [data(name, "2024-02-01", *how) for name, how in items.items()]
            sheets.append(sheet("民生实事项目清单", head("事项名称", "立项日期", "办理状态", "办结日期"), *rows))
        if lists:
            sheets.append(sheet("清单合计", head("清单", "清单名称", "事项总数", "已办结"), data("项目清单", *lists)))
        figures = [("困难帮扶资金", "元", yuan, "已发放"), ("帮扶困难职工", "人", helped, "已完成")]
        rows = [data(*figure) for figure in figures if figure[2] is not None]
        if rows:
            sheets.append(sheet("成果", head("指标", "计量单位", "数值", "状态"), *rows))
        path = self.folder / f"{next(self._numbers)}-甲公司.xlsx"
        path.write_bytes(book(*sheets))
        return take(self.data, self.folder / "outputs", path)

    def facts(self, period):
        return within(read_ledger(self.data), parse(period))

    def funds(self, *periods):
        totals = [aid.funds(self.facts(period)) for period in periods]
        return [total and int(total.value.value) for total in totals]

    def helped(self, *periods):
        totals = [results.measure_total(self.facts(period), "people_helped_hardship") for period in periods]
        return [total and int(total.value.value) for total in totals]

    def lists(self, *periods):
        """The lists of each period on its page: name, total, resolved."""
        tables = [progress.by_list(self.facts(period)) for period in periods]
        return [[(row.name, row.total, row.resolved) for row in table.itertuples()] for table in tables]

    def rows(self, table):
        return rows_of((self.data / f"{table}.csv").read_bytes())


def is_in(printed):
    return "  已收入" in printed.splitlines()[0]


def test_a_half_year_nine_months_and_the_year_stand_each_for_itself(office):
    assert is_in(office.takes("上半年", 100, 10))
    assert is_in(office.takes("1月至9月", 150, 12))
    assert is_in(office.takes("", 180, 15))
    assert office.funds(HALF, NINE, YEAR, "2024Q3") == [100, 150, 180, None]
    assert office.helped(HALF, NINE, YEAR) == [10, 12, 15]
    assert doubts_of(office.facts(YEAR)) == []


def test_without_the_year_the_nine_months_stand_for_what_is_known_of_it(office):
    office.takes("上半年", 100)
    office.takes("1月至9月", 150)

    assert office.funds(YEAR) == [150]


def test_quarters_are_added_up_until_the_year_comes(office):
    """1 + 2 + 4 + 8 = 15; the year says 16, for something came late."""
    for part, yuan in (("第一季度", 1), ("第二季度", 2), ("第三季度", 4), ("第四季度", 8)):
        assert is_in(office.takes(part, yuan, 5))

    assert (office.funds("2024Q2", HALF, YEAR), office.helped(YEAR)) == ([2, 3, 15], [None])
    assert is_in(office.takes("", 16, 9))
    assert (office.funds("2024Q2", HALF, YEAR), office.helped(YEAR)) == ([2, 3, 16], [9])


def test_a_half_year_may_come_after_its_year(office):
    office.takes("", 180, 15)
    said = office.takes("上半年", 100, 10)

    assert is_in(said)
    assert (office.funds(HALF, YEAR), office.helped(HALF, YEAR)) == ([100, 180], [10, 15])


def test_a_half_year_corrected_after_the_year_changes_its_own_page(office):
    office.takes("上半年", 100)
    office.takes("", 180)
    said = office.takes("上半年", 110)

    assert "  更正：2024年上半年 困难帮扶资金 100元 -> 110元" in said
    assert office.funds(HALF, YEAR) == [110, 180]


@pytest.mark.parametrize(
    "first, second, told",
    [
        (("上半年", 100), ("", 90), "数值 90（2024-01-01至2024-12-31）；少于其中 2024-01-01至2024-06-30 已报的 100"),
        (("", 90), ("上半年", 100), "数值 100（2024-01-01至2024-06-30）；多于 2024-01-01至2024-12-31 已报的 90"),
    ],
    ids=["the year too small", "the half too large"],
)
def test_a_year_smaller_than_its_half_goes_back(office, first, second, told):
    office.takes(*first)
    said = office.takes(*second)

    assert "退回：1处需修改" in said
    assert told in said
    assert "成果 C2：" in said


def test_days_that_overlap_go_back_with_a_word_on_what_to_do(office):
    office.takes("1月至9月", 150)
    DAYS["下半年"] = "2024-12-31"
    said = office.takes("下半年", 60)

    assert "2024-07-01至2024-12-31 与 2024-01-01至2024-09-30 有重叠，又互不包含，无法合计" in said
    assert "请从年初起累计填报，或各段时间首尾相接、互不重叠" in said


NAME = "2024年民生实事项目清单"


def test_what_is_told_of_a_list_in_a_year_is_one_list(office):
    assert is_in(office.takes("上半年", items={"修路": DONE, "修灯": OPEN}, lists=("", 2, 1)))
    later = {"修路": DONE, "修灯": ("已办结", "2024-11-11"), "修楼": OPEN}
    assert is_in(office.takes("", items=later, lists=("", 3, 2)))

    assert [row["title"] for row in office.rows("items") if row["enterprise"] == "a"] == ["修路", "修灯", "修楼"]
    assert office.lists(HALF, YEAR) == [[(NAME, 3, 1)], [(NAME, 3, 2)]]
    assert [(row["id"], row["name"], row["period_start"], row["as_of"], row["total"]) for row in office.rows("lists")][
        2:
    ] == [
        ("a-2024h1-project", NAME, "2024-01-01", "2024-06-30", "2"),
        ("a-2024-project", NAME, "2024-01-01", "2024-12-31", "3"),
    ]


def test_the_form_of_the_year_holds_all_that_the_half_year_told(office):
    office.takes("上半年", items={"修路": DONE, "修灯": OPEN}, lists=("", 2, 1))
    rows = carried_over(read_ledger(office.data), "a", parse(YEAR))

    assert [(row["id"], row["title"]) for row in rows] == [("a-2024h1-i001", "修路"), ("a-2024h1-i002", "修灯")]


def test_the_board_of_the_year_waits_for_the_year(office):
    office.takes("上半年", 100)
    before = board(office.data, parse(YEAR))
    office.takes("", 180)

    assert "实报0家，仅报部分时段1家，未报送1家" in before
    assert "甲    仅报2024年上半年" in before
    assert "实报1家，未报送1家" in board(office.data, parse(YEAR))


def test_quarters_tell_of_the_list_of_their_year(office):
    office.takes("第二季度", items={"修路": DONE}, lists=("", 1, 1))
    office.takes("第三季度", items={"修灯": OPEN}, lists=("", 2, 1))

    spans = {(row["period_start"], row["period_end"]) for row in office.rows("lists") if "2024" in row["id"]}
    assert spans == {("2024-01-01", "2024-12-31")}
    assert office.lists("2024Q3", YEAR) == [[(NAME, 2, 1)], [(NAME, 2, 1)]]


def test_lists_without_items_are_told_as_they_were_stated_last(office):
    office.takes("上半年", lists=("", 10, 4))
    office.takes("1月至9月", lists=("", 10, 7))
    office.takes("", lists=("", 12, 11))

    assert office.lists(HALF, NINE, YEAR) == [[(NAME, 10, 4)], [(NAME, 10, 7)], [(NAME, 12, 11)]]
    assert progress.pooled(office.facts(YEAR))["share"].words()["zh"] == "91.7%（11/12）"


def test_totals_of_the_year_count_what_the_half_year_told(office):
    office.takes("上半年", items={"修路": DONE, "修灯": OPEN})
    said = office.takes("", items={"修楼": OPEN}, lists=("", 1, 0))

    assert "这个清单有3项（含以前已报、不在表中的2项）" in said
    assert is_in(office.takes("", items={"修楼": OPEN}, lists=("", 3, 1)))
    assert office.lists(YEAR) == [[(NAME, 3, 1)]]


def test_totals_alone_are_held_against_the_items_that_are_known(office):
    office.takes("上半年", items={"修路": DONE, "修灯": OPEN})

    assert "这个清单有2项" in office.takes("", lists=("", 12, 11))


def test_a_late_half_year_adds_no_item_twice_and_takes_nothing_back(office):
    office.takes("", items={"修路": DONE, "修灯": ("已办结", "2024-11-11")}, lists=("", 2, 2))
    said = office.takes("上半年", items={"修路": DONE, "修灯": OPEN}, lists=("", 2, 1))

    assert is_in(said)
    assert "“修灯”之后已由报表 a-2024 更新" in said
    assert office.lists(HALF, YEAR) == [[(NAME, 2, 1)], [(NAME, 2, 2)]]


def test_a_late_half_year_with_an_item_that_its_year_does_not_count_goes_back(office):
    office.takes("", items={"修路": DONE}, lists=("", 1, 1))
    said = office.takes("上半年", items={"修路": DONE, "修灯": OPEN}, lists=("", 2, 1))

    assert "退回" in said
    assert "截至 2024-12-31，事项表中有 2 件" in said


@pytest.mark.parametrize("name", ["2024年上半年民生实事项目清单", "项目清单", "民生实事清单"])
def test_a_name_that_only_tells_the_kind_is_that_of_the_year(office, name):
    office.takes("上半年", lists=(name, 10, 4))
    office.takes("", lists=("", 12, 11))

    assert [len(each) for each in office.lists(YEAR)] == [1]


def test_a_list_keeps_the_name_of_its_own_that_it_was_given(office):
    office.takes("上半年", lists=("2024年上半年十件实事", 10, 4))
    office.takes("", lists=("2024年十件实事", 10, 10))

    assert office.lists(HALF, YEAR) == [[("2024年十件实事", 10, 4)], [("2024年十件实事", 10, 10)]]


def test_a_list_that_shrinks_in_its_year_is_a_doubt(office):
    office.takes("上半年", lists=("", 10, 4))
    office.takes("", lists=("", 9, 9))

    assert [doubt.words["zh"].split("（")[0] for doubt in doubts_of(office.facts(YEAR))] == [f"甲“{NAME}"]
