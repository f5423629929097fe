"""Columns and tables that an older ledger lacks: it is read as before, and guarded by what the kit knows."""

import csv

import pytest
from door import faults, refusal
from ledgers import DATA, ledger_folder, paid

from reporting.checks.refused_rows import sound_copy
from reporting.ledger.optional import WITHIN
from reporting.ledger.reading import read_ledger

MEASURE = {
    "name_en": "Name",
    "unit": "person",
    "kind": "flow",
    "category": "aid",
    "over_enterprises": "yes",
    "over_time": "no",
}
OUTER = {**MEASURE, "id": "health_checks", "name": "体检"}
INNER = {**MEASURE, "id": "health_checks_women", "name": "女职工体检"}


def older(folder):
    """The ledger of a folder as it was before measures had their optional columns, and without confirmations."""
    file = folder / "measures.csv"
    with file.open(encoding="utf-8", newline="") as before:
        rows = [row[:-3] for row in csv.reader(before)]
    with file.open("w", encoding="utf-8", newline="") as after:
        csv.writer(after, lineterminator="\n").writerows(rows)
    (folder / "confirmations.csv").unlink()
    return folder


def within(ledger):
    held = ledger["measures"][ledger["measures"].within.notna()]
    return dict(zip(held.id, held.within, strict=True))


def test_the_shipped_catalogue_says_what_the_kit_knows_of_older_ones():
    assert within(read_ledger(DATA)) == WITHIN


def test_a_ledger_without_the_column_and_the_table_is_read_as_if_it_had_them(tmp_path):
    new = read_ledger(ledger_folder(tmp_path / "new", achievements=[paid(1)]))
    old = read_ledger(older(ledger_folder(tmp_path / "old", achievements=[paid(1)])))

    clauses = ["said", "said_en"]
    measures = [ledger["measures"].drop(columns=clauses) for ledger in (new, old)]

    assert [name for name in new.tables if name != "measures" and not new[name].equals(old[name])] == []
    assert measures[0].equals(measures[1])
    assert old["measures"][clauses].isna().all(axis=None)


def test_an_empty_column_says_that_nothing_lies_within_anything(tmp_path):
    measures = [OUTER, INNER]

    assert within(read_ledger(ledger_folder(tmp_path / "new", measures=measures))) == {}
    assert within(read_ledger(older(ledger_folder(tmp_path / "old", measures=measures)))) == {INNER["id"]: OUTER["id"]}


@pytest.mark.parametrize(
    "measures",
    [[INNER], [{**OUTER, "unit": "household"}, INNER]],
    ids=["the outer one is not there", "they are counted otherwise"],
)
def test_what_the_kit_knows_never_refuses_an_older_ledger(tmp_path, measures):
    assert within(read_ledger(older(ledger_folder(tmp_path, measures=measures)))) == {}


def test_a_broken_row_of_an_older_table_is_counted_as_it_stands(tmp_path):
    folder = older(ledger_folder(tmp_path))
    lines = (folder / "measures.csv").read_text("utf-8").splitlines()
    (folder / "measures.csv").write_text("\n".join([*lines[:1], lines[1] + ",more", *lines[2:]]), "utf-8")

    assert refusal(folder).faults == (
        "measures.csv row 2: the row has 14 cells; the header has 13; mend the commas or the quotes",
    )


def test_a_draft_of_an_older_ledger_leaves_out_what_is_faulty_there_too(tmp_path):
    folder = older(ledger_folder(tmp_path / "data", achievements=[paid(1), paid("many", enterprise="b")]))

    assert len(sound_copy(folder, tmp_path / "copy")) == 1
    left = read_ledger(tmp_path / "copy")
    assert (len(left["achievements"]), within(left)) == (1, WITHIN)


def test_a_measure_lies_within_one_that_is_there_and_counts_alike(tmp_path):
    measures = [
        OUTER,
        {**INNER, "within": "health_check"},
        {**OUTER, "id": "a", "within": "b"},
        {**OUTER, "id": "b", "within": "a"},
        {**OUTER, "id": "homes", "unit": "household"},
        {**INNER, "id": "people", "within": "homes"},
    ]

    assert faults(tmp_path / "lost", measures=measures[:2]) == [
        "measures.csv row 3, within: 'health_check'; it is not in measures.csv; did you mean 'health_checks'?"
    ]
    assert faults(tmp_path / "wrong", measures=measures[2:]) == [
        "measures.csv row 2, within: 'b'; it leads back to the measure itself; name the measure that holds it",
        "measures.csv row 3, within: 'a'; it leads back to the measure itself; name the measure that holds it",
        (
            "measures.csv row 5, within: 'homes'; household is its unit, and person does not fit into it; "
            "name a measure of the same unit, or leave it empty"
        ),
    ]


@pytest.mark.parametrize("said", ["组织体检", "组织{}体检{}", "组织{人数}体检", "组织{}{次|回}体检"])
def test_a_clause_has_one_place_for_the_number(tmp_path, said):
    (fault,) = faults(tmp_path, measures=[{**OUTER, "said": said}])

    assert fault == (
        f"measures.csv row 2, said: '{said}'; the number has to have its place there once, as {{}}; "
        "write {} once, or leave it empty"
    )


@pytest.mark.parametrize(
    "said", ["{was|were} checked", "{} {was|were checked", "{} {was} checked", "{} {a|b|c} checked"]
)
def test_an_english_clause_has_one_place_beside_whole_choices(tmp_path, said):
    (fault,) = faults(tmp_path, measures=[{**OUTER, "said_en": said}])

    assert fault.startswith(
        f"measures.csv row 2, said_en: '{said}'; the number has to have its place there once, as {{}}"
    )
