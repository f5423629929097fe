"""`tidy`: a ledger that was saved in Excel or WPS is written back as the kit has it, all of it or nothing."""

import os

import pytest
from database import answered
from hand_made import aid, bytes_of, item, listed, small_ledger, take, workbook

from reporting.core.errors import LedgerError, OutputError
from reporting.ledger import files
from reporting.ledger.large.questions import served_by
from reporting.ledger.reading import read_ledger
from reporting.returns.taking import commit
from reporting.returns.tidying import tidy

SOURCED = {"source": "report", "locator": "第1页"}


@pytest.fixture(autouse=True)
def _one_process_answers():
    with served_by(answered):
        yield


@pytest.fixture
def data(tmp_path):
    """Two tables with rows, as the kit writes them."""
    lists = [{**listed(name="清单")[1], **SOURCED}]
    return small_ledger(tmp_path / "data", lists=lists, achievements=[{**aid(1, 1234567)[1], **SOURCED}])


def as_excel_saves(raw):
    """In GBK, with the days and numbers of a Chinese Excel, and empty columns and rows around."""
    text = raw.decode().replace("-12-31", "/12/31").replace("-01-01", "/1/1").replace(",1234567,", ',"1,234,567",')
    return (text.replace("\n", ",,\r\n") + ",,,,\r\n").encode("gb18030")


def saved_in_excel(data, *tables):
    for table in tables:
        path = data / f"{table}.csv"
        path.write_bytes(as_excel_saves(path.read_bytes()))


def tidied(data, *, is_trial=False):
    """What is told."""
    lines = []
    tidy(data, lines.append, is_trial=is_trial)
    return lines


def test_every_table_gets_its_bytes_back_and_is_told_of(data):
    before = bytes_of(data)
    saved_in_excel(data, "achievements", "lists", "enterprises")

    assert tidied(data) == [
        "enterprises.csv  已改回：GBK、,,,、CRLF",
        "lists.csv  已改回：GBK、2024/12/31、,,,、CRLF",
        "achievements.csv  已改回：GBK、2024/12/31、1,234,567、,,,、CRLF",
    ]
    assert bytes_of(data) == before
    assert not list(data.glob(".intake/[!l]*"))


def test_a_ledger_of_the_kit_is_not_touched(data):
    before = {path: path.stat().st_ino for path in data.glob("*.csv")}

    assert tidied(data) == ["各表都是本工具的写法，没有要改的。"]
    assert {path: path.stat().st_ino for path in data.glob("*.csv")} == before


@pytest.mark.parametrize(
    "change, words",
    [
        (lambda raw: b"\xef\xbb\xbf" + raw, "BOM"),
        (lambda raw: raw.replace(b"\n", b"\n\n"), "列序、空行或引号"),
        (lambda raw: raw.replace(b",paid,", b',"paid",'), "列序、空行或引号"),
        (lambda raw: raw.rstrip(), "列序、空行或引号"),
        (lambda raw: b"\n".join(b",".join(reversed(row.split(b","))) for row in raw.split(b"\n")), "列序、空行或引号"),
    ],
)
def test_spelling_that_changes_no_cell_is_written_back_too(data, change, words):
    before = bytes_of(data)
    path = data / "achievements.csv"
    path.write_bytes(change(path.read_bytes()))

    assert tidied(data) == [f"achievements.csv  已改回：{words}"]
    assert bytes_of(data) == before


def test_a_trial_writes_nothing_not_even_the_room_of_an_intake(data):
    saved_in_excel(data, "lists")
    before = bytes_of(data)

    assert tidied(data, is_trial=True) == ["lists.csv  会改回：GBK、2024/12/31、,,,、CRLF"]
    assert bytes_of(data) == before
    assert not (data / ".intake").exists()


@pytest.mark.parametrize("many", [False, True])
def test_a_ledger_with_a_fault_is_left_alone(data, monkeypatch, many):
    saved_in_excel(data, "lists", "items")
    path = data / "achievements.csv"
    path.write_bytes(path.read_bytes().replace(b",paid,", b",pain,"))
    before = bytes_of(data)
    if many:
        monkeypatch.setattr(files, "LARGE", {".csv": 0})

    with pytest.raises(LedgerError, match=r"achievements\.csv row 2, status: 'pain'"):
        tidied(data)
    assert bytes_of(data) == before


def test_what_cannot_be_written_leaves_every_table_as_it_was(data, monkeypatch):
    saved_in_excel(data, "lists", "achievements")
    before = bytes_of(data)

    def full(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(commit, "_write", full)
    with pytest.raises(OutputError, match="台账仍是原样"):
        tidied(data)
    assert bytes_of(data) == before


def test_many_items_are_written_back_so_that_they_can_be_read(data, monkeypatch):
    small_ledger(data, lists=[{**listed()[1], **SOURCED}], items=[{**item(1, "修路灯")[1], **SOURCED}])
    before = bytes_of(data)
    saved_in_excel(data, "items")
    monkeypatch.setattr(files, "LARGE", {".csv": 0})

    with pytest.raises(LedgerError, match="run `make tidy` once"):
        read_ledger(data)
    assert tidied(data) == ["items.csv  已改回：GBK、,,,、CRLF"]
    assert bytes_of(data) == before
    read_ledger(data)


def test_an_intake_writes_its_rows_into_tables_of_one_kind(tmp_path):
    """The tables that it writes are the kit's own afterwards, those that it does not stay as they were."""
    books = workbook(listed(), aid(1, 1234567)), workbook(listed(), aid(1, 6), file="乙.xlsx")
    data, plain = small_ledger(tmp_path / "data"), small_ledger(tmp_path / "plain")
    take(plain, *books)
    take(data, books[0])
    saved_in_excel(data, "enterprises", "achievements", "lists", "returns", "sources")
    outcome = take(data, books[1]).outcome

    assert outcome == "accepted"
    assert {name for name, raw in bytes_of(data).items() if raw != bytes_of(plain)[name]} == {"enterprises.csv"}
    assert tidied(data) == ["enterprises.csv  已改回：GBK、,,,、CRLF"]
    assert bytes_of(data) == bytes_of(plain)
