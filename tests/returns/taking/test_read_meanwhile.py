"""A ledger that is read while its tables are replaced is the old one or the new one, wherever the reading stands."""

import os
import shutil
from itertools import combinations, count
from pathlib import Path

import pytest
from hand_made import aid, bytes_of, listed, small_ledger

from reporting.core.errors import LedgerError
from reporting.ledger import files, opening
from reporting.ledger.files import in_one_state, table_files
from reporting.ledger.reading import read_ledger
from reporting.returns.taking.commit import Rewritten, commit

CHANGED = ("achievements", "items", "returns")
SOURCED = {"source": "report", "locator": "第1页"}


def replace_tables(data):
    """Each of three tables gets a blank line more."""
    read = {table: (data / f"{table}.csv").read_bytes() for table in CHANGED}
    commit(data, {table: Rewritten(raw, raw + b"\n") for table, raw in read.items()})


@pytest.fixture
def states(tmp_path, monkeypatch):
    """The folder of a ledger before and after each of the moves by which three tables of four are replaced."""
    data = small_ledger(tmp_path / "data")
    found, number, replace = [], count(), Path.replace

    def kept():
        found.append(shutil.copytree(data, tmp_path / f"state {next(number)}", copy_function=os.link))

    def moved(path, target):
        kept()
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", moved)
    replace_tables(data)
    kept()
    monkeypatch.undo()
    monkeypatch.setattr(files, "TABLES", (*CHANGED, "units"))
    monkeypatch.setattr(files, "_PAUSE", 0)
    return found


class Writer:
    """Brings the ledger into its next state whenever the reader has taken so many steps; a step looks at a file."""

    def __init__(self, place, states, after):
        self.place, self.states, self.after, self.steps = place, iter(states), set(after), 0
        self.next_state()

    def next_state(self):
        link = self.place.with_name("link")
        link.symlink_to(next(self.states))
        link.replace(self.place)

    def step(self):
        self.steps += 1
        if self.steps in self.after:
            self.next_state()


def read_while(monkeypatch, writer):
    """The bytes of all tables as a reader finds them, and how often it has read."""
    stat, open_, tries = os.stat, Path.open, count()

    def stepping(usual):
        def act(path, *args, **options):
            writer.step()
            return usual(path, *args, **options)

        return act

    def read():
        next(tries)
        return {table: table_files(writer.place, table)[0].read_bytes() for table in (*CHANGED, "units")}

    with monkeypatch.context() as stepped:
        stepped.setattr(os, "stat", stepping(stat))
        stepped.setattr(Path, "open", stepping(open_))
        return in_one_state(writer.place, read), next(tries)


def test_it_is_the_old_or_the_new_one_at_every_step_of_the_reader_and_the_writer(states, monkeypatch, tmp_path):
    """From each state of the writer to each later one, at each step of the reader."""
    place = tmp_path / "place"
    (old, _), (new, _) = (read_while(monkeypatch, Writer(place, [state], ())) for state in (states[0], states[-1]))
    found, tries = [], []
    for before, after in combinations(states, 2):
        for step in count(1):
            writer = Writer(place, [before, after], [step])
            content, tried = read_while(monkeypatch, writer)
            found.append(content)
            tries.append(tried)
            if writer.steps < step:
                break

    assert len(states) == 5
    assert old != new
    assert all(content in (old, new) for content in found)
    assert len(found) > 300
    assert max(tries) == 2


@pytest.mark.parametrize("pace", range(1, 40))
def test_it_is_the_old_or_the_new_one_however_fast_the_writer_goes_on(states, monkeypatch, tmp_path, pace):
    place = tmp_path / "place"
    (old, _), (new, _) = (read_while(monkeypatch, Writer(place, [state], ())) for state in (states[0], states[-1]))
    content, _ = read_while(monkeypatch, Writer(place, states, range(pace, pace * len(states), pace)))

    assert content in (old, new)


def test_a_ledger_replaced_between_two_tables_is_read_again_as_a_whole(tmp_path, monkeypatch):
    """The list is read before the change, the figure after it: never this one total beside that one value."""
    tables = {"lists": {**listed(total="1")[1], **SOURCED}, "achievements": {**aid(1, 1)[1], **SOURCED}}
    data = small_ledger(tmp_path / "data", **{table: [row] for table, row in tables.items()})
    before = bytes_of(data)
    later = {"lists": {**tables["lists"], "total": "2"}, "achievements": {**tables["achievements"], "value": "2"}}
    later["achievements"]["printed"] = "2元"
    after = bytes_of(small_ledger(tmp_path / "later", **{table: [row] for table, row in later.items()}))
    stored, read = opening._stored, []  # noqa: SLF001 - the one step between two tables

    def changed_meanwhile(folder, table):
        read.append(table)
        if table == "items" and read.count("items") == 1:
            commit(data, {name: Rewritten(before[f"{name}.csv"], after[f"{name}.csv"]) for name in tables})
        return stored(folder, table)

    monkeypatch.setattr(opening, "_stored", changed_meanwhile)
    ledger = read_ledger(data)

    assert read.count("lists") == 2
    assert (ledger["lists"].total.tolist(), ledger["achievements"].value.tolist()) == ([2], [2])


def test_a_folder_that_changes_all_the_time_is_told(tmp_path):
    data = small_ledger(tmp_path / "data")

    def read():
        (data / "items.csv").write_bytes((data / "items.csv").read_bytes() + b"\n")

    with pytest.raises(LedgerError, match="change all the time"):
        in_one_state(data, read, patience=0)


def test_a_table_that_is_not_there_is_told_at_once(tmp_path):
    data = small_ledger(tmp_path / "data")
    (data / "items.csv").unlink()

    with pytest.raises(FileNotFoundError):
        in_one_state(data, (data / "items.csv").read_bytes)
    with pytest.raises(LedgerError, match=r"items\.csv: there is no such file"):
        read_ledger(data)


def test_reading_leaves_nothing_behind(tmp_path):
    data = small_ledger(tmp_path / "data")
    before = bytes_of(data), sorted(data.iterdir())
    read_ledger(data)

    assert (bytes_of(data), sorted(data.iterdir())) == before
