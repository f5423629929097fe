"""The workbook of figures: every number with its passport, every table, every used ledger row; data is only data."""

import datetime as dt
import io
import zipfile
from decimal import Decimal

import pytest
from document_builders import both, number, published, slot, table
from python_calamine import CalamineWorkbook

from reporting.core.passport import Passport
from reporting.documents.workbook import Figures, LedgerSheet, workbook
from reporting.published.content import Amount, Printed

DAY = dt.date(2023, 12, 31)
SUM = Passport("aid", {"zh": "314 + 27", "en": "3.14 + 0.27"}, ("a.csv:2", "a.csv:3"), ("s",))
TOTAL = Printed("aid_total", "帮扶资金", "341万元", Amount("3410000", "yuan"), SUM)
RATE = Printed("share", "办结率", "85.0%（34/40）", Amount("34/40", "share"))
HOSTILE = [
    "=1+1",
    "{=1+1}",
    "+1",
    "@x",
    "-2",
    "http://example.org",
    "mailto:a@example.org",
    "internal:A1",
    "007",
    "1e5",
]


def made(*printed, tables=(), ledger=(), evidence=None, locale="zh", mark=""):
    return workbook(Figures(printed, published(*tables), evidence or {}, ledger, mark), locale, DAY)


def sheets(package):
    """Every sheet as it is read back, by name, in order."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(package))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def parts(package):
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_number_stands_in_one_row_with_its_passport():
    evidence = {"a.csv:2": both("甲厂")}
    (head, row) = sheets(made(TOTAL, evidence=evidence))["数字"]

    assert head == [*("名称", "标签", "印出的文字", "准确值", "分母", "单位", "界限", "算式", "台账行", "来源")]
    assert row[:3] == ["aid_total", "帮扶资金", "341万元"]
    assert row[3:7] == [3410000.0, "", "yuan", "exact"]
    assert row[7:] == ["314 + 27", "a.csv:2 甲厂\na.csv:3", "s"]


def test_an_english_workbook_is_english():
    (head, row) = sheets(made(TOTAL, locale="en"))["Figures"]

    assert head[:5] == ["Name", "Label", "As printed", "Exact value", "Of"]
    assert row[7] == "3.14 + 0.27"


def test_a_share_has_its_numerator_and_its_denominator_apart():
    (_, row) = sheets(made(RATE))["数字"]

    assert row[3:5] == [34.0, 40.0]


@pytest.mark.parametrize("exact, read", [("-40.25", -40.25), ("0", 0.0), ("1234567890123.45", 1234567890123.45)])
def test_exact_values_are_numbers(exact, read):
    (_, row) = sheets(made(Printed("v", "甲", "乙", Amount(exact, "item"))))["数字"]

    assert row[3] == read
    assert isinstance(row[3], float)


def test_an_origin_of_more_rows_than_a_cell_holds_is_cut_not_lost():
    many = tuple(f"items.csv:{place}" for place in range(4000))
    (_, row) = sheets(made(Printed("v", "甲", "乙", Amount("1", "item"), Passport(rows=many))))["数字"]

    assert row[8].startswith("items.csv:0\nitems.csv:1\n")
    assert (len(row[8]), row[8][-1]) == (32_767, "…")


def test_there_is_a_row_for_each_printed_number_even_if_equal():
    rows = sheets(made(TOTAL, RATE, TOTAL))["数字"][1:]

    assert [row[0] for row in rows] == ["aid_total", "share", "aid_total"]


def test_each_published_table_has_a_sheet_of_what_is_on_the_page():
    lamps = slot("table", "lamps", "路灯", table(["who 单位", "n 数量"], ["甲厂", number("12盏")], ["乙厂", "—"]))
    meals = slot("table", "meals", "食堂", table(["who 单位"], ["甲厂"]), table(["who 单位"], ["乙厂"]))
    absent = slot("table", "gone", "没有", None)
    by_sheet = sheets(made(tables=(lamps, meals, absent)))

    assert list(by_sheet) == ["数字", "路灯", "食堂", "食堂_2"]
    assert by_sheet["路灯"] == [["单位", "数量"], ["甲厂", "12盏"], ["乙厂", "—"]]
    assert by_sheet["食堂_2"] == [["单位"], ["乙厂"]]


def test_the_ledger_rows_stand_as_numbers_and_words():
    used = LedgerSheet("achievements", ["at", "value", "list", "note"], [["a.csv:2", Decimal(3140000), 3, None]])

    assert sheets(made(ledger=[used]))["achievements"] == [["at", "value", "list", "note"], ["a.csv:2", 3140000, 3, ""]]


@pytest.mark.parametrize("word", HOSTILE)
def test_no_word_becomes_a_formula_a_link_or_a_number(word):
    printed = Printed(word, word, word, Amount(word, word, word), Passport(word, both(word), (word,), (word,)))
    rows = slot("table", "t", "表", table([f"{word} {word}"], [word]))
    package = made(printed, tables=(rows,), ledger=[LedgerSheet("items", [word], [[word]])])
    by_sheet, inside = sheets(package), parts(package)

    assert by_sheet["表"] == by_sheet["items"] == [[word], [word]]
    assert by_sheet["数字"][1][:3] == [word] * 3
    assert not [
        name for name, part in inside.items() if b"<f>" in part or b"<hyperlink" in part or b"TargetMode" in part
    ]


def test_words_that_no_file_can_hold_are_cleaned():
    by_sheet = sheets(made(ledger=[LedgerSheet("a\x00b", ["at\ud800"], [["x\x00\u202ey\nz"]])]))

    assert by_sheet["ab"] == [["at"], ["xy\nz"]]


@pytest.mark.parametrize(
    "names, expected",
    [
        (["a/b:c*d?e[f]g\\h'i"], ["a_b_c_d_e_f_g_h_i"]),
        (["表" * 40], ["表" * 31]),
        (["表" * 40, "表" * 41], ["表" * 31, "表" * 28 + "_2"]),
        (["Items", "items", "ITEMS"], ["Items", "items_2", "ITEMS_3"]),
        ([""], ["_"]),
        (["History"], ["History_"]),
        (["数字"], ["数字_2"]),
    ],
)
def test_a_sheet_has_a_name_that_excel_accepts_and_no_other_has(names, expected):
    by_sheet = sheets(made(ledger=[LedgerSheet(name, ["at"], []) for name in names]))

    assert list(by_sheet) == ["数字", *expected]


def test_equal_figures_give_equal_bytes_and_no_clock():
    rows = slot("table", "t", "表", table(["who 单位"], ["甲厂"]))
    package = made(TOTAL, RATE, tables=(rows,))

    assert package == made(TOTAL, RATE, tables=(rows,))
    assert parts(package)["docProps/core.xml"].count(b"2023-12-31T00:00:00Z") == 2


def test_a_mark_opens_each_sheet_above_its_head():
    money = slot("table", "money", "资金", table(("sum 金额",), (number("341万元"),)))
    rows = [LedgerSheet("items", ["at"], [["items.csv:2"]])]
    opened = sheets(made(TOTAL, tables=[money], ledger=rows, mark="纯属虚构"))

    assert [sheet[0][0] for sheet in opened.values()] == ["纯属虚构"] * 3
    assert opened["资金"][1:] == [["金额"], ["341万元"]]
    assert opened["items"][1:] == [["at"], ["items.csv:2"]]
