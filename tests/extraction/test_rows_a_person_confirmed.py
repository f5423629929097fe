"""From a text to the ledger: rows are drafted, a person confirms them, and only these go in."""

import csv
import re
import shutil
from dataclasses import replace
from datetime import date

import pytest
from hand_drafted import DRAFTS, LINES, extracted
from ledgers import ledger_folder

from reporting.core.office_package import unpack
from reporting.demo.filled_form import sheets_of, typed_into
from reporting.extraction.drafting import Drafting, draft_files
from reporting.extraction.drafts.drafts import DraftedPeriod
from reporting.returns.intake import Intake, take_in
from reporting.returns.taking.slip_files import SlipFolder

ALL_BUT_NEW = {5: "是", 6: "是", 7: "是", 8: "否", 9: "否"}
NEW_LINE = "rest_stations,健身驿站,Fitness stations,space,flow,culture,,,yes,yes,,,,,,\n"


@pytest.fixture
def office(tmp_path):
    return with_text(tmp_path)


@pytest.fixture(scope="module")
def drafted_once(tmp_path_factory):
    office = with_text(tmp_path_factory.mktemp("drafted"))
    office.draft()
    return office.folder


@pytest.fixture
def desk(drafted_once, tmp_path):
    """An office in which the text has been drafted from."""
    return Office(shutil.copytree(drafted_once, tmp_path / "desk"))


def with_text(folder):
    ledger_folder(folder / "data")
    (folder / "texts").mkdir()
    (folder / "texts" / "报告.txt").write_text("\n".join(LINES), "utf-8")
    return Office(folder)


class Office:
    """A ledger, a folder of texts, and what was printed last."""

    def __init__(self, folder):
        self.data, self.folder, self.printed = folder / "data", folder, []

    def draft(self, made=None, period=None):
        def extract(source, _period, _known):
            return replace(made or extracted(), source=source)

        self.printed = []
        return draft_files(
            Drafting(extract, self.data, self.folder / "out", period), [self.folder / "texts"], self.printed.append
        )

    @property
    def drafted(self):
        return self.folder / "out" / "extracted" / "报告.xlsx"

    def answer(self, figures=ALL_BUT_NEW, lists="是", typed=()):
        """The drafted workbook with the answers of a person."""
        cells = {(row, 2): answer for row, answer in figures.items()} | dict(typed)
        answered = typed_into(self.drafted.read_bytes(), {"成果": cells, "清单合计": {(5, 2): lists} if lists else {}})
        path = self.folder / "报告.xlsx"
        path.write_bytes(answered)
        return path

    def take_in(self, path):
        self.printed = []
        slips = SlipFolder(self.folder / "out")
        return take_in(Intake(self.data, slips, date(2024, 1, 5), None, is_trial=False), [path], self.printed.append)

    def rows(self, table):
        with (self.data / f"{table}.csv").open(encoding="utf-8") as file:
            return list(csv.DictReader(file))

    @property
    def output(self):
        return "\n".join(self.printed)


def test_confirmed_rows_go_in_with_the_file_the_paragraph_and_the_quote(desk):
    assert desk.take_in(desk.answer())
    assert [(row["measure"], row["value"], row["bound"]) for row in desk.rows("achievements")] == [
        ("health_checks", "1260", "at_least"),
        ("health_checks_women", "320", "exact"),
        ("aid_funds_hardship", "256000", "exact"),
    ]
    assert desk.rows("achievements")[2]["locator"] == (
        "报告.xlsx 成果 第7行D列，出自报告.txt 第3行“发放困难帮扶资金25.6万元”"
    )
    assert desk.rows("achievements")[2]["certainty"] == "inferred"
    part, whole = desk.rows("achievements")[1]["part_of"], desk.rows("achievements")[0]["id"]
    assert part == whole


def test_a_figure_is_printed_as_its_text_has_it_and_a_corrected_one_as_it_was_typed(desk):
    desk.take_in(desk.answer(typed=[((6, 4), 330)]))

    assert [row["printed"] for row in desk.rows("achievements")] == ["1260余名", "330人", "25.6万元"]


def test_a_text_that_says_nearly_goes_in_as_at_most(office):
    made = extracted()
    nearly = replace(made.drafts[0], bound="at_most")
    office.draft(replace(made, drafts=(nearly, *made.drafts[1:])))
    office.take_in(office.answer())

    first = office.rows("achievements")[0]
    assert (first["value"], first["bound"], first["printed"]) == ("1260", "at_most", "近1260人")


def test_the_size_of_a_list_goes_to_the_lists(desk):
    desk.take_in(desk.answer())

    assert [(row["name"], row["total"], row["resolved"]) for row in desk.rows("lists")] == [("办实事清单", "14", "12")]


def test_one_row_without_an_answer_keeps_the_whole_file_out(desk):
    assert not desk.take_in(desk.answer({**ALL_BUT_NEW, 7: ""}))
    assert "需修改 成果 B7：空白；应为“是”或“否”" in desk.output
    assert desk.rows("achievements") == desk.rows("returns") == []


def test_an_answer_in_other_words_is_asked_again(desk):
    assert not desk.take_in(desk.answer({**ALL_BUT_NEW, 7: "大概"}))
    assert "“大概”；应为“是”或“否”" in desk.output


@pytest.mark.parametrize("head", ["已核", "", "确认结果"])
@pytest.mark.parametrize("answers", [dict.fromkeys(ALL_BUT_NEW, ""), ALL_BUT_NEW])
def test_rows_whose_column_of_answers_is_renamed_or_gone_stay_out(desk, head, answers):
    assert not desk.take_in(desk.answer(answers, typed=[((4, 2), head)]))
    assert "需修改 成果 第4行：没有“确认”一栏；起草的行要逐行确认，才收入台账" in desk.output
    assert desk.rows("achievements") == desk.rows("returns") == []


@pytest.mark.parametrize(
    "gone", [(1, 2, 11, 12, 13), (2, 11, 12), (2, 16, 17, 18), range(11, 19), [*range(11, 19), 1, 2]]
)
def test_a_draft_is_known_by_whatever_is_left_of_its_columns_or_by_its_sheet(desk, gone):
    typed = [((4, column), f"甲{column}") for column in gone]

    assert not desk.take_in(desk.answer(typed=typed))
    assert desk.rows("achievements") == desk.rows("returns") == []


@pytest.mark.parametrize("cover", [{(1, 1): "说明"}, {(1, 1): "说明", (3, 1): "编号"}, {(3, 2): ""}])
def test_a_draft_whose_sheet_about_the_text_was_typed_over_is_no_ordinary_return(desk, cover):
    path = desk.answer(typed=[((4, 2), "已核")])
    path.write_bytes(typed_into(path.read_bytes(), {"起草说明": cover}))

    assert not desk.take_in(path)
    assert desk.rows("achievements") == []


def test_a_number_that_a_person_changed_is_told_with_the_quote_and_marked_in_the_ledger(desk):
    assert desk.take_in(desk.answer(typed=[((7, 4), 256)]))
    assert (
        "请核对 成果 D7：数值256万元与原文“发放困难帮扶资金25.6万元”不同；起草的是25.6万元；有意更正的不用改"
    ) in desk.output
    row = desk.rows("achievements")[2]
    assert (row["value"], row["locator"]) == (
        "2560000",
        "报告.xlsx 成果 第7行D列，出自报告.txt 第3行（起草为25.6万元，人工改为256万元）“发放困难帮扶资金25.6万元”",
    )


@pytest.mark.parametrize("column, text", [(5, "元"), (4, 26.5), (4, "近25.6")])
def test_another_unit_or_bound_is_a_change_as_well(desk, column, text):
    desk.take_in(desk.answer(typed=[((7, column), text)]))

    assert "与原文“发放困难帮扶资金25.6万元”不同；起草的是25.6万元" in desk.output


def test_a_size_of_a_list_that_a_person_changed_is_told_and_marked(desk):
    path = desk.answer()
    path.write_bytes(typed_into(path.read_bytes(), {"清单合计": {(5, 6): 13}}))

    assert desk.take_in(path), desk.output
    assert "数值事项总数14、已办结13与原文" in desk.output
    assert "（起草为事项总数14、已办结12，人工改为事项总数14、已办结13）" in desk.rows("lists")[0]["locator"]


def test_equal_numbers_in_another_dress_are_no_change(desk):
    assert desk.take_in(desk.answer(typed=[((7, 4), "２５.60"), ((6, 4), "320.0")]))
    assert "请核对" not in desk.output


@pytest.mark.parametrize(
    "typed, found",
    [
        ({12: ""}, "“原文”是空白"),
        ({12: "", 13: ""}, "“原文”是空白"),
        ({13: "第9行"}, "“原文”或“位置”与起草时不同"),
        ({13: ""}, "“原文”或“位置”与起草时不同"),
        ({12: "发放困难帮扶资金256万元"}, "“原文”或“位置”与起草时不同"),
        ({19: ""}, "“原文”或“位置”与起草时不同"),
    ],
)
def test_a_confirmed_row_whose_quote_or_place_is_another_is_sent_back(desk, typed, found):
    assert not desk.take_in(desk.answer(typed=[((7, column), text) for column, text in typed.items()]))
    assert f"需修改 成果 L7：{found}；出处要与稿件相符" in desk.output
    assert desk.rows("achievements") == []


def test_what_is_answered_no_may_have_lost_its_quote(desk):
    assert desk.take_in(desk.answer({**ALL_BUT_NEW, 7: "否"}, typed=[((7, 12), "")])), desk.output


@pytest.mark.parametrize(
    "row, column, text, place",
    [(7, 3, "困难帮\u200b扶资金", "C7"), (2, 1, "填报单位：甲\u200b公司　　报告期：2023年", "A2")],
)
def test_a_name_with_a_sign_that_nobody_sees_is_sent_back(desk, row, column, text, place):
    assert not desk.take_in(desk.answer(typed=[((row, column), text)]))
    assert f"需修改 成果 {place}：有看不见的符号U+200B ZERO WIDTH SPACE" in desk.output


def test_a_row_that_a_person_added_is_told_and_marked(desk):
    added = {2: "是", 3: "困难帮扶资金", 4: 3, 5: "万元", 6: "已发放", 7: date(2023, 1, 1), 8: date(2023, 12, 31)}
    typed = [((10, column), text) for column, text in added.items()]

    assert desk.take_in(desk.answer({**ALL_BUT_NEW, 7: "否"}, typed=typed)), desk.output
    assert "请核对 成果 D10：没有原文；稿件里没有这一行，是人工添加的" in desk.output
    assert desk.rows("achievements")[-1]["locator"].endswith("出自报告.txt （稿件里没有原文，人工添加）")


ALL_NO = dict.fromkeys(ALL_BUT_NEW, "否")


def test_a_file_in_which_all_is_answered_with_no_is_a_finished_job_however_often_it_comes(desk):
    path = desk.answer(ALL_NO, "否")

    assert desk.take_in(path)
    assert desk.take_in(path)
    assert desk.printed[0].endswith("没有要收的行：没有一行选“是”，留着备查即可（甲公司 2023年）")
    assert desk.rows("achievements") == desk.rows("returns") == []


def test_who_answers_no_afterwards_takes_the_rows_back(desk):
    desk.take_in(desk.answer())

    assert desk.take_in(desk.answer(ALL_NO, "否")), desk.output
    assert desk.rows("achievements") == desk.rows("lists") == []


def test_a_sheet_of_another_year_may_be_answered_with_no_as_a_whole(office):
    other = DraftedPeriod(date(2022, 1, 1), date(2022, 12, 31), "explicit", "稿中写“2022年”")
    office.draft(extracted([replace(DRAFTS[0]), replace(DRAFTS[2], period=other)]))
    path = office.folder / "报告.xlsx"
    path.write_bytes(typed_into(office.drafted.read_bytes(), {"成果": {(5, 2): "是"}, "成果2": {(5, 2): "否"}}))

    assert office.take_in(path), office.output
    assert [row["measure"] for row in office.rows("achievements")] == ["health_checks"]


def test_a_row_copied_to_the_sheet_of_its_year_keeps_its_quote(office):
    other = DraftedPeriod(date(2022, 1, 1), date(2022, 12, 31), "explicit", "稿中写“2022年”")
    office.draft(extracted([DRAFTS[0], DRAFTS[1], replace(DRAFTS[2], period=other)]))
    row = sheets_of(office.drafted.read_bytes())["成果"][5]
    copied = {(6, column): text for column, text in enumerate(row, 1) if text != ""}
    copied |= {(6, 2): "是", (6, 7): date(2022, 1, 1), (6, 8): date(2022, 12, 31), (6, 10): ""}
    path = office.folder / "报告.xlsx"
    sheets = {"成果": {(5, 2): "是", (6, 2): "否"}, "成果2": {(5, 2): "是", **copied}}
    path.write_bytes(typed_into(office.drafted.read_bytes(), sheets))

    assert office.take_in(path), office.output
    women = next(row for row in office.rows("achievements") if row["measure"] == "health_checks_women")
    assert women["period_start"] == "2022-01-01"
    assert women["locator"].endswith("“其中女职工320名”")


def test_one_row_without_an_answer_is_no_finished_job(desk):
    assert not desk.take_in(desk.answer({**ALL_NO, 7: ""}, "否"))
    assert "退回：1处需修改" in desk.output


def test_a_new_measure_is_refused_with_the_line_to_paste_until_the_catalogue_has_it(desk):
    answered = desk.answer({**ALL_BUT_NEW, 9: "是"}, typed={(9, 3): "健身驿站"}.items())

    assert not desk.take_in(answered)
    assert "指标目录里没有" in desk.output
    assert ",健身驿站,New measure" in desk.output
    with (desk.data / "measures.csv").open("a", encoding="utf-8") as file:
        file.write(NEW_LINE)
    assert desk.take_in(answered)
    assert desk.rows("achievements")[-1]["measure"] == "rest_stations"


def test_the_line_for_a_new_measure_fits_the_catalogue_as_it_is(desk):
    answered = desk.answer({**ALL_BUT_NEW, 8: "是"})
    desk.take_in(answered)
    (line,) = re.findall(r"再收一次：(\S.*)$", desk.output, re.MULTILINE)[:1]
    with (desk.data / "measures.csv").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")

    assert desk.take_in(answered), desk.output
    assert desk.rows("achievements")[-1]["value"] == "600"


def test_rows_of_another_year_stand_on_a_sheet_of_their_own_and_are_taken_in_with_it(office):
    other = DraftedPeriod(date(2022, 1, 1), date(2022, 12, 31), "explicit", "稿中写“2022年”")
    office.draft(extracted([replace(DRAFTS[0]), replace(DRAFTS[2], period=other)]))
    sheets = {"成果": {(5, 2): "是"}, "成果2": {(5, 2): "是"}}
    answered = office.folder / "报告.xlsx"
    answered.write_bytes(typed_into(office.drafted.read_bytes(), sheets))

    assert office.take_in(answered), office.output
    assert {row["measure"]: row["period_start"] for row in office.rows("achievements")} == {
        "health_checks": "2023-01-01",
        "aid_funds_hardship": "2022-01-01",
    }


def test_no_file_that_is_written_holds_personal_data(office):
    lines = (*LINES, "身份证11010119900307123X，电话13800138000")
    (office.folder / "texts" / "报告.txt").write_text("\n".join(lines), "utf-8")
    office.draft()
    parts = unpack(office.drafted.read_bytes())
    parts |= {path.name: path.read_bytes() for path in office.drafted.parent.iterdir() if path.suffix != ".xlsx"}

    assert [name for name, part in parts.items() if b"199003071" in part or b"13800138000" in part] == []
    assert "已遮去个人信息：电话号码1处、身份证号1处" in office.output


def test_a_text_whose_personal_data_is_not_struck_out_whole_is_not_drafted(office):
    """Whatever the draft says of the text is looked at, in the workbook, the page and the JSON."""
    office.draft(extracted([replace(DRAFTS[0], doubts=("电话13800138000",))]))

    assert "没有起草：稿件里的个人信息没有遮全，请从稿件里删去后再起草：报告.xlsx：电话号码（1…0）" in office.output
    assert [*(office.folder / "out" / "extracted").iterdir()] == []


def test_what_a_person_corrects_is_remembered_for_the_phrase(desk):
    typed = {(9, 3): "配置健身器材", (9, 5): "件"}

    assert desk.take_in(desk.answer({**ALL_BUT_NEW, 9: "是"}, typed=typed.items()))
    assert desk.rows("extraction_words") == [
        {
            "id": "word-1",
            "phrase": "新建健身驿站",
            "measure": "fitness_equipment",
            "unit": "piece",
            "status": "",
            "enterprise": "a",
        }
    ]


def test_the_same_file_twice_changes_nothing_and_a_corrected_one_takes_its_place(desk):
    first = desk.answer()
    desk.take_in(first)
    before = {path.name: path.read_bytes() for path in desk.data.glob("*.csv")}

    assert desk.take_in(first)
    assert {path.name: path.read_bytes() for path in desk.data.glob("*.csv")} == before
    assert desk.take_in(desk.answer({**ALL_BUT_NEW, 6: "否"}))
    assert [row["measure"] for row in desk.rows("achievements")] == ["health_checks", "aid_funds_hardship"]


def test_a_text_stands_beside_the_return_of_the_same_period_and_nothing_is_counted_twice(office):
    sent = office.folder / "甲公司2023年.csv"
    sent.write_text("填报单位：甲公司,报告期：2023年\n指标,数值（万元）,状态\n困难帮扶资金,25.6,已发放\n", "utf-8")
    assert office.take_in(sent)
    office.draft()

    assert not office.take_in(office.answer())
    assert "同一指标的日期重叠，会重复计算" in office.output
    assert office.take_in(office.answer({**ALL_BUT_NEW, 7: "否"}))
    assert len(office.rows("achievements")) == 3


def test_a_workbook_in_which_somebody_answered_is_never_overwritten(office):
    office.draft()
    shutil.copy(office.answer(), office.drafted)
    answered = office.drafted.read_bytes()

    assert office.draft()
    assert office.drafted.read_bytes() == answered
    assert office.drafted.with_name("报告.new.xlsx").exists()
    assert "报告.xlsx 已有人填写，保留不动" in office.output


def test_an_unanswered_workbook_is_written_again_with_the_same_bytes(office):
    office.draft()
    first = {path.name: path.read_bytes() for path in office.drafted.parent.iterdir()}
    office.draft()

    assert {path.name: path.read_bytes() for path in office.drafted.parent.iterdir()} == first


def test_doubts_and_reasons_stand_in_the_row(desk):
    rows = sheets_of(desk.drafted.read_bytes())["成果"]
    heads = rows[3]
    aid, standard = (dict(zip(heads, row, strict=True)) for row in rows[6:8])

    assert (aid["数值"], aid["计量单位"], aid["状态"], aid["期间依据"]) == (
        25.6,
        "万元",
        "已发放",
        "推断：按标题的年份",
    )
    assert standard["疑点"] == "指标目录里没有，确认前先登记；不知是谁的标准"
    assert aid["原文"] == "发放困难帮扶资金25.6万元"


def test_a_folder_of_drafts_is_taken_in_without_their_pages(desk):
    shutil.copy(desk.answer(), desk.drafted)

    assert desk.take_in(desk.drafted.parent)
    assert "报告.html  略过：起草稿件时附带的文件" in desk.output
    assert len(desk.rows("achievements")) == 3


def test_our_own_fault_in_one_text_keeps_no_other_out_and_is_raised_at_the_end(office):
    (office.folder / "texts" / "坏.txt").write_text("\n".join(LINES), "utf-8")

    def extract(source, _period, _known):
        if source.name == "坏.txt":
            raise KeyError(source.name)
        return replace(extracted(), source=source)

    with pytest.raises(ExceptionGroup):
        draft_files(Drafting(extract, office.data, office.folder / "out", None), [office.folder / "texts"], print)
    assert office.drafted.exists()


def test_a_file_that_cannot_be_read_keeps_no_other_from_being_drafted(office):
    (office.folder / "texts" / "图片.png").write_bytes(b"\x89PNG\r\n")

    assert not office.draft()
    assert office.drafted.exists()
    assert "图片.png  读不了：文件是图片" in office.output


NEW_ENTERPRISE = [replace(one, enterprise="丁丁矿业有限公司") for one in DRAFTS[:3]]
YES = {5: "是", 6: "是", 7: "是"}


def test_an_enterprise_that_is_not_registered_is_asked_about_once_until_its_line_is_there(office):
    office.draft(extracted(NEW_ENTERPRISE))
    answered = office.answer(YES, "")

    assert not office.take_in(answered)
    assert office.output.count("不是已登记的单位") == 1
    assert "退回：1处需修改" in office.output
    (line,) = re.findall(r"再收一次：(\S.*)$", office.output, re.MULTILINE)
    with (office.data / "enterprises.csv").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert office.take_in(answered), office.output
    assert office.rows("enterprises")[-1]["short_name"] == "丁丁矿业"
    assert len(office.rows("achievements")) == 3


def test_a_guess_at_a_name_goes_when_the_enterprise_is_registered(office):
    (office.data / "names.csv").write_text(
        "id,kind,name,means,checked\n"
        "enterprise-1,enterprise,甲公司,b,no\n"
        "enterprise-2,enterprise,丁公司,b,no\n"
        "enterprise-3,enterprise,戊公司,b,yes\n",
        "utf-8",
    )
    office.draft()

    assert office.take_in(office.answer()), office.output
    assert [row["name"] for row in office.rows("names")] == ["丁公司", "戊公司"]


def test_whose_a_text_is_matters_not_when_all_is_answered_with_no(office):
    office.draft(extracted(NEW_ENTERPRISE))

    assert office.take_in(office.answer(dict.fromkeys(YES, "否"), "")), office.output
    assert "没有要收的行" in office.output
    assert office.rows("names") == office.rows("returns") == []
