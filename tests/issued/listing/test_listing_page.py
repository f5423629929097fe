"""The page for the person who checks a briefing: a table, what is new and gone, what is probably the same."""

from dataclasses import replace

import pytest
from editions import INPUTS, edition, line, named, number, of, table

from reporting.core.expression import Ratio
from reporting.issued.editions.rows_of_views import RowsOfView
from reporting.issued.listing.comparison import Comparison
from reporting.issued.listing.page import page
from reporting.issued.listing.rows import numbers_with_rows
from reporting.issued.listing.words import SINCE

NAMES = {"a": "甲矿", "b": "乙厂", "c": "丙站", "d": "丁所", "z": "甲煤业"}
ROWS = (("achievements.csv:2", "one", "a", "100"), ("achievements.csv:3", "two", "b", "50"))


def made(*figures, period="2023", **also):
    return edition(*figures, period=period, names=NAMES, **also)


def aid(words, period="2023", **where):
    return number(words, of(period, **where), name="帮扶资金")


def lines(before, after, **also):
    return page(Comparison(before, after, "zh"), **also)


def test_a_change_is_a_line_with_its_difference_and_the_enterprises_behind_it():
    """100 + 50 = 150; 130 + 40 = 170."""
    after = (("achievements.csv:2", "one", "a", "130"), ("achievements.csv:3", "two", "b", "40"))

    assert lines(made(aid("150元"), rows=ROWS), made(aid("170元"), rows=after)) == [
        "  指标         前     后   差额  原因单位",
        "  帮扶资金  150元  170元  +20元  甲矿+30元、乙厂−10元",
        "加上 --rows 列出每个数背后的台账行。",
    ]


def test_two_periods_are_the_last_one_and_this_one():
    head, *_ = lines(made(aid("1元", "2022"), period="2022"), made(aid("2元")))

    assert head.split() == ["指标", "上期", "本期", "差额", "原因单位"]


def test_the_page_in_english():
    before, after = made(aid("150元"), rows=ROWS), made(aid("100元"), rows=ROWS[:1])

    assert page(Comparison(before, after, "en", SINCE)) == [
        "  Measure  As issued    Now  Difference  Because of",
        "  aid          150元  100元     −RMB 50  乙厂 −RMB 50",
        "With --rows the ledger rows behind each number are listed.",
    ]


def test_of_many_enterprises_the_largest_are_named_and_all_counted():
    """−1, +40, +3, and 2 of one that came."""
    before, after = (
        made(aid(words), rows=[(f"achievements.csv:{value}", one, one, value) for one, value in values.items()])
        for words, values in (
            ("30元", {"a": "10", "b": "10", "c": "10"}),
            ("74元", {"a": "9", "b": "50", "c": "13", "d": "2"}),
        )
    )

    assert "乙厂+40元、丙站+3元、丁所+2元等4家" in lines(before, after)[1]


def shared(words, *rows):
    """A share of rows that are done in all rows, each of one enterprise and with a status."""
    cells = [
        {"id": f"{one}{place}", "period": "2023", "enterprise": one, "value": "1", "status": status}
        for place, (one, status) in enumerate(rows)
    ]
    expression = Ratio(of(status="done"), of())
    return replace(made(number(words, expression, "share", name="办结率")), views={"figures": RowsOfView(cells)})


def test_a_share_names_what_each_enterprise_has_of_it():
    """甲 1/2 and 乙 1/2, then 甲 2/2 and 丙 1/4: 甲 and 丙 do most, and that 乙 went does nothing to a half."""
    before = shared("50.0%（2/4）", ("a", "done"), ("a", ""), ("b", "done"), ("b", ""))
    after = shared("50.0%（3/6）", *[("a", "done")] * 2, ("c", "done"), *[("c", "")] * 3)

    assert lines(before, after)[1].split()[1:] == [
        "50.0%（2/4）",
        "50.0%（3/6）",
        "比率持平",
        "甲矿1/2→2/2、丙站+1/4、乙厂−1/2",
    ]


def test_an_amount_that_is_a_bound_names_the_enterprise_alone():
    def given(value):
        row = {"id": "one", "period": "2023", "enterprise": "a", "value": value, "bound": "at_least"}
        figure = number(f"{value}余元", of(), name="职工捐款", bound="at_least")
        return replace(made(figure), views={"figures": RowsOfView([row])})

    assert lines(given("100"), given("130"))[1].split() == ["职工捐款", "100余元", "130余元", "—", "甲矿"]


def test_the_number_of_one_enterprise_names_it():
    before, after = (
        made(aid(words, enterprise="a"), rows=[row])
        for words, row in (("100元", ROWS[0]), ("90元", ("achievements.csv:2", "one", "a", "90")))
    )

    assert lines(before, after)[1].split() == ["甲矿", "帮扶资金", "100元", "90元", "−10元", "本单位"]


def test_a_count_of_enterprises_says_what_they_are_counted_for():
    def counted(words, *enterprises):
        money, owners = aid("9元"), number(words, named(*enterprises), "enterprises_concerned", name="单位数")
        return made(money, owners, page=[line("职工捐款", money, "（", owners, "单位）")])

    assert lines(counted("2家", "a", "b"), counted("1家", "a"))[1].split()[:4] == [
        "单位数（帮扶资金）",
        "2家",
        "1家",
        "−1家",
    ]


def test_numbers_of_one_name_are_told_apart_by_their_conditions():
    def both(*words):
        return made(aid(words[0]), aid(words[1], kind="wish"), aid(words[2], status="planned"))

    names = [row.split()[0] for row in lines(both("1元", "2元", "3元"), both("4元", "5元", "6元"))[1:4]]
    assert names == ["帮扶资金", "帮扶资金（心愿清单）", "帮扶资金（规划）"]


def test_what_is_new_and_gone_is_a_line_for_the_group_and_for_enterprises_with_the_same_numbers():
    after = made(aid("9元"), *(aid(f"{place}元", enterprise=one) for place, one in enumerate("abc", 1)))

    assert lines(made(), after) == [
        "新增（4）",
        "  全集团：帮扶资金 9元",
        "  甲矿、乙厂、丙站：帮扶资金",
        "加上 --rows 列出每个数背后的台账行。",
    ]
    assert lines(after, made())[0] == "消失（4）"


def test_what_is_probably_the_same_stands_apart():
    def of_one(one):
        sizes = (("aid", "100元"), ("items", "20项"))
        return made(*(number(words, of(enterprise=one, measure=measure), measure) for measure, words in sizes))

    found = lines(of_one("a"), of_one("z"))

    assert found[-2] == "可能是同一项：甲矿 → 甲煤业（指标、数相同或相近）"
    assert not any("→" in row for row in found[:-2])


def test_what_does_not_fit_is_counted_with_how_to_see_it():
    """40 of the group and 30 of an enterprise change; 20 lines, of which one is the head and one the count."""

    def many(start):
        of_all = [number(f"{start + place}元", of(measure=f"m{place}"), f"m{place}") for place in range(40)]
        of_a = [
            number(f"{start + place}元", of(enterprise="a", measure=f"m{place}"), f"m{place}") for place in range(30)
        ]
        return made(*of_all, *of_a)

    found = lines(many(0), many(100), lines=20)

    assert len(found) == 20
    assert found[-1] == "未列出：全集团的数22个、各单位自己的数30个。加上 --rows 逐个列出，下附台账行。"


def test_what_is_the_same_has_no_page():
    one = made(aid("1元"), rows=ROWS)

    assert lines(one, one) == []


def test_with_rows_each_number_stands_above_the_rows_that_made_it():
    before = made(aid("150元"), rows=ROWS)
    after = made(
        aid("170元"), rows=[("achievements.csv:2", "one", "a", "120"), ("achievements.csv:4", "six", "c", "50")]
    )

    assert numbers_with_rows(Comparison(before, after, "zh")) == [
        "  帮扶资金  150元 → 170元  +20元",
        "    − achievements.csv:3 乙厂",
        "    + achievements.csv:4 丙站",
        "    ~ achievements.csv:2 甲矿：数值 100 → 120",
    ]


def test_with_rows_the_same_number_from_other_rows_is_listed_too():
    other = made(aid("150元"), rows=[("achievements.csv:9", "six", "a", "100"), ROWS[1]])

    assert numbers_with_rows(Comparison(made(aid("150元"), rows=ROWS), other, "zh")) == [
        "数未变，背后的台账行不同（1）",
        "  帮扶资金  150元",
        "    − achievements.csv:2 甲矿",
        "    + achievements.csv:9 甲矿",
    ]


def test_files_that_were_not_the_same_are_named():
    names = {f"{name}.csv": "2" for name in ("achievements", "items", "lists", "names")}
    after = edition(made_from={**INPUTS, "ledger": names, "versions": {"python": "4"}})

    assert Comparison(edition(), after, "zh").inputs() == [
        "依据不同：台账（achievements.csv、items.csv、lists.csv等4个）、软件版本（python）"
    ]
    assert Comparison(edition(), edition(), "en").inputs() == []


@pytest.mark.parametrize(
    "locale, words", [("zh", "2022的数据工作簿不在"), ("en", "The workbook of figures of 2022 is not")]
)
def test_a_workbook_that_is_gone_is_told(locale, words):
    before = made(aid("1元", "2022"), period="2022")

    assert Comparison(before, made(aid("2元"), rows=ROWS), locale).without_workbook()[0].startswith(words)


def test_an_enterprise_without_a_name_has_its_id_and_the_shorter_name_is_used():
    known = edition(aid("1元", enterprise="a"))
    names = {"enterprises": {"甲矿业集团": ["a"], "甲矿": ["a"]}}
    after = edition(aid("2元", enterprise="a"))

    assert lines(known, after)[1].split()[0] == "a"
    assert lines(known, replace(after, names=names))[1].split()[0] == "甲矿"


def test_a_table_that_stands_in_another_order_changes_nothing():
    def ordered(*letters):
        numbers = [
            number(f"{ord(one)}元", of(enterprise=one), label=f"表 {place} 金额", anchor=f"r{place}")
            for place, one in enumerate(letters, 1)
        ]
        return made(*numbers, page=table(*([one, each] for one, each in zip(letters, numbers, strict=True))))

    assert lines(ordered("a", "b", "c"), ordered("c", "a", "b")) == []


def test_from_nothing_to_something_says_whose_it_is():
    """Nobody had any in the first period, and 甲 has 100."""
    before, after = made(aid("0元"), rows=[("achievements.csv:2", "one", "a", "0")]), made(aid("100元"), rows=ROWS[:1])

    assert lines(before, after)[1].split() == ["帮扶资金", "0元", "100元", "+100元", "甲矿+100元"]
    assert lines(made(aid("0元")), after)[1].split()[-1] == "甲矿+100元"
