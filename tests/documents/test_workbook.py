"""The workbook of figures: every number with a formula, every table, every used ledger row; data is only data."""

import datetime as dt
import io
import re
import zipfile
from decimal import Decimal

import pytest
from document_builders import number, published, slot, table
from each_row import each_row
from expressions import both, evidence_for, in_words, listed, money, share
from python_calamine import CalamineWorkbook

from reporting.core.expression import Distinct
from reporting.core.passport import Passport
from reporting.documents.workbook import Figures, workbook
from reporting.published.content import Amount, Printed
from reporting.published.evidence import Origin, RowsInWords, Sheet, SheetColumn

DAY = dt.date(2023, 12, 31)
TOTAL = Printed("aid_total", "帮扶资金", "341万元", Amount("3410000", "yuan"), Passport("aid", both("资金"), money()))
RATE = Printed("share", "办结率", "85.0%（34/40）", Amount("34/40", "share"), Passport("rate", both("办结率"), share()))
BARE = Printed("v", "甲", "5项", Amount("5", "item"))
UNITS = {"yuan": {"zh": "元", "en": "yuan"}, "share": both("")}
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
COLUMNS = {
    "at": ("台账行", "Ledger row", "text"),
    "period": ("期间", "Period", "text"),
    "state": ("计入情况", "State", "text"),
    "first_day": ("起始日", "First day", "day"),
    "value": ("数值", "Value", "number"),
}
MONEY_ROWS = [
    ["achievements.csv:2", 2023, "counts", dt.date(2023, 1, 1), Decimal(3140000)],
    ["achievements.csv:3", 2023, "counts", dt.date(2023, 7, 1), Decimal(270000)],
    ["achievements.csv:4", "2023H1", "held", None, None],
]


def ledger_sheet(rows=MONEY_ROWS, columns=COLUMNS, name=None, view="figures"):
    head = tuple(SheetColumn(id_, {"zh": zh, "en": en}, kind) for id_, (zh, en, kind) in columns.items())
    return Sheet(view, name or {"zh": "成果台账", "en": "Achievements"}, head, rows)


def plain_sheet(name, *rows):
    return ledger_sheet(rows, {"at": ("台账行", "Ledger row", "text")}, both(name), name)


def made(*printed, tables=(), ledger=(), origins=None, locale="zh", mark=""):
    evidence = evidence_for(printed, origins, sheets=ledger, units=UNITS)
    return workbook(Figures(printed, published(*tables), evidence, mark), locale, DAY)


def sheets(package):
    """Every sheet as it is read back, by name, in order."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(package))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def numbers(package, name="数字"):
    """The rows of the first sheet, each as a record by its headings."""
    head, *rows = sheets(package)[name]
    return [dict(zip(head, row, strict=True)) for row in rows]


def parts(package):
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def formulas(package):
    return re.findall(r"<f>(.*?)</f>", parts(package)["xl/worksheets/sheet1.xml"].decode())


def widths(package, sheet="sheet2"):
    """The width of each column; what Excel adds for the edges of a cell is taken off."""
    columns = re.findall(
        r'<col min="(\d+)" max="(\d+)" width="([0-9.]+)"', parts(package)[f"xl/worksheets/{sheet}.xml"].decode()
    )
    return [
        round((float(width) * 7 - 5) / 3.5) / 2
        for first, last, width in columns
        for _ in range(int(first), int(last) + 1)
    ]


def heights(package, sheet="sheet2"):
    rows = re.findall(r"<row [^>]*>", parts(package)[f"xl/worksheets/{sheet}.xml"].decode())
    found = [re.search(r' ht="([0-9.]+)"', row) for row in rows]
    return [float(height[1]) if height else 15.0 for height in found]


def test_a_number_stands_in_one_row_with_all_that_is_known_of_it():
    rows, left_out = in_words("achievements.csv:2 甲厂", count=2), in_words("achievements.csv:9 乙厂")
    origin = Origin(both("资金：314万元 + 27万元 = 341万元"), rows, left_out, (both("成果台账：期间＝2023"),))
    (row,) = numbers(made(TOTAL, origins={"aid_total": origin}))

    assert row == {
        "名称": "aid_total",
        "标签": "帮扶资金",
        "印出的文字": "341万元",
        "准确值": 3410000.0,
        "分母": "",
        "单位": "元",
        "界限": "准确",
        "按台账重算": "",
        "算式": "资金：314万元 + 27万元 = 341万元",
        "取哪些行": "成果台账：期间＝2023",
        "行数": 2.0,
        "台账行": "achievements.csv:2 甲厂\n另有1行，共2行，见数据工作簿（figures）",
        "未计入": "achievements.csv:9 乙厂",
    }


def test_an_english_workbook_is_english():
    origin = Origin({"zh": "资金", "en": "Aid: 3.14 + 0.27"}, RowsInWords())
    by_sheet = sheets(made(TOTAL, origins={"aid_total": origin}, ledger=[ledger_sheet()], locale="en"))

    assert list(by_sheet) == ["Figures", "Achievements"]
    assert by_sheet["Figures"][0][:5] == ["Name", "Label", "As printed", "Exact value", "Of"]
    assert by_sheet["Figures"][1][8] == "Aid: 3.14 + 0.27"
    assert by_sheet["Achievements"][0] == ["Ledger row", "Period", "State", "First day", "Value"]


def test_an_english_workbook_calls_a_table_with_a_chinese_name_by_its_other_name():
    """An analyst may have given a name in one language only."""
    lamps = slot("table", "street_lamps", "路灯", table(["who 单位", "lamps_lit 数量"], ["A", "12"]))

    assert sheets(made(tables=[lamps], locale="en"))["Street lamps"] == [["Who", "Lamps lit"], ["A", "12"]]


@pytest.mark.parametrize("locale, unit, bound", [("zh", "元", "下限"), ("en", "yuan", "at least")])
def test_unit_and_bound_stand_in_words(locale, unit, bound):
    over = Printed("v", "甲", "5万余元", Amount("50000", "yuan", "at_least"))
    (row,) = numbers(made(over, locale=locale), {"zh": "数字", "en": "Figures"}[locale])

    assert list(row.values())[5:7] == [unit, bound]


def test_a_number_has_a_formula_over_the_ledger_rows_that_a_spreadsheet_reckons():
    package = made(TOTAL, ledger=[ledger_sheet()])

    assert formulas(package) == [
        "SUMPRODUCT(('成果台账'!$B$2:$B$4=2023)*('成果台账'!$C$2:$C$4=\"counts\")*1,'成果台账'!$E$2:$E$4)"
    ]
    assert numbers(package)[0]["按台账重算"] == 3410000.0


def test_a_share_has_its_numerator_and_its_denominator_apart_and_a_formula_for_both():
    columns = {**COLUMNS, "sized": ("有总数", "Sized", "text"), "total": ("总数", "Total", "number")}
    columns["resolved"] = ("已办结", "Resolved", "number")
    rows = [["lists.csv:2", 2023, "", None, None, "yes", 40, 34]]
    package = made(RATE, ledger=[ledger_sheet(rows, columns, both("清单台账"), "lists")])
    (row,) = numbers(package)

    assert (row["准确值"], row["分母"], row["按台账重算"]) == (34.0, 40.0, 0.85)
    assert formulas(package)[0].count("SUMPRODUCT") == 2


@pytest.mark.parametrize(
    "expression", [None, Distinct(money().rows), listed()], ids=["none", "no function", "no sheet of lists"]
)
def test_a_number_that_no_spreadsheet_reckons_has_no_formula(expression):
    printed = Printed("v", "甲", "5项", Amount("5", "item"), Passport("m", both("甲"), expression))
    package = made(printed, ledger=[ledger_sheet()])

    assert formulas(package) == []
    assert numbers(package)[0]["按台账重算"] == ""


@pytest.mark.parametrize("exact, read", [("-40.25", -40.25), ("0", 0.0), ("1234567890123.45", 1234567890123.45)])
def test_exact_values_are_numbers(exact, read):
    (row,) = numbers(made(Printed("v", "甲", "乙", Amount(exact, "item"))))

    assert row["准确值"] == read
    assert isinstance(row["准确值"], float)


def test_an_origin_of_more_text_than_a_cell_holds_is_cut_not_lost():
    many = in_words(*("甲" * 2000 for _ in range(20)))
    (row,) = numbers(made(BARE, origins={"v": Origin({}, many)}))

    assert row["台账行"].startswith("甲甲")
    assert (len(row["台账行"]), row["台账行"][-1]) == (32_767, "…")


def test_there_is_a_row_for_each_printed_number_even_if_equal():
    assert [row["名称"] for row in numbers(made(TOTAL, RATE, TOTAL))] == ["aid_total", "share", "aid_total"]


def test_each_published_table_has_a_sheet_of_what_is_on_the_page():
    lamps = slot("table", "lamps", "路灯", table(["who 单位", "n 数量"], ["甲厂", number("12盏")], ["乙厂", "—"]))
    meals = slot("table", "meals", "食堂", table(["who 单位"], ["甲厂"]), table(["who 单位"], ["乙厂"]))
    absent = slot("table", "gone", "没有", None)
    by_sheet = sheets(made(tables=(lamps, meals, absent)))

    assert list(by_sheet) == ["数字", "路灯", "食堂", "食堂_2"]
    assert by_sheet["路灯"] == [["单位", "数量"], ["甲厂", "12盏"], ["乙厂", "—"]]
    assert by_sheet["食堂_2"] == [["单位"], ["乙厂"]]


def test_the_ledger_rows_stand_as_numbers_days_and_words_and_nothing_where_nothing_is_known():
    by_sheet = sheets(made(ledger=[ledger_sheet()]))

    assert by_sheet["成果台账"] == [
        ["台账行", "期间", "计入情况", "起始日", "数值"],
        ["achievements.csv:2", 2023.0, "counts", dt.date(2023, 1, 1), 3140000.0],
        ["achievements.csv:3", 2023.0, "counts", dt.date(2023, 7, 1), 270000.0],
        ["achievements.csv:4", "2023H1", "held", "", ""],
    ]


def test_each_sheet_can_be_filtered_and_keeps_its_head_in_sight():
    inside = parts(made(TOTAL, ledger=[ledger_sheet()]))
    ledger = inside["xl/worksheets/sheet2.xml"].decode()

    assert '<autoFilter ref="A1:E4"' in ledger
    assert '<autoFilter ref="A1:M2"' in inside["xl/worksheets/sheet1.xml"].decode()
    assert '<pane xSplit="1" ySplit="1" topLeftCell="B2"' in ledger


def test_each_sheet_prints_on_a4_across_with_its_head_on_each_page_and_its_name_at_the_foot():
    inside = parts(made(TOTAL, ledger=[ledger_sheet()]))

    for sheet in ("sheet1", "sheet2"):
        markup = inside[f"xl/worksheets/{sheet}.xml"].decode()

        assert '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' in markup
        assert '<printOptions gridLines="1"/>' in markup
        assert "<oddFooter>&amp;L&amp;A&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter>" in markup
    assert inside["xl/workbook.xml"].decode().count("$1:$1</definedName>") == 2
    assert "Page &amp;P of &amp;N" in parts(made(TOTAL, locale="en"))["xl/worksheets/sheet1.xml"].decode()


def test_a_column_is_as_wide_as_its_cells_and_only_words_are_broken():
    """At 10 points: 13 half-width characters have 13 * 6.67 + 4 pixels, 13 digits of 7."""
    columns = {**COLUMNS, "title": ("事项", "Item", "text"), "note": ("说明", "Note", "text")}
    many = [["lists.csv:123", 2023, "", dt.date(2023, 1, 1), Decimal(5), "改造职工浴室和食堂", "说" * 90]] * 300
    last = ["", "", "", None, Decimal(1234567890), "", ""]
    at, _, _, day, number, title, note = widths(made(ledger=[ledger_sheet([*many, last], columns)]))

    assert (at, title) == (13, 18)
    assert day == number == 10.5  # ten characters: 70.7 pixels; the number stands in the last row
    assert note == 58  # sixty characters are the most


def test_where_a_page_is_too_narrow_words_take_more_lines_and_days_stay():
    days = {f"d{place}": ("日期", "Day", "day") for place in range(4)}
    texts = {f"t{place}": ("说明", "Note", "text") for place in range(20)}
    package = made(ledger=[ledger_sheet([[*[dt.date(2023, 12, 31)] * 4, *["说" * 20] * 20]], {**days, **texts})])
    taken = widths(package)

    assert taken[:4] == [10.5] * 4
    assert (
        sum(width * 7 + 5 for width in taken) * 0.75 * 6.5 / 10 <= 806
    )  # letters of 6.5 points on a page between margins
    assert heights(package) == [15.0, 75.0]  # four 字 in a line of 8.5 digits, 55.5 pixels, twenty in all


def test_a3_is_taken_only_where_days_and_numbers_fill_a_page_of_a4(columns_of_days):
    assert [paper(made(ledger=[columns_of_days(count)])) for count in (20, 21)] == ["9", "8"]


@pytest.fixture
def columns_of_days():
    """A day takes 79 pixels with the edges of its cell; a page of A4 with letters of 6.5 points for 10 has 1653."""
    days = [dt.date(2023, 12, 31)]
    return lambda count: ledger_sheet([days * count], {f"d{place}": ("日", "Day", "day") for place in range(count)})


def test_the_ledger_rows_behind_a_number_are_not_printed_and_do_not_make_its_row_high():
    origin = Origin(both("资金"), in_words(*["achievements.csv:2 甲厂"] * 9), selections=(both("成果台账"),))
    package = made(TOTAL, origins={"aid_total": origin}, ledger=[ledger_sheet()])
    names = parts(package)["xl/workbook.xml"].decode()

    assert heights(package, "sheet1") == [15.0, 15.0]
    assert "数字!$A$1:$J$2</definedName>" in names
    assert "成果台账!$A$1:$E$4</definedName>" in names


def paper(package):
    return re.search('paperSize="([0-9]+)"', parts(package)["xl/worksheets/sheet2.xml"].decode())[1]


@pytest.mark.parametrize("lines, height", [(1, 15), (3, 45), (200, 405)])
def test_a_row_is_as_high_as_its_lines_up_to_a_page(lines, height):
    sheet = plain_sheet("台账", ["\n".join("甲" * lines)])

    assert heights(made(ledger=[sheet])) == [15.0, height]


@each_row("word", HOSTILE)
def test_no_word_becomes_a_formula_a_link_or_a_number(word):
    printed = Printed(word, word, word, Amount(word, word), Passport(word, both(word)))
    origin = Origin(both(word), in_words(word), in_words(word), (both(word),))
    rows = slot("table", "t", "表", table([f"{word} {word}"], [word]))
    sheet = ledger_sheet([[word]], {"at": (word, word, "text")}, both("items"))
    package = made(printed, tables=(rows,), ledger=[sheet], origins={word: origin})
    by_sheet, inside = sheets(package), parts(package)

    assert by_sheet["表"] == by_sheet["items"] == [[word], [word]]
    assert [by_sheet["数字"][1][place] for place in (0, 1, 2, 8, 9, 11, 12)] == [word] * 7
    assert not [
        name for name, part in inside.items() if b"<f>" in part or b"<hyperlink" in part or b"TargetMode" in part
    ]


def test_words_that_no_file_can_hold_are_cleaned():
    sheet = ledger_sheet([["x\x00\u202ey\nz"]], {"at": ("at\ud800", "at", "text")}, both("a\x00b"))

    assert sheets(made(ledger=[sheet]))["ab"] == [["at"], ["xy\nz"]]


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
    assert list(sheets(made(ledger=[plain_sheet(name) for name in names]))) == ["数字", *expected]


def test_a_published_table_takes_no_name_of_a_ledger_sheet():
    """By that name the rows are found again."""
    named_alike = slot("table", "t", "成果台账", table(["who 单位"], ["甲厂"]))
    by_sheet = sheets(made(TOTAL, tables=(named_alike,), ledger=[ledger_sheet()]))

    assert list(by_sheet) == ["数字", "成果台账_2", "成果台账"]
    assert by_sheet["成果台账"][0][0] == "台账行"


def test_equal_figures_give_equal_bytes_and_no_clock():
    rows = slot("table", "t", "表", table(["who 单位"], ["甲厂"]))
    package = made(TOTAL, RATE, tables=(rows,), ledger=[ledger_sheet()])

    assert package == made(TOTAL, RATE, tables=(rows,), ledger=[ledger_sheet()])
    assert parts(package)["docProps/core.xml"].count(b"2023-12-31T00:00:00Z") == 2


def test_a_mark_opens_each_sheet_above_its_head_and_formulas_know_of_it():
    table_of_money = slot("table", "money", "资金", table(("sum 金额",), (number("341万元"),)))
    package = made(TOTAL, tables=[table_of_money], ledger=[ledger_sheet()], mark="纯属虚构")
    opened = sheets(package)

    assert [sheet[0][0] for sheet in opened.values()] == ["纯属虚构"] * 3
    assert opened["资金"][1:] == [["金额"], ["341万元"]]
    assert opened["成果台账"][1][:2] == ["台账行", "期间"]
    assert "'成果台账'!$E$3:$E$5)" in formulas(package)[0]
