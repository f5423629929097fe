"""A number that the ledger does not give is not released: not its value, unit, bound or words."""

from dataclasses import replace

import pytest
from expressions import figures, items, listed, money, share
from ledgers import ledger, paid
from printing import printed

from reporting.core.errors import DoubtError
from reporting.core.expression import Count, Difference, Level, Ratio, Rows, Sum
from reporting.core.passport import Passport
from reporting.published.content import Amount
from reporting.recount.evaluate import Recount
from reporting.recount.prove import contradictions, is_provable, refuse


@pytest.fixture(scope="module")
def recount(tmp_path_factory):
    """100 yuan of a; at least 1,260 concerns of b; a list of 3 items of which 1 is done."""
    concerns = {"measure": "issues_resolved", "value": 1260, "bound": "at_least", "enterprise": "b"}
    rows = [paid(100), concerns]
    made = ledger(tmp_path_factory.mktemp("ledger"), achievements=rows, lists=[{"total": 3, "resolved": 1}])
    return Recount(made)


def lines(recount, number, locale="zh"):
    return list(contradictions(recount, [number], locale))


OF_A = money(enterprise="a")
MANY = money(enterprise="b")


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("expression", [OF_A, MANY, share(), listed(), Difference(listed(), listed("resolved"))])
def test_what_the_ledger_gives_is_no_contradiction(recount, expression, locale):
    assert lines(recount, printed(recount, expression, locale=locale), locale) == []


def test_another_value_is_told_with_both_values_and_the_rows(recount):
    number = replace(printed(recount, OF_A), words="900元", amount=Amount("900", "yuan"))

    assert lines(recount, number) == [
        "主要情况 [n]：文件上是“900元”（900 yuan），按台账是“100元”（100 yuan；achievements.csv:2）"
    ]
    assert lines(recount, replace(number, words="RMB 900"), "en") == [
        "主要情况 [n]: the file has “RMB 900” (900 yuan), the ledger gives “RMB 100” (100 yuan; achievements.csv:2)"
    ]


@pytest.mark.parametrize(
    "changed, has",
    [
        ({"words": "900元"}, "文件上是“900元”（100 yuan），按台账是“100元”（100 yuan"),
        ({"amount": Amount("900", "yuan")}, "文件上是“100元”（900 yuan），按台账是“100元”（100 yuan"),
        ({"amount": Amount("100", "item")}, "文件上是“100元”（100 item），按台账是“100元”（100 yuan"),
        ({"amount": Amount("100", "yuan", "at_least")}, "（100 yuan, at_least），按台账是“100元”（100 yuan；"),
        ({"amount": Amount("100.0", "yuan")}, "（100.0 yuan），按台账是“100元”（100 yuan；"),
        ({"words": " 100元"}, "文件上是“ 100元”"),
        ({"words": "100余元"}, "文件上是“100余元”"),
    ],
    ids=["words", "value", "unit", "bound", "spelling of the value", "a blank", "a bound in words"],
)
def test_value_unit_bound_and_words_must_all_be_those_of_the_ledger(recount, changed, has):
    (line,) = lines(recount, replace(printed(recount, OF_A), **changed))

    assert has in line


def test_a_bound_that_was_dropped_is_a_contradiction(recount):
    """1260余项 of at least 1,260."""
    number = printed(recount, MANY)
    exact = replace(number, words=number.words.replace("余", ""), amount=replace(number.amount, bound="exact"))

    assert lines(recount, number) == []
    assert "按台账是“1260余" in lines(recount, exact)[0]


def test_a_share_of_other_numbers_is_a_contradiction(recount):
    number = replace(printed(recount, share()), words="66.7%（2/3）", amount=Amount("2/3", "share"))

    assert lines(recount, number) == [
        "主要情况 [n]：文件上是“66.7%（2/3）”（2/3 share），按台账是“33.3%（1/3）”（1/3 share；lists.csv:2）"
    ]


def test_an_english_sentence_may_begin_with_a_capital_and_no_other_letter_may_differ(recount):
    number = printed(recount, MANY, locale="en")
    capital = replace(number, words=number.words[0].upper() + number.words[1:])

    assert number.words.startswith("over 1,260")
    assert lines(recount, capital, "en") == []
    assert len(lines(recount, replace(number, words=number.words.upper()), "en")) == 1


def test_a_number_that_nobody_reckoned_is_told_as_such(recount):
    bare = replace(printed(recount, OF_A), passport=Passport("m"))

    (zh,), (en,) = lines(recount, bare), lines(recount, bare, "en")
    assert zh.startswith("主要情况 [n]：“100元”无法从台账复算（它没有写明从台账的哪些行算出）；请发布指标给出的数")
    assert en.startswith(
        "主要情况 [n]: “100元” cannot be reckoned from the ledger (it has no expression over ledger rows)"
    )


@pytest.mark.parametrize(
    "passport, zh, en",
    [
        (Passport(expression=money(enterprise="c")), "台账里没有一行写明它", "no row of the ledger states it"),
        (Passport(expression=Sum(figures(), "weight")), "没有“weight”这个数", "'weight' is no number of figures"),
        (Passport(expression=Sum(figures(), "value")), "单位不同，不能相加", "cannot be added"),
        (Passport(expression=Ratio(Count(items()), Count(items()))), "分母不能是0", "not of nothing"),
        (Passport(expression=Count(figures())), "figures的行不计数", "rows of figures are not counted"),
        (Passport(expression=Level(items())), "而这里有0行", "there are 0"),
        (Passport(expression=OF_A, left_out=(figures(colour="red"),)), "没有“colour”这一栏", "no column 'colour'"),
        (Passport(expression=OF_A, left_out=(Rows("items", "x"),)), "“x”不是期间", "'x' is not a period"),
    ],
    ids=["no rows", "no number", "units", "of nothing", "no count", "no level", "what it leaves out", "period"],
)
def test_what_cannot_be_reckoned_is_told_with_the_reason(recount, passport, zh, en):
    number = replace(printed(recount, OF_A), passport=passport)

    assert not is_provable(recount, number)
    assert zh in lines(recount, number)[0]
    assert en in lines(recount, number, "en")[0]


def test_each_place_of_a_wrong_number_is_told(recount):
    wrong = replace(printed(recount, OF_A), words="900元")
    again = replace(wrong, anchor="again", label="表 1 金额")

    assert [line.split("：")[0] for line in contradictions(recount, [wrong, again], "zh")] == [
        "主要情况 [n]",
        "表 1 金额 [again]",
    ]


def test_of_many_rows_the_first_are_named_and_how_many_there_are(tmp_path):
    again = Recount(ledger(tmp_path, lists=[{"id": "list"}], items=[{} for _ in range(9)]))
    (line,) = lines(again, replace(printed(again, Count(items())), words="8项"))

    assert line.endswith("items.csv:2, items.csv:3, items.csv:4, items.csv:5, items.csv:6 … (9)）")


@pytest.mark.parametrize(
    "locale, head, advice",
    [
        ("zh", "有2个数字与台账复算的结果不符，没有放行", "FRESH=1"),
        ("en", "2 numbers are not what the ledger says; nothing was released", "FRESH=1"),
    ],
)
def test_all_contradictions_are_refused_in_one_message(recount, locale, head, advice):
    right = printed(recount, OF_A, "right", locale)
    wrong = [replace(printed(recount, OF_A, anchor, locale), words="900元") for anchor in ("one", "other")]
    refuse(list(contradictions(recount, [right], locale)), locale)
    with pytest.raises(DoubtError) as caught:
        refuse(list(contradictions(recount, [right, *wrong], locale)), locale)

    assert (caught.value.head, len(caught.value.faults)) == (head, 2)
    assert advice in caught.value.advice
