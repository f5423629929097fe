"""Whose a number is where a text tells of several enterprises, uses a short name, or holds words like a name."""

import pytest
from each_row import each_row
from texts import drafts

from reporting.extraction.naming.known import Known

NOBODY = Known({}, {})


def owners(text):
    """The enterprise of each draft; its unit where it is one of a unit."""
    return [each.sub_unit or each.enterprise for each in drafts(text, head="", known=NOBODY)]


@each_row(
    "clause",
    [
        "减免医药费19万元。",
        "发放医疗补助3万元。",
        "购买汽车票30张。",
        "安装燃气灶30台。",
        "更新电力设施3台。",
        "检修水泥路3条。",
        "经医院办公会研究，慰问30人。",
        "总医院慰问30人。",
    ],
)
def test_words_that_are_those_of_a_trade_are_no_enterprise(clause):
    assert owners(f"临江集团2023年总结\n{clause}") == ["临江集团"]


@pytest.mark.parametrize(
    "name", ["康和医疗集团", "北岳安装公司", "东海船舶修造公司", "南安送变电公司", "江东后勤公司", "海州公共交通公司"]
)
def test_a_word_of_doing_within_a_name_does_not_end_it(name):
    assert owners(f"{name}慰问30人。") == [name]


@pytest.mark.parametrize(
    "text, full",
    [
        ("发放47万元！海丰油田教育集团这一年\n教育集团工会\n教育集团慰问30人。", "海丰油田教育集团"),
        ("致老职工的信\n总医院慰问30人。\n临湖矿务集团总医院\n九月十二日", "临湖矿务集团总医院"),
        ("桥西工务段简报\n朔川铁路局集团公司桥西工务段慰问30人。", "朔川铁路局集团公司桥西工务段"),
        ("康和医疗集团第二人民医院工会\n体检的通知\n医院体检30人。", "康和医疗集团第二人民医院"),
        ("雁桥纺织公司简报\n雁桥公司慰问30人。雁桥公司修路3条。", "雁桥纺织公司"),
    ],
)
def test_a_short_name_stands_for_the_full_one_that_ends_or_begins_alike(text, full):
    assert set(owners(text)) == {full}


def test_a_group_is_not_called_by_the_name_of_one_of_its_companies():
    text = "恒砌集团情况表\n单位名称\t数量（个）\n恒砌路桥公司\t12\n北岳安装公司\t7\n合计\t19"

    assert owners(text) == ["恒砌路桥公司", "北岳安装公司", "恒砌集团"]


@pytest.mark.parametrize("joint", ["、", "和", "以及"])
def test_each_of_a_row_of_enterprises_has_the_number_in_its_turn(joint):
    row = f"澄江水泥厂、鹤山纺织公司{joint}平岭煤矿"

    assert owners(f"综述\n{row}分别发放48万元、61万元、93万元，合计202万元。") == [
        "澄江水泥厂", "鹤山纺织公司", "平岭煤矿", "",
    ]  # fmt: skip
    assert owners(f"综述\n{row}分别走访4户、6户、9户，慰问40人、60人、90人。")[3:] == [
        "澄江水泥厂", "鹤山纺织公司", "平岭煤矿",
    ]  # fmt: skip


def test_items_of_a_bulletin_are_those_of_the_enterprise_that_heads_them_and_the_rest_of_none():
    text = "市国资系统简报\n1.金泉热力公司：慰问30人；帮扶5人。修路6条。\n2.东湾港务公司：慰问40人。\n两家共救助9人。"

    assert owners(text) == ["金泉热力公司", "金泉热力公司", "金泉热力公司", "东湾港务公司", ""]


def test_a_paragraph_that_begins_with_an_enterprise_is_of_it_to_its_end():
    water, bus = "在石桥水务集团，集团慰问30人。修路6条。", "走进石桥公交公司，公司慰问40人；又慰问3户。"
    battery = "地处新余市的新余锂电公司虽然不大，也慰问50人。补助6户。"

    assert owners(f"石桥综述\n{water}\n{bus}\n{battery}\n三家企业共投入70万元。") == [
        "石桥水务集团", "石桥水务集团", "石桥公交公司", "石桥公交公司", "新余锂电公司", "新余锂电公司", "",
    ]  # fmt: skip
