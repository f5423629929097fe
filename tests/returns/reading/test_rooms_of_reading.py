"""The rooms of reading, from the cell to the whole workbook: each uses only those named before it."""

import ast
from pathlib import Path

import pytest

from reporting.returns import reading

HOUSE = Path(reading.__file__).parent
ROOMS = [
    *("values", "times", "context", "sheets", "identity", "layouts"),
    *("columns", "rows", "figures", "lists", "items", "totals"),
]


def rooms_used_by(file):
    names = [
        node.module or "" for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
    ]
    inside = [name.split(".")[3:] for name in names if name.startswith(f"{reading.__name__}.")]
    return {parts[0] for parts in inside}


def test_these_are_all_rooms():
    assert {path.parent.name for path in HOUSE.glob("*/__init__.py")} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_only_those_before_it(room):
    before = set(ROOMS[: ROOMS.index(room) + 1])

    assert {file.name: used for file in (HOUSE / room).glob("*.py") if (used := rooms_used_by(file) - before)} == {}


def test_no_two_files_have_one_name():
    names = [path.name for path in HOUSE.rglob("*.py") if path.name != "__init__.py"]

    assert sorted(names) == sorted(set(names))
