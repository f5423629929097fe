"""What the catalogue does not have gets a name from the words beside its number, one that fits into a cell."""

import pytest
from each_row import each_row
from texts import drafts


def name_of(text):
    """The name for the last number of a text."""
    return drafts(text)[-1].measure_words


@each_row(
    "text, name",
    [
        ("更换更衣柜1250个。", "更换更衣柜"),
        ("修好6栋公寓。", "修好"),
        ("新建了公寓、浴室和12座厕所。", "厕所"),
        ("为居民改造老旧管线41.6公里。", "居民改造老旧管线"),
        ("退伍军人就业95人。", "退伍军人就业"),
        ("“两癌”筛查1734人。", "两癌筛查"),
        ("一线岗位领到手套300双。", "一线岗位领到手套"),
        ("夜校陆续开课46期。", "夜校陆续开课"),
    ],
)
def test_it_is_the_thing_that_stands_nearest(text, name):
    assert name_of(text) == name


@pytest.mark.parametrize(
    "text, name",
    [
        ("通勤车由6辆增加到9辆。", "通勤车"),
        ("夜班津贴由每人每班20元调整为35元。", "夜班津贴"),
        ("职工满意率由前年的91.2%升到去年的95.6%。", "职工满意率"),
        ("文件从430份减到268份。", "文件"),
    ],
)
def test_of_a_change_it_is_what_changed(text, name):
    assert name_of(text) == name


@pytest.mark.parametrize(
    "text, name",
    [
        ("全年慰问1.2万人次268万元。", "慰问金额"),
        ("186名患重病的职工领到救助金93.6万元。", "患重病的职工领到救助金"),
        ("节日慰问品按每人600元发放。", "节日慰问品金额"),
        ("计划投资2.4亿元。", "投资"),
        ("目前已到位资金200万元。", "到位资金"),
    ],
)
def test_of_money_it_says_that_it_is_money(text, name):
    assert name_of(text) == name


@pytest.mark.parametrize(
    "text, name",
    [
        ("2012年上半年安置职工子女就业1128人。", "安置职工子女就业"),
        ("第一季向住院职工发放慰问品57份。", "住院职工发放慰问品"),
        ("公司全年共走访职工413户次。", "走访职工"),
        ("三年来累计新植树木3.2万株。", "新植树木"),
    ],
)
def test_times_and_the_enterprise_are_no_part_of_it(text, name):
    assert name_of(text) == name


def test_a_long_one_begins_where_a_phrase_begins():
    text = "工会组织志愿服务队在寒冬腊月里为居住在老旧平房的孤寡老人送去棉衣棉被117套。"

    assert name_of(text) == "老旧平房的孤寡老人送去棉衣棉被"
