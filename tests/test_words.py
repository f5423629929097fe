"""Plain words in the code: no riddle is an identifier, and each file says at its top what it holds."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

import reporting

HOUSE = Path(reporting.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))
RIDDLES = {"told", "whose", "whom", "besides", "meanwhile", "anew", "lest"}
MENTIONED = re.compile("|".join(RIDDLES), re.IGNORECASE)
# By file, the riddles that it may use, with the reason.
EXEMPT = {
    # The number in a sentence has this name, and bookmarks of the briefing are named after it: they stay as they are.
    "analysis/wording/lists.py": {"whom"},
}


@cache
def tree(file):
    return ast.parse(file.read_text("utf-8"))


def words_in(identifier):
    """The words of snake_case and CamelCase: _read_back -> read, back; ReadBack -> read, back."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", identifier)}


def names_of(node):
    """All identifiers that a node of the syntax tree binds or uses."""
    match node:
        case ast.Name(id=name) | ast.arg(arg=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)):
            return [name]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)) | ast.ExceptHandler(name=str(name)):
            return [name]
        case ast.alias(name=name, asname=other):
            return [*name.split("."), other or ""]
        case _:
            return []


def identifiers_in(source):
    return {name for node in ast.walk(source) for name in names_of(node)}


def module_names(file):
    """Names of the file and its folders, below the house."""
    return file.relative_to(HOUSE).with_suffix("").parts


def riddles_in(file):
    """The identifiers of a file in which a riddle is a word; a file without any such word need not be parsed."""
    if not MENTIONED.search(f"{file.relative_to(HOUSE)} {file.read_text('utf-8')}"):
        return []
    forbidden = RIDDLES - EXEMPT.get(file.relative_to(HOUSE).as_posix(), set())
    names = {*identifiers_in(tree(file)), *module_names(file)}
    return sorted(name for name in names if words_in(name) & forbidden)


def test_no_riddle_is_an_identifier():
    assert len(FILES) > 400
    assert {str(file): riddles for file in FILES if (riddles := riddles_in(file))} == {}


def test_each_exemption_is_used():
    used = {
        name: {word for identifier in identifiers_in(tree(HOUSE / name)) for word in words_in(identifier)} & RIDDLES
        for name in EXEMPT
    }

    assert used == EXEMPT


@pytest.mark.parametrize(
    "source",
    [
        "told = 1",
        "for _told in (): pass",
        "def is_told(): pass",
        "class ToldAgain: pass",
        "def f(told): pass",
        "def f(*, told=None): pass",
        "lambda told: 0",
        "[0 for told in ()]",
        "(told := 1)",
        "class A:\n    told: str",
        "self.told = 1",
        "f(told=1)",
        "import told.again",
        "from a import told",
        "import a as told",
        "with a as told: pass",
        "try: pass\nexcept A as told: pass",
        "match 1:\n    case told: pass",
        "TOLD = 1",
    ],
)
def test_a_riddle_is_seen_wherever_it_stands(source):
    assert any("told" in words_in(name) for name in identifiers_in(ast.parse(source)))


def test_a_word_that_only_contains_a_riddle_is_none():
    assert not words_in("foretold_renewals") & RIDDLES


def test_a_file_says_at_its_top_what_it_holds():
    """It names the thing: not “What notebooks read”, but “Digests of files that …”."""
    beginnings = {str(file): file.read_text("utf-8")[:10] for file in FILES}

    assert [name for name, text in beginnings.items() if not re.match('r?"""[^"]', text) or '"""What ' in text] == []
