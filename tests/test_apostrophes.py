"""One kind of apostrophe, ’, in all English that is printed: data, templates, sentences, the demonstration."""

import ast
import csv
import re
import tomllib
from pathlib import Path

import reporting

HOUSE = Path(reporting.__file__).parent
ROOT = HOUSE.parent
STRAIGHT = re.compile(r"[A-Za-z]'(?=[a-z\s])")
# What is said on the page; the other rooms lay out, check and count it.
ROOMS = ("analysis", "core/status_words.py", "core/quantity.py", "core/synthetic.py")


def straight(texts):
    return [text for text in texts if STRAIGHT.search(text)]


def cells():
    for file in sorted((ROOT / "data").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            yield from (cell for row in csv.reader(stream) for cell in row)


def strings(value):
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inside for text in strings(each)]


def docstrings(tree):
    holders = (ast.Module, ast.FunctionDef, ast.ClassDef)
    first = [node.body[0] for node in ast.walk(tree) if isinstance(node, holders) and node.body]
    return {id(each.value) for each in first if isinstance(each, ast.Expr)}


def words_of(file):
    tree = ast.parse(file.read_text("utf-8"))
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    apart = docstrings(tree)
    return [node.value for node in constants if id(node) not in apart]


def sentences():
    for room in ROOMS:
        files = sorted((HOUSE / room).rglob("*.py")) or [HOUSE / room]
        yield from (text for file in files for text in words_of(file))


def test_the_ledger_has_no_straight_apostrophe():
    assert straight(cells()) == []


def test_the_templates_have_no_straight_apostrophe():
    lines = [file.read_text("utf-8") for file in sorted((ROOT / "templates").glob("*.en.txt"))]

    assert lines
    assert straight(lines) == []


def test_the_sentences_have_no_straight_apostrophe():
    assert straight(sentences()) == []


def test_the_demonstration_has_no_straight_apostrophe():
    files = sorted((HOUSE / "demo").glob("*.toml"))

    assert straight(text for file in files for text in strings(tomllib.loads(file.read_text("utf-8")))) == []
