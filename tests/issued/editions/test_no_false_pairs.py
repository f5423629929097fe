"""Sentences and rows come and go, and no number is taken for another one that took its place.

Every situation is tried: each choice of clauses, or of rows, before, with each choice after.
"""

from itertools import chain, combinations

import pytest
from editions import edition, line, named, number, of, table

from reporting.issued.editions.matching import paired

# A clause each, with the enterprises that are counted behind its amount.
CLAUSES = {
    "职工捐款": ("donations", "bc"),
    "企业采购帮扶产品": ("bought", "abd"),
    "职工自费采购帮扶产品": ("bought_by_staff", "a"),
    "重疾理赔职工": ("ill", "abcdefghij"),
}
ENTERPRISES = "abcd"


def choices(things):
    every = list(things)
    return list(chain.from_iterable(combinations(every, size) for size in range(1, len(every) + 1)))


def sentence(words, period, extra=""):
    """此外，职工捐款2元（2家单位），企业采购帮扶产品3元（3家单位）: one line, as the page has it."""
    parts, figures = ["此外"], []
    for word in words:
        measure, enterprises = CLAUSES[word]
        count = len(enterprises)
        money = number(f"{count}元", of(period, measure=measure), measure, "另列资金", f"{measure} amount")
        expression = named(*(enterprises + extra), period=period)
        owners = number(f"{count + len(extra)}家", expression, "concerned", "另列资金", f"{measure} owners")
        parts += [f"，{word}", money, "（", owners, "单位）"]
        figures += [money, owners]
    return edition(*figures, period=period, page=[line(*parts, "，均未计入帮扶资金。")])


def results(words, period):
    """A table with a row for each measure: whose it is, what it is, and how much."""
    rows, figures = [], []
    for place, word in enumerate(words, 1):
        measure, enterprises = CLAUSES[word]
        expression = named(*enterprises, period=period)
        owners = number(f"{len(enterprises)}家", expression, "concerned", f"成果 {place} 单位", f"{measure} owners")
        quantity = number("5人", of(period, measure=measure), measure, f"成果 {place} 数量", f"{measure} amount")
        rows.append(["生活设施", owners, word, quantity, "已完成"])
        figures += [owners, quantity]
    return edition(*figures, period=period, page=table(*rows))


def enterprises(letters, period):
    """A table with a row for each enterprise and one for all; the same numbers stand in the text."""
    rows, figures = [], []
    for place, letter in enumerate((*letters, ""), 1):
        where = {"enterprise": letter} if letter else {}
        called = letter or "all"
        total = number("5项", of(period, **where), "total", f"各单位 {place} 总数", f"{called} total")
        late = number("1项", of(period, status="late", **where), "late", f"各单位 {place} 逾期", f"{called} late")
        rows.append([f"单位{letter}" if letter else "合计", total, late])
        figures += [total, late]
    return edition(*figures, period=period, page=table(*rows))


def situations(make, things):
    """All choices of one period, and of two, before and after."""
    every = choices(things)
    return [
        (make(before, "2023"), make(after, period))
        for before in every
        for after in every
        for period in ("2023", "2024")
    ]


@pytest.mark.parametrize(
    "make, things, count",
    [(sentence, CLAUSES, 450), (results, CLAUSES, 450), (enterprises, ENTERPRISES, 450)],
    ids=["clauses", "rows of measures", "rows of enterprises"],
)
def test_a_number_is_paired_with_itself_and_with_no_other(make, things, count):
    """The bookmark says which number it is; no rule looks at it."""
    every = situations(make, things)

    false = [pair for pairs in map(both, every) for pair in pairs if pair[0] != pair[1]]
    missed = [len(both(one)) != len(common(*one)) for one in every]
    assert len(every) == count
    assert false == []
    assert not any(missed)


def both(situation):
    pairs = paired(*situation)
    return [(pair.before.anchor, pair.after.anchor) for pair in pairs if pair.before and pair.after]


def common(before, after):
    return {number.anchor for number in before.figures} & {number.anchor for number in after.figures}


def test_more_enterprises_behind_the_same_amount_are_the_same_number():
    """2家 of the donations became 3家, and 3家 of what was bought became 4家."""
    before, after = (
        sentence(["职工捐款", "企业采购帮扶产品"], "2023"),
        sentence(["职工捐款", "企业采购帮扶产品"], "2024", "x"),
    )

    assert ("donations owners", "donations owners") in both((before, after))
    assert ("bought owners", "bought owners") in both((before, after))


def test_an_enterprise_with_a_new_id_has_other_numbers():
    """甲 was a and is z: all that is sure is that a is gone and z is new."""
    pairs = both((enterprises("ab", "2023"), enterprises("bz", "2023")))

    assert pairs == [("b total", "b total"), ("b late", "b late"), ("all total", "all total"), ("all late", "all late")]


def test_a_figure_that_is_planned_is_not_the_one_that_is_done():
    done = edition(number("9人", of(status="done"), label="成果 1 数量"))
    planned = edition(number("8人", of(status="planned"), label="成果 1 数量"))

    assert both((done, planned)) == []


def test_the_number_of_one_enterprise_is_not_that_of_all():
    one, all_ = edition(number("9人", of(enterprise="a"))), edition(number("12人", of()))

    assert both((one, all_)) == []


def said(words, expression, measure="aid"):
    """A number in a line that always reads the same."""
    figure = number(words, expression, measure, "主要情况", "it")
    return edition(figure, page=[line("最多的一项：", figure, "。")])


@pytest.mark.parametrize(
    "before, after",
    [
        (of(status="done"), of(status="planned")),
        (of(enterprise="a"), of(enterprise="b")),
        (of(), of(enterprise="a")),
        (of(last_day="2023-06-30"), of(last_day="2023-12-31")),
    ],
    ids=["another status", "another enterprise", "one of all", "other months"],
)
def test_equal_words_around_two_numbers_do_not_make_them_one(before, after):
    assert both((said("9人", before), said("8人", after))) == []


def test_the_same_enterprises_alone_do_not_say_what_they_are_counted_for():
    """Without the page nobody knows whether 3家 is of the donations, or of what was bought."""
    every, more = (
        edition(number(f"{len(ids)}家", named(*ids), "concerned", "另列资金"), enterprises=ids)
        for ids in ("abc", "abcd")
    )

    assert both((every, every)) == []
    assert both((every, more)) == []
