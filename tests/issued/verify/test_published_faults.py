"""Ten faulty figures as they were really published: the numbers, in words of our own. All ten are caught."""

from pages import message_keys, messages


def test_a_share_that_is_not_its_part_of_the_total():
    # 3 of 15 is 20 %, not 27 %; and 60 + 27 + 20 is above 100.
    assert message_keys("全年共办15项，其中已办9项（60%），在办3项（27%），筹备3项（20%）。") == [
        "share",
        "shares_above",
    ]


def test_shares_told_in_turn_after_their_parts():
    # 7 of 17 is 41 %; 5 of 17 is 29 %.
    assert messages("在17项任务中，甲类7项、乙类5项、丙类5项，分别占42%、29%、29%。") == [
        "正文第1段：“42%”与自己的数对不上：7项/17项应为41.2%"
    ]


def test_a_row_of_votes_that_lost_a_digit():
    votes = [["项目", "满意", "较满意", "不满意"], ["路灯", "95", "27", "0"]]
    votes += [["车棚", "200", "20", "2"], ["食堂", "210", "12", "0"], ["浴室", "190", "30", "2"]]

    assert messages(votes) == ["正文第1个表格第2行第1格：“路灯”一行相加为122，其他各行都是222"]


def test_classes_that_add_up_to_another_total():
    # The classes add up to 195532.
    assert message_keys("来电共284406件，其中咨询100000件，求助50000件，投诉45532件。") == ["parts"]


def test_a_sum_of_two_that_is_wrong():
    # 22.68 + 4.61 = 27.29.
    assert messages("一期投入22.68亿元，二期投入4.61亿元，合计27.22亿元。") == [
        "正文第1段：分项相加为27.29亿，与总数“27.22亿元”对不上：“一期投入22.68亿元，二期投入4.61亿元，合计27.22亿元。”"
    ]


def test_states_that_leave_some_of_the_total_out():
    # 24 + 9 + 11 = 44; 14 + 7 + 26 = 47.
    assert message_keys("重点任务共45项，其中超前24项、按期9项、已完成11项。") == ["parts"]
    assert message_keys("年度工作共50项，其中超前14项、按期7项、已完成26项。") == ["parts"]


def test_a_change_on_last_month_that_is_called_one_on_the_year():
    assert message_keys("办件量较上月同比增长1.3%。") == ["on_year"]


def test_a_title_of_february_over_a_text_of_march():
    assert message_keys("某县二月服务热线情况", "3月共接来电120件。") == ["title"]


def test_a_share_of_dissatisfied_that_the_counts_refute():
    # 4 of 1687 is 0.24 %.
    assert message_keys("有效样本共1687人，其中不满意4人，占0.28%。") == ["share"]


def test_a_share_of_a_lower_bound():
    assert message_keys("收到意见100余条，解决95条，解决率高达95%。") == ["share_of_bound"]
