"""What has no English goes out as a list; the filled list comes back into the ledger, wholly or not at all."""

import csv

import pytest
from click.testing import CliRunner
from ledgers import ledger_folder

from reporting.__main__ import app
from reporting.core.errors import LedgerError, PrivacyError
from reporting.core.period import parse
from reporting.ledger.reading import read_ledger
from reporting.returns.translating import take_list, write_list

HEADER = ("table", "id", "column", "zh", "en")


def ledger_in_chinese(folder):
    """An item with a department, and a practice; the item has a namesake in a later year."""
    return ledger_folder(
        folder / "data",
        lists=[{"id": "list"}],
        items=[
            {"id": "a-i001", "title": "修缮3个车棚", "responsible": "后勤部"},
            {"id": "a-i002", "title": "修缮3个车棚", "opened": "2024-02-01", "responsible": "HSE"},
        ],
        practices=[{"id": "p1", "text": "分三批座谈", "text_en": ""}, {"id": "p2"}],
    )


def filled(folder, *rows):
    place = folder / "filled.csv"
    with place.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows([HEADER, *rows])
    return place


def listed(folder, period=None):
    place, _ = write_list(folder / "data", period and parse(period), folder / "out" / "translations.csv")
    with place.open(encoding="utf-8-sig", newline="") as stream:
        return [tuple(row.values()) for row in csv.DictReader(stream)]


def test_each_chinese_text_without_english_is_listed_once_with_its_place(tmp_path):
    ledger_in_chinese(tmp_path)

    assert listed(tmp_path) == [
        ("items", "a-i001", "title", "修缮3个车棚", ""),
        ("items", "a-i001", "responsible", "后勤部", ""),
        ("practices", "p1", "text", "分三批座谈", ""),
    ]


def test_of_a_period_only_what_its_page_may_print_is_listed(tmp_path):
    ledger_in_chinese(tmp_path)

    assert [row[1] for row in listed(tmp_path, "2022")] == []
    assert [row[:3] for row in listed(tmp_path, "2024")] == [
        ("items", "a-i001", "title"),
        ("items", "a-i001", "responsible"),
    ]


def test_a_filled_list_comes_into_the_ledger_and_nothing_is_listed_again(tmp_path):
    data = ledger_in_chinese(tmp_path)
    rows = [
        (*row[:4], english)
        for row, english in zip(listed(tmp_path), ("Three sheds repaired", "Logistics", ""), strict=True)
    ]

    assert take_list(data, [filled(tmp_path, *rows)]) == (2, 1)
    assert (data / "translations.csv").read_text(encoding="utf-8") == (
        "id,zh,en\nt-0001,修缮3个车棚,Three sheds repaired\nt-0002,后勤部,Logistics\n"
    )
    assert [row[3] for row in listed(tmp_path)] == ["分三批座谈"]
    assert read_ledger(data).english("后勤部") == "Logistics"


def test_a_text_that_was_translated_before_is_translated_anew_in_its_place(tmp_path):
    data = ledger_in_chinese(tmp_path)
    for english in ("Logistics", "Logistics Department"):
        take_list(data, [filled(tmp_path, ("items", "a-i001", "responsible", "后勤部", english))])

    assert (data / "translations.csv").read_text(encoding="utf-8") == "id,zh,en\nt-0001,后勤部,Logistics Department\n"


def test_a_list_that_is_taken_again_writes_nothing_new(tmp_path):
    data = ledger_in_chinese(tmp_path)
    rows = [("items", "a-i001", "responsible", "后勤部", "Logistics"), ("practices", "p1", "text", "分三批座谈", "")]
    take_list(data, [filled(tmp_path, *rows)])
    before = (data / "translations.csv").read_bytes()

    told = CliRunner().invoke(app, ["translations", "--data", str(data), str(filled(tmp_path, *rows))])
    assert told.output == "没有新的译文，台账没有改动，还有1条没有填。\n"
    assert (data / "translations.csv").read_bytes() == before


FAULTS = [
    (("items", "a-i009", "title", "修缮3个车棚", "Sheds"), "id：“a-i009”；应是事项表中已有的编号；是不是“a-i002”？"),
    (
        ("items", "a-i001", "titel", "修缮3个车棚", "Sheds"),
        "column：“titel”；事项表中没有要译的这一列；是不是“title”？",
    ),
    (
        ("items", "a-i001", "title", "修缮2个车棚", "Sheds"),
        "zh：“修缮2个车棚”；台账中这一处是“修缮3个车棚”；请重新列出未译的文字，照现在的中文译",
    ),
    (
        ("items", "a-i001", "title", "修缮3个车棚", "3 sheds（new）"),
        "en：“3 sheds（new）”；应是英文，标点也用英文的；请写英文",
    ),
    (
        ("items", "a-i001", "responsible", "后勤部", "=Logistics"),
        "en：“=Logistics”；不能以 =、@ 开头，也不能以 +、- 接字母或括号开头，表格软件会当作公式；请写英文",
    ),
    (("items", "a-i001", "responsible", "后勤部", "???"), "en：“???”；没有一个英文单词；请写英文"),
    (("items", "a-i001", "title", "修缮3个车棚", "30 sheds"), "en：“30 sheds”；中文里没有 30；请核对译文里的数"),
    (
        ("practices", "p1", "text", "分三批座谈", "met in four rounds"),
        "en：“met in four rounds”；中文里没有 four；请核对译文里的数",
    ),
]


@pytest.mark.parametrize("row, message", FAULTS)
def test_a_faulty_row_is_told_with_what_was_found_and_expected(tmp_path, row, message):
    data = ledger_in_chinese(tmp_path)

    with pytest.raises(LedgerError) as refused:
        take_list(data, [filled(tmp_path, row)])
    assert refused.value.faults == (f"filled.csv 第2行 {message}",)


def test_a_sign_that_nobody_sees_is_told_by_its_name_in_an_id_and_in_a_heading(tmp_path):
    data = ledger_in_chinese(tmp_path)
    place = filled(tmp_path, ("items", "a-i\u200b001", "title", "修缮3个车棚", "Sheds"))

    with pytest.raises(LedgerError) as of_id:
        take_list(data, [place])
    place.write_text(place.read_text("utf-8").replace("column,", "col\u200bumn,", 1).replace("i\u200b", "i"), "utf-8")
    with pytest.raises(LedgerError) as of_heading:
        take_list(data, [place])
    sign = "里面有看不见的符号：U+200B ZERO WIDTH SPACE；请把这一格清空后重新输入，不要复制粘贴"
    assert of_id.value.faults == (f"filled.csv 第2行 id：“a-i\\u200b001”；{sign}",)
    assert of_heading.value.faults == (f"filled.csv 第1行 column：列名；{sign}",)


def test_all_faults_of_a_list_are_told_at_once_and_nothing_is_written(tmp_path):
    data = ledger_in_chinese(tmp_path)
    before = (data / "translations.csv").read_bytes()
    rows = [("items", "a-i001", "responsible", "后勤部", "Logistics"), *(row for row, _ in FAULTS)]

    with pytest.raises(LedgerError) as refused:
        take_list(data, [filled(tmp_path, *rows)])
    assert refused.value.head == "译文有11处需修改，什么都没有写入"
    assert (data / "translations.csv").read_bytes() == before


def test_two_translations_of_one_text_are_a_fault(tmp_path):
    data = ledger_in_chinese(tmp_path)
    rows = [
        ("items", id_, "title", "修缮3个车棚", english) for id_, english in (("a-i001", "Sheds"), ("a-i002", "Huts"))
    ]

    with pytest.raises(LedgerError, match="把同样的中文译作“Sheds”；两行请写成一样"):
        take_list(data, [filled(tmp_path, *rows)])


def test_a_list_without_its_columns_is_refused(tmp_path):
    data, place = ledger_in_chinese(tmp_path), tmp_path / "other.csv"
    place.write_text("zh,en\n后勤部,Logistics\n", encoding="utf-8")

    with pytest.raises(LedgerError, match=r"other\.csv"):
        take_list(data, [place])


def test_a_list_with_personal_data_is_not_written(tmp_path):
    """A name of a file that the ledger was asked for may tell more than the ledger."""
    data = ledger_in_chinese(tmp_path)

    with pytest.raises(PrivacyError, match=r"张…癌\.csv：疾病信息（张…癌）"):
        write_list(data, None, tmp_path / "out" / "张伟肺癌.csv")
    assert not (tmp_path / "out").exists()


def test_a_list_that_somebody_begins_to_fill_in_is_not_overwritten(tmp_path):
    data, place = ledger_in_chinese(tmp_path), tmp_path / "translations.csv"
    write_list(data, None, place)
    begun = place.read_text(encoding="utf-8-sig").replace("后勤部,", "后勤部,Logistics")
    place.write_text(begun, encoding="utf-8")

    other, _ = write_list(data, None, place)
    assert other.name == "translations.new.csv"
    assert place.read_text(encoding="utf-8") == begun
