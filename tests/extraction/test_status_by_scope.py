"""The status of a number: by the scope of plans, by headings, and by the verb that stands nearest before it."""

import pytest
from each_row import each_row
from texts import drafts


def statuses(text, **options):
    return [each.status for each in drafts(text, **options)]


@pytest.mark.parametrize(
    "heading",
    [
        "2024年工作打算",
        "下一步工作",
        "工作计划",
        "二、明年安排",
        "第二部分 2024年工作安排",
        "三、主要任务",
        "下一步工作：",
        "2024 Plan",
    ],
)
@pytest.mark.parametrize(
    "text", ["组织培训8场。", "开展比赛8场。", "发放补贴8万元。", "建设书屋8个。", "筹集资金8万元。"]
)
def test_below_a_heading_of_plans_it_is_planned(heading, text):
    assert statuses(f"{heading}\n{text}") == ["planned"]


@pytest.mark.parametrize("text", ["已组织培训8场。", "开展了比赛8场。", "完成改造8间。", "目前建设书屋8个。"])
def test_below_a_heading_of_plans_what_is_said_to_be_done_is_done(text):
    assert statuses(f"二、工作计划\n{text}") == ["done"]


@pytest.mark.parametrize("heading", ["一、计划完成情况", "2023年工作安排落实情况", "一、工作回顾"])
def test_a_heading_of_what_was_done_is_none_of_plans(heading):
    assert statuses(f"{heading}\n组织培训8场。", head="2024年工作计划\n") == ["done"]


def test_a_title_of_review_and_plan_leaves_it_to_the_headings():
    text = "一、2023年工作回顾\n组织培训8场。\n二、2024年工作安排\n组织培训9场。"

    assert statuses(text, head="2023年工作总结和2024年工作安排\n") == ["done", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "拟投资80万元，改造浴室4间，惠及职工300人。",
        "计划用两个月，组织培训8场，发放补贴3万元，慰问20人。",
        "今后，公司组织培训8场，慰问20户，救助9人。",
        "公司还将继续投入80万元，改造浴室4间，新建书屋2个。",
    ],
)
def test_a_plan_goes_to_the_end_of_its_sentence(text):
    assert set(statuses(text)) == {"planned"}
    assert len(statuses(text)) == 3


@pytest.mark.parametrize("text", ["剩余2项将于年底前完成。", "还有3台拟在明年更换。", "本年度计划举办6场。"])
def test_a_plan_right_behind_the_number_is_its_own(text):
    assert statuses(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "计划投资80万元，已完成30万元。",
        "拟改造浴室4间，目前改造3间。",
        "计划慰问40户，实际慰问30户。",
        "拟发放补贴8万元，现发放了3万元。",
    ],
)
def test_a_clause_that_says_that_it_is_done_ends_a_plan(text):
    assert statuses(text) == ["planned", "done"]


@pytest.mark.parametrize(
    "text",
    [
        "将慰问金3万元送到职工手中。",
        "根据重点项目推进计划，慰问30人。",
        "开展“暖心计划”活动，慰问30人。",
        "按计划慰问30人。",
        "争取帮扶资金3万元。",
    ],
)
def test_words_like_those_of_a_plan_are_none(text):
    assert statuses(text) == ["done"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("筹集资金80万元，发放给170户。", ["raised", "done"]),
        ("筹集帮扶资金80万元，发放50万元。", ["raised", "done"]),
        ("下拨资金50万元，慰问职工300人，送去慰问金40万元。", ["allocated", "done", "done"]),
        (
            "市总工会拨付50万元、职工捐款6万元，当年发放救助金42万元，受助286人次。",
            ["allocated", "raised", "done", "done"],
        ),
        ("募集善款6万元，其中党员3万元。", ["raised", "raised"]),
    ],
)
def test_a_new_verb_ends_raising_and_allocating(text, expected):
    assert statuses(text) == expected


@each_row(
    "text",
    [
        "为未参加体检的职工补检8人。",
        "对没有领到补贴的职工发放8万元。",
        "取消收费，补助8万元。",
        "取消收费后补助8万元。",
        "慰问没有得到补助的职工8人。",
        "救助未成年人8人。",
        "培训从未间断，开展8场。",
        "为停止供暖的班组配备电炉8台。",
        "未婚青年联谊活动组织8场。",
    ],
)
def test_what_was_done_for_those_who_had_it_not_was_done(text):
    (draft,) = drafts(text)

    assert (draft.status, "原文说没有办成或没有办完" in draft.doubts) == ("done", False)


@pytest.mark.parametrize(
    "text", ["在建公寓2栋。", "正在推进3项。", "3台设备正在采购。", "公寓正在建设，共96套。", "有8项正在实施。"]
)
def test_what_goes_on_is_in_progress(text):
    assert statuses(text) == ["in_progress"]


@each_row(
    "text",
    [
        "取消原定的疗养2批。",
        "尚有1项未启动。",
        "因疫情未能慰问30人。",
        "3项尚未开工。",
        "原定慰问30人。",
        "2场被取消。",
        "未发放补贴8万元。",
        "没有开展培训8场。",
        "尚未修缮宿舍8间。",
        "未能组织疗养8人。",
        "并未新建书屋8个。",
        "不再举办比赛8场。",
        "停止发放补贴8万元。",
        "暂缓建设车位8个。",
        "终止改造8间。",
        "撤销服务站8个。",
        "取消建设车位8个。",
        "免去补贴8万元。",
        "未发放困难职工的补助8万元。",
        "公司未救助困难职工8人。",
        "停办培训8场。",
        "尚未拨付补贴8万元。",
        "未筹集资金8万元。",
        "未使用资金8万元。",
        "未向困难职工发放补贴8万元。",
        "公司没有给员工配备电脑8台。",
    ],
)
def test_what_did_not_happen_is_not_done_and_this_is_doubted(text):
    (draft,) = drafts(text)

    assert draft.status == "planned"
    assert "原文说没有办成或没有办完" in draft.doubts


@pytest.mark.parametrize(
    "text",
    [
        "2024年要重点办好：一是改造浴室4间；二是培训9场。",
        "下半年，重点抓好以下几件事：\n一是改造浴室4间。\n二是培训9场。",
        "2024年，公司计划：改造浴室4间；培训9场。",
    ],
)
def test_what_a_plan_introduces_by_a_colon_is_planned(text):
    assert statuses(text) == ["planned", "planned"]


@pytest.mark.parametrize(
    "title", ["关于做好送温暖工作的通知", "关于下达福利计划的通知", "关于发放节日福利的通知", "2024年工作要点"]
)
def test_what_a_notice_asks_for_is_planned(title):
    assert statuses("慰问困难职工30户。", head=f"{title}\n") == ["planned"]


def test_a_notice_of_praise_is_of_what_was_done():
    assert statuses("评选先进20名。", head="关于表彰先进的通知\n") == ["done"]


def test_a_share_does_not_go_on_because_something_else_does():
    assert statuses("正在办理8件，满意率96%。") == ["in_progress", "done"]


@each_row(
    "text, status",
    [
        ("列出清单52件，余下11件都排定了时限。", "in_progress"),
        ("收到建议45项，其余3项已作了解释。", "done"),
        ("筹措80万元，企业自筹38万元。", "raised"),
        ("工友们捐了6.2万元。", "raised"),
        ("社会捐赠56万元。", "raised"),
        ("计划投资450万元，已到位资金200万元。", "allocated"),
        ("支出216万元，占年度预算的72%。", "done"),
        ("下半年，准备资助学生130名。", "planned"),
        ("解决意见20条，还有7条列入明年计划。", "planned"),
        ("2024年目标：参保率达到95%以上。", "planned"),
        ("准备了慰问品30份。", "done"),
    ],
)
def test_the_status_of_what_is_left_raised_arrived_or_aimed_at(text, status):
    assert statuses(text)[-1] == status


@pytest.mark.parametrize("heading", ["五是下半年计划。", "五、2024年打算。", "会议议定：\n"])
def test_a_plan_may_head_its_own_paragraph(heading):
    assert statuses(f"{heading}添置健身器材40件。") == ["planned"]


def test_in_a_notice_what_has_passed_was_done():
    head = "关于做好续保工作的通知\n2023年11月8日\n"

    assert statuses("2023年1至10月，赔付96人次。\n慰问困难职工30户。", head=head) == ["done", "planned"]
