"""The total of a list, and what was resolved of it, are the numbers that its source prints."""

import pytest
from door import faults
from ledgers import ledger


def stated(total, resolved=None, in_progress=None, printed=""):
    counts = {"total": total, "resolved": resolved, "in_progress": in_progress}
    return {column: count for column, count in counts.items() if count is not None} | {"printed": printed}


@pytest.mark.parametrize(
    "row",
    [
        stated(40, 34, printed="40项已办结34项"),
        stated(40, 34, printed="共40项，已办结34项，办理中6项"),
        stated(40, 34, printed="已办结34项，共40项"),
        stated(40, 34, printed="40项"),
        stated(40, 34, printed="已办结34项"),
        stated(40, 34, printed="34/40"),
        stated(40, 34, printed="40项；34项；6个"),
        stated(40, 34, 6, printed="40项，完成34项，涉及5个单位"),
        stated(40, 34, printed="40项，办结率85.0%，用时30天"),
        stated(40, 34, printed="2023年第2批40项"),
        stated(40, 34, printed="40 items, 34 resolved"),
        stated(40, printed="40项；34项"),
        stated(40, 34, printed="已办结共34项"),
        stated(14, 14, printed="共10个类别14项"),
        stated(40, printed="已办结34项，办理中6项"),
        stated(None, 34, printed="40项；34项"),
        stated(None, printed="70多项"),
        stated(40, 34, printed="30余项"),
        stated(40, 34, printed="如数办结"),
        stated(40, 34, printed="未办结6项，共40项"),
    ],
    ids=lambda row: f"{row.get('total')} {row.get('resolved')} {row['printed']}",
)
def test_a_list_that_is_printed_so_is_read(tmp_path, row):
    assert len(ledger(tmp_path, lists=[row])["lists"]) == 1


@pytest.mark.parametrize(
    "row, column, number",
    [
        (stated(400, 34, printed="40项已办结34项"), "total", 400),
        (stated(40, 4, printed="40项已办结34项"), "resolved", 4),
        (stated(40, 33, printed="40项；34项"), "resolved", 33),
        (stated(140, 14, printed="14项"), "total", 140),
        (stated(40, 33, printed="已办结34项"), "resolved", 33),
        (stated(41, 34, 6, printed="40项，34项，6项"), "total", 41),
        (stated(41, printed="共40项，已办结34项"), "total", 41),
        (stated(None, 33, printed="共40项，已办结34项"), "resolved", 33),
        (stated(400, 340, printed="四十项"), "total", 400),
    ],
)
def test_a_list_that_is_printed_otherwise_is_refused_with_both(tmp_path, row, column, number):
    assert faults(tmp_path, lists=[row]) == [
        (
            f"lists.csv row 2, {column}: {number}; printed says '{row['printed']}', another number; "
            f"correct {column}, or printed if that is wrong"
        )
    ]
