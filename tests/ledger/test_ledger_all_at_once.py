"""One message for the whole ledger, so that its keeper mends it in one round."""

from door import refusal, rewrite
from ledgers import ENTERPRISES, ledger_folder, paid


def test_all_faults_of_all_files_are_told_in_one_message_in_order(tmp_path):
    """Seven faults: a file is gone, a column is missing, and five cells in three tables cannot be read."""
    folder = ledger_folder(
        tmp_path,
        enterprises=[{**ENTERPRISES[0], "name": "{{x}}"}],
        lists=[{"total": "三"}],
        achievements=[paid("3万元", as_of="2023-13-02"), paid(1), paid("")],
    )
    (folder / "items.csv").unlink()
    rewrite(folder / "practices.csv", lambda raw: raw.replace(b",locator\n", b"\n"))
    number = "a plain number in base units (yuan, not 万元) is expected; write 30000"
    missing = "the column is missing; every column of the table is expected; add it to the header"

    assert str(refusal(folder)).split("\n") == [
        f"{folder}: the ledger has 7 faults",
        "  achievements.csv row 2, as_of: '2023-13-02'; there is no such day; correct the date",
        f"  achievements.csv row 2, value: '3万元'; {number}",
        "  achievements.csv row 4, value: ''; it must not be empty; fill it in",
        "  enterprises.csv row 2, name: '{{x}}'; 【 】 and {{ }} mark slots in the template; use （ ） or 〔 〕 here",
        f"  items.csv: there is no such file; every ledger has this table in {folder}; put the file there",
        "  lists.csv row 2, total: '三'; a whole number is expected; write digits only",
        f"  practices.csv row 1, locator: {missing}",
        "Correct the ledger and run again; nothing was written.",
    ]


def test_all_dangling_and_doubled_ids_are_told_together(tmp_path):
    folder = ledger_folder(
        tmp_path,
        lists=[{"enterprise": "c"}],
        achievements=[paid(1, id="x", source="zzz"), paid(1, id="x", unit="zzz")],
    )

    assert [fault.split(";")[0] for fault in refusal(folder).faults] == [
        "achievements.csv row 2, source: 'zzz'",
        "achievements.csv row 3, id: 'x'",
        "achievements.csv row 3, unit: 'zzz'",
        "lists.csv row 2, enterprise: 'c'",
    ]


def test_all_faults_of_meaning_are_told_together(tmp_path):
    folder = ledger_folder(
        tmp_path,
        lists=[{"id": "list", "total": 1, "resolved": 2}],
        items=[{"enterprise": "b"}],
        achievements=[paid(-1, period_end="2022-01-01"), paid(2, enterprise="b"), paid(3, enterprise="b")],
    )

    assert [fault.split(":")[0] for fault in refusal(folder).faults] == [
        "achievements.csv row 2, period_end",
        "achievements.csv row 2, value",
        "achievements.csv row 4, measure",
        "items.csv row 2, list",
        "lists.csv row 2, resolved",
        "lists.csv row 2, resolved",
    ]


def test_one_fault_is_called_one_fault(tmp_path):
    error = refusal(ledger_folder(tmp_path, achievements=[paid("x")]))

    assert str(error).startswith(f"{tmp_path}: the ledger has 1 fault\n")


def test_the_same_wrong_text_is_told_at_each_of_its_rows(tmp_path):
    folder = ledger_folder(tmp_path, achievements=[paid("x"), paid(1), paid("x")])

    assert [fault.split(":")[0] for fault in refusal(folder).faults] == [
        "achievements.csv row 2, value",
        "achievements.csv row 4, value",
    ]
