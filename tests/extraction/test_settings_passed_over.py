"""What an enterprise is and has, who met, and how names are numbered: no facts."""

import pytest
from each_row import each_row
from texts import drafts, reasons, values


@each_row(
    "text",
    [
        "公司现有在册职工3260人。",
        "集团员工1.3万人，工会会员9000人。",
        "分厂职工总数达7600人。",
        "全线总长86公里。",
        "公司总面积3.2平方公里。",
        "公司共有夜班职工640人。",
        "食堂可容纳150人。",
        "上下班往返2公里。",
        "驱车300公里到工区。",
        "投资占年计划的46.5%。",
        "国庆期间产钢2.4万吨。",
        "女职工占比62%。",
        "女职工占两成。",
        "员工流失率5.5%。",
        "职工之家覆盖率达到95%。",
        "公司拥有飞机88架，航线136条，客车30辆。",
        "去年售电量46亿元。",
        "实现营业收入32.6亿元，利润3亿元。",
        "厂区离市区30公里。",
        "高峰期有1800名农民工。",
        "矿上的困难职工有73户。",
        "1200多名职工大多住在附近。",
        "现有职工480人，其中女职工200人。",
    ],
)
def test_what_an_enterprise_is_and_has_is_a_setting(text):
    assert values(text) == []
    assert {why for _, why in reasons(text)} <= {"setting", "organisation"}


@each_row(
    "text, expected",
    [
        ("慰问在岗职工318人。", [318]),
        ("体检职工480人，其中女职工200人。", [480, 200]),
        ("公司拥有食堂3个，今年改造2个。", [2]),
        ("原有宿舍180间，新增24间。", [24]),
        ("参加职工30人。", [30]),
        ("满意率98%。", [98]),
        ("共有30名职工受益。", [30]),
        ("评选出6名能手。", [6]),
        ("接听电话156个。", [156]),
        ("救助5名大学生。", [5]),
        ("办成3件实事。", [3]),
        ("调解争议7起。", [7]),
        ("给3个车间更换空调。", [3]),
        ("共有夜班职工30人受助。", [30]),
    ],
)
def test_what_was_done_for_people_is_none(text, expected):
    assert [value for value, _ in values(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "应到代表186名，实到代表179名。",
        "以175张赞成票通过。",
        "选举产生委员9名。",
        "12名职工代表参加会议。",
        "发出问卷500份，收回486份。",
        "到会代表120人。",
    ],
)
def test_who_met_and_voted_is_none(text):
    assert values(text) == []
    assert "meeting" in {why for _, why in reasons(text)}


@pytest.mark.parametrize(
    "text",
    [
        "十二局三公司慰问职工。",
        "第二工程处工会慰问职工。",
        "二处工会组织体检。",
        "三公司工会走访。",
        "一工区为职工送餐。",
        "二矿开展慰问。",
    ],
)
def test_a_numeral_in_the_name_of_a_unit_is_none(text):
    assert values(text) == []
    assert {why for _, why in reasons(text)} <= {"name", "ordinal", "word"}


@pytest.mark.parametrize("text", ["工会分6个组走访。", "领导分8路慰问。", "分成3个小组看望。", "分为4队检查。"])
def test_how_people_were_divided_is_none(text):
    assert values(text) == []


@each_row(
    "text, old, new",
    [
        ("月薪由4000元涨至6500元。", 4000, 6500),
        ("小家从57个发展到68个。", 57, 68),
        ("由2辆车扩大到9辆车。", 2, 9),
        ("会议由30次缩减为12次。", 30, 12),
        ("费用由15元降至5元。", 15, 5),
        ("标准由15元增至25元。", 15, 25),
        ("人均标准由最初的800元提高到1500元。", 800, 1500),
        ("补贴由此前的每人每天10元调高到15元。", 10, 15),
        ("套餐30种增加到58种。", 30, 58),
        ("由去年的每班15元调至25元。", 15, 25),
        ("标准原为300元，现提高到500元。", 300, 500),
        ("满意率由85%提高到98%。", 85, 98),
    ],
)
def test_the_old_value_stands_beside_the_new_one(text, old, new):
    (draft,) = drafts(text)

    assert (draft.before, draft.value) == (old, new)


def test_a_number_before_an_old_value_does_not_replace_it():
    seats, dishes = drafts("新增座位600个，菜由30个增加到58个。")

    assert (seats.before, dishes.before) == (None, 30)


@pytest.mark.parametrize(
    "text",
    [
        "涨幅达66.7%。",
        "增幅为12%。",
        "同比增长8.1%。",
        "产量增长8%。",
        "提高4个百分点。",
        "超额3.2%。",
        "较2022年增长两成。",
    ],
)
def test_by_how_much_something_changed_is_a_change(text):
    assert values(text) == []
    assert "change" in {why for _, why in reasons(text)}


@pytest.mark.parametrize("text", ["工会先后4次上门。", "矿上两次检修管道。", "领导曾3次到矿。"])
def test_how_often_someone_came_is_a_way_of_speaking(text):
    assert values(text) == []
    assert "way_of_speaking" in {why for _, why in reasons(text)}


@each_row(
    "text, passed",
    [
        ("到三家兄弟单位学习。", ("三家", "organisation")),
        ("三家企业的做法。", ("三家", "organisation")),
        ("四家单位合计立项143项。", ("四家", "organisation")),
        ("两个码头装设饮水机46台。", ("两个", "place")),
        ("他和三个同事当了师傅。", ("三个", "too_small")),
        ("带过的徒弟有八个当上班组长。", ("八个", "too_small")),
        ("送各部室（共印60份）", ("60份", "document_number")),
        ("已有1265人阅读", ("1265人", "counter")),
        ("工程分四个标段。", ("四个", "organisation")),
        ("项目金额（万元）", ("万元", "unit")),
    ],
)
def test_what_counts_places_readers_copies_and_a_few_people_is_no_fact(text, passed):
    assert passed in reasons(text)


def test_how_many_enterprises_did_a_thing_is_a_fact():
    assert values("七家单位实施了目标责任制。") == [(7, "item")]


def test_by_how_much_costs_fell_is_a_fact_and_by_how_much_other_things_did_is_none():
    assert values("业务招待费与上年同期相比下降31%。") == [(31, "percent")]
    assert values("公务接待费同比减少42%，会议费减少近三成。") == [(42, "percent"), (30, "percent")]
    assert values("事故同比下降31%。") == []
