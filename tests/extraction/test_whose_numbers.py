"""The enterprise of a text and of each number: found where a clause, a label or a row begins with its name."""

import pytest
from texts import drafts

from reporting.extraction.naming.known import Known

NOBODY = Known({}, {})
LETTER = "致职工家属的一封信\n矿上慰问职工30人。修补屋顶112处。\n石泉煤矿工会\n2023年1月9日"


def owners(text, known=NOBODY):
    """The enterprise and the unit of each draft."""
    return [(each.enterprise, each.sub_unit) for each in drafts(text, head="", known=known)]


@pytest.mark.parametrize(
    "text, enterprise",
    [
        ("临江轴承2023年总结\n慰问30人。", "临江轴承"),
        ("临江轴承办实事\n今年，临江轴承集团慰问30人。", "临江轴承集团"),
        ("2016年上半年临江钢铁公司工会小结\n慰问30人。", "临江钢铁公司"),
        ("三五一二厂慰问30人。", "三五一二厂"),
        ("七二〇厂慰问30人。", "七二〇厂"),
        ("各分公司慰问30人，全公司职工满意。", ""),
        (LETTER, "石泉煤矿"),
    ],
)
def test_the_enterprise_is_that_of_title_text_or_signature(text, enterprise):
    assert owners(text)[0] == (enterprise, "")


def test_a_unit_that_a_sentence_names_is_that_of_its_numbers_at_every_level():
    text = "临江建工集团总结\n临江建工集团慰问30人。城北分公司修路3条，二局三公司建食堂5个。全年再救助9人。"

    assert owners(text) == [
        ("临江建工集团", ""), ("临江建工集团", "城北分公司"), ("二局三公司", ""), ("临江建工集团", ""),
    ]  # fmt: skip


def test_each_label_of_a_bulletin_is_an_enterprise_of_its_own():
    text = "江北集团简报\n江北电缆：慰问30人；帮扶5人。\n江北电厂：慰问40人。"

    assert owners(text) == [("江北电缆", ""), ("江北电缆", ""), ("江北电厂", "")]


def test_where_a_text_tells_of_several_a_number_without_a_name_is_a_doubt():
    text = "变化\n江北纸业公司慰问30人。\n河西水泥公司慰问40人。\n南山玻璃公司慰问50人。\n共修路6条。"
    doubts = [any("没有写明是哪个单位的" in doubt for doubt in each.doubts) for each in drafts(text, head="")]

    assert doubts == [False, False, False, True]


def test_a_known_enterprise_goes_by_its_id_wherever_it_stands():
    known = Known({"江北集团": "jb", "江北电厂": "dc"}, {})

    assert owners("江北集团总结\n职工30人在江北电厂体检50人。", known)[-1] == ("dc", "")
