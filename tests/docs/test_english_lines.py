"""The clerk's page explains English lines: each of them is one that the kit, or make, really says."""

import ast
import re
from functools import cache

import pytest
from doc_pages import ROOT

CLERK = (ROOT / "docs" / "clerk.zh.md").read_text("utf-8")
# What stands for words that differ from time to time, and what parts two lines of one row.
GAP, OTHER = re.compile(r"…|[0-9]+"), " / "
SHORTEST = 4


def explained():
    """The English lines, each cut into the words that are the same each time."""
    table = CLERK.partition("| 英文 | 意思 |\n|---|---|\n")[2].partition("\n\n")[0]
    for row in table.splitlines():
        for line in row.split("|")[1].strip().split(OTHER):
            yield line, [words for piece in GAP.split(line) if len(words := piece.strip(" .:;,")) >= SHORTEST]


@cache
def said():
    """Every text in the code, with … for what is filled in, and the lines of make."""
    texts = [re.sub(r"\$\([0-9]\)", "…", (ROOT / "Makefile").read_text("utf-8"))]
    for file in sorted((ROOT / "reporting").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        docstrings = {id(node.body[0].value) for node in ast.walk(tree) if is_documented(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                texts.append("".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                texts.append(re.sub(r"\{[^}]*\}", "…", node.value))
    return "\n".join([*texts, (ROOT / "reporting/core/machine_faults.toml").read_text("utf-8")])


def is_documented(node):
    has_docstring = isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node)
    return bool(has_docstring)


@pytest.mark.parametrize("line, pieces", [*explained()])
def test_the_kit_says_each_english_line_that_the_page_explains(line, pieces):
    assert pieces, line
    assert [piece for piece in pieces if piece not in said()] == []


def test_a_line_that_nobody_says_would_be_found():
    assert "Nothing was issued; earlier files stay" not in said()
