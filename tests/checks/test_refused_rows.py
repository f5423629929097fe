"""A draft does without the rows that the door refuses, and tells of each."""

import pytest
from ledgers import ledger_folder, paid

from reporting.checks.refused_rows import sound_copy
from reporting.core.errors import LedgerError
from reporting.ledger.reading import read_ledger


def sound(tmp_path, **tables):
    """The ledger that is left, and the places and columns of the faults."""
    faults = sound_copy(ledger_folder(tmp_path / "data", **tables), tmp_path / "copy")
    return read_ledger(tmp_path / "copy"), [(fault.file, fault.row, fault.column) for fault in faults]


def test_a_sound_ledger_is_copied_as_it_is(tmp_path):
    rows = [paid(1), paid(2, enterprise="b", printed='2元，"约"')]
    left, faults = sound(tmp_path, achievements=rows)

    assert faults == []
    for table in left.tables:
        assert left[table].equals(read_ledger(tmp_path / "data")[table])


def test_a_refused_row_is_left_out_and_the_others_keep_their_places(tmp_path):
    left, faults = sound(tmp_path, achievements=[paid(1), paid("many"), paid(3, enterprise="b")])

    assert faults == [("achievements.csv", 3, "value")]
    assert list(left["achievements"]["at"]) == ["achievements.csv:2", "achievements.csv:4"]


def test_a_row_that_leads_to_one_left_out_is_left_out_too(tmp_path):
    rows = [paid("many", id="whole"), paid(3, part_of="whole"), paid(4, enterprise="b")]
    left, faults = sound(tmp_path, achievements=rows)

    assert faults == [("achievements.csv", 2, "value"), ("achievements.csv", 3, "part_of")]
    assert list(left["achievements"].value) == [4]


def test_a_list_loses_what_it_states_against_its_items_and_keeps_them(tmp_path):
    left, faults = sound(tmp_path, lists=[{"id": "list", "total": 3, "resolved": 0}], items=[{}, {}])

    assert faults == [("lists.csv", 2, "total")]
    assert [(row.total, row.resolved) for row in left["lists"].itertuples()] == [(None, 0)]
    assert len(left["items"]) == 2


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
