"""The recipes of docs/analyst.md: their cells, and the words that the page says they print."""

import re
from typing import NamedTuple

import nbformat
from small_word import empty_document

from reporting.job import ROOT
from reporting.published.content import Column, Table
from reporting.published.slots import Published

PAGE = ROOT / "docs" / "analyst.md"
_RECIPE = re.compile(
    r"### (?P<title>[^\n]+)\n\n```python\n(?P<cell>.*?)```\n(?P<printed>.*?)(?=\n### |\n## )", re.DOTALL
)
_TOKENS = {"value": "数", "text": "文", "figure": "图"}


class Recipe(NamedTuple):
    """A question with its cell. `sentences` and `rows` (the cells of a table's row) are what it prints."""

    title: str
    cell: str
    sentences: list[str]
    rows: list[list[str]]


def recipes():
    """All recipes of the page, in order."""
    text = PAGE.read_text("utf-8")
    text = text[text.index("## Recipes") :]
    return [_recipe(match) for match in _RECIPE.finditer(text)]


def _recipe(match):
    lines = match["printed"].splitlines()
    table = [line for line in lines if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    return Recipe(match["title"], match["cell"], [line[2:] for line in lines if line.startswith("> ")], rows)


def notebook(path):
    """The notebook of all recipes, with the names that the page imports."""
    first = re.search(r"```python\n(from reporting import [^\n]+)\n", PAGE.read_text("utf-8"))[1]
    sources = ['period = "2024"', f"{first}\n\nfacts = read(period)", *(recipe.cell for recipe in recipes())]
    content = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    content.cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(content, path)


def template(path, published: Published):
    """A template that asks for everything that was published."""
    document = empty_document()
    for slot in published.slots.values():
        label = slot.labels[0]["zh"]
        if slot.kind != "table":
            document.add_paragraph(f"【如有:{label}】【{_TOKENS[slot.kind]}:{label}】")
        elif slot.contents:
            _ask_for_table(document, label, slot.contents[0])
    document.save(path)


def _ask_for_table(document, label, content: Table):
    table = document.add_table(2, len(content.columns), style="Table Grid")
    for place, column in enumerate(content.columns):
        table.cell(0, place).text = _head(column)
        table.cell(1, place).text = f"【表:{label}.{_head(column)}】"


def _head(column: Column) -> str:
    return column.label["zh"]
