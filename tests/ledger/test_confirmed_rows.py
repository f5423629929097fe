"""A confirmed doubt names rows that are there, and their figures."""

from door import faults
from ledgers import ledger, paid

CONFIRMED = {
    "doubt": "far_off",
    "rows": "aid",
    "figures": "100",
    "confirmed_by": "办公室主任",
    "confirmed_on": "2024-01-20",
    "reason": "与财务核对",
}
AID = paid(100, id="aid")


def test_a_confirmation_of_a_row_with_its_figure_is_read(tmp_path):
    rows = [CONFIRMED, {**CONFIRMED, "doubt": "within", "rows": "aid other", "figures": "100 2.5"}]

    assert (
        len(
            ledger(tmp_path, achievements=[AID, paid("2.5", id="other", enterprise="b")], confirmations=rows)[
                "confirmations"
            ]
        )
        == 2
    )


def test_a_confirmation_names_rows_figures_and_a_doubt_that_there_are(tmp_path):
    rows = [
        {**CONFIRMED, "rows": "aids"},
        {**CONFIRMED, "doubt": "within", "rows": "aid aid"},
        {**CONFIRMED, "doubt": "per_head", "figures": "100元"},
        CONFIRMED,
        CONFIRMED,
    ]

    assert faults(tmp_path / "rows", achievements=[AID], confirmations=rows) == [
        "confirmations.csv row 2, rows: 'aids'; it is not in achievements.csv; did you mean 'aid'?",
        (
            "confirmations.csv row 3, figures: '100'; a plain number for each of its 2 rows is expected; "
            "write them with a blank between them"
        ),
        (
            "confirmations.csv row 4, figures: '100元'; a plain number for each of its 1 rows is expected; "
            "write them with a blank between them"
        ),
        "confirmations.csv row 6, rows: 'aid'; confirmations.csv:5 confirms the same; take out one row",
    ]
    (fault,) = faults(tmp_path / "fall", achievements=[AID], confirmations=[{**CONFIRMED, "doubt": "fall"}])
    assert fault.startswith("confirmations.csv row 2, doubt: 'fall'; one of within, far_off, unlike_others, per_head")
