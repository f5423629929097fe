"""Values are reckoned with, and every result is given again by the ledger; whatever is wrong is refused."""

import math

import pandas as pd
import pytest
from behind import given_again
from ledgers import facts, paid

from reporting import rows, share
from reporting.core.errors import AskingError
from reporting.core.expression import Rows, Sum
from reporting.core.passport import Passport
from reporting.core.period import parse
from reporting.core.quantity import YUAN, Quantity
from reporting.core.traced import Traced
from reporting.recount.evaluate import Recount

# 甲 paid 100 and 乙 200 yuan; 甲 helped 4 people, 9 of 乙 were checked. 30余盏 and 5 lamps were mended.
FIGURES = [
    paid(100),
    paid(200, enterprise="b"),
    {"measure": "people_helped_hardship", "value": 4},
    {"measure": "health_checks", "value": 9, "enterprise": "b"},
    {"measure": "lamps_repaired", "value": 30, "bound": "at_least"},
    {"measure": "lamps_repaired", "value": 5, "enterprise": "b"},
]


@pytest.fixture
def asked(tmp_path):
    return facts(tmp_path, achievements=FIGURES)


def money(facts, enterprise=None):
    every = rows(facts, "money")
    return (every.where(enterprise=enterprise) if enterprise else every).sum()


def people(facts, enterprise=("a", "b")):
    return rows(facts, "people").where(measure="people_helped_hardship", enterprise=enterprise).sum()


def lamps(facts, enterprise):
    return rows(facts, "achievements").where(measure="lamps_repaired", enterprise=enterprise).sum()


@pytest.mark.parametrize(
    "reckon, words",
    [
        (lambda f: money(f, "a") + money(f, "b"), "300元"),
        (lambda f: sum([money(f, "a"), money(f, "b")]), "300元"),
        (lambda f: money(f) - money(f, "b"), "100元"),
        (lambda f: money(f, "a") / people(f), "25元/人"),
        (lambda f: share(money(f, "a"), money(f)), "33.3%"),
        (lambda f: lamps(f, "a") + lamps(f, "b"), "35盏以上"),
        (lambda f: lamps(f, "a") - lamps(f, "b"), "25盏以上"),
        (lambda f: rows(f, "money").by("enterprise").sum().sum(), "300元"),
        (lambda f: max(rows(f, "money").by("enterprise").sum()), "200元"),
        (lambda f: money(f, "a") - money(f, "b"), "-100元"),
    ],
)
def test_a_result_is_given_again_by_the_ledger(asked, reckon, words):
    result = reckon(asked)

    assert str(result) == words
    assert given_again(Recount(asked.ledger), result)


def test_what_is_taken_away_turns_its_bound(asked):
    """Of 5 lamps less 30余盏 at most -25 are left."""
    assert (lamps(asked, "b") - lamps(asked, "a")).value.bound == "at_most"


@pytest.mark.parametrize("missing", [None, math.nan])
def test_with_what_nobody_reported_nothing_is_reckoned(asked, missing):
    total = money(asked)

    assert total + missing is None
    assert total - missing is None
    assert missing is None or missing / total is None
    assert missing is None or missing - total is None


def test_a_rate_is_told_in_both_languages(asked):
    assert (money(asked, "a") / people(asked)).words() == {"zh": "25元/人", "en": "RMB 25 per person"}


@pytest.mark.parametrize(
    "reckon, why",
    [
        (lambda f: money(f) + money(f, "a"), "achievements.csv:2 is in both and would be counted twice"),
        (lambda f: money(f, "a") + money(f, "a"), "is in both"),
        (lambda f: money(f) + people(f), "two units, yuan and person, do not add up"),
        (lambda f: money(f) + 5, "a bare number has no rows behind it"),
        (lambda f: money(f) / 2, "a bare number has no rows behind it"),
        (lambda f: 1 / money(f), "a bare number has no rows behind it"),
        (lambda f: money(f) / money(f, "a"), "of one unit; say share"),
        (lambda f: lamps(f, "a") / people(f), "a rate is of exact numbers"),
        (lambda f: money(f) > 5, "is compared with another one of the ledger"),
        (lambda f: money(f) < people(f), "two units, yuan and person"),
        (lambda f: share(money(f), people(f)), "two units, yuan and person"),
        (lambda f: share(share(money(f, "a"), money(f)), money(f)), "no share of a share"),
        (lambda f: share(money(f, "a"), money(f)) + share(money(f, "b"), money(f)), "shares do not add up"),
        (lambda f: share(lamps(f, "a"), lamps(f, ["a", "b"])), "a share is of exact numbers"),
        (lambda f: share(money(f), money(f, "a")), "is in the part and not in the whole"),
        (lambda f: share(money(f, "a"), money(f, "b")), "is in the part and not in the whole"),
        (lambda f: money(f, "b") / people(f, "a"), "of two enterprises, b and a"),
        (lambda f: rows(f, "people").by("measure").sum().sum(), "count different things"),
        (lambda f: share(money(f), 5), "both are values of the ledger"),
        (lambda f: float(money(f)), "instead of mean.* ask for sum"),
        (lambda f: round(money(f)), "no bare number"),
        (lambda f: rows(f, "money").by("enterprise").sum().mean(), "instead of mean"),
        (lambda f: rows(f, "money").by("enterprise").sum().astype(float), "no bare number"),
        (lambda f: f"{money(f):.2f}", "{value:en} for English"),
    ],
)
def test_what_gives_no_number_is_refused_with_what_is_right(asked, reckon, why):
    with pytest.raises((AskingError, TypeError, ValueError), match=why) as refusal:
        reckon(asked)

    assert "\n" not in str(refusal.value)
    assert "Quantity(" not in str(refusal.value)


def test_a_whole_and_its_part_are_not_added(tmp_path):
    """A part (其中) is in no rows; taken from the ledger's own words it is refused all the same."""
    asked = facts(tmp_path, achievements=[paid(300, id="whole"), paid(100, id="part", part_of="whole")])
    part = inside(asked, "part")

    assert str(rows(asked, "money").sum()) == "300元"
    with pytest.raises(ValueError, match="would be counted twice"):
        rows(asked, "money").sum() + part


def inside(asked, id_):
    """The value of a row that lies inside another one."""
    (value,) = asked.achievements[asked.achievements.id == id_].value
    return Traced(Quantity(value, YUAN), Passport("", {}, Sum(Rows("figures", "2023").also(id=id_), "value")))


def test_a_half_year_is_not_added_to_its_year(tmp_path):
    half = {"period_end": "2023-06-30", "as_of": "2023-06-30"}
    asked = facts(tmp_path, achievements=[paid(100, **half), paid(250)])
    first = rows(asked.in_period(parse("2023H1")), "money").sum()

    assert (str(first), str(rows(asked, "money").sum())) == ("100元", "250元")
    with pytest.raises(ValueError, match="would be counted twice"):
        first + rows(asked, "money").sum()


def test_a_list_is_not_added_to_its_items(tmp_path):
    asked = facts(tmp_path, lists=[{"id": "list"}], items=[{"list": "list"}])

    with pytest.raises(ValueError, match="would be counted twice"):
        rows(asked, "lists").sum("total") + rows(asked, "items").count()


def test_values_are_ordered_by_their_exact_numbers(asked):
    each = rows(asked, "money").by("enterprise").sum()

    assert [name.id for name in each.sort_values(ascending=False).index] == ["b", "a"]
    assert each.idxmax() == "b"
    assert money(asked, "a") <= money(asked, "a") < money(asked, "b")
    assert money(asked, "b") >= money(asked, "b") > money(asked, "a")


def test_equal_values_share_a_rank(tmp_path):
    """1/2 of 甲 and 2/4 of 乙 are one share; 30余盏 are not 30."""
    lists = [
        {"id": one, "enterprise": one, "total": total, "resolved": total // 2} for one, total in (("a", 2), ("b", 4))
    ]
    lamps = [
        {"measure": "lamps_repaired", "value": 30, "bound": "at_least"},
        {"measure": "lamps_repaired", "value": 30, "enterprise": "b"},
    ]
    asked = facts(tmp_path, lists=lists, achievements=lamps)
    shares = rows(asked, "lists").by("enterprise").share()

    assert shares.rank(method="min", ascending=False).tolist() == [1, 1]
    assert len(set(shares)) == 1
    assert len(set(rows(asked, "achievements").by("enterprise").sum())) == 2


def test_a_value_shows_its_words_and_never_its_fields(asked):
    total = money(asked)
    shown = pd.DataFrame({"n": [total]}, dtype=object)

    assert (str(total), repr(total), f"{total!s}") == ("300元", "300元 | RMB 300", "300元")
    assert "300元" in shown.to_string()
    assert "300元" in shown.to_html()


def test_a_value_may_have_a_name_of_its_own(asked):
    named = money(asked).called("without_largest", zh="不含最大单位", en="Without the largest")

    assert (named.passport.measure, named.passport.name["zh"]) == ("without_largest", "不含最大单位")
    assert named.value == money(asked).value
