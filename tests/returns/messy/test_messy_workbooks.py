"""Each messy workbook goes the whole way: its rows, its slip, and nothing lost in silence.

A case is a workbook made by code for one way of going wrong or of being untidy; what a careful person would make of it
stands beside it.
"""

import pytest
from accounting import unaccounted
from cases import ALL
from each_row import each_row
from messy_cases import BACK, FAULT, IN, USUAL
from messy_intakes import Intakes, rows_of, values

from reporting.core.office_package import unpack

# What a workbook that goes back may change in the ledger: the register, and names and layouts to be checked.
ASKED = {"returns", "names", "layouts"}


@pytest.fixture(scope="module")
def outcome_of(tmp_path_factory):
    """What becomes of a case; each goes through the intake once."""
    return Intakes(tmp_path_factory.mktemp("messy")).outcome


def every(*verdicts):
    cases = [case for case in ALL if case.verdict in verdicts or not verdicts]
    return each_row("case", cases, ids=[case.name for case in cases])


pytestmark = pytest.mark.xdist_group("messy")


@pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])
def test_the_ledger_holds_what_a_careful_person_would_take(case, outcome_of):
    outcome = outcome_of(case)
    expected = {table: [usual | row for row in case.rows.get(table, [])] for table, usual in USUAL.items()}
    found = {table: named_as(rows, outcome.rows(table)) for table, rows in expected.items()}

    assert outcome.verdict == case.verdict
    assert found == expected


def named_as(expected, rows):
    """The rows with the columns that are expected of them; of one that is not expected its id."""
    wanted = [*expected, *[{"id": ""}] * len(rows)]
    return [{name: row[name] for name in columns} for row, columns in zip(rows, wanted, strict=False)]


@every()
def test_the_slip_says_what_a_careful_person_would_say(case, outcome_of):
    lines = outcome_of(case).lines
    unsaid = [
        note
        for note in case.notes
        if not any(line[:2] == (note.sort, note.place) and note.word in line[2] for line in lines)
    ]

    assert sorted(line[:2] for line in lines) == sorted((note.sort, note.place) for note in case.notes)
    assert unsaid == []


@every(IN)
def test_nothing_is_lost_in_silence(case, outcome_of):
    assert unaccounted(case, outcome_of(case)) == []


@every()
def test_nothing_else_in_the_ledger_changes(case, outcome_of):
    outcome = outcome_of(case)
    proposed = [(row["kind"], row["name"], row["means"], row["checked"]) for row in rows_of(outcome.after["names"])]

    assert [id_ for table in USUAL for id_ in outcome.changed(table)] == list(case.replaces)
    assert proposed == list(case.proposes)


@every()
def test_what_is_personal_is_nowhere(case, outcome_of):
    outcome = outcome_of(case)
    slip = outcome.slip.read_bytes() if outcome.slip else b""
    parts = unpack(slip).values() if slip.startswith(b"PK") else [slip]
    said = [*outcome.after.values(), outcome.printed.encode(), repr(outcome.lines).encode(), *parts]

    assert [secret for secret in case.secrets for text in said if secret.encode() in text] == []


@every(BACK)
def test_what_goes_back_is_marked_where_its_faults_are_and_leaves_the_ledger(case, outcome_of):
    outcome = outcome_of(case)
    sent = values(outcome.raw) if outcome.raw.startswith(b"PK") else {}
    at_cells = {note.place for note in case.notes if note.sort == FAULT and note.place[-1:].isdigit()}

    assert outcome.slip.suffix == ".xlsx"
    assert b"vbaProject" not in outcome.slip.read_bytes()
    assert {name: outcome.sheets[name] for name in sent} == without(case.secrets, sent)
    assert at_cells <= outcome.comments.keys() <= {place_of_comment(note, outcome) for note in case.notes}
    assert {name for name, content in outcome.after.items() if content != outcome.before[name]} <= ASKED


def without(secrets, sheets):
    """The sheets; a cell with anything personal is empty."""
    return {
        name: [["" if any(secret in str(value) for secret in secrets) else value for value in row] for row in rows]
        for name, rows in sheets.items()
    }


def place_of_comment(note, outcome):
    """A note on a row as a whole stands at its first cell with something in it."""
    sheet, _, at = note.place.rpartition(" ")
    if not (at.startswith("第") and at.endswith("行")):
        return note.place
    row = outcome.sheets[sheet][int(at[1:-1]) - 1]
    return f"{sheet} {chr(65 + next(place for place, value in enumerate(row) if value != ''))}{at[1:-1]}"
