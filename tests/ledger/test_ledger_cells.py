"""A cell that cannot be read is named with file, row, column, what was found, the rule and what to do."""

from decimal import Decimal

import pytest
from door import faults
from each_row import each_row
from ledgers import ENTERPRISES, ledger, ledger_folder, paid

from reporting.core.errors import LedgerError
from reporting.core.invisible_signs import invisible_sign
from reporting.ledger.reading import read_ledger

NUMBER = "a plain number in base units (yuan, not 万元) is expected"
GOOD_NAMES = [
    "甲&乙 <b>公司</b>",
    "\"甲\" 'B' \\ /",
    "甲公司 😀 𠮷",
    "{x} %s $y",
    "=1+1",
    "甲，乙; C",
    "<script>alert(1)</script>",
]


def named(name):
    return [{**ENTERPRISES[0], "name": name}, *ENTERPRISES[1:]]


@pytest.mark.parametrize(
    "typed, todo",
    [
        ("314万元", "write 3140000"),
        ("25.6万", "write 256000"),
        ("1.2亿元", "write 120000000"),
        ("3,14,000", "write 314000"),
        ("9100余元", "write 9100"),
        ("３１４", "write 314"),
        ("约3万", "write digits only"),
        ("1e3", "write digits only"),
        ("nan", "write digits only"),
        ("٣", "write digits only"),
    ],
)
def test_a_number_that_is_not_plain_is_refused_with_what_to_write(tmp_path, typed, todo):
    assert faults(tmp_path, achievements=[paid(typed, printed="一百元")]) == [
        f"achievements.csv row 2, value: '{typed}'; {NUMBER}; {todo}"
    ]


@pytest.mark.parametrize("typed", ["1234567890123456", "0.0000001"])
def test_nobody_is_told_to_write_the_number_that_was_just_refused(tmp_path, typed):
    (fault,) = faults(tmp_path, achievements=[paid(typed)])

    assert f"value: '{typed}'" in fault
    assert not fault.endswith(f"write {typed}")


@pytest.mark.parametrize("typed, todo", [("14项", "write 14"), ("１４", "write 14"), ("十四", "write digits only")])
def test_the_size_of_a_list_is_a_whole_number(tmp_path, typed, todo):
    expected = f"lists.csv row 2, total: '{typed}'; a whole number is expected; {todo}"

    assert faults(tmp_path, lists=[{"total": typed}]) == [expected]


@pytest.mark.parametrize("typed", ["1.5", "-3"])
def test_nobody_is_told_to_write_the_size_that_was_just_refused(tmp_path, typed):
    (fault,) = faults(tmp_path, lists=[{"total": typed}])

    assert f"total: '{typed}'; a whole number is expected" in fault
    assert not fault.endswith(f"write {typed}")


@pytest.mark.parametrize("typed", ["2023-13-02", "2023-02-29", "2023-04-31"])
def test_a_day_that_does_not_exist_is_refused(tmp_path, typed):
    expected = f"achievements.csv row 2, as_of: '{typed}'; there is no such day; correct the date"

    assert faults(tmp_path, achievements=[paid(1, as_of=typed)]) == [expected]


@pytest.mark.parametrize(
    "typed", ["2023/12-31", "二〇二三年", "20231231", "2023年12月31", "4529", "２０２３-12-31", "²023年12-31"]
)
def test_a_day_is_written_year_month_day(tmp_path, typed):
    expected = f"achievements.csv row 2, as_of: '{typed}'; a day like 2023-12-31 is expected; write year-month-day"

    assert faults(tmp_path, achievements=[paid(1, as_of=typed)]) == [expected]


@pytest.mark.parametrize("column, typed", [("period_start", "0203-01-01"), ("period_end", "3023-12-31")])
def test_a_year_that_no_period_can_have_is_refused(tmp_path, column, typed):
    """Such a row would belong to no period, and be left out without a word."""
    (fault,) = faults(tmp_path, achievements=[paid(1, **{column: typed})])

    assert f"achievements.csv row 2, {column}: '{typed}'" in fault


@pytest.mark.parametrize("column", ["value", "enterprise", "measure", "source", "locator", "printed", "period_end"])
def test_a_cell_that_must_not_be_empty_is_asked_for(tmp_path, column):
    expected = f"achievements.csv row 2, {column}: ''; it must not be empty; fill it in"

    assert faults(tmp_path, achievements=[paid(1, **{column: " "})]) == [expected]


@pytest.mark.parametrize(
    "column, typed, rule",
    [
        ("bound", "atleast", "did you mean 'at_least'?"),
        ("status", "pain", "did you mean 'paid'?"),
        ("certainty", "sure", "use one of explicit, likely, inferred, reported, made_up"),
    ],
)
def test_a_choice_that_does_not_exist_is_refused_with_the_nearest(tmp_path, column, typed, rule):
    (fault,) = faults(tmp_path, achievements=[paid(1, **{column: typed})])

    assert fault.startswith(f"achievements.csv row 2, {column}: '{typed}'; one of ")
    assert fault.endswith(rule)


@pytest.mark.parametrize("typed", ["B", "本钢", "../a", "a b", "a/b", "$(x)", "x" * 61])
def test_an_id_is_small_letters_and_digits(tmp_path, typed):
    (fault,) = faults(tmp_path, achievements=[paid(1, enterprise=typed)])

    assert fault.startswith("achievements.csv row 2, enterprise: ")
    assert "an id is lower-case letters, digits, _ . or -" in fault


@pytest.mark.parametrize("name", ["甲【数:x】", "甲】", "{{ 7*7 }}", "{% if x %}", "｛｛x｝｝"])
def test_a_name_like_a_token_of_the_template_is_refused(tmp_path, name):
    rule = "【 】 and {{ }} mark slots in the template; use （ ） or 〔 〕 here"

    assert faults(tmp_path, enterprises=named(name)) == [f"enterprises.csv row 2, name: '{name}'; {rule}"]


@pytest.mark.parametrize("character", ["\n", "\t", "\x07", "\x7f", "\x85", "\x9b", "\u2028", "\uffff"])
def test_a_name_is_one_line_without_control_characters(tmp_path, character):
    (fault,) = faults(tmp_path, enterprises=named(f"甲{character}乙"))

    assert fault.startswith("enterprises.csv row 2, name: '甲")
    assert fault.endswith("one line without control characters is expected; take out the line break or the character")
    assert character not in fault


@pytest.mark.parametrize(
    "name, sign",
    [
        ("甲\u200b乙", "U+200B ZERO WIDTH SPACE"),
        ("甲\u200f", "U+200F RIGHT-TO-LEFT MARK"),
        ("\u202e甲", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("甲\u2066乙", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("甲\xad乙", "U+00AD SOFT HYPHEN"),
        ("甲\ufeff乙", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("甲\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("甲\ufe01乙", "U+FE01 VARIATION SELECTOR-2"),
        ("甲\u2800乙", "U+2800 BRAILLE PATTERN BLANK"),
        ("甲\u3164乙", "U+3164 HANGUL FILLER"),
        ("甲\u115f乙", "U+115F HANGUL CHOSEONG FILLER"),
        ("甲\u1160乙", "U+1160 HANGUL JUNGSEONG FILLER"),
        ("甲\uffa0乙", "U+FFA0 HALFWIDTH HANGUL FILLER"),
        ("甲\u180e乙", "U+180E MONGOLIAN VOWEL SEPARATOR"),
        ("甲\U00016fe4乙", "U+16FE4 KHITAN SMALL SCRIPT FILLER"),
        ("甲\U0001d159乙", "U+1D159 MUSICAL SYMBOL NULL NOTEHEAD"),
        ("甲\U0001d173乙", "U+1D173 MUSICAL SYMBOL BEGIN BEAM"),
        ("甲\U0001bca0乙", "U+1BCA0 SHORTHAND FORMAT LETTER OVERLAP"),
        ("甲\U00013430乙", "U+13430 EGYPTIAN HIEROGLYPH VERTICAL JOINER"),
        ("e\u0301\u0316\u0320", "U+0320 COMBINING MINUS SIGN BELOW"),
    ],
)
def test_a_sign_that_nobody_sees_is_named(tmp_path, name, sign):
    (fault,) = faults(tmp_path, enterprises=named(name))

    assert fault.startswith("enterprises.csv row 2, name: '")
    assert fault.endswith(f"a sign that nobody sees is in it: {sign}; take the sign out, or type the cell again")


def test_an_id_with_a_sign_that_nobody_sees_says_which_one(tmp_path):
    (fault,) = faults(tmp_path, enterprises=[{**ENTERPRISES[0], "id": "a\u200b"}, *ENTERPRISES[1:]])

    assert fault.startswith("enterprises.csv row 2, id: ")
    assert "U+200B ZERO WIDTH SPACE" in fault


def test_a_column_whose_name_has_a_sign_that_nobody_sees_says_which_one_and_is_not_missing(tmp_path):
    folder = ledger_folder(tmp_path)
    table = folder / "enterprises.csv"
    table.write_text(table.read_text("utf-8").replace("short_name", "short\u200b_name", 1), "utf-8")

    with pytest.raises(LedgerError) as refused:
        read_ledger(folder)
    said = "a sign that nobody sees is in it: U+200B ZERO WIDTH SPACE; take the sign out, or type the cell again"
    assert refused.value.faults == (f"enterprises.csv row 1, short_name: the name of the column; {said}",)


@each_row("text", ["café", "cafe\u0301", "会议☎️", "👩‍🔧师傅", "1️⃣ 第一", "Việt Nam", "ѐ甲·乙—丙", "٣"])
def test_what_one_sees_is_no_hidden_sign(text):
    assert invisible_sign(text) == ""


def test_a_name_without_end_is_refused_and_cut_short_in_the_message(tmp_path):
    assert ledger(tmp_path / "500", enterprises=named("长" * 500))["enterprises"].name[0] == "长" * 500
    (fault,) = faults(tmp_path / "501", enterprises=named("长" * 501))

    assert fault == f"enterprises.csv row 2, name: '{'长' * 46}…'; at most 500 characters are expected; shorten it"


@pytest.mark.parametrize("name", GOOD_NAMES)
def test_a_name_with_marks_quotes_or_emoji_is_accepted_as_it_is(tmp_path, name):
    assert ledger(tmp_path, enterprises=named(name))["enterprises"].name[0] == name


def test_what_passes_the_door_is_exact(tmp_path):
    folder = ledger_folder(tmp_path, achievements=[paid("0.10"), {"measure": "vehicle_cost_change", "value": "-12.5"}])
    rows = read_ledger(folder)["achievements"]

    assert rows.value.tolist() == [Decimal("0.10"), Decimal("-12.5")]
    assert rows["at"].tolist() == ["achievements.csv:2", "achievements.csv:3"]
    assert rows.unit.tolist() == [None, None]


@pytest.mark.parametrize(
    "kind, typed",
    [
        ("身份证号", "210502190001011234"),
        ("身份证号", "21050219000101123X"),
        ("电话号码", "138-0000-0000"),
        ("银行卡号", "6222020000000000000"),
        ("疾病信息", "某某同志患肺癌"),
        ("家庭住址", "幸福小区3号楼2单元501室"),
    ],
)
def test_what_names_a_person_never_enters_and_is_never_quoted(tmp_path, kind, typed):
    (fault,) = faults(tmp_path, practices=[{"text": f"慰问职工（{typed}）"}])

    assert fault == (
        f"practices.csv row 2, text: {kind}; identity, card and telephone numbers, illnesses and home addresses"
        " never enter the ledger; take it out"
    )
