"""Personal data is found in a text however it is typed; the words of ordinary work are left alone.

All numbers are made up: no such card, telephone or person was ever given out.
"""

import csv

import pytest
from ledgers import DATA

from reporting.core.personal_data import masked, masked_part, personal_data, personal_heading, personal_text

IDENTITY_NUMBERS = [
    "11010519000101123X",
    "210502190001011234",
    "慰问职工（２１０５０２１９０００１０１１２３４）",
    "210502 19000101 1234",
    "210502-1900-01-01-1234",
    "2105 0219 0001 0112 34",
    "210 502 190 001 011 234",
    "身份证210502000101123",
    "2105021900\u200b01011234",
]
BANK_CARDS = [
    "6222020000000000000",
    "卡号 6222020000000000",
    "6222 0200 0000 0000 000",
    "6222-0200-0000-0000",
    "622202 0000000000000",
    "4000 0000 0000 0002",
    "账号：0302 0000 0900 1",
]
TELEPHONES = [
    "13800000000",
    "１３８００００００００",
    "138-0000-0000",
    "138 0000 0000",
    "1380 000 0000",
    "138 000 00000",
    "+86 13800000000",
    "8613800000000",
    "+86-138-0000-0000",
    "010-12345678",
    "(010)12345678",
    "0312-1234567",
    "0312 123 4567",
    "01012345678",
    "家里电话：5500000",
    "1.13800000000",
]
HOMES = [
    "幸福小区3号楼2单元501室",
    "幸福小区3号楼2单元501",
    "建设路12号3栋502室",
    "3栋1单元6楼东户",
    "光明家园5-2-301",
    "家住建设街12号",
    "家庭住址：红旗村3组",
]
ILLNESSES = [
    "某某同志患肺癌，家庭困难",
    "患尿毒症，每周透析",
    "确诊白血病",
    "本人患病，生活困难",
    "李某某因病住院",
    "张某，肝癌晚期",
    "慰问患癌职工李某某",
    "看望患重病的职工甲乙丙同志",
    "职工王某确诊糖尿病",
    "王师傅高血压多年",
    "病情：稳定",
]
PERSONAL_TEXTS = [
    *(("身份证号", text) for text in IDENTITY_NUMBERS),
    *(("银行卡号", text) for text in BANK_CARDS),
    *(("电话号码", text) for text in TELEPHONES),
    *(("家庭住址", text) for text in HOMES),
    *(("疾病信息", text) for text in ILLNESSES),
]
ORDINARY = [
    "算式:办结率:(4+3+4+6+6+4+4+5+5+3+3)/(4+4+4+6+6+6+5+6+5+4+4) = 87.0%(47/54)",
    "建设路绿化",
    "和平路12号门前道路绿化",
    "厂区3号楼维修",
    "修缮家属区12栋3单元屋面防水",
    "3号楼2单元120户加装电梯",
    "中山路12号办公楼301室空调维修",
    "2号楼501会议室改造",
    "建设路小区5号楼2单元楼道灯30盏",
    "家住厂区3号楼的职工反映暖气不热",
    "职业病防治",
    "大病救助",
    "两癌筛查",
    "重疾理赔职工194人",
    "其中患重疾职工194人",
    "患重疾职工194人，每人1万元",
    "为患重病职工家庭发放慰问金",
    "体检查出高血压职工300余人",
    "检出糖尿病、高血压等慢性病320人",
    "排查安全隐患和职业病危害因素",
    "整改隐患12处，开展职业病体检",
    "因病致贫职工档案",
    "党员同志为患癌职工捐款3万元",
    "甲某某公司肿瘤筛查",
    "降低女职工患乳腺癌风险",
    "开展疾病预防讲座12场",
    "2023-01-01..2023-12-31",
    "2019 2020 2021 2022",
    "2021-07-01 2021-10-31",
    "15000000000元",
    "0.30000000000000004",
    "投资13800000000元",
    "接听热线电话12345678次",
    "联系电话：0312-1234567",
    "值班电话：5500000",
    "体检45544人、女职工专项体检5333人",
    "bengang-2023-10",
    "a13800000000b6222020000000000000c" + "0" * 31,
    "国办发〔2023〕12号",
    "安装电话120部",
    "某矿尘肺病体检120人",
]


def test_it_is_found_however_it_is_typed():
    assert [(kind, text) for kind, text in PERSONAL_TEXTS if personal_text(text) != kind] == []


def test_the_words_of_ordinary_work_are_left_alone():
    assert [text for text in ORDINARY if personal_text(text)] == []


# A made-up number whose last digit is right: the remainder of 242 by 11 is 0, for which 1 stands.
VALID = "210502197103154821"
BOTH = "131121196204130013"
LABELS = [
    "",
    "编号",
    "号",
    "设备",
    "证件编号",
    "员工编号",
    "档案编号",
    "救助对象编号",
    "合同号",
    "单号",
    "序列号",
    "SN",
    "No.",
]


def kinds_in(text):
    return {one.kind for one in personal_data(text)}


def test_a_valid_identity_number_is_found_whatever_stands_before_it():
    texts = [f"{label}{mark}{VALID}" for label in LABELS for mark in ("", "：", " ")]

    assert [text for text in texts if "身份证号" not in kinds_in(text)] == []


def test_a_certificate_that_holds_the_number_of_a_person_is_found():
    assert personal_text(f"张伟 {VALID}43") == "身份证号"
    assert personal_text("采矿许可证号1400002009111220045183") == ""


@pytest.mark.parametrize("number", ["210502197103154822", "210502197113154821", "000502197103154821"])
def test_a_number_of_a_thing_that_is_no_identity_number_is_left_alone(number):
    assert personal_text(f"设备编号{number}") == ""


def test_a_code_of_an_enterprise_that_is_an_identity_number_as_well_is_told_by_its_label():
    """It has the right last digit of both, a province in both places, and a day in the middle of it."""
    assert personal_text(f"统一社会信用代码{BOTH}") == ""
    assert personal_text(f"编号{BOTH}") == "身份证号"


@pytest.mark.parametrize("label", ["编号", "员工编号：", "合同号 ", "设备"])
def test_a_telephone_beside_a_person_is_found_whatever_stands_before_it(label):
    assert "电话号码" in kinds_in(f"张伟，{label}13900001111")
    assert "电话号码" in kinds_in(f"{label}13900001111，张伟")
    assert "电话号码" not in kinds_in(f"{label}13900001111")


@pytest.mark.parametrize(
    "between", ["编号" + VALID, "救助对象编号，" + VALID, "设备" + VALID + "，炼铁总厂", "电话13900001111", VALID]
)
def test_a_number_between_a_person_and_an_illness_does_not_part_them(between):
    assert "疾病信息" in kinds_in(f"张伟，{between}，肺癌")
    assert "疾病信息" in kinds_in(f"张伟{VALID}肺癌")


def test_no_cell_of_the_ledger_is_taken_for_personal_data():
    tables = [file.read_text("utf-8").splitlines() for file in DATA.glob("*.csv")]
    cells = {cell for lines in tables for row in csv.reader(lines) for cell in row}

    assert len(cells) > 500
    assert {cell: personal_text(cell) for cell in cells if personal_text(cell)} == {}


def test_all_that_is_in_a_text_is_told_and_nothing_twice():
    personal = personal_data("张某13800000000，家里0312-1234567，卡6222020000000000000，210502190001011234")

    assert [(one.kind, one.digits[:2], len(one.digits), one.landline) for one in personal] == [
        ("电话号码", "13", 11, False),
        ("电话号码", "03", 11, True),
        ("银行卡号", "62", 19, False),
        ("身份证号", "21", 18, False),
    ]


def test_words_that_stand_around_a_number_are_personal_too():
    assert masked("张伟\t13800000000\t肺癌") == "张…伟\t1…0\t肺…癌"


@pytest.mark.parametrize(
    "start, end, shown", [(0, 2, "电话"), (4, 20, "1…0，已办"), (0, 9, "电话1…0"), (5, 8, "1…0"), (15, 20, "，已办")]
)
def test_a_part_that_cuts_through_a_number_shows_no_more_of_it(start, end, shown):
    assert masked_part("电话138 0013 8000，已办", start, end) == shown


def test_what_is_personal_is_told_by_its_place_in_the_text_as_it_stands():
    text = "慰问职工（１３８\u200b００００００００），已办"
    (personal,) = personal_data(text)

    assert text[personal.start : personal.end] == personal.words == "１３８\u200b００００００００"
    assert (personal.digits, personal.masked) == ("13800000000", "１…０")
    assert masked(text) == "慰问职工（１…０），已办"


@pytest.mark.parametrize(
    "kind, headings",
    [
        ("身份证号", ["身份证号", "居民身份证号码", "证件号码", "ID number", "身 份 证 号"]),
        ("银行卡号", ["银行卡号", "开户行账号", "工资卡卡号", "开户行", "账号", "Bank card"]),
        ("电话号码", ["联系电话", "手机", "电话", "责任人及电话", "电话（必填）", "联系人/电话", "Mobile", "联系方式"]),
        ("疾病信息", ["疾病", "病种", "病情", "健康状况", "诊断", "所患疾病", "illness"]),
        ("家庭住址", ["家庭住址", "住址", "户籍地址", "家庭地址"]),
    ],
)
def test_a_column_of_personal_data_is_known_by_its_heading(kind, headings):
    assert [personal_heading(heading) for heading in headings] == [kind] * len(headings)


@pytest.mark.parametrize(
    "heading",
    [
        "序号",
        "责任人",
        "地址",
        "项目地址",
        "大病救助人数",
        "电话回访次数",
        "重疾理赔人数",
        "职业病防治资金",
        "责任领导",
    ],
)
def test_a_column_of_ordinary_work_is_read(heading):
    assert personal_heading(heading) == ""


@pytest.mark.parametrize("words", ["13800000000", "210502190001011234", "职工张伟因肺癌住院", "订单号：13800000000"])
def test_in_a_long_text_the_same_is_found_wherever_it_stands(words):
    found = [one.words for one in personal_data(words)]
    texts = ("。" * place + words + "。" * 700 for place in range(0, 700, 23))

    assert all([one.words for one in personal_data(text)] == found for text in texts)


@pytest.mark.parametrize("words", ["3单元", "1 ", "路1", "张伟癌，"])
def test_a_text_that_is_made_to_be_searched_for_ever_costs_no_more_than_its_length(words, monkeypatch):
    """However long it is, no search sees more of it at once than a stretch."""
    seen = []
    monkeypatch.setattr(
        "reporting.core.personal_data._SEARCHES", [("homes", lambda text: seen.append(len(text)) or iter(()))]
    )
    personal_data.__wrapped__(words * 1000)

    assert max(seen, default=0) <= 500
