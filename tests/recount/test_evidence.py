"""How a number is told to be reckoned: its formula, the first rows behind it, and which rows these are."""

from dataclasses import replace

import pytest
from expressions import figures, items, listed, lists, money, share
from ledgers import ledger, paid
from printing import printed

from reporting.core.expression import Change, Count, Difference, Distinct, Level, OneOf, Ratio, Rows, Sum
from reporting.core.passport import Passport
from reporting.recount.evaluate import Recount
from reporting.recount.evidence import Origins, evidence_of, found_rows, selection_in_words
from reporting.recount.formula import formula_of

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
AID = "aid_funds_hardship"
UNITS = {"yuan": {"zh": "元", "en": "yuan"}}


@pytest.fixture(scope="module")
def recount(tmp_path_factory):
    """Aid of a 100 and of b 200, planned 50; 240 last year; lists of 18 and 12 items, 15 and 12 of them done."""
    rows = [
        paid(100),
        paid(200, enterprise="b"),
        paid(50, enterprise="b", status="planned"),
        paid(240, **LAST_YEAR),
        {"measure": "health_check_interval", "value": 1, "baseline": 2},
    ]
    stated = [{"id": "l1", "total": 18, "resolved": 15}, {"id": "l2", "enterprise": "b", "total": 12, "resolved": 12}]
    return Recount(ledger(tmp_path_factory.mktemp("ledger"), achievements=rows, lists=stated))


PAID = money(measure=AID, status="paid")
BEFORE = money("2022", measure=AID)
EVERYBODY = Rows("enterprises", "2023")


@pytest.mark.parametrize(
    "expression, zh, en",
    [
        (PAID, "100元 + 200元 = 300元", "RMB 100 + RMB 200 = RMB 300"),
        (money(enterprise="a", measure=AID), "100元", "RMB 100"),
        (listed(), "18项 + 12项 = 30项", "18 items + 12 items = 30 items"),
        (Difference(listed(), listed("resolved")), "30项 - 27项 = 3项", "30 items - 27 items = 3 items"),
        (share(), "(15+12)/(18+12) = 90.0%（27/30）", "(15+12)/(18+12) = 90.0% (27/30)"),
        (share(enterprise="a"), "15/18 = 83.3%（15/18）", "15/18 = 83.3% (15/18)"),
        (OneOf(listed(enterprise="b")), "1/12 = 约8.3个百分点", "1/12 = about 8.3 percentage points"),
        (
            Change(PAID, BEFORE, "year"),
            "(300元 - 240元)/240元 = 同比增长25.0%",
            "(RMB 300 - RMB 240)/RMB 240 = up 25.0% year on year",
        ),
        (
            Change(share(enterprise="a"), share(enterprise="b"), "year"),
            "83.3%（15/18） - 100%（12/12） = 同比下降16.7个百分点",
            "83.3% (15/18) - 100% (12/12) = down 16.7 percentage points year on year",
        ),
        (Level(figures(measure="health_check_interval")), "由2年缩短为1年", "from 2 years to 1 year"),
        (Count(EVERYBODY), "2家", "2 enterprises"),
        (Distinct(lists()), "2家", "2 enterprises"),
        (Ratio(Count(EVERYBODY), Count(EVERYBODY)), "2/2 = 100%（2/2）", "2/2 = 100% (2/2)"),
    ],
)
def test_a_formula_shows_the_steps_with_their_numbers_and_the_result(recount, expression, zh, en):
    passport = Passport("m", {"zh": "指标", "en": "Measure"}, expression)

    assert formula_of(recount, passport) == {"zh": f"指标：{zh}", "en": f"Measure: {en}"}
    assert formula_of(recount, replace(passport, name={})) == {"zh": zh, "en": en}


def test_a_number_without_an_expression_has_no_formula(recount):
    assert formula_of(recount, Passport("m")) == {}


def test_of_many_steps_the_first_are_shown_and_how_many_there_are(tmp_path):
    """21 enterprises with 1 yuan each."""
    named = [
        {"id": f"e{place}", "name": f"第{place}公司", "short_name": f"第{place}厂", "english_name": f"Works {place}"}
        for place in range(21)
    ]
    again = Recount(
        ledger(tmp_path, enterprises=named, achievements=[paid(1, enterprise=each["id"]) for each in named])
    )

    assert formula_of(again, Passport(expression=money())) == {
        "zh": "1元 + 1元 + 1元 + ……（共21个数） = 21元",
        "en": "RMB 1 + RMB 1 + RMB 1 + … (21 numbers) = RMB 21",
    }


@pytest.mark.parametrize(
    "rows, zh, en",
    [
        (Rows("figures", "2023"), "成果台账：期间＝2023", "Achievements: Period = 2023"),
        (
            figures(status=("paid", "done")).but(enterprise="a"),
            "成果台账：期间＝2023，单位编号≠a，计入情况＝counts，状态＝paid、done",
            "Achievements: Period = 2023, Enterprise ≠ a, State = counts, Status = paid or done",
        ),
        (items("2023H1", unit=""), "事项台账：期间＝2023H1，下属单位编号＝—", "Items: Period = 2023H1, Unit = —"),
        (
            lists(id=[f"l{place}" for place in range(20)]).also(),
            "清单台账：期间＝2023，编号＝l0、l1、l2、l3、l4、l5、l6、l7、… (20)，有总数和办结数＝yes",
            "Lists: Period = 2023, Id = l0 or l1 or l2 or l3 or l4 or l5 or l6 or l7 or … (20), Size known = yes",
        ),
    ],
)
def test_a_selection_is_told_in_words_and_of_many_values_the_first(rows, zh, en):
    assert selection_in_words(rows) == {"zh": zh, "en": en}


def described(rows):
    return {row: {"zh": f"（{row[-1]}）", "en": f"({row[-1]})"} for row in rows}


def test_an_origin_has_the_rows_in_words_those_left_out_and_the_selections(recount):
    planned = figures(status="planned")
    origins = Origins(recount, described).of([printed(recount, PAID, left_out=(planned,))])

    assert [row["zh"] for row in origins["n"].rows.first] == ["achievements.csv:2 （2）", "achievements.csv:3 （3）"]
    assert [row["en"] for row in origins["n"].left_out.first] == ["achievements.csv:4 (4)"]
    assert origins["n"].selections == (selection_in_words(PAID.rows),)
    assert origins["n"].formula == {"zh": "指标：100元 + 200元 = 300元", "en": "Measure: RMB 100 + RMB 200 = RMB 300"}


def test_a_row_without_a_description_is_told_by_its_place(recount):
    origins = Origins(recount, lambda _: {}).of([printed(recount, PAID)])

    assert [row["zh"] for row in origins["n"].rows.first] == ["achievements.csv:2", "achievements.csv:3"]


def test_of_many_rows_the_first_twenty_are_named_and_all_are_counted(tmp_path):
    again = Recount(ledger(tmp_path, lists=[{"id": "list"}], items=[{} for _ in range(25)]))
    asked = []

    def describe(rows):
        asked.extend(rows)
        return {}

    rows = Origins(again, describe).of([printed(again, Count(items()))])["n"].rows

    assert (len(rows.first), rows.count, rows.more) == (20, 25, 5)
    assert sorted(asked) == sorted(f"items.csv:{line}" for line in range(2, 22))


def test_equal_passports_are_described_once(recount):
    asked = []
    numbers = [printed(recount, PAID, anchor) for anchor in ("one", "other")]
    origins = Origins(recount, lambda rows: asked.append(list(rows)) or {}).of(numbers)

    assert list(origins) == ["one", "other"]
    assert [sorted(rows) for rows in asked] == [["achievements.csv:2", "achievements.csv:3"]]


def test_each_selection_of_a_number_has_its_count_and_a_digest_of_what_it_holds(recount, tmp_path):
    """The digest is another one as soon as a cell of a row is."""
    planned = paid(50, enterprise="b", status="planned")
    restated = [paid(100), paid(201, enterprise="b"), planned, paid(240, **LAST_YEAR)]
    other = Recount(ledger(tmp_path, achievements=restated))
    number = printed(recount, Change(PAID, BEFORE, "year"))
    (now, before), (now_there, before_there) = (found_rows(one, [number])["n"] for one in (recount, other))

    assert (now[0], before[0]) == (now_there[0], before_there[0]) == (2, 1)
    assert now[1] != now_there[1]
    assert before == before_there


def test_the_evidence_of_a_document_has_all_of_it(recount):
    numbers = [printed(recount, PAID), printed(recount, share(), "share")]
    evidence = evidence_of(Origins(recount, described), numbers, "2023", UNITS)

    assert (set(evidence.origins), set(evidence.found), evidence.units) == ({"n", "share"}, {"n", "share"}, UNITS)
    assert [sheet.view for sheet in evidence.sheets] == ["figures", "lists"]
    assert evidence.left_out == {
        "figures that are planned, in no number of this document": ["achievements.csv:4"],
        "figures that no page of this document asks for": ["achievements.csv:6"],
    }


def test_a_sum_and_a_count_of_the_same_rows_are_told_apart(recount):
    """Passports with equal names: what differs is the expression."""
    numbers = [printed(recount, listed(), "sum"), printed(recount, Sum(lists(), "resolved"), "resolved")]
    origins = Origins(recount, described).of(numbers)

    assert origins["sum"].formula["zh"] == "指标：18项 + 12项 = 30项"
    assert origins["resolved"].formula["zh"] == "指标：15项 + 12项 = 27项"
