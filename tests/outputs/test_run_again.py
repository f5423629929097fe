"""A run that the ledger changed under begins anew, and says nothing of what it found meanwhile."""

import pytest
from ledgers import ledger_folder

from reporting.core.errors import OutputError, PublishError
from reporting.outputs import run_again as module
from reporting.outputs.run_again import again_if_changed


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_REST", 0.1)
    monkeypatch.setattr(module, "_PAUSE", 0.01)
    return ledger_folder(tmp_path / "data")


def run_in_which(data, changes):
    """A run that fails whenever the ledger changes in it: as often as there are changes."""
    left = list(changes)

    def make():
        if not left:
            return "made"
        (data / "items.csv").write_bytes((data / "items.csv").read_bytes() + left.pop())
        raise PublishError("Two numbers contradict each other.")

    return make


def test_it_is_made_of_the_ledger_that_it_became(data):
    told = []

    assert again_if_changed(data, run_in_which(data, [b"\n", b"\n"]), told.append) == "made"
    assert told == ["The ledger was changed during the run: it begins anew as soon as that has ended."] * 2


def test_of_a_ledger_that_changes_in_every_run_nothing_is_made(data):
    with pytest.raises(OutputError, match="The ledger was changed during the run"):
        again_if_changed(data, run_in_which(data, [b"\n"] * 3), [].append)


def test_what_is_wrong_with_a_ledger_that_stays_as_it_is_is_told_at_once(data):
    told = []

    with pytest.raises(PublishError, match="contradict"):
        again_if_changed(data, fail, told.append)
    assert told == []


def fail():
    raise PublishError("Two numbers contradict each other.")
