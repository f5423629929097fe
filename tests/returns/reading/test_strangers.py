"""Somebody whom the ledger does not know is asked about wherever the name stands; words that name nobody are not."""

import pytest
from each_row import each_row
from hand_made_books import KNOWN, at, faults, parts, read_bare, rows, sheet

from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise, LedgerSnapshot

OWNER, TITLE = ["填报单位：甲公司"], ["甲公司2024年成果"]
HEAD = ["指标", "计量单位", "数值"]
LAMPS, CANTEEN = ["修复路灯", "盏", 10], ["扩建食堂面积", "平方米", 20]
STRANGERS = {
    "甲公司集团矿业有限公司": "甲公司集团矿业有限公司",
    "甲公司集团有限公司煤电分公司": "甲公司集团煤电分公司",
    "甲公司股份有限公司总医院": "甲公司总医院",
    "甲公司机关铸造厂": "甲公司铸造厂",
    "甲公司本部热电站": "甲公司热电站",
    "甲公司总部铁矿": "甲公司铁矿",
    "甲公司机械子公司": "甲公司机械子公司",
    "甲公司建设集团": "甲公司建设集团",
    "甲公司一矿烧结车间": "甲公司烧结车间",
    "甲公司采掘工段": "甲公司采掘工段",
    "甲公司运转作业区": "甲公司运转作业区",
    "甲公司桥梁项目部": "甲公司桥梁项目部",
    "甲公司检修班组": "甲公司检修班组",
    "甲公司二厂铸造分厂": "甲公司铸造分厂",
    "甲公司一矿选煤厂": "甲公司选煤厂",
    "丙煤业公司": "丙煤业公司",
    "丁家铁矿": "丁家铁矿",
}
SOURCES = {"标题": "title", "表名": "name", "文件名": "file"}


def book(title="", name="表1", file="报表", owner=OWNER, known=KNOWN):
    above = [owner, [title]] if title else [owner]
    return read_bare(sheet(name, *above, HEAD, LAMPS), period="2024", file=f"{file}.xlsx", known=known)


@pytest.mark.parametrize("source", SOURCES)
def test_a_stranger_is_asked_about_beside_the_label_of_an_enterprise(source):
    for text, name in STRANGERS.items():
        (fault,) = book(**{SOURCES[source]: text}).faults

        assert (fault.found, fault.expected) == (f"{source}“{text}”", f"“{name}”不是已登记的单位")


@pytest.mark.parametrize(
    "behind", ["2024年成果", "年度成果", "（2024年）", "为职工办实事清单", "办实事成果", "成果统计表"]
)
def test_what_stands_behind_the_name_of_a_stranger_is_no_part_of_it(behind):
    assert [note.expected for note in book(f"丙煤业公司{behind}").faults] == ["“丙煤业公司”不是已登记的单位"]


@each_row(
    "title",
    [
        *("甲公司集团有限公司2024年成果", "甲公司股份有限公司2024年成果", "甲公司集团工会委员会2024年成果"),
        *("甲公司一矿2024年成果", "甲公司各单位2024年成果", "甲公司及所属各矿2024年成果"),
        *("甲公司2024年改善职工食堂公司级项目", "甲公司食堂公司级项目", "甲公司改善厂区环境成果"),
        *("甲公司一矿新建厂房成果", "甲公司井口矿区绿化成果", "甲公司露天矿山救护成果", "甲公司主焦矿业成果"),
        *("甲公司新建矿井成果", "甲公司集团公司一矿2024年成果", "各分公司2024年成果", "所属各厂2024年成果"),
        *("我集团公司2024年成果", "集团总公司2024年成果", "所属公司2024年成果", "所属厂2024年成果"),
        *("下属矿2024年成果", "下属子公司2024年成果", "其他分公司2024年成果", "所属集团2024年成果", "环境整治成果"),
    ],
)
def test_words_that_name_no_stranger_are_left_alone(title):
    assert (book(title).enterprise, faults(book(title))) == ("a", [])


def test_another_name_of_a_unit_is_no_stranger():
    known = LedgerSnapshot(
        (*KNOWN.enterprises, KnownEnterprise("a_m", "a", ("甲机修分厂", "第二机修厂"))), KNOWN.measures
    )

    assert faults(book("第二机修厂2024年成果", known=known)) == []


def test_nobody_but_the_stranger_may_have_sent_a_table_of_a_stranger():
    mine = sheet("甲", TITLE, HEAD, LAMPS)
    returned = parts(mine, sheet("丙煤业公司", HEAD, LAMPS), period="2024")

    assert all("“丙煤业公司”不是已登记的单位" in {note.expected for note in part.faults} for part in returned)


SHORT = LedgerSnapshot(
    (
        KnownEnterprise("west", "", ("桥西纺织公司",)),
        KnownEnterprise("east", "", ("港东机械公司",)),
        KnownEnterprise("service", "west", ("生活服务中心",)),
    ),
    KNOWN.measures,
)


def test_sheets_may_be_called_by_the_beginnings_of_the_names():
    returned = parts(sheet("桥西", HEAD, LAMPS), sheet("港东", HEAD, LAMPS), period="2024", known=SHORT)

    assert [(part.enterprise, faults(part)) for part in returned] == [("west", []), ("east", [])]


@pytest.mark.parametrize("name", ["桥", "生活", "Sheet1"])
def test_a_sheet_that_is_called_after_something_else_goes_with_the_sender(name):
    """One letter may be anything, and 生活 is what the table is about."""
    alone = read_bare(sheet(name, HEAD, LAMPS), period="2024", known=SHORT)
    sent = read_bare(sheet(name, ["填报单位：桥西纺织公司"], HEAD, LAMPS), period="2024", known=SHORT)

    assert faults(alone) == [("", "没有写明填报单位")]
    assert (sent.enterprise, rows(sent, "achievements", "unit"), faults(sent)) == ("west", [""], [])


def test_a_short_name_of_several_is_nobodys():
    known = LedgerSnapshot((*SHORT.enterprises, KnownEnterprise("w2", "", ("桥西机械公司",))), KNOWN.measures)

    assert faults(read_bare(sheet("桥西", HEAD, LAMPS), period="2024", known=known)) == [("", "没有写明填报单位")]


@pytest.mark.parametrize(
    "sheets, file",
    [
        ([sheet("表1", ["填报单位：丁单位"], HEAD, LAMPS)], "乙公司2024.xlsx"),
        ([sheet("乙公司", ["填报单位：丁单位"], HEAD, LAMPS)], "报表.xlsx"),
        ([sheet("封面", ["乙公司2024年报表"]), sheet("表1", ["填报单位：丁单位"], HEAD, LAMPS)], "报表.xlsx"),
        ([sheet("表1", ["填报单位：乙公私"], HEAD, LAMPS)], "报表.xlsx"),
    ],
    ids=["file", "sheet", "cover", "misspelt"],
)
def test_an_unknown_sender_is_probably_whom_the_rest_of_the_workbook_names(sheets, file):
    returned = read_bare(*sheets, period="2024", file=file)

    assert [note.expected for note in returned.faults] == ["不是已登记的单位，是不是“乙公司集团”？"]
    assert rows(returned, "names", "means") == ["b"]


def test_half_of_the_letters_are_no_likeness_enough_for_a_guess():
    """远山矿业 has two of its four letters from the six of 中铝山西企业."""
    known = LedgerSnapshot((KnownEnterprise("c", "", ("中铝山西企业",)),), KNOWN.measures)
    (fault,) = read_bare(sheet("表1", ["填报单位：远山矿业"], HEAD, LAMPS), period="2024", known=known).faults

    assert fault.expected == "不是已登记的单位"


def test_a_note_that_names_another_enterprise_contradicts_and_one_that_names_both_does_not():
    def below(note):
        return read_bare(sheet("成果", OWNER, HEAD, LAMPS, [note]), period="2024")

    (fault,) = below("注：本表为乙公司的数据").faults
    assert (fault.found, fault.expected) == (
        "说明“注：本表为乙公司的数据”写的是乙公司集团",
        "填报单位“甲公司”写的是甲公司集团",
    )
    assert faults(below("注：甲公司与乙公司共建")) == []
    assert faults(below("注：数据经领导审核")) == []


def sections(*lines):
    return read_bare(sheet("成果", TITLE, HEAD, *lines), period="2024")


@pytest.mark.parametrize(
    "section, expected",
    [
        ("二、乙公司", "像是乙公司集团的，不是本单位的"),
        ("二、四号井", "不是本单位已登记的下属单位"),
        ("二、丙煤业公司", "不是本单位已登记的下属单位"),
        ("二、甲公司机修车间", "不是本单位已登记的下属单位"),
    ],
)
def test_rows_below_a_section_of_others_beside_one_of_a_unit_are_asked(section, expected):
    returned = sections(["一、一矿"], LAMPS, [section], CANTEEN)

    assert [(at(note.place), note.found, note.expected) for note in returned.faults] == [
        ("6", f"小标题“{section}”下的一行", expected)
    ]


@pytest.mark.parametrize("section", ["一、丙煤业公司", "一、甲公司机修车间", "一、丁家铁矿"])
def test_a_section_that_sounds_like_somebody_is_asked_without_any_unit_beside_it(section):
    assert faults(sections([section], LAMPS)) == [("4", f"小标题“{section}”下的一行")]


@pytest.mark.parametrize("other", ["一、本单位", "一、甲公司", "一、甲公司与乙公司共建", "一、二厂"])
def test_sections_of_the_enterprise_beside_those_of_units_are_clear(other):
    returned = sections([other], LAMPS, ["二、一矿"], CANTEEN)

    assert (rows(returned, "achievements", "unit")[1], faults(returned)) == ("a_mine", [])


@pytest.mark.parametrize("section", ["一、设施类", "一、四号井", "一、矿山救护", "（以下为选填）"])
def test_sections_of_measures_are_clear(section):
    assert faults(sections([section], LAMPS, ["二、环境整治"], CANTEEN)) == []


def test_a_line_that_names_another_enterprise_is_asked():
    returned = sections(LAMPS, ["附：乙公司"], CANTEEN)

    assert faults(returned) == [("4", "“附：乙公司”")]
    assert faults(sections(LAMPS, ["附：一矿"], CANTEEN)) == []


def test_a_stranger_on_several_sheets_is_told_once_with_their_names():
    named = ["填报单位：远山矿业"]
    returned = read_bare(sheet("一", named, HEAD, LAMPS), sheet("二", named, HEAD, CANTEEN), period="2024")

    (fault,) = returned.faults
    assert (fault.place.sheet, fault.found) == ("一", "“远山矿业”")
    assert fault.todo.endswith("；“一”、“二”都这样写，请都改")


def test_two_strangers_are_two_faults():
    returned = read_bare(
        sheet("一", ["填报单位：远山矿业"], HEAD, LAMPS),
        sheet("二", ["填报单位：丁单位"], HEAD, CANTEEN),
        period="2024",
    )

    assert [fault.found for fault in returned.faults] == ["“远山矿业”", "“丁单位”"]
