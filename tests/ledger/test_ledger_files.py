"""Files and headers that the door does not take, and those that it does."""

import pytest
from door import faults, refusal, rewrite
from each_row import each_row
from ledgers import ledger_folder, paid

from reporting.ledger import opening
from reporting.ledger.reading import read_ledger
from reporting.ledger.schema import TABLES
from reporting.ledger.sheet import Sheet, column_faults


@pytest.fixture
def folder(tmp_path):
    return ledger_folder(tmp_path, achievements=[paid(100, printed="一百元")])


@pytest.fixture
def achievements(folder):
    return folder / "achievements.csv"


@pytest.mark.parametrize(
    "change, message",
    [
        (
            lambda _: b"\xff\xff\x81",
            ": it is not text in any known encoding; UTF-8 is expected; save it again as CSV UTF-8",
        ),
        (lambda _: b"", ": the file is empty; a header row is expected; put the header back"),
        (lambda _: b"\n , \n\n", ": the file is empty; a header row is expected; put the header back"),
        (lambda raw: raw + b"\0", ": it holds NUL characters; a CSV text file is expected; save it again as CSV UTF-8"),
        (
            lambda raw: raw + b'"x',
            " row 3: the row is broken (unexpected end of data); quotes come in pairs; mend the quotes",
        ),
        (lambda raw: raw + b'"x"y,', " row 3: the row is broken ("),
        (lambda raw: raw + b"x,y\n", " row 3: the row has 2 cells; the header has 17; mend the commas or the quotes"),
        (
            lambda raw: raw.rstrip() + b",,x\n",
            " row 2: the row has 19 cells; the header has 17; mend the commas or the quotes",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(folder, achievements, change, message):
    rewrite(achievements, change)
    (fault,) = refusal(folder).faults

    assert fault.startswith(f"achievements.csv{message}")


def test_a_missing_file_is_named_with_its_folder(folder, achievements):
    achievements.unlink()

    assert refusal(folder).faults == (
        f"achievements.csv: there is no such file; every ledger has this table in {folder}; put the file there",
    )


def test_a_folder_in_the_place_of_a_file_is_refused(folder, achievements):
    achievements.unlink()
    achievements.mkdir()
    (fault,) = refusal(folder).faults

    assert fault.startswith("achievements.csv: it cannot be read (")


@pytest.mark.parametrize("place", ["nowhere", "a file"])
def test_a_missing_folder_is_one_message_that_says_how_to_name_another(tmp_path, place):
    (tmp_path / "a file").touch()
    error = refusal(tmp_path / place)

    assert str(error).startswith(f"There is no folder {tmp_path / place}.")
    assert "--data (make: DATA)" in str(error)
    assert error.faults == ()


def test_a_table_that_was_saved_as_another_kind_of_file_is_named(folder, achievements):
    achievements.rename(achievements.with_suffix(".xls"))
    found = "achievements.csv: there is no such file, but achievements.xls"

    assert refusal(folder).faults == (f"{found}; every ledger has this table in {folder}; save it as CSV UTF-8",)


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: b"\xef\xbb\xbf" + raw,
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: raw.replace(b"\n", b"\n\n") + b",,,,,,,,,,,,,,,,\n",
        lambda raw: raw.replace(b",100,", b", 100 ,"),
    ],
    ids=["a byte order mark", "line ends of Windows", "blank lines", "blanks around a cell"],
)
def test_what_a_spreadsheet_leaves_behind_does_no_harm(folder, achievements, change):
    rewrite(achievements, change)

    assert read_ledger(folder)["achievements"].value.tolist() == [100]


def test_a_row_is_named_by_its_line_in_the_file(folder):
    """A title over two lines (refused itself) and a blank line push the next row down."""
    rows = ["a,'two\nlines',T,P,P,,explicit,,", "", "b,乙,T,P,P,soon,explicit,,"]
    sources = "\n".join([",".join(TABLES["sources"].names), *rows]).replace("'", '"')
    (folder / "sources.csv").write_text(sources, encoding="utf-8")

    assert [fault.split(": ")[0] for fault in refusal(folder).faults] == [
        "sources.csv row 2, title",
        "sources.csv row 5, published_on",
    ]


@pytest.mark.parametrize("column", ["id", "enterprise", "value", "printed"])
def test_a_missing_column_is_named(folder, achievements, column):
    achievements.write_text(",".join(name for name in TABLES["achievements"].names if name != column))
    rule = "the column is missing; every column of the table is expected; add it to the header"

    assert refusal(folder).faults == (f"achievements.csv row 1, {column}: {rule}",)


@pytest.mark.parametrize("above", ["台账2023,,,\n", "sep=,\n", "<html><table>\n"])
def test_another_row_in_the_place_of_the_header_is_one_fault(folder, achievements, above):
    rewrite(achievements, lambda raw: above.encode() + raw)
    (fault,) = refusal(folder).faults

    assert fault.startswith("achievements.csv row 1: the row is not the header of this table; the columns are id, ")
    assert fault.endswith("take out what stands above the header, or put the header back")


@pytest.mark.parametrize("column, shown", [("备注", "备注"), ("Value", "Value"), ("", "column 18")])
def test_an_unknown_column_is_refused_with_the_columns_there_are(folder, achievements, column, shown):
    rewrite(achievements, lambda raw: raw.replace(b",printed\n", f",printed,{column}\n".encode())[:-1] + b",x\n")
    (fault,) = refusal(folder).faults

    assert fault.startswith(
        f"achievements.csv row 1, {shown}: the column is not known; only the columns of the table are read"
    )
    assert "the columns are id, enterprise, unit" in fault


@pytest.mark.parametrize(
    "column",
    [
        "身份证号",
        "职工身份证号码",
        "银行卡号",
        "卡号",
        "疾病",
        "病种",
        "健康状况",
        "手机",
        "家庭住址",
        "ID_Number",
        "bank_account",
    ],
)
def test_a_column_of_personal_data_is_refused_as_such(folder, achievements, column):
    rewrite(achievements, lambda raw: raw.replace(b",printed\n", f",printed,{column}\n".encode()))
    (fault,) = refusal(folder).faults

    assert fault.startswith(
        f"achievements.csv row 1, {column}: the column holds personal data; identity numbers, bank cards"
    )


@each_row("table", TABLES.values(), ids=TABLES)
def test_no_column_of_the_ledger_itself_is_taken_for_personal_data(table):
    faults = column_faults(Sheet("x.csv", table.names, ()), expected=[], nearest="")

    assert {fault.observed for fault in faults} == {"the column is not known"}


def test_a_column_that_is_there_twice_is_refused(folder, achievements):
    rewrite(achievements, lambda raw: raw.replace(b",printed\n", b",printed,value\n"))

    assert refusal(folder).faults == (
        "achievements.csv row 1, value: the column is there twice; each column once; take one out",
    )


def test_the_order_of_the_columns_is_free(folder, achievements):
    rewrite(achievements, lambda raw: b"\n".join(b",".join(reversed(line.split(b","))) for line in raw.split(b"\n")))

    assert read_ledger(folder)["achievements"].value.tolist() == [100]


def test_a_table_without_rows_is_a_table(tmp_path):
    assert len(read_ledger(ledger_folder(tmp_path))["items"]) == 0
    assert faults(tmp_path, enterprises=[], achievements=[paid(1)])


def test_of_a_ledger_that_is_read_again_only_the_tables_that_changed_are_read(folder, achievements, monkeypatch):
    read_ledger(folder)
    rewrite(achievements, lambda raw: raw.replace(b",100,", b",200,").replace("一百".encode(), "二百".encode()))
    read, read_csv = [], opening.saved_csv
    monkeypatch.setattr(opening, "saved_csv", lambda file, *rest: read.append(file) or read_csv(file, *rest))

    assert read_ledger(folder)["achievements"].value.tolist() == [200]
    assert read == ["achievements.csv"]


def test_what_somebody_writes_into_a_table_is_not_in_the_next_reading(folder):
    table = read_ledger(folder)["achievements"]
    table["value"], table.loc[0, "measure"] = 1, "another"

    assert read_ledger(folder)["achievements"].value.tolist() == [100]
    assert read_ledger(folder)["achievements"].measure.tolist() == ["aid_funds_hardship"]


def test_a_link_that_leads_to_itself_is_no_file_of_a_table(folder):
    (folder / "items.xlsx").symlink_to("items.xlsx")

    assert len(read_ledger(folder)["achievements"]) == 1
