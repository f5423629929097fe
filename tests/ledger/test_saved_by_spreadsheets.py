"""A ledger that an office saved in Excel or WPS reads as the same ledger, with one notice, where that is sure."""

import pytest
from door import refusal, rewrite
from each_row import each_row
from ledgers import ledger_folder, paid

from reporting.core.notices import first_notice_to
from reporting.ledger.as_saved.encodings import decoded
from reporting.ledger.as_saved.kit_rows import kit_text
from reporting.ledger.faults import Fault
from reporting.ledger.reading import read_ledger

LISTS = [{"id": "list", "total": 14, "printed": "共14项"}]


@pytest.fixture
def folder(tmp_path):
    return ledger_folder(
        tmp_path,
        lists=LISTS,
        achievements=[paid(1234567, printed="1234567元"), paid(2.5, measure="education_aid_funds")],
    )


def texts(raw):
    return raw.decode()


def noticed(folder):
    """The ledger, and what is told of it when it is read twice."""
    notices = []
    with first_notice_to(notices.append):
        read_ledger(folder)
        return read_ledger(folder), notices


WAYS = {
    "GBK": lambda raw: texts(raw).encode("gb18030"),
    "UTF-16、Tab": lambda raw: texts(raw).replace(",", "\t").encode("utf-16"),
    "Tab": lambda raw: raw.replace(b",", b"\t"),
    "2023/12/31": lambda raw: raw.replace(b"2023-12-31", b"2023/12/31"),
    "2023/1/1": lambda raw: raw.replace(b"2023-01-01", b"2023/1/1"),
    "2023-1-1": lambda raw: raw.replace(b"2023-01-01", b"2023-1-1"),
    "2023.1.1": lambda raw: raw.replace(b"2023-01-01", b"2023.1.1"),
    "2023年1月1日": lambda raw: raw.replace(b"2023-01-01", "2023年1月1日".encode()),
    "2023/1/1 0:00": lambda raw: raw.replace(b"2023-01-01", b"2023/1/1 0:00"),
    "2023-01-01 00:00:00": lambda raw: raw.replace(b"2023-01-01", b"2023-01-01 00:00:00"),
    "2023/1/1 12:00 AM": lambda raw: raw.replace(b"2023-01-01", b"2023/1/1 12:00 AM"),
    "1,234,567": lambda raw: raw.replace(b",1234567,", b',"1,234,567",'),
    "'1234567": lambda raw: raw.replace(b",1234567,", b",'1234567,"),
    ",,,": lambda raw: raw.replace(b"\r\n", b"\n").replace(b"\n", b",,,\n") + b",,,,,,,,,,,,,,,,,,,\n",
}


@pytest.mark.parametrize("otherwise", WAYS)
def test_what_a_spreadsheet_writes_otherwise_is_read_as_the_same_ledger_and_told_once(folder, otherwise):
    before = read_ledger(folder)["achievements"]
    rewrite(folder / "achievements.csv", WAYS[otherwise])
    ledger, (notice,) = noticed(folder)

    assert ledger["achievements"].equals(before)
    assert f"：achievements.csv（{otherwise}）。运行 make tidy" in notice


def test_several_tables_are_told_in_one_notice(folder):
    rewrite(folder / "achievements.csv", WAYS["GBK"])
    rewrite(folder / "lists.csv", lambda raw: WAYS["2023/1/1"](raw).replace(b",14,", b",14.0,"))
    ledger, (notice,) = noticed(folder)

    assert ledger["lists"].total.tolist() == [14]
    assert "：lists.csv（2023/1/1、14.0）、achievements.csv（GBK）。" in notice


@pytest.mark.parametrize(
    "change", [lambda raw: b"\xef\xbb\xbf" + raw, lambda raw: raw.replace(b"\n", b"\r\n") + b"\r\n,,,\r\n"]
)
def test_what_changes_no_cell_is_not_told(folder, change):
    rewrite(folder / "achievements.csv", change)

    assert noticed(folder)[1] == []


def test_the_commas_that_excel_leaves_out_at_the_end_of_rows_are_not_missed(folder):
    """The last cells of the sources, note and note_en, are empty in this row; certainty before them never is."""
    path = folder / "sources.csv"
    whole = path.read_bytes()
    cut = whole.replace(b"\n", b"\r\n").replace(b",explicit,,\r\n", b",explicit\r\n")
    rewrite(path, lambda _: cut)
    read = read_ledger(folder)["sources"]
    faults = []
    for broken in (cut.replace(b",explicit", b""), cut.replace(b"\r\n", b"\n"), cut.rstrip()):
        path.write_bytes(broken)
        faults += refusal(folder).faults

    assert whole != cut
    assert (read.certainty.tolist(), read.note_en.tolist()) == (["explicit"], [None])
    assert [fault.split(";")[0] for fault in faults] == [
        f"sources.csv row 2: the row has {cells} cells" for cells in (6, 7, 7)
    ]


@each_row(
    "kind, text",
    [
        ("day", "12/11/2023"),
        ("day", "2023/12/31 8:30"),
        ("day", "2023/12"),
        ("day", "23/12/31"),
        ("day", "2023/12-31"),
        ("number", "3.14E+06"),
        ("number", "1,23"),
        ("number", "0,123"),
        ("number", "1,2345"),
        ("number", "12%"),
        ("number", "¥5"),
        ("whole", "1.5"),
        ("text", "1,234"),
        ("text", "2023/1/1"),
        ("id", "2023/1/1"),
        ("months", "2023/1"),
    ],
)
def test_what_may_mean_something_else_is_left_as_it_stands(kind, text):
    assert kit_text(kind, text) == text


@pytest.mark.parametrize("separator", [";", "；", "，", "|"])
def test_another_separator_is_one_message(folder, separator):
    rewrite(folder / "achievements.csv", lambda raw: texts(raw).replace(",", separator).encode())
    rule = "commas between the cells are expected; save it again as CSV UTF-8"

    assert refusal(folder).faults == (f"achievements.csv: its cells stand apart by {separator}; {rule}",)


NAME = "甲公司职工食堂"
HEAD = "id,name\na,"


@each_row(
    "raw, observed",
    [
        (f"{HEAD}{NAME}\n".encode() + f"b,{NAME}改\n".encode("gb18030"), "it is damaged, or of two encodings"),
        (f"{HEAD}{NAME}\nb,".encode("gb18030") + f"{NAME}食\n".encode(), "it is damaged, or of two encodings"),
        (f"{HEAD}{NAME}\nb,".encode("gb18030") + "已办\n".encode(), "it is damaged, or of two encodings"),
        (f"{HEAD}甲\nb,清单?\n".encode("gb18030"), "it is GBK with '?' in line 3"),
        (f"{HEAD}?\r\nb,清单\r\n".encode("gb18030"), "it is GBK with '?' in line 2"),
        (f"{HEAD}{NAME}食".encode().decode("gb18030").encode(), "it is garbled"),
        (f"{HEAD}{NAME}".encode().decode("gb18030", "replace").encode(), "it is garbled"),
        (f"{HEAD}清单\nb,事项\nc,锟斤拷\n".encode(), "it is garbled"),
        (f"{HEAD}·\n".encode(), "its few special characters may be UTF-8 or GBK"),
        (f"{HEAD}路\n".encode("gb18030"), "its few special characters may be UTF-8 or GBK"),
        (f"{HEAD}{NAME}\n".encode()[:-2], "it is damaged, or of two encodings"),
        (b"\xff\xff\x81", "it is not text in any known encoding"),
        (b"\xff\xfea", "it is not text in any known encoding"),
        (f"{HEAD}甲\nb,\ue000".encode("gb18030"), "it is not text in any known encoding"),
    ],
)
def test_text_that_can_be_read_in_two_ways_or_in_none_is_one_fault(raw, observed):
    fault = decoded("names.csv", raw)

    assert isinstance(fault, Fault)
    assert fault.observed.startswith(observed)


@pytest.mark.parametrize(
    "text",
    ["清单", "涓流", "何以解忧?", "Café, naïve", "元,人,场", "是否办结？", "中铁二十二局集团第一工程有限公司一分公司"],
)
def test_ordinary_text_is_read_as_it_is(text):
    assert decoded("names.csv", f"{HEAD}{text}\n".encode()) == (f"{HEAD}{text}\n", "utf-8-sig")


@pytest.mark.parametrize("text", ["清单", "一矿、二矿", "涓流", "100元", "一", "福建省三明市清流县龙津镇"])
def test_ordinary_text_in_gbk_is_read_as_it_is(text):
    assert decoded("names.csv", f"{HEAD}{text}\n".encode("gb18030")) == (f"{HEAD}{text}\n", "gb18030")
