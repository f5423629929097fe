"""A table of the ledger may stand in a workbook; it is read as its CSV file would be."""

from datetime import date, datetime, time

import pytest
from door import refusal
from ledgers import ledger_folder, paid
from workbook_builders import NAMES, calculated, change_sheet, column, ledger_with_workbook

from reporting.ledger.opening import read_sheet
from reporting.ledger.reading import read_ledger


def the_fault(folder):
    """The one fault for which the ledger is refused."""
    (fault,) = refusal(folder).faults
    return fault


def test_a_workbook_reads_as_the_csv_file_of_the_same_rows(tmp_path):
    csv = read_ledger(ledger_folder(tmp_path / "csv", achievements=[paid(3140000, id="x1", printed="314万元")]))
    xlsx = read_ledger(ledger_with_workbook(tmp_path / "xlsx", {"value": 3140000, "printed": "314万元"}))
    columns = list(NAMES)

    assert xlsx["achievements"][columns].equals(csv["achievements"][columns])
    assert xlsx["achievements"]["at"].tolist() == ["achievements.xlsx:2"]


@pytest.mark.parametrize(
    "typed, text",
    [
        (14, "14"),
        (14.0, "14"),
        (-3, "-3"),
        (1.1000000000000001, "1.1"),
        (0.0000001, "0.0000001"),
        (1e22, "10000000000000000000000"),
        (" 甲 ", "甲"),
        ("00314", "00314"),
        ("314万元", "314万元"),
    ],
)
def test_a_cell_becomes_what_one_would_type_into_a_csv_file(tmp_path, typed, text):
    sheet = read_sheet(ledger_with_workbook(tmp_path, {"printed": typed}, strings_to_numbers=False), "achievements")

    assert sheet.rows[0][1][column("printed")] == text


@pytest.mark.parametrize("since_1904", [False, True])
@pytest.mark.parametrize("day", [date(2023, 12, 31), datetime(2023, 12, 31)])  # noqa: DTZ001 a cell has no time zone
def test_a_day_is_read_whatever_it_looks_like_and_from_whenever_days_are_counted(tmp_path, day, since_1904):
    def write(book, sheet):
        sheet.write_datetime(1, column("as_of"), day, book.add_format({"num_format": 'yyyy"年"m"月"d"日"'}))

    folder = ledger_with_workbook(tmp_path, {"as_of": ""}, write=write, date_1904=since_1904)

    assert read_ledger(folder)["achievements"].as_of.tolist() == [date(2023, 12, 31)]


@pytest.mark.parametrize(
    "typed, number_format, message",
    [
        (datetime(2023, 12, 31, 10), "yyyy-mm-dd", "'2023-12-31 10:00:00'"),  # noqa: DTZ001 a cell has no time zone
        (time(10), "hh:mm", "'10:00:00'"),
        (1.5, "[h]:mm", "'36:00:00'"),
        (True, "General", "'TRUE'"),
    ],
)
def test_a_cell_that_is_neither_text_nor_number_nor_day_is_refused(tmp_path, typed, number_format, message):
    """Once, though the column could not take the cell either."""
    folder = ledger_with_workbook(
        tmp_path,
        {},
        {"as_of": ""},
        write=lambda book, sheet: sheet.write(
            2, column("as_of"), typed, book.add_format({"num_format": number_format})
        ),
    )
    rule = "text, a number or a day is expected; write it as text"

    assert the_fault(folder) == f"achievements.xlsx row 3, as_of: {message}; {rule}"


def test_a_number_that_is_none_is_refused(tmp_path):
    folder = ledger_with_workbook(tmp_path, {"value": 2})
    change_sheet(folder, '<c r="H2"><v>2</v>', '<c r="H2"><v>NaN</v>')

    assert the_fault(folder).startswith("achievements.xlsx row 2, value: 'NaN'; text, a number or a day is expected")


def test_text_in_a_number_column_gets_the_fault_of_a_csv_file(tmp_path):
    rule = "a plain number in base units (yuan, not 万元) is expected; write 3140000"

    assert the_fault(ledger_with_workbook(tmp_path, {"value": "314万元"})) == (
        f"achievements.xlsx row 2, value: '314万元'; {rule}"
    )


def test_faults_of_all_cells_are_told_at_once_each_with_its_row_in_the_sheet(tmp_path):
    """Row 3 is blank; the error leaves the cell empty, which gets no second fault."""
    folder = ledger_with_workbook(tmp_path, {"value": "x"}, dict.fromkeys(NAMES, ""), {"value": "y", "bound": True})
    change_sheet(folder, '<c r="H4"[^>]*>.*?</c>', '<c r="H4" t="e"><v>#REF!</v></c>')

    assert [fault.split(";")[0] for fault in refusal(folder).faults] == [
        "achievements.xlsx row 2, value: 'x'",
        "achievements.xlsx row 4, bound: 'TRUE'",
        "achievements.xlsx row 4, value: the error #REF!",
    ]


@pytest.mark.parametrize("stored", ["<f>1+1</f>", "<f>1+1</f><v></v>", '<f t="shared" si="0"/>'])
def test_a_formula_without_a_value_is_refused(tmp_path, stored):
    folder = ledger_with_workbook(tmp_path, {"value": 2})
    calculated(folder)
    change_sheet(folder, '<c r="H2">.*?</c>', f'<c r="H2">{stored}</c>')

    assert the_fault(folder).startswith(
        "achievements.xlsx row 2, value: a formula without a value; a formula counts by the value saved with it; open"
    )


def test_a_formula_that_no_program_has_worked_out_yet_is_refused(tmp_path):
    """XlsxWriter writes 0 for it, and leaves the work to Excel."""
    folder = ledger_with_workbook(tmp_path, {"value": "=1+1"})

    assert "row 2, value: a formula without a value; " in the_fault(folder)


def test_a_formula_counts_by_its_value_be_it_an_empty_text(tmp_path):
    folder = ledger_with_workbook(tmp_path, {"value": "=1+1", "baseline": "=1"})
    calculated(folder)
    change_sheet(folder, "<f>1[+]1</f><v>0</v>", "<f>1+1</f><v>2</v>")
    change_sheet(folder, "<c ([^>]*)><f>1</f><v>0</v>", r'<c \1 t="str"><f>IF(1,"")</f><v></v>')
    rows = read_ledger(folder)["achievements"]

    assert (rows.value.tolist(), rows.baseline.tolist()) == ([2], [None])


@pytest.mark.parametrize("number_format", [9, 10, "0.0%"])
def test_a_percentage_is_refused_for_nobody_knows_whether_it_is_12_or_0_12(tmp_path, number_format):
    folder = ledger_with_workbook(
        tmp_path,
        {},
        write=lambda book, sheet: sheet.write(1, column("value"), 0.12, book.add_format({"num_format": number_format})),
    )

    assert the_fault(folder).startswith("achievements.xlsx row 2, value: a percentage; a workbook keeps 12% as 0.12")


def test_a_percentage_in_a_column_of_words_is_what_it_shows(tmp_path):
    def write(book, sheet):
        sheet.write_number(1, column("printed"), 0.125, book.add_format({"num_format": "0.0%"}))

    folder = ledger_with_workbook(tmp_path, {"measure": "hospitality_cost_change", "value": 12.5}, write=write)

    assert read_sheet(folder, "achievements").rows[0][1][column("printed")] == "12.5%"


def test_days_and_numbers_that_stand_as_text_are_read_as_in_csv(tmp_path):
    cells = {"as_of": "2023/12/31", "period_start": "2023年1月1日", "value": "1,234.0"}
    folder = ledger_with_workbook(tmp_path, cells, strings_to_numbers=False)
    row = next(read_ledger(folder)["achievements"].itertuples())

    assert (row.as_of, row.period_start, row.value) == (date(2023, 12, 31), date(2023, 1, 1), 1234)
