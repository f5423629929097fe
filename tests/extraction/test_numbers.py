"""What a number is: value, unit, bound, per what."""

import pytest
from each_row import each_row
from texts import drafts, reasons, values


@each_row(
    "text, expected",
    [
        ("发放助学金10.2万元。", [(102000, "yuan")]),
        ("投资1.38亿元。", [(138000000, "yuan")]),
        ("建设资金每年都在1千万元以上。", [(10000000, "yuan")]),
        ("捐款532596.10元。", [(532596.1, "yuan")]),
        ("慰问1,260人。", [(1260, "person")]),
        ("全年慰问3.4万人次457万余元。", [(34000, "person_time"), (4570000, "yuan")]),
        ("惠及1674户4598名职工。", [(1674, "household"), (4598, "person")]),
        ("走访560户次，办理45件次。", [(560, "household_time"), (45, "item_time")]),
        ("救助40多名（次）职工。", [(40, "person_time")]),
        ("修路11.3公里，绿化18.6万平方米。", [(11300, "metre"), (186000, "square_metre")]),
        ("出资三万余元，受补助的有七人。", [(30000, "yuan"), (7, "person")]),
        ("建教师周转房一座、公厕两所。", [(1, "building"), (2, "item")]),
        ("發放助學(xué)金４０萬(wàn)元。", [(400000, "yuan")]),
    ],
)
def test_values_are_in_base_units(text, expected):
    units = [(value, "item" if unit == "building" else unit) for value, unit in values(text)]

    assert units == [(value, "item" if unit == "building" else unit) for value, unit in expected]


@each_row(
    "text, bound",
    [
        ("补助80多万元。", "at_least"),
        ("补助1542万余元。", "at_least"),
        ("补助超过3万元。", "at_least"),
        ("满意率不低于98%。", "at_least"),
        ("满意率在95%以上。", "at_least"),
        ("补助约3万元。", "about"),
        ("补助近10万元。", "at_most"),
        ("慰问将近300人。", "at_most"),
        ("修缮约30间。", "about"),
        ("补助3000万元左右。", "about"),
        ("约占总数的59%。", "about"),
        ("每人一般不超过20000元。", "at_most"),
        ("最高至3万元。", "at_most"),
        ("救助5000-10000元。", "range"),
        ("新余钢铁发放2万元。", "exact"),
        ("余下的3项已办结。", "exact"),
    ],
)
def test_bounds(text, bound):
    assert [each.bound for each in drafts(text)] == [bound]


@pytest.mark.parametrize(
    "text, rate",
    [
        ("每人2000元。", "person"),
        ("高温补贴人均300元/月。", "person month"),
        ("困难职工每户500元。", "household"),
        ("标准提高到3000元/人。", "person"),
        ("送上慰问金各1000元。", "person"),
        ("发放助学金2000元。", ""),
    ],
)
def test_per_what_a_sum_is(text, rate):
    assert [each.rate for each in drafts(text)] == [rate]


@pytest.mark.parametrize("text", ["发放助学金 万元。", "共计.5万元。", "补助XX元。", "发放□□元。"])
def test_a_number_that_was_lost_on_the_page_is_told_and_never_guessed(text):
    (draft,) = drafts(text)

    assert (draft.value, draft.bound) == (None, "unreadable")
    assert "数看不清，请查原文" in draft.doubts


@each_row(
    "text, reason",
    [
        ("按照“三会一课”要求。", "slogan"),
        ("2022年9月1日开工。", "date"),
        ("腊月二十九慰问。", "date"),
        ("（三）加强领导", "list_number"),
        ("中邮工会〔2024〕26号印发。", "document_number"),
        ("联系电话：0351-2345678", "phone"),
        ("浏览次数：3401次", "counter"),
        ("第五届运动会。", "ordinal"),
        ("市总工会六届四次全委会召开。", "session"),
        ("一家三口住进新房。", "family"),
        ("董事长一行4人到矿。", "visitors"),
        ("数千人次参加。", "vague"),
        ("上千万元投入。", "vague"),
        ("取得四个突破。", "way_of_speaking"),
        ("农六师民生工作。", "name"),
        ("宿舍四件套整齐。", "name"),
        ("统一安排。", "word"),
        ("坚持十二年。", "duration"),
        ("现有职工8600人。", "setting"),
        ("年产煤1200万吨。", "setting"),
        ("因病欠债8万元。", "setting"),
        ("全公司有38个基层单位。", "organisation"),
        ("比去年提高2.3个百分点。", "change"),
        ("职工张三获奖。", "name"),
    ],
)
def test_numbers_that_are_no_facts_have_a_reason(text, reason):
    assert values(text) == []
    assert reason in {why for _, why in reasons(text)}


@pytest.mark.parametrize(
    "text, value, before",
    [
        ("标准从2000元/人提高到3000元/人。", 3000, 2000),
        ("体检套餐由3个增至8个。", 8, 3),
        ("体检间隔由2年调整为1年。", 1, 2),
        ("按人均100元的标准发放，比去年80元的标准又增加了。", 100, 80),
    ],
)
def test_what_it_was_before_belongs_to_what_it_is(text, value, before):
    (draft,) = drafts(text)

    assert (draft.value, draft.before) == (value, before)


@each_row(
    "text, expected",
    [
        ("添书1，850本。", [(1850, "item")]),
        ("慰问困难家庭2□5户。", [(None, "household")]),
        ("资助学生■7名。", [(None, "person")]),
        ("慰问职工   人，", [(None, "person")]),
        ("■3项工作完成。", [(3, "item")]),
        ("为59个孩子送书。", [(59, "person")]),
        ("建139个职工小家。", [(139, "item")]),
        ("全年&nbsp;慰问30人。", [(30, "person")]),
    ],
)
def test_numbers_of_pages_that_were_badly_kept(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    "text, doubt",
    [
        ("健身器材-5件。", "数字前面有负号或短横，请对照原文"),
        ("发放补助－5万元。", "数字前面有负号或短横，请对照原文"),
        ("改造宿舍3.7间。", "按个数计的不是整数，请对照原文"),
        ("慰问3.5人。", "按个数计的不是整数，请对照原文"),
        ("补助20000000000000元。", "数字太大，请对照原文"),
        ("补助2000000亿元。", "数字太大，请对照原文"),
    ],
)
def test_a_number_that_cannot_be_is_doubted(text, doubt):
    (draft,) = drafts(text)

    assert doubt in draft.doubts


@pytest.mark.parametrize(
    "text", ["配置器材5-8件。", "慰问1.2万人。", "人均培训3.7次。", "铺路3.7公里。", "补助3.75元。", "补助9000亿元。"]
)
def test_one_that_can_be_is_not(text):
    (draft,) = drafts(text)

    assert not [doubt for doubt in draft.doubts if doubt.endswith("请对照原文")]
