"""A text of the ledger in English: its own column, the table of translations, or none."""

import pytest
from door import faults
from each_row import each_row
from ledgers import ENTERPRISES, ledger, ledger_folder

from reporting.core.errors import LedgerError
from reporting.core.translated_numbers import added_numbers
from reporting.ledger.reading import read_ledger, refuse_chinese_names

LOGISTICS = {"zh": "后勤部", "en": "Logistics"}
UNION = {"zh": "工会", "en": "Union"}


def test_a_text_is_in_english_if_it_is_translated_or_holds_no_chinese(tmp_path):
    made = ledger(tmp_path, translations=[LOGISTICS])

    assert [made.english(text) for text in ("后勤部", "HSE", "设备部", None)] == ["Logistics", "HSE", None, None]


def test_of_several_names_in_a_row_each_is_translated_by_itself(tmp_path):
    made = ledger(tmp_path, translations=[LOGISTICS, UNION])

    assert made.english("后勤部、工会") == "Logistics, Union"
    assert made.english("后勤部、设备部") is None


@pytest.mark.parametrize("own, english", [("asked", "asked"), ("", "listened"), ("问意见", "listened")])
def test_a_column_has_its_own_english_first_and_then_the_translation(tmp_path, own, english):
    rows = [{"text": "征集意见", "text_en": own}]

    assert ledger(tmp_path, practices=rows, translations=[{"zh": "征集意见", "en": "listened"}])[
        "practices"
    ].text_en.tolist() == [english]


@pytest.mark.parametrize("own", ["", "问意见"])
def test_a_column_without_english_or_with_chinese_has_none(tmp_path, own):
    assert ledger(tmp_path, practices=[{"text_en": own}])["practices"].text_en.tolist() == [None]


def test_a_ledger_may_lack_the_table(tmp_path):
    data = ledger_folder(tmp_path)
    (data / "translations.csv").unlink()

    assert read_ledger(data).english("后勤部") is None


@pytest.mark.parametrize("english", ["=Union", "@Union", "+Union", "-(Union)", "+ Union", "=1+1"])
def test_english_that_a_spreadsheet_takes_for_a_formula_is_a_fault(tmp_path, english):
    (fault,) = faults(tmp_path, translations=[{"zh": "工会", "en": english}])

    assert fault == (
        f"translations.csv row 2, en: {english!r}; a spreadsheet takes it for a formula; write it in English"
    )


@pytest.mark.parametrize("english", ["???", "2024", "—"])
def test_english_without_a_word_is_a_fault(tmp_path, english):
    (fault,) = faults(tmp_path, translations=[{"zh": "工会", "en": english}])

    assert fault == f"translations.csv row 2, en: {english!r}; there is no word in it; write it in English"


@pytest.mark.parametrize("english", ["-5 °C store", "(Union)", "Édouard", "24-hour post"])
def test_other_english_may_begin_as_it_likes(tmp_path, english):
    assert ledger(tmp_path, translations=[{"zh": "工会", "en": english}]).english("工会") == english


def test_chinese_in_the_english_column_and_a_text_translated_twice_are_faults(tmp_path):
    rows = [LOGISTICS, {"zh": "工会", "en": "工会"}, {"zh": "后勤部", "en": "Supplies"}]

    assert faults(tmp_path, translations=rows) == [
        "translations.csv row 3, en: '工会'; English is expected, with marks such as , and (); write it in English",
        "translations.csv row 4, zh: '后勤部'; translations.csv:2 translates the same; take out one row",
    ]


CHINESE_NAME = [{**ENTERPRISES[0], "english_name": "甲"}, *ENTERPRISES[1:]]


def test_an_english_page_is_not_made_with_a_name_in_chinese(tmp_path):
    data = ledger_folder(tmp_path, enterprises=CHINESE_NAME)

    with pytest.raises(LedgerError, match="of an English edition 1 name is in Chinese") as refused:
        refuse_chinese_names(data, read_ledger(data))
    assert refused.value.faults == (
        (
            "enterprises.csv row 2, english_name: '甲'; an English page needs this name in English; "
            "write it in English, or have it translated with make translations"
        ),
    )


def test_a_line_of_the_office_without_english_stops_the_english_edition_alone(tmp_path):
    office = [{"id": "issuer", "text": "工会", "text_en": ""}, {"id": "equals", "text": "", "text_en": ""}]
    data = ledger_folder(tmp_path, office=office)

    with pytest.raises(LedgerError) as refused:
        refuse_chinese_names(data, read_ledger(data))
    (fault,) = refused.value.faults
    assert fault.startswith("office.csv row 2, text_en: ''; an English page needs this name in English")


def test_a_line_of_the_office_is_in_english_once_it_is_translated(tmp_path):
    data = ledger_folder(tmp_path, office=[{"id": "issuer", "text": "工会", "text_en": ""}], translations=[UNION])

    refuse_chinese_names(data, read_ledger(data))
    assert read_ledger(data)["office"].text_en.tolist() == ["Union"]


def test_a_name_in_chinese_is_in_english_once_it_is_translated(tmp_path):
    data = ledger_folder(tmp_path, enterprises=CHINESE_NAME, translations=[{"zh": "甲", "en": "A Works"}])

    refuse_chinese_names(data, read_ledger(data))
    assert read_ledger(data)["enterprises"].english_name[0] == "A Works"


@each_row(
    "chinese, english, added",
    [
        ("修缮3个车棚", "3 sheds repaired", []),
        ("修缮3个车棚", "Three sheds repaired", []),
        ("分三批座谈", "held three rounds", []),
        ("投入314万元", "spent RMB 3.14 million", []),
        ("投入3,140,000元", "spent RMB 3,140,000", []),
        ("满意率不到八成", "fewer than 80%", []),
        ("二十三家", "23 units", []),
        ("修缮3个车棚", "30 sheds repaired", ["30"]),
        ("投入314万元", "spent RMB 314 million", ["314 million"]),
        ("修缮车棚", "two sheds repaired", ["two"]),
        ("修缮车棚", "sheds repaired", []),
    ],
)
def test_a_number_of_the_translation_is_one_of_the_chinese(chinese, english, added):
    assert added_numbers(chinese, english) == added
