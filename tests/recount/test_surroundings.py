"""A number that stands beside the words of something else is told, and no other one."""

from dataclasses import replace

import pytest
from expressions import figures, items, listed, lists, money, share
from ledgers import ENTERPRISES, ledger, paid
from printing import line, printed, table
from words_ledgers import words_ledger

from reporting.core.expression import Change, Count, Difference, Distinct, OneOf, Ratio, Rows, Sum
from reporting.core.passport import Passport
from reporting.core.period import parse
from reporting.recount.evaluate import Recount
from reporting.recount.surroundings import misplaced


@pytest.fixture(scope="module")
def recount(tmp_path_factory):
    return Recount(words_ledger(tmp_path_factory.mktemp("words")))


@pytest.fixture(scope="module")
def items_too(tmp_path_factory):
    """The same ledger with a list of items: one is late, one open, one done."""
    done = {"list": "l3", "status": "done", "done_on": "2023-05-01", "enterprise": "north"}
    opened = {"list": "l3", "enterprise": "north"}
    late = {**opened, "deadline": "2023-06-30"}
    return Recount(words_ledger(tmp_path_factory.mktemp("items"), [done, opened, late]))


AID = "aid_funds_hardship"
NORTH, EAST = money(enterprise="north", measure=AID), money(enterprise="east", measure=AID)
BOTH = money(measure=AID)
LAST_YEAR = money("2022", measure=AID)
OF_MINE = money(unit="mine")
EVERYBODY = Rows("enterprises", "2023")
OPEN = Sum(lists(), "open")
# 华东钢铁 has none: all 3 open items are those of 华北矿业.
ALL_OPEN = Sum(lists(has_open="yes"), "open")


def told(recount, page, *numbers, locale="zh"):
    """The lines on a page with these numbers."""
    return list(misplaced(recount, page, numbers, parse("2023"), locale))


def in_text(recount, text, locale="zh", measure="m", **expressions):
    """The lines on a line of text with these numbers, all of one measure."""
    numbers = [printed(recount, each, anchor, locale, measure=measure) for anchor, each in expressions.items()]
    return told(recount, [line(text, numbers)], *numbers, locale=locale)


def in_table(recount, *rows, measure="m", **expressions):
    numbers = [printed(recount, each, anchor, measure=measure) for anchor, each in expressions.items()]
    return told(recount, table(*rows, numbers=numbers), *numbers)


def test_so_is_one_below_the_name_of_another_enterprise_or_year(recount):
    assert in_table(recount, ("状态", "华东钢铁"), ("已发放", "{n}"), n=NORTH) == [
        "主要情况 [n]：“100元”是华北矿业的数，旁边写的是华东钢铁"
    ]
    assert in_table(recount, ("单位", "2022年"), ("华北矿业", "{n}"), n=NORTH) == [
        "主要情况 [n]：“100元”是2023年的数，旁边写的是2022年"
    ]
    assert in_table(recount, ("单位", "2023年"), ("华北矿业", "{n}"), n=NORTH) == []
    assert in_table(recount, ("年度", "金额"), ("2022", "{n}"), n=BOTH)
    assert in_table(recount, ("状态", "华北矿业"), ("已发放", "{n}"), n=NORTH) == []


def test_a_number_in_the_row_of_another_enterprise_is_told(recount):
    assert in_table(recount, ("单位", "金额"), ("华东钢铁", "{n}"), n=NORTH) == [
        "主要情况 [n]：“100元”是华北矿业的数，旁边写的是华东钢铁"
    ]
    assert in_table(recount, ("单位", "金额"), ("华北矿业", "{n}"), n=NORTH) == []


def test_the_name_of_another_enterprise_beside_a_unit_or_in_the_bracket_of_a_label_is_told(recount):
    rows = ("单位", "指标", "金额"), ("华东钢铁白石一矿", "助学资金（华东钢铁）", "{n}")

    assert in_table(recount, *rows, n=OF_MINE) == ["主要情况 [n]：“5元”是华北矿业的数，旁边写的是华东钢铁、华北矿业"]
    assert in_table(recount, rows[0], ("", "助学资金（华东钢铁）", "{n}"), n=OF_MINE) == [
        "主要情况 [n]：“5元”是华北矿业的数，旁边写的是华东钢铁"
    ]
    assert in_table(recount, rows[0], ("华北矿业白石一矿", "助学资金（华东钢铁捐）", "{n}"), n=OF_MINE) == []


def test_names_of_two_rows_that_were_swapped_are_told_for_both(recount):
    rows = ("单位", "总数", "已办结"), ("华东钢铁", "{n}", "{m}"), ("华北矿业", "{k}", "12项")
    of = {"n": listed(enterprise="north"), "m": listed("resolved", enterprise="north"), "k": listed(enterprise="east")}

    assert [alarm.split("：")[0] for alarm in in_table(recount, *rows, **of)] == [
        "主要情况 [n]",
        "主要情况 [m]",
        "主要情况 [k]",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "华东钢铁{n}",
        "华东钢铁通过走访、座谈等方式，发放{n}。",
        "资金到位：华东钢铁发放{n}。",
        "共发放{n}（华东钢铁）。",
        "共发放{n} （华东钢铁公司）。",
        "华北矿业另有清单；华东钢铁{n}",
        "华东钢铁宁波{n}",
        "华东钢铁。通过走访收集诉求，发放{n}。",
        "华北矿业。通过走访收集诉求；华东钢铁发放{n}。",
    ],
)
def test_a_number_beside_the_name_of_another_enterprise_in_a_sentence_is_told(recount, text):
    (alarm,) = in_text(recount, text, n=NORTH)

    assert alarm.startswith("主要情况 [n]：“100元”是华北矿业的数，旁边写的是华东钢铁")


def test_a_name_further_back_is_that_of_a_number_of_one_enterprise(recount):
    of = {"n": listed(enterprise="east"), "m": listed("resolved", enterprise="north")}

    assert in_text(recount, "华东钢铁{n}，已办结{m}。", **of) == [
        "主要情况 [m]：“15项”是华北矿业的数，旁边写的是华东钢铁"
    ]


def test_a_name_of_one_character_between_two_numbers_is_read_as_that_of_the_second(tmp_path):
    enterprises = [{**ENTERPRISES[0], "short_name": "某某"}, ENTERPRISES[1]]
    one = Recount(ledger(tmp_path, enterprises=enterprises, achievements=[paid(100), paid(200, enterprise="b")]))
    of = {"a": money(enterprise="a", measure=AID), "b": money(enterprise="b", measure=AID)}

    assert in_text(one, "某某{a}、乙{b}", measure=AID, **of) == []
    assert in_text(one, "某某{b}、乙{a}", measure=AID, **of) == [
        "主要情况 [a]：“100元”是某某的数，旁边写的是乙",
        "主要情况 [b]：“200元”是乙的数，旁边写的是某某",
    ]


def test_an_english_page_is_told_in_english(recount):
    assert in_text(recount, "East Steel paid {n}.", "en", n=NORTH) == [
        "主要情况 [n]: “RMB 100” is a number of North Mining, and East Steel stands beside it"
    ]
    assert in_text(recount, "Lists. East Steel did nothing. North Mining paid {n}.", "en", n=NORTH) == []


@pytest.mark.parametrize(
    "text, of",
    [
        ("华北矿业{n}", NORTH),
        ("华北矿业集团公司发放{n}", NORTH),
        ("白石一矿{n}", OF_MINE),
        ("华北矿业白石一矿{n}（机修车间）", OF_MINE),
        ("华北矿业、华东钢铁共发放{n}", BOTH),
        ("华北矿业等单位共发放{n}", BOTH),
        ("集团共发放{n}", BOTH),
        ("华东钢铁宁波未报送，集团共发放{n}", BOTH),
        ("华东钢铁宁波未报送；发放{n}", BOTH),
        ("华北矿业通过走访了解诉求；发放{n}", BOTH),
        ("华东钢铁宁波未报送。\n发放{n}", NORTH),
        ("各单位办结情况：华北矿业较慢，合计未办结{n}", OPEN),
        ("华北矿业占{n}", Ratio(listed(enterprise="north"), listed())),
        ("报送{n}", Count(EVERYBODY.also(reported="yes"))),
        ("华北矿业报送，其余{n}单位未报送", Count(EVERYBODY.also(reported="no"))),
        ("华北矿业，{n}", Count(EVERYBODY.also(reported="no"), rest=True)),
        ("华北矿业最多，其余{n}单位", Distinct(figures(measure=AID).but(enterprise="north"))),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_words_of_the_number_itself_are_no_false_alarm(recount, text, of):
    assert in_text(recount, text, n=of) == []


def test_a_total_of_one_enterprise_by_chance_is_not_held_against_a_name_before_it(recount):
    """The open items of all lists, of which only 华北矿业 has any, behind a number of 华东钢铁."""
    of = {"n": listed("resolved", enterprise="east"), "m": ALL_OPEN, "k": Difference(listed(), listed("resolved"))}

    assert in_text(recount, "其中华东钢铁办结{n}，未办结{m}，即{k}。", **of) == []


def test_a_bracket_with_numbers_of_its_own_is_not_about_the_number_before_it(recount):
    assert in_text(recount, "共发放{n}（其中华北矿业{m}、华东钢铁{k}）。", n=BOTH, m=NORTH, k=EAST) == []
    assert in_text(recount, "共发放{n}（已发放{m}）。", n=BOTH, m=NORTH) == []


def test_rows_of_totals_and_titles_with_other_names_are_no_false_alarm(recount):
    rows = (
        ("事项", "单位", "金额"),
        ("为华东钢铁宁波修路", "华北矿业（仅报上半年）", "{n}"),
        ("其余", "", "{m}"),
        ("合计", "", "{k}"),
    )

    assert in_table(recount, *rows, n=NORTH, m=EAST, k=BOTH) == []


@pytest.mark.parametrize(
    "text, alarms",
    [
        ("修复路灯{n}", 1),
        ("发放困难帮扶资金{n}", 0),
        ("困难帮扶资金：{n}", 0),
        ("助学资金合计{n}", 0),  # what stands right before a number is its name
    ],
)
def test_a_number_right_behind_the_name_of_another_measure_is_told(recount, text, alarms):
    assert len(in_text(recount, text, measure=AID, n=NORTH)) == alarms


def test_the_other_measure_is_named(recount):
    assert in_text(recount, "修复路灯{n}", measure=AID, n=NORTH) == [
        "主要情况 [n]：“100元”是“指标”的数，旁边写的是“修复路灯”"
    ]
    assert in_text(recount, "Street lamps repaired: {n}", "en", measure=AID, n=NORTH) == [
        "主要情况 [n]: “RMB 100” is a number of “Measure”, and “street lamps repaired” stands beside it"
    ]


def test_a_number_in_the_row_of_another_measure_is_told(recount):
    rows = ("指标", "数值", "比较"), ("修复路灯", "{n}", "{m}")
    change = Change(BOTH, LAST_YEAR, "year")

    assert len(in_table(recount, *rows, n=BOTH, m=change)) == 2
    assert in_table(recount, *rows, n=money(measure="lamps_repaired"), m=listed()) == []
    assert in_table(recount, rows[0], ("困难帮扶资金", "{n}", "{m}"), n=BOTH, m=change) == []


@pytest.mark.parametrize(
    "text, of, alarms",
    [
        ("修复路灯{n}", listed(), 1),
        ("已办结{n}", listed(), 1),
        ("已办结{n}", listed("resolved"), 0),
        ("未办结{n}", listed("resolved"), 1),
        ("未办结{n}", OPEN, 0),
        ("未办结{n}", Difference(listed(), listed("resolved")), 0),
        ("其中逾期{n}", Count(items(state="open")), 1),
        ("其中逾期{n}", Count(items(state="open", late="yes")), 0),
        ("未办结{n}", Count(items(state="open", late="yes")), 1),
        ("满意率{n}", share(), 1),
        ("办结率为{n}", share(), 0),
        ("清单事项{n}", listed(), 0),
        ("全部办结{n}", listed(), 0),
    ],
)
def test_a_number_of_lists_right_behind_the_words_of_another_one_is_told(items_too, text, of, alarms):
    assert len(in_text(items_too, text, n=of)) == alarms


def test_a_number_of_lists_below_the_head_of_another_one_is_told(recount):
    assert in_table(recount, ("单位", "已办结"), ("华北矿业", "{n}"), n=listed(enterprise="north")) == [
        "主要情况 [n]：“18项”是“事项总数”的数，旁边写的是“已办结”"
    ]
    assert in_table(recount, ("单位", "总数"), ("华北矿业", "{n}"), n=listed(enterprise="north")) == []


def test_money_without_mutual_aid_is_not_the_wider_total(recount):
    assert len(in_text(recount, "帮扶资金（含医疗互助赔付）{n}", n=NORTH)) == 1
    assert in_text(recount, "帮扶资金（不含医疗互助赔付）{n}", n=NORTH) == []


@pytest.mark.parametrize(
    "text, alarms",
    [
        ("2022年帮扶资金{n}", 1),
        ("2023年帮扶资金{n}", 0),
        ("截至2024年1月5日，帮扶资金{n}", 0),
        ("“2022年春送岗位”行动共{n}", 0),
    ],
)
def test_money_right_behind_another_year_is_told(recount, text, alarms):
    assert len(in_text(recount, text, n=NORTH)) == alarms


def test_people_may_stand_beside_the_money_that_they_got(recount):
    rows = ("项目", "金额", "人数"), ("困难帮扶资金", "{n}", "{m}")

    assert in_table(recount, *rows, n=NORTH, m=money(measure="people_helped_hardship")) == []
    assert len(in_table(recount, *rows, n=NORTH, m=money(measure="lamps_repaired"))) == 1


def test_a_number_with_the_word_of_another_status_behind_it_is_told(recount):
    assert in_text(recount, "资金{n}（已发放）。", n=EAST) == ["主要情况 [n]：“200元”的状态是已安排，旁边写的是已发放"]
    assert in_text(recount, "Funds: {n} (paid).", "en", n=EAST) == [
        "主要情况 [n]: “RMB 200” is allocated, and paid stands beside it"
    ]


@pytest.mark.parametrize("bracket, of", [("已安排", EAST), ("已发放", NORTH), ("走访", EAST), ("已发放", listed())])
def test_the_word_of_its_own_status_is_no_alarm(recount, bracket, of):
    assert in_text(recount, f"资金{{n}}（{bracket}）。", n=of) == []


def test_money_paid_and_allocated_is_not_all_paid(recount):
    assert in_text(recount, "资金{n}（已发放）。", n=BOTH) == [
        "主要情况 [n]：“300元”的状态是已安排、已发放，旁边写的是已发放"
    ]


def test_a_number_of_another_period_that_nothing_names_is_told(recount):
    assert in_text(recount, "发放{n}。", n=LAST_YEAR) == [
        "主要情况 [n]：“80元”是2022年的数，不是本期的，旁边也没有写明"
    ]
    assert in_text(recount, "Paid: {n}.", "en", n=LAST_YEAR) == [
        "主要情况 [n]: “RMB 80” is a number of 2022, not of this period, and nothing beside it says so"
    ]


def test_a_number_of_another_period_beside_its_year_is_none(recount):
    assert in_text(recount, "2022年发放{n}，比2022年多。", n=LAST_YEAR) == []
    assert in_table(recount, ("年度", "金额"), ("2022", "{n}"), n=LAST_YEAR) == []
    assert in_table(recount, ("单位", "2022年"), ("华北矿业", "{n}"), n=LAST_YEAR) == []


@pytest.mark.parametrize(
    "of",
    [Change(BOTH, LAST_YEAR, "year"), Change(share(), share(), "year"), OneOf(listed()), share(), BOTH],
    ids=["change", "change of a share", "one of a whole", "share", "sum"],
)
def test_a_number_of_the_period_itself_need_not_name_it(recount, of):
    """A change names its base in its words."""
    assert in_text(recount, "发放{n}。", n=of) == []


def test_a_number_that_stands_on_no_line_or_has_no_expression_is_passed_over(recount):
    number = printed(recount, NORTH)
    bare = replace(number, anchor="bare", passport=Passport("m"))

    assert told(recount, [line("华东钢铁"), line("华东钢铁{bare}", [bare])], number, bare) == []
