"""The ledger is read and never written."""

import ast
import hashlib
from pathlib import Path

import pytest
from door import refusal
from ledgers import ledger_folder, paid

import reporting.ledger
from reporting.ledger.files import digests
from reporting.ledger.reading import read_ledger

MODULES = sorted(Path(reporting.ledger.__file__).parent.glob("*.py"))
WRITING = {
    "open",
    "fdopen",
    "write",
    "writelines",
    "write_text",
    "write_bytes",
    "writer",
    "DictWriter",
    "touch",
    "mkdir",
}
WRITING |= {"rename", "unlink", "rmtree", "remove", "to_csv", "to_excel", "to_parquet", "copy2", "move"}


def called(module):
    calls = [
        node.func for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    return {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_nothing_in_the_ledger_package_opens_a_file_for_writing(module):
    assert not called(module) & WRITING


def test_the_package_does_read_files():
    """Else the test above would look at nothing."""
    assert "read_bytes" in set().union(*map(called, MODULES))


def state(folder):
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_reading_leaves_the_folder_as_it_was(tmp_path):
    folder = ledger_folder(tmp_path, achievements=[paid(100)])
    before = state(folder)
    read_ledger(folder)

    assert state(folder) == before


def test_refusing_leaves_the_folder_as_it_was(tmp_path):
    folder = ledger_folder(tmp_path, achievements=[paid("314万元")])
    before = state(folder)
    refusal(folder)

    assert state(folder) == before


def test_the_digests_are_those_of_the_files(tmp_path):
    folder = ledger_folder(tmp_path)

    assert digests(folder) == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
