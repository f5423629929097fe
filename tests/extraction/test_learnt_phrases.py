"""A phrase that a person corrected is said of the number that it stands nearest to, in a unit that this may have."""

import pytest
from texts import KNOWN, drafts

from reporting.extraction.naming.known import Known, LearntWord
from reporting.returns.drafted.words import is_phrase

ROOMS = LearntWord("整修卫生间", "restrooms", "room", "", "")
HEAD = "序号\t类别\t内容\n"


def read(text, word=ROOMS):
    """The measure and the unit of each draft."""
    units = {"restrooms": "room", "aid": "yuan"}
    known = Known(KNOWN.enterprises, KNOWN.measures, (word,), units)
    return [(each.measure, each.unit) for each in drafts(text, known=known)]


@pytest.mark.parametrize(
    "text", ["整修卫生间30间投入120余万元。", "投入120余万元整修卫生间30间。", "2023年整修卫生间共30间用去120余万元。"]
)
@pytest.mark.parametrize("before", ["", f"{HEAD}1\t设施\t"])
def test_money_beside_learnt_rooms_stays_money(text, before):
    assert set(read(f"{before}{text}")) == {("restrooms", "room"), (None, "yuan")}


def test_of_two_numbers_in_such_a_unit_the_nearer_one_is_meant():
    assert read("整修卫生间30间和宿舍12间。") == [("restrooms", "room"), (None, "room")]


def test_a_phrase_with_a_numeral_in_it_is_said_of_the_number_beside_it():
    word = LearntWord("两癌筛查", "checks", "person", "", "")

    assert read("组织两癌筛查310人。", word) == [("checks", "person")]


def test_what_was_learnt_of_a_plain_cell_holds_by_the_name_of_its_row_and_column():
    word = LearntWord("困难帮扶资金", "aid", "yuan", "", "")

    assert read("项目\t人数\t资金（元）\n困难帮扶\t56\t12300", word) == [(None, "person"), ("aid", "yuan")]


@pytest.mark.parametrize(
    "words",
    [
        "设施整修卫生间30间，投入120余万元",
        "整修卫生间；换灯",
        "",
        "整修职工宿舍楼卫生间浴室食堂更衣室活动室图书室和车棚",
    ],
)
def test_no_cell_or_sentence_is_a_phrase(words):
    assert not is_phrase(words)
