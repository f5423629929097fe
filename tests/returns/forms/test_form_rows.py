"""What a form already holds when it goes out: items with their status, measures, and whose it is."""

import datetime as dt

import pytest
from form_builders import DONE, LIST, NS, SHEETS, form, forms, headings
from ledgers import DATA, SOURCES, YEAR, ledger

from reporting.core.period import parse
from reporting.ledger.reading import read_ledger
from reporting.returns.forms.carried import carried_over
from reporting.returns.forms.form import forms_of
from reporting.returns.vocabulary import vocabulary

THIS_YEAR = {**YEAR, "period_start": "2024-01-01", "period_end": "2024-12-31", "as_of": "2024-06-30"}


def carried(folder, period="2024", lists=(LIST,), **item):
    held = ledger(folder, lists=lists, items=[item])
    return carried_over(held, "a", parse(period))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A form with one open item, and a ledger that is not made up."""
    item = {
        "deadline": "2024-06-30",
        "unit": "a_mine",
        "money": "1255000",
        "beneficiaries": 860,
        "status": "in_progress",
    }
    return form(tmp_path_factory.mktemp("small"), lists=[LIST], items=[item])


def test_an_open_item_of_an_earlier_list_is_carried_over_with_its_number_and_status(small):
    first = small.table("事项")[0]

    assert (first["编号"], first["事项名称"], first["办理状态"]) == ("items-1", "事项", "办理中")
    assert (first["清单"], first["所属单位"]) == ("民生实事项目清单", "一矿")
    assert (first["立项日期"], first["完成时限"]) == (dt.date(2023, 1, 10), dt.date(2024, 6, 30))
    assert (first["投入资金（万元）"], first["受益人数（人）"], first["满意（人）"]) == (125.5, 860, "")


def test_an_item_that_was_done_before_the_period_is_not_carried_over(tmp_path):
    assert carried(tmp_path, **DONE) == []


def test_an_item_that_was_open_when_the_period_began_stays_with_its_days(tmp_path):
    (item,) = carried(tmp_path, status="done", done_on="2024-01-01", closed_on="2024-03-05")

    assert (item["status"], item["done_on"], item["closed_on"]) == ("已办结", dt.date(2024, 1, 1), dt.date(2024, 3, 5))


def test_a_list_that_runs_in_the_period_comes_with_all_its_items(tmp_path):
    lists = [{**LIST, "period_end": "2024-03-31"}]

    assert [item["status"] for item in carried(tmp_path, lists=lists, **DONE)] == ["已办结"]


def test_a_list_that_begins_later_and_the_items_of_others_are_not_in_the_form(tmp_path):
    assert carried(tmp_path / "later", "2023", [{**LIST, **THIS_YEAR}], opened="2024-02-01") == []
    assert carried(tmp_path / "other", "2024", [{**LIST, "enterprise": "b"}], enterprise="b") == []


def test_the_words_of_a_deadline_stay_words(tmp_path):
    (item,) = carried(tmp_path, deadline_note="长期坚持")

    assert item["deadline"] == "长期坚持"


def test_items_stand_by_the_beginning_of_their_lists(tmp_path):
    items = [{"list": "new", "title": "新"}, {"list": "list", "title": "旧"}]
    first, _ = forms(tmp_path, lists=[{**LIST, **THIS_YEAR, "id": "new"}, LIST], items=items)

    assert [item["title"] for item in first.items] == ["旧", "新"]


def test_there_is_room_for_sixty_new_items(small):
    assert small.xml("事项").find("m:dimension", NS).get("ref") == f"A1:U{5 + 1 + 60}"


def test_every_measure_of_the_catalogue_has_its_row_by_category(small):
    rows = [row for row in small.table("成果") if row["指标"]]

    assert sorted(row["指标"] for row in rows) == sorted(read_ledger(DATA)["measures"].name)
    assert list(dict.fromkeys(row["类别"] for row in rows))[:3] == ["职工健康", "助学入学", "生活设施"]
    assert {row["数值"] for row in rows} == {""}


def test_money_is_told_in_ten_thousands_but_not_what_one_person_gets(small):
    units = {row["指标"]: row["计量单位"] for row in small.table("成果")}

    assert units["困难帮扶资金"] == "万元"
    assert units["技术津贴（每人每月）"] == "元"
    assert units["修复路灯"] == "盏"


def test_the_first_sheet_tells_whose_form_it_is_and_of_when(tmp_path):
    period = parse("2021-07..2021-12")
    cover = {row[0]: row[1] for row in form(tmp_path, period.key).rows("填报说明")}

    assert cover["填报单位"] == "甲公司"
    assert parse(cover["报告期"]) == period
    assert cover["数据截至"] == period.end


def test_every_other_sheet_tells_it_above_the_headings(small):
    for sheet in SHEETS[1:]:
        above = [cell for row in small.rows(sheet)[:3] for cell in row]

        assert {"填报单位：甲公司", "报告期：2024年"} <= set(above)
        assert above[0].startswith("2024年为职工办实事")


def test_the_headings_are_the_first_words_of_the_vocabulary(small):
    units = {"投入资金": "万元", **dict.fromkeys(["受益人数", "满意", "基本满意", "不满意"], "人")}
    units |= dict.fromkeys(["事项总数", "已办结", "办理中"], "项")
    for table, columns in vocabulary().columns.items():
        first = [words[0] for words in columns.values()]
        expected = [f"{word}（{units[word]}）" if word in units else word for word in first]

        assert sorted(headings(small.rows(vocabulary().sheets[table][0]))) == sorted(expected)


def test_what_is_required_of_an_item_stands_first_and_each_band_over_its_columns(small):
    _, _, _, bands, headings_, *_ = small.rows("事项")
    first = {band: headings_[place].replace("\n", "") for place, band in enumerate(bands) if band}

    assert first == {
        "是什么事": "编号",
        "办到哪一步": "立项日期",
        "谁来办": "责任领导",
        "核验销号": "销号日期",
        "投入受益": "投入资金（万元）",
        "职工评价": "满意（人）",
        "分类来源": "类别",
    }
    dark = small.xml("事项").findall(".//m:row[@r='5']/m:c", NS)
    styles = [cell.get("s") for cell in dark]
    required = [
        heading.replace("\n", "") for heading, style in zip(headings_, styles, strict=True) if style == styles[2]
    ]

    assert required == ["清单", "事项名称", "立项日期", "办理状态", "办结日期"]
    assert "表头深色的必填" in small.rows("事项")[2][0]


def test_a_heading_of_several_lines_is_broken_between_words(small):
    headings_ = small.rows("事项")[4]

    assert {"受益\n人数\n（人）", "上级事项\n编号", "办理\n状态", "投入资金\n（万元）", "不满意\n（人）"} <= set(
        headings_
    )


def test_a_made_up_ledger_says_so_on_every_sheet(tmp_path, small):
    made_up = form(tmp_path, sources=[{**SOURCES[0], "certainty": "made_up"}])

    for sheet in SHEETS:
        assert "表内数据纯属虚构，仅供演示" in made_up.rows(sheet)[1]
        assert "虚构" not in str(small.rows(sheet))
    assert [row["指标"] for row in made_up.table("成果")][:1] == ["体检间隔"]


def test_the_how_to_names_every_status_and_what_is_never_asked(small):
    texts = str(small.rows("填报说明"))
    choices = vocabulary().choices
    words = [word[0] for name in ("item_status", "achievement_status") for word in choices[name].values()]

    assert [word for word in (*words, *SHEETS[1:]) if word not in texts] == []
    assert "身份证号、银行卡号、电话号码、疾病信息、家庭住址一律不填" in texts
    assert "已办结不等于销号" in texts


def test_each_enterprise_of_the_project_gets_its_form():
    made = forms_of(read_ledger(DATA), parse("2024"))

    assert [form.file for form in made] == [
        "本钢.xlsx",
        "中铝山西企业.xlsx",
        "邯矿集团.xlsx",
        "黔江卷烟厂.xlsx",
        "新钢炼铁厂.xlsx",
    ]
    assert made[1].units == ("第一氧化铝厂", "热电分厂")
