"""Which words of a briefing are a number that somebody typed, and which only look like one."""

import pytest
from each_row import each_row

from reporting.core.errors import PublishError
from reporting.published.typed_numbers import refuse_typed_numbers, typed_numbers

ORDINARY = """
一是抓落实，二是见实效，三是建机制。
各单位十分重视职工诉求。
万众一心，克服困难。
深受百姓欢迎。
千方百计为职工办实事。
五一劳动节前走访慰问。
双十一期间开展消费帮扶。
第二季度办结情况良好。
上半年工作总体平稳。
本年度继续推进。
各二级单位均已上报。
扎实推进三基建设。
每一项都有人负责。
一家单位尚未报送。
从三个方面加以改进。
坚决做到两个维护。
树牢四个意识。
第三项见表1、图 2和附件3。
截至2023年12月31日，情况如上。
截至二〇二三年十二月三十一日，情况如上。
十二月三十一日前完成。
学习贯彻党的二十大精神。
二十届三中全会作出部署。
十四五规划稳步实施。
进入二十一世纪以来，变化很大。
三令五申，一以贯之。
走进千家万户。
成千上万，不一而足。
形成三位一体的格局。
四面八方齐心协力。
单位：万元
金额（亿元）
亿万人民共同努力。
按照统一成册的要求归档。
五四青年节和六一儿童节
评选三八红旗手。
近三年持续改善。
二次供水设施已改造。
增长放缓，提高若干百分点。
一、总体情况
十二、下一步打算
（三）存在问题
①抓落实；②见实效
Ⅱ级响应已经解除，住房面积以m²计。
项目之一成为亮点，单位之一成立专班。
零投诉、零上访
星期三下午召开会议。
七一前夕表彰先进。
㈠总体情况
成百上千，不一而足。
参数百分比和人数百分比
几十年来
半数以上单位已完成，一半职工受益。
万一发生，立即报告。
做到事半功倍。
拓展线上服务，一起努力。
前三季度均有进展。
In 2023 and 2023H1, see Table 1.
on 31 December 2023, and December 31, 2023
The first and the second quarter; one of the lists
Half of them, and a quarter later the others
Someone often weighs the content of a network.
None of the lists is late.
a five-year plan and a two-way exchange
a third party, a second opinion
""".strip().splitlines()

NUMBERS = """
共341万元。
共三家单位。
共十八。
共2023。
数十万职工受益。
上百职工参加。
二十三。
金额为双倍。
共五项。
十家单位未报。
两人受到表彰。
约四成职工受益。
八成以上单位完成。
七八成已办结。
三分之二的事项已办结。
增长三倍。
增长一倍。
金额翻番。
金额翻了一番。
金额翻两番。
百余人参加。
上百项已办结。
数百项已办结。
几十项已办结。
千余项已办结。
近百家单位参加。
十几家单位参加。
逾千人参加。
上万元支出
数十个项目
办结廿项。
办结卅项。
一百%办结
百分之五
提高百分之三点五
办结率百分百
一 百 八 十 四 项
一　百八十四项
一\u200b百八\u2060十四项
¹⁸⁴项
⑱项
Ⅷ项
½的单位
二十三项已办结
一百八十四项
一八四项
三点四一亿元
投入三百四十一万，
达到二百余
壹佰贰拾元
三个百分点
提高两个百分点
三个单位未报
十二个方面
办理用时三天
七小时内响应
五盏路灯
千人参加
零项未办结
共2023名职工
信件341
代表30人
１２项
Two lists are late.
Twenty-five lists are late.
two thirds of the items
one third of the items
a quarter of the items
Aid doubled.
Aid has tripled.
Aid rose twofold.
Nearly a hundred people
several thousand people
three million
a dozen enterprises
seventeen items
Ninety of them
Twelve enterprises
2000 people
3.41 million in all
""".strip().splitlines()


@each_row("words", ORDINARY)
def test_ordinary_words_of_a_briefing_are_no_numbers(words):
    assert typed_numbers(words) == []


@each_row("words", NUMBERS)
def test_a_number_is_found_however_it_is_written(words):
    assert typed_numbers(words)


def test_what_is_a_name_is_named_as_plain():
    assert typed_numbers("深化三项制度改革") == ["三项"]
    assert typed_numbers("深化三项制度改革", ["三项制度改革"]) == []


@pytest.mark.parametrize(
    "words, plain, left",
    [
        ("共33项", "3", ["33项"]),
        ("共3.5项", "3", ["3.5项"]),
        ("共二十三项", "三项", ["二十三项"]),
        ("共3项", "3", []),
        ("拨打12345", "12345", []),
        ("共3项", "", ["3项"]),
    ],
)
def test_plain_words_free_no_part_of_a_number(words, plain, left):
    assert typed_numbers(words, [plain]) == left


def test_the_message_shows_the_words_around_the_number():
    with pytest.raises(PublishError) as refusal:
        refuse_typed_numbers("text 'note'", {"zh": "各单位认真组织，" * 9 + "共办结三十四项，成效明显。"})

    assert refusal.value.faults == ("三十四项 in “…，各单位认真组织，共办结三十四项，成效明显。”",)
