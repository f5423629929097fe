"""The period, the status, the enterprise and the measure of a number."""

import datetime as dt

import pytest
from each_row import each_row
from texts import KNOWN, drafts

from reporting.extraction.naming.known import Known, LearntWord


def period(text, **options):
    made = drafts(text, **options)[-1].period
    return (made.start and made.start.isoformat(), made.end and made.end.isoformat(), made.certainty)


@each_row(
    "text, start, end",
    [
        ("今年慰问30人。", "2023-01-01", "2023-05-06"),
        ("去年慰问30人。", "2022-01-01", "2022-12-31"),
        ("明年计划慰问30人。", "2024-01-01", "2024-12-31"),
        ("2021年慰问30人。", "2021-01-01", "2021-12-31"),
        ("2021年-2022年慰问30人。", "2021-01-01", "2022-12-31"),
        ("自2019年开展以来，累计慰问30人。", "2019-01-01", "2023-05-06"),
        ("去年下半年以来慰问30人。", "2022-01-01", "2023-05-06"),
        ("近五年慰问30人。", "2018-01-01", "2023-05-06"),
        ("2020年全面铺开，至2022年底，累计慰问30人。", "2020-01-01", "2022-12-31"),
        ("自活动开展以来，累计慰问30人。", None, "2023-05-06"),
        ("3月慰问30人。", "2023-03-01", "2023-03-31"),
    ],
)
def test_the_period_is_what_the_sentence_says(text, start, end):
    assert period(text) == (start, end, "explicit")


def test_without_words_of_time_it_is_that_of_the_text_and_this_is_told():
    assert period("慰问30人。") == ("2023-01-01", "2023-05-06", "inferred")
    assert "期间是推断的（按文稿的日期）" in drafts("慰问30人。")[0].doubts


def test_without_any_year_nothing_is_guessed_and_a_person_may_say_it():
    assert period("今年慰问30人。", head="甲矿业公司工会\n") == (None, None, "unknown")
    assert period("今年慰问30人。", head="甲矿业公司工会\n", period="2021")[0] == "2021-01-01"


def test_what_comes_out_early_and_calls_itself_a_summary_tells_of_the_year_before():
    assert period("全年慰问30人。", head="甲矿业公司工会工作总结\n2024-02-09\n")[:2] == ("2023-01-01", "2023-12-31")


def test_lines_of_a_list_are_of_the_time_of_the_line_that_introduces_it():
    assert period("2022年完成：\n(一)道路改造5公里；\n(二)绿化8亩。")[:2] == ("2022-01-01", "2022-12-31")


@each_row(
    "text, status",
    [
        ("发放助学金2万元。", "done"),
        ("计划投资500万元。", "planned"),
        ("2010年还要开工30万平方米。", "planned"),
        ("筹集资金80万元。", "raised"),
        ("拨付资金200万元。", "allocated"),
        ("3台正在采购。", "in_progress"),
        ("争取到救助款29万元。", "done"),
        ("招待费降低40%。", "done"),
    ],
)
def test_status(text, status):
    assert [each.status for each in drafts(text)] == [status]


def test_the_enterprise_is_the_one_that_the_text_names_and_a_clause_may_name_another():
    one, other = drafts("甲矿发放2万元，乙电厂发放3万元。")

    assert (one.enterprise, one.sub_unit) == ("a", "")
    assert (other.enterprise, other.sub_unit) == ("b", "")


def test_a_measure_of_the_catalogue_is_known_by_its_words_and_a_new_one_is_proposed():
    known, new = drafts("发放助学资金2万元。改造浴室3间。")

    assert (known.measure, known.measure_words) == ("education_aid_funds", "发放助学资金")
    assert (new.measure, new.measure_words) == (None, "改造浴室")
    assert "指标库里没有，是拟增的指标" in new.doubts


def test_what_a_person_once_said_of_a_phrase_holds_for_the_next_text():
    learnt = LearntWord("改造浴室", "bathhouses_renovated", "room", "done", "")
    known = Known(KNOWN.enterprises, KNOWN.measures, (learnt,))
    (draft,) = drafts("计划改造浴室3间。", known=known)

    assert (draft.measure, draft.unit, draft.status) == ("bathhouses_renovated", "room", "done")


@pytest.mark.parametrize(
    "text, doubt",
    [
        ("工友自发捐款6.2万元。", "可能是职工自己出的钱"),
        ("医疗互助赔付15万元。", "可能是互助保障或保险的赔付"),
        ("向市总工会申请到助学金11.5万元。", "可能是别的单位出的钱"),
        ("为周边村民修路3公里。", "受益的可能不是本单位职工"),
    ],
)
def test_money_and_help_of_others_is_doubted(text, doubt):
    assert doubt in drafts(text)[0].doubts


def test_the_quote_are_the_very_words_of_the_text():
    (draft,) = drafts("發放助學(xué)金４０萬(wàn)元,惠及職工。")

    assert draft.quote == "發放助學(xué)金４０萬(wàn)元,"
    assert draft.period.end == dt.date(2023, 5, 6)


def test_a_list_and_what_is_resolved_of_it_are_the_size_of_a_list():
    total, resolved = drafts("定下办实事项目94件，到8月底已完成73件。")

    assert (total.measure, resolved.measure) == ("list_items", "list_items_resolved")


CATALOGUE = Known(
    {}, {"建设停车位": "spaces", "助学资金": "funds", "资助学生": "students"}, (),
    {"spaces": "space", "funds": "yuan", "students": "person"}, {"space": "个", "yuan": "元", "person": "人"},
)  # fmt: skip


@pytest.mark.parametrize(
    "text, measure, unit",
    [
        ("增设职工停车位75个。", "spaces", "item"),
        ("职工停车位用水泥75袋。", None, "item"),
        ("发放助学金25.6万元。", "funds", "yuan"),
        ("发放助学金25人。", None, "person"),
        ("发放大病救助资金25万元。", None, "yuan"),
        ("慰问职工30人。", None, "person"),
    ],
)
def test_a_measure_is_found_by_its_signs_if_the_unit_of_the_text_agrees_and_that_is_a_doubt(text, measure, unit):
    (draft,) = drafts(text, known=CATALOGUE)

    assert (draft.measure, draft.unit) == (measure, unit)
    assert ("指标是按字面找的，请核对" in draft.doubts) == (measure is not None)
