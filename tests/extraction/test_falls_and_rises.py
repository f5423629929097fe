"""By how much something fell or rose: the sign of the value, the word on the page, the name of a new measure."""

import json
from decimal import Decimal

import pytest
from each_row import each_row
from hand_drafted import extracted as by_hand
from texts import KNOWN, drafts, extracted

from reporting.extraction.drafts.drafts import Draft
from reporting.extraction.naming.catalogue import Catalogue, figure_words
from reporting.extraction.naming.known import Known
from reporting.extraction.output.drafted_rows import groups_of
from reporting.extraction.output.json_file import json_file
from reporting.returns.reading.values.written import written

COSTS = Known(
    KNOWN.enterprises, {"招待费": "hospitality"}, units={"hospitality": "percent"}, changes=frozenset(("hospitality",))
)
UNSAID = "没有写明是上升还是下降，下降请填负数"
CATALOGUE = Catalogue({}, {}, {}, {})


def of_costs(said) -> Draft:
    (draft,) = drafts(f"招待费{said}。", known=COSTS)
    return draft


def told_of(said):
    """The value, the direction, and whether a person is asked for it."""
    return of_costs(said).value, of_costs(said).turn, UNSAID in of_costs(said).doubts


@each_row(
    "said",
    [
        "同比下降12%",
        "降低12%",
        "比去年减少12%",
        "压降12%",
        "压减12%",
        "缩减12%",
        "回落12%",
        "比去年少了12%",
        "降了12%",
        "减12%",
        "负增长12%",
        "节约12%",
        "降幅达12%",
        "下降百分之十二",
        "12%的降幅",
        "同比-12%",
    ],
)
def test_a_fall_is_below_nothing(said):
    assert told_of(said) == (-12, "fall", False)


@pytest.mark.parametrize(
    "said", ["上升12%", "同比增长12%", "提高12%", "增加了12%", "同比多了12%", "不降反升12%", "增幅12%"]
)
def test_a_rise_is_above_it(said):
    assert told_of(said) == (12, "rise", False)


@pytest.mark.parametrize("said", ["变化12%", "下降到12%", "为去年的12%"])
def test_what_does_not_say_which_is_a_doubt(said):
    assert told_of(said) == (12, "", True)


def test_two_that_fell_behind_one_word_both_fell():
    assert [one.value for one in drafts("招待费两次分别下降12%和8%。", known=COSTS)] == [-12, -8]


def test_three_tenths_less_is_a_fall_of_thirty():
    assert of_costs("降低三成").value == -30


def test_the_page_says_it_in_words():
    assert [figure_words(of_costs(said), CATALOGUE) for said in ("下降12.5%", "上升3%")] == ["下降12.5%", "上升3%"]


def test_the_row_holds_the_number_with_its_sign_as_a_return_takes_it():
    made = extracted("招待费下降12%。", known=COSTS)
    (group,) = groups_of(made, CATALOGUE, None)

    assert group.figures[0]["value"] == Decimal(-12)
    assert written(str(group.figures[0]["value"])).value == -12


def test_programs_have_the_size_and_beside_it_the_direction():
    (fact,) = json.loads(json_file(extracted("招待费下降12%。", known=COSTS), {}))["facts"]

    assert (fact["value"], fact["change"]) == (12, "fall")
    assert {one["change"] for one in json.loads(json_file(by_hand(), {}))["facts"]} == {None}


@pytest.mark.parametrize(
    "text, name",
    [
        ("公车费用下降7%。", "公车费用下降"),
        ("能耗压减约7%。", "能耗压减"),
        ("公车费用上升7%。", "公车费用上升"),
        ("困难职工减少7户。", "困难职工下降"),
        ("满意率提高到97%。", "满意率"),
    ],
)
def test_a_new_measure_that_fell_says_so_in_its_name(text, name):
    (draft,) = drafts(text)

    assert draft.measure_words == name
