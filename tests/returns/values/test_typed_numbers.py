"""Numbers as people type them, with unit and bound; what a careful person would ask about is refused."""

from decimal import Decimal

import pytest
from each_row import each_row
from one_cell import cell, refusal

from reporting.returns.reading.values.numbers import is_blank, read_number
from reporting.returns.reading.values.scales import Scale

YUAN, WAN, MONEY = Scale("元"), Scale("元", Decimal(10**4)), Scale("元", None)
PEOPLE, VISITS, ITEMS, SHARE, ANY = Scale("人"), Scale("人次"), Scale("项"), Scale("%"), Scale()

PLAIN = [
    ("314", WAN, "3140000", "314万元"),
    ("25.6", WAN, "256000", "25.6万元"),
    ("25.60", WAN, "256000", "25.60万元"),
    ("3140000", YUAN, "3140000", "3140000元"),
    ("0.01", YUAN, "0.01", "0.01元"),
    ("0", PEOPLE, "0", "0人"),
    ("-0", PEOPLE, "0", "-0人"),
    ("0", MONEY, "0", "0元"),
    (" 256 ", PEOPLE, "256", "256人"),
    ("3669", VISITS, "3669", "3669人次"),
    ("-12.5", SHARE, "-12.5", "-12.5%"),
    ("12%", SHARE, "12", "12%"),
    ("7", ANY, "7", "7"),
    ("3669", Scale("人次", Decimal(10**4)), "36690000", "3669万人次"),
    ("99999", WAN, "999990000", "99999万元"),
]
CONVERTED = [
    # the cell says 万 or 元 itself
    ("314万元", WAN, "3140000", "exact", "314万元"),
    ("314万元", MONEY, "3140000", "exact", "314万元"),
    ("314 万", YUAN, "3140000", "exact", "314万元"),
    ("314（万元）", MONEY, "3140000", "exact", "314万元"),
    ("3140000元", WAN, "3140000", "exact", "3140000元"),
    ("1.2亿元", WAN, "120000000", "exact", "1.2亿元"),
    ("1亿2000万元", WAN, "120000000", "exact", "1亿2000万元"),
    ("3万5000元", WAN, "35000", "exact", "3万5000元"),
    ("3万5千", PEOPLE, "35000", "exact", "3万5千人"),
    ("3千元", WAN, "3000", "exact", "3千元"),
    ("￥3,140,000", YUAN, "3140000", "exact", "3,140,000元"),
    ("人民币600元", WAN, "600", "exact", "600元"),
    ("叁佰壹拾肆万元整", WAN, "3140000", "exact", "叁佰壹拾肆万元"),
    ("100000万元", WAN, "1000000000", "exact", "100000万元"),
    # other digits and marks
    ("３１４万元", WAN, "3140000", "exact", "314万元"),
    ("1,234.5", WAN, "12345000", "exact", "1,234.5万元"),
    ("１，２３４", PEOPLE, "1234", "exact", "1,234人"),
    ("－12", SHARE, "-12", "exact", "-12%"),
    ("−12%", SHARE, "-12", "exact", "−12%"),
    ("300人。", PEOPLE, "300", "exact", "300人"),
    ("共256人", PEOPLE, "256", "exact", "256人"),
    ("+5%", SHARE, "5", "exact", "+5%"),
    ("降低24%", SHARE, "-24", "exact", "降低24%"),
    ("同比增长5%", SHARE, "5", "exact", "同比增长5%"),
    # bounds
    ("55万余元", WAN, "550000", "at_least", "55万余元"),
    ("55余", WAN, "550000", "at_least", "55余万元"),
    ("55万余", YUAN, "550000", "at_least", "55万余元"),
    ("30余万元", WAN, "300000", "at_least", "30余万元"),
    ("10多万", WAN, "100000", "at_least", "10多万元"),
    ("9100余元", WAN, "9100", "at_least", "9100余元"),
    ("100多人", PEOPLE, "100", "at_least", "100多人"),
    ("1260余项", ITEMS, "1260", "at_least", "1260余项"),
    ("3千余人", PEOPLE, "3000", "at_least", "3千余人"),
    ("300+", PEOPLE, "300", "at_least", "300+人"),
    ("300人以上", PEOPLE, "300", "at_least", "300人以上"),
    ("300以上", PEOPLE, "300", "at_least", "300人以上"),
    ("至少10", PEOPLE, "10", "at_least", "至少10人"),
    ("超过300人", PEOPLE, "300", "at_least", "超过300人"),
    ("≥50", PEOPLE, "50", "at_least", "≥50人"),
    ("百余人", PEOPLE, "100", "at_least", "百余人"),
    ("近300人", PEOPLE, "300", "at_most", "近300人"),
    ("近千人", PEOPLE, "1000", "at_most", "近千人"),
    ("不足50人", PEOPLE, "50", "at_most", "不足50人"),
    ("不超过50人", PEOPLE, "50", "at_most", "不超过50人"),
    ("50人以内", PEOPLE, "50", "at_most", "50人以内"),
    ("约300人", PEOPLE, "300", "about", "约300人"),
    ("约300人左右", PEOPLE, "300", "about", "约300人左右"),
    # numerals
    ("五十", PEOPLE, "50", "exact", "五十人"),
    ("二十三人", PEOPLE, "23", "exact", "二十三人"),
    ("一百零五", PEOPLE, "105", "exact", "一百零五人"),
    ("两百", PEOPLE, "200", "exact", "两百人"),
    ("一百二十余万元", WAN, "1200000", "at_least", "一百二十余万元"),
    ("百分之十二", SHARE, "12", "exact", "12%"),
    # other words for the same unit
    ("256名", PEOPLE, "256", "exact", "256名"),
    ("256名困难职工", PEOPLE, "256", "exact", "256名困难职工"),
    ("300人（次）", VISITS, "300", "exact", "300人次"),
    ("217个", Scale("间"), "217", "exact", "217个"),
    ("3批", Scale("批"), "3", "exact", "3批"),
    ("100多㎡", Scale("平方米"), "100", "at_least", "100多㎡"),
    ("100.5m²", Scale("平方米"), "100.5", "exact", "100.5㎡"),
    ("100 m2", Scale("平方米"), "100", "exact", "100㎡"),
]
NO_NUMBERS = [
    *("nan", "NaN", "inf", "-inf", "1e3", "1E+05", "1_000", "0x10", "12,34", "1,2345", "1234,567", "1.2.3", ".5", "5."),
    *(
        "3²",
        "²",
        "٣",
        "①",
        "⑫",
        "Ⅳ",
        "½",
        "𝟏𝟐",
        "३",
        "㊿",
        "若干",
        "待定",
        "多",
        "数十",
        "几十人",
        "十几人",
        "三四百",
        "一百五",
    ),
    *(
        "3～5",
        "3-5",
        "3—5人",
        "3至5",
        "3/5",
        "20户56人",
        "共20户，56人",
        "12、34",
        "12;34",
        "1 234",
        "12\n34",
        "3万5",
        "3万多万",
    ),
    *(
        "百人",
        "万元",
        "亿",
        "--5",
        "5-",
        "＋－5",
        "TRUE",
        "#REF!",
        "=1+1",
        "300人（含家属20人）",
        "2021年7月",
        "第3",
        "3个月",
    ),
    *(
        "5.5.",
        "25。6",
        "增长300人",
        "3千5百万",
        "1." + "0" * 30 + "1",
        "314万元/年",
        "1" * 61,
        "约" * 100 + "300",
        "0." + "1" * 40,
    ),
]


@each_row("typed, scale, value, printed", PLAIN)
def test_plain_digits_count_as_the_column_says(typed, scale, value, printed):
    read = read_number(cell(typed), scale)

    assert (str(read.value), read.bound, read.typed) == (value, "exact", printed)
    assert (read.converted, read.how, read.unit) == (False, "", scale.unit)


@each_row("typed, scale, value, bound, printed", CONVERTED)
def test_a_number_typed_otherwise_is_read_and_listed(typed, scale, value, bound, printed):
    read = read_number(cell(typed), scale)

    assert (str(read.value), read.bound, read.typed) == (value, bound, printed)
    assert read.converted


@each_row("typed", NO_NUMBERS)
def test_what_is_no_single_number_is_refused(typed):
    for scale in (YUAN, PEOPLE, SHARE, ANY):
        refusal(read_number, cell(typed), scale)


@pytest.mark.parametrize("typed", ["3²", "①", "٣"])
def test_a_digit_of_another_kind_is_called_so(typed):
    assert refusal(read_number, cell(typed), ANY).expected == "应为普通数字"


@pytest.mark.parametrize(
    "typed, how",
    [("55万余元", "至少550000元"), ("近300万", "至多3000000元"), ("约2.5万元", "约25000元"), ("１２", "120000元")],
)
def test_a_conversion_tells_what_was_read(typed, how):
    assert read_number(cell(typed), WAN).how == how


@pytest.mark.parametrize("typed", ["314", "约314", "3千", "三百一十四"])
def test_money_without_any_unit_is_refused(typed):
    assert refusal(read_number, cell(typed), MONEY).expected.startswith("不知是元还是万元")


@pytest.mark.parametrize("typed", ["3千", "三千", "5百余", "￥314"])
def test_in_a_column_of_wan_a_number_that_may_be_yuan_is_refused(typed):
    assert refusal(read_number, cell(typed), WAN).expected == "不知是元还是万元"


@pytest.mark.parametrize(
    "typed, scale, by_column",
    [
        ("35000", WAN, True),
        ("3.5余", WAN, True),
        ("3.5万元", WAN, False),
        ("35000元", WAN, False),
        ("35000", YUAN, False),
    ],
)
def test_a_number_tells_whether_only_its_column_says_wan(typed, scale, by_column):
    assert read_number(cell(typed), scale).by_column is by_column


@each_row(
    "typed, scale",
    [
        ("300人次", PEOPLE),
        ("300人", VISITS),
        ("23户", PEOPLE),
        ("45件", Scale("件次")),
        ("45件次", ITEMS),
        ("45个", PEOPLE),
        ("300元", PEOPLE),
        ("￥300", PEOPLE),
        ("300人", WAN),
        ("12个", YUAN),
        ("3公斤", Scale("件")),
    ],
)
def test_a_unit_that_is_not_the_column_s_is_refused(typed, scale):
    error = refusal(read_number, cell(typed), scale)

    assert error.found == f"“{typed}”"


@pytest.mark.parametrize("typed", ["12%", "百分之十二", "降低24%"])
def test_a_percentage_stands_only_in_a_column_of_percentages(typed):
    for scale in (PEOPLE, YUAN, ANY):
        assert "百分比" in refusal(read_number, cell(typed), scale).expected


@pytest.mark.parametrize("typed", ["0.12", "1", "-0.4"])
def test_a_bare_share_up_to_one_may_be_a_hundredth_or_a_whole(typed):
    assert "百分之几" in refusal(read_number, cell(typed), SHARE).expected


@pytest.mark.parametrize("typed", ["同比12%", "降低-12%", "降低近24%", "-24%以上", "增长降低5%", "12个百分点"])
def test_a_change_tells_its_direction_once_and_exactly(typed):
    refusal(read_number, cell(typed), SHARE)


@pytest.mark.parametrize("typed", ["约300余人", "近300余人", "近300人以上", "至少300人以下"])
def test_bounds_that_contradict_each_other_are_refused(typed):
    assert "不能连用" in refusal(read_number, cell(typed), PEOPLE).expected


@pytest.mark.parametrize("typed", ["3.5", "3.5人", "0.00005万"])
def test_people_are_whole(typed):
    assert refusal(read_number, cell(typed), PEOPLE).expected == "“人”应为整数"


@pytest.mark.parametrize("typed", ["13800138000", "100000000", "210502197001011234"])
def test_no_enterprise_has_a_hundred_million_people_and_the_number_is_not_told_again(typed):
    """A telephone number in the wrong column is neither a count nor a thing to quote."""
    error = refusal(read_number, cell(typed), PEOPLE)

    assert error.expected == "数太大，可能多写了位数"
    assert typed not in error.found or len(typed) < 11


def test_money_has_no_more_places_than_a_fen():
    assert read_number(cell("0.314159"), WAN).value == Decimal("3141.59")
    assert refusal(read_number, cell("0.3141592"), WAN).expected == "小数位数太多：以元计最多2位"


def test_what_a_formula_gives_is_rounded_once_to_a_fen():
    read = read_number(cell("33.3333333333333", "number"), WAN)

    assert (read.value, read.typed) == (Decimal("333333.33"), "33.333333万元")
    assert (read.converted, read.how) == (True, "333333.33元")


@pytest.mark.parametrize(
    "stored, scale, value", [("0.30000000000000004", Scale("米"), "0.3"), ("313.99999999999994", PEOPLE, "314")]
)
def test_digits_that_only_a_spreadsheet_s_arithmetic_made_fall_away(stored, scale, value):
    assert str(read_number(cell(stored, "number"), scale).value) == value


def test_a_day_in_a_column_of_numbers_is_refused():
    refusal(read_number, cell("2021-03-05", "day"), PEOPLE)


@each_row(
    "nothing", ["", "  ", "\u3000", "-", "—", "——", "－", "/", "／", "无", "无。", "（无）", "暂无", "未统计", "N/A"]
)
def test_nothing_is_blank_and_never_zero(nothing):
    assert is_blank(nothing)
    refusal(read_number, cell(nothing), PEOPLE)


@pytest.mark.parametrize("something", ["0", "零", "无偿献血", "待定", "-1", "否", "若干"])
def test_something_is_not_blank(something):
    assert not is_blank(something)
