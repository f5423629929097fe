"""A speech that sets tasks, minutes that resolve and a notice that announces tell of plans; income is raised."""

import pytest
from texts import drafts

MINUTES = "甲矿业公司工会会议纪要\n2023-05-06\n"
NOTICE = "甲矿业公司工会\n关于组织职工体检的通知\n2023-05-06\n"


def statuses(text, head="甲矿业公司工会\n2023-05-06\n"):
    return [draft.status for draft in drafts(text, head=head)]


@pytest.mark.parametrize(
    "introduction",
    ["下面，我就今年工作讲三点意见。", "我再提四点要求。", "围绕今年工作，强调以下几点意见：", "作如下三点安排："],
)
def test_all_parts_of_a_speech_that_sets_tasks_are_planned(introduction):
    text = f"去年慰问30人。\n{introduction}\n（一）改善宿舍。①投入600万元；②新装空调9台。\n（二）补助9人。"

    assert statuses(text) == ["done", "planned", "planned", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "2023年，我们要新建浴室3座。",
        "各级工会要把慰问做实，走访30户。",
        "今年要给30户职工送去慰问品。",
        "下半年，还要给余下的8个工区换床垫。",
        "体检率要达到95%。",
        "市总工会将下拨资金300万元。",
        "公司将向职工发放补贴5万元。",
    ],
)
def test_what_somebody_wants_to_do_is_planned(text):
    assert statuses(text) == ["planned"]


@pytest.mark.parametrize("text", ["将慰问金3万元送到职工手中。", "为需要给药的30人义诊。", "主要为30户职工修房。"])
def test_words_that_only_hold_those_of_a_plan_make_none(text):
    assert statuses(text) == ["done"]


@pytest.mark.parametrize(
    "text",
    [
        "二、讨论休息区建设方案。同意为30家门店增设休息区。",
        "三、研究夜班补贴。夜班补贴由25元提高到40元。",
        "（三）审议帮扶事项。补助30人。",
        "会议同意为30人购买保险。",
        "经研究决定，补助30人。",
    ],
)
def test_what_minutes_resolve_is_planned(text):
    assert statuses(text, MINUTES) == ["planned"]


def test_what_minutes_were_told_of_is_done():
    assert statuses("一、听取慰问情况汇报。春节慰问30人。", MINUTES) == ["done"]


@pytest.mark.parametrize(
    "text",
    [
        "今年怎么干？我讲几点。第一，新增小屋10间。第二，筛查投入90万元。",
        "公司决定于12月20日开展送温暖活动。\n1、慰问困难职工260户，需资金39万元。",
    ],
)
def test_an_introduction_within_a_paragraph_or_above_a_list_makes_plans_of_what_follows(text):
    assert statuses(text) == ["planned", "planned"]


def test_a_notice_announces_what_it_does_not_say_to_be_over():
    text = "一、对象。职工300人参加体检。\n二、设备。上月新购彩超2台，已安装到位。\n去年体检200人。"

    assert statuses(text, NOTICE) == ["planned", "done", "done"]


def test_money_under_a_heading_of_income_came_in():
    income = "一、资金来源\n（一）上年结转21万元。\n（二）本年收入。1.利息3万元；2.职工捐款12万元。"

    assert statuses(f"{income}\n二、资金支出\n（一）救助支出82万元。") == ["raised", "raised", "raised", "done"]


def test_what_was_done_in_the_year_gone_is_no_plan_below_the_title_of_one():
    head = "甲矿业公司2024年工作要点\n2024-01-18\n"

    assert statuses("过去一年，慰问30人；建成书屋5家。今年慰问40人。", head) == ["done", "done", "planned"]


def test_what_came_in_is_raised_by_whatever_word_it_is_called():
    text = "一、经费来源：上年结余18万元；会员会费42万元；矿里补助30万元。"
    made = drafts(text, head="甲矿业公司2019年收支\n")

    assert [each.status for each in made] == ["raised"] * 3
    assert {each.period.start.year for each in made} == {2019}
