"""A draft does without what the door refuses, by what is wrong: rows or cells, and what cannot stand without them."""

import pytest
import xlsxwriter
from ledgers import ENTERPRISES, SOURCES, ledger_folder, paid

from reporting.checks.refused_rows import sound_copy
from reporting.core.errors import LedgerError
from reporting.ledger.reading import read_ledger

HALF = {"period_end": "2023-06-30", "as_of": "2023-06-30"}


def refusals(tmp_path, **tables):
    """What is left of the ledger; by refusal the places of its rows and of what fell with it, and emptied cells."""
    found = sound_copy(ledger_folder(tmp_path / "data", **tables), tmp_path / "copy")
    refused = [([_shown(row) for row in one.rows], [_shown(row) for row in one.consequences]) for one in found]
    return read_ledger(tmp_path / "copy"), refused


def _shown(row):
    return row.at + "".join(f" {column}" for column in sorted(row.emptied))


def values(left):
    return [int(value) for value in left["achievements"].value]


def test_a_sound_ledger_is_copied_as_it_is(tmp_path):
    rows = [paid(1), paid(2, enterprise="b", printed='2元，"约"')]
    left, refused = refusals(tmp_path, achievements=rows)

    assert refused == []
    for table in left.tables:
        assert left[table].equals(read_ledger(tmp_path / "data")[table])


def test_a_refused_row_is_left_out_and_the_others_keep_their_places(tmp_path):
    left, refused = refusals(tmp_path, achievements=[paid(1), paid("many"), paid(3, enterprise="b")])

    assert refused == [(["achievements.csv:3"], [])]
    assert list(left["achievements"]["at"]) == ["achievements.csv:2", "achievements.csv:4"]


def test_a_part_of_a_refused_whole_falls_with_it_and_is_never_added(tmp_path):
    rows = [
        paid("many", id="whole"),
        paid(3, part_of="whole", id="part"),
        paid(2, part_of="part"),
        paid(4, enterprise="b"),
    ]
    left, refused = refusals(tmp_path, achievements=rows)

    assert refused == [(["achievements.csv:2"], ["achievements.csv:3", "achievements.csv:4"])]
    assert values(left) == [4]


def test_what_is_wrong_with_a_document_takes_its_figures_along_as_one_refusal(tmp_path):
    sure = {**SOURCES[0], "certainty": "sure"}
    _, refused = refusals(tmp_path, sources=[sure], achievements=[paid(1), paid(2, enterprise="b")], practices=[{}])

    assert refused == [(["sources.csv:2"], ["achievements.csv:2", "achievements.csv:3", "practices.csv:2"])]


def test_two_faults_of_a_row_are_one_refusal(tmp_path):
    _, refused = refusals(tmp_path, achievements=[paid("many", period_end="2023-02-30")])

    assert refused == [(["achievements.csv:2"], [])]


def test_a_reference_to_nothing_is_a_fault_of_its_own(tmp_path):
    rows = [paid("many", id="whole"), paid(3, part_of="hole")]

    assert refusals(tmp_path, achievements=rows)[1] == [(["achievements.csv:2"], []), (["achievements.csv:3"], [])]


def test_of_two_rows_with_one_id_neither_stays(tmp_path):
    rows = [paid(1, id="one"), paid(2, id="one", enterprise="b"), paid(1, part_of="one"), paid(4, enterprise="b")]
    left, refused = refusals(tmp_path, achievements=rows)

    assert refused == [(["achievements.csv:2", "achievements.csv:3"], ["achievements.csv:4"])]
    assert values(left) == [4]


@pytest.mark.parametrize(
    "first, second",
    [
        (paid(10), paid(20, **HALF)),
        (paid(10), paid(20, period_start="2023-03-01", period_end="2024-03-01", as_of="2024-03-01")),
    ],
    ids=["less in the year than in its half", "days that overlap"],
)
def test_of_two_figures_that_contradict_each_other_neither_stays(tmp_path, first, second):
    left, refused = refusals(tmp_path, achievements=[first, second, paid(4, enterprise="b")])

    assert refused == [(["achievements.csv:2", "achievements.csv:3"], [])]
    assert values(left) == [4]


def test_a_part_above_its_whole_goes_and_the_whole_stays_in_doubt(tmp_path):
    rows = [paid(10, id="whole"), paid(20, part_of="whole")]
    (refusal,) = sound_copy(ledger_folder(tmp_path / "data", achievements=rows), tmp_path / "copy")

    assert [(row.at, [other.at for other in row.doubted]) for row in refusal.rows] == [
        ("achievements.csv:3", ["achievements.csv:2"])
    ]
    assert values(read_ledger(tmp_path / "copy")) == [10]


def test_a_list_loses_a_cell_with_two_faults_and_keeps_its_items(tmp_path):
    """99 is more than the total 11, and the items say that none is resolved."""
    left, refused = refusals(tmp_path, lists=[{"id": "list", "total": 11, "resolved": 99}], items=[{}] * 11)

    assert refused == [(["lists.csv:2 resolved"], [])]
    assert [(row.total, row.resolved) for row in left["lists"].itertuples()] == [(11, None)]
    assert len(left["items"]) == 11


def test_a_list_loses_what_it_states_against_its_items(tmp_path):
    left, refused = refusals(tmp_path, lists=[{"id": "list", "total": 3, "resolved": 0}], items=[{}, {}])

    assert refused == [(["lists.csv:2 total"], [])]
    assert len(left["items"]) == 2


def test_a_list_that_counts_a_refused_item_loses_its_total_for_that_alone(tmp_path):
    stated, items = {"id": "list", "total": 3, "resolved": 0}, [{}, {}, {"opened": "spring"}]

    assert refusals(tmp_path / "for", lists=[stated], items=items)[1] == [(["items.csv:4"], ["lists.csv:2 total"])]
    assert refusals(tmp_path / "more", lists=[{**stated, "total": 9}], items=items)[1] == [
        (["lists.csv:2 total"], []),
        (["items.csv:4"], []),
    ]


def test_items_of_a_refused_statement_go_on_another_statement_of_their_list(tmp_path):
    later = {"id": "later", "as_of": "2023-12-31", "total": 2}
    left, refused = refusals(tmp_path, lists=[{"id": "list", "as_of": "2023-06-31"}, later], items=[{}, {}])

    assert refused == [(["lists.csv:2"], [])]
    assert list(left["items"].list) == ["later", "later"]


def test_an_item_that_was_handed_down_from_a_refused_one_falls_with_it(tmp_path):
    """Without its whole it would count beside the others that came from it."""
    lists = [{"id": "list"}, {"id": "other", "enterprise": "b"}]
    items = [{"id": "whole", "opened": "spring"}, {"enterprise": "b", "list": "other", "parent_item": "whole"}]

    assert refusals(tmp_path, lists=lists, items=items)[1] == [(["items.csv:2"], ["items.csv:3"])]


def test_an_enterprise_with_the_name_of_another_falls_and_the_other_stays(tmp_path):
    rows = [*ENTERPRISES, {**ENTERPRISES[0], "id": "again"}]
    _, refused = refusals(tmp_path, enterprises=rows, achievements=[paid(1), paid(2, enterprise="again")])

    assert refused == [(["enterprises.csv:5"], ["achievements.csv:3"])]


def as_workbook(data, *beside):
    """The table of achievements as a workbook, with more cells beside it."""
    with xlsxwriter.Workbook(data / "achievements.xlsx") as book:
        sheet = book.add_worksheet()
        for number, line in enumerate((data / "achievements.csv").read_text("utf-8").splitlines()):
            sheet.write_row(number, 0, line.split(","))
        for place in beside:
            sheet.write(place, "see below")
    (data / "achievements.csv").unlink()
    return data


def test_places_are_those_of_the_real_file(tmp_path):
    """The copy is one of CSV files."""
    data = ledger_folder(tmp_path / "data", achievements=[paid(1, id="one"), paid(2, id="one", enterprise="b")])
    (refusal,) = sound_copy(as_workbook(data), tmp_path / "copy")

    assert [row.at for row in refusal.rows] == ["achievements.xlsx:2", "achievements.xlsx:3"]
    assert [(fault.file, fault.rule) for row in refusal.rows for fault in row.faults] == [
        ("achievements.xlsx", "the same id stands at achievements.xlsx:2")
    ]


def test_a_cell_beside_the_table_takes_nothing_away(tmp_path):
    data = as_workbook(ledger_folder(tmp_path / "data", achievements=[paid(1)]), "T2")
    (refusal,) = sound_copy(data, tmp_path / "copy")

    assert [fault.rule for fault in refusal.rows[0].faults] == ["the header has no name for it"]
    assert values(read_ledger(tmp_path / "copy")) == [1]


@pytest.mark.parametrize(
    "file, change",
    [
        ("items.csv", lambda text: text.replace("deadline", "till", 1)),
        ("achievements.csv", lambda text: text + '"open'),
        ("sources.csv", lambda _: ""),
    ],
    ids=["an unknown column", "a broken row", "an empty file"],
)
def test_faults_of_a_whole_file_still_stop(tmp_path, file, change):
    data = ledger_folder(tmp_path / "data", achievements=[paid("many")])
    (data / file).write_text(change((data / file).read_text("utf-8")), "utf-8")

    with pytest.raises(LedgerError) as refused:
        sound_copy(data, tmp_path / "copy")
    assert file in str(refused.value)
    assert not (tmp_path / "copy").exists()


def test_the_ledger_itself_is_never_touched(tmp_path):
    data = ledger_folder(tmp_path / "data", achievements=[paid("many")])
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    sound_copy(data, tmp_path / "copy")

    assert {path.name: path.read_bytes() for path in data.iterdir()} == before
