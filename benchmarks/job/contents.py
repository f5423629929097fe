"""The content of the Word file of the job, and its two templates: the kit's tokens, and docxtpl's tags."""

from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document

TITLE = "为职工办实事情况"
# The name of a table, its heading, and its columns with their heads.
TABLES = {
    "funds": ("各项目资金", {"programme": "项目", "before": "上年（元）", "now": "本年（元）", "change": "增减（%）"}),
    "items": ("各单位事项", {"enterprise": "单位", "total": "事项", "resolved": "办结", "rate": "办结率（%）"}),
    "measures": ("各指标", {"measure": "指标", "before": "上年", "now": "本年"}),
}
FIGURES = {"funds": "各项目资金图", "resolved": "办结率图", "months": "各月资金图", "measures": "各指标图"}


def make_templates(kit: Path, peer: Path) -> None:
    """The same pages twice."""
    _template({name: f"【图:{label}】" for name, label in FIGURES.items()}, _tokens).save(str(kit))
    _template({name: f"{{{{ {name} }}}}" for name in FIGURES}, _tags).save(str(peer))


def _tokens(name: str, columns: list[str]) -> list[list[str]]:
    return [[f"【表:{TABLES[name][0]}.{column}】" for column in columns]]


def _tags(name: str, columns: list[str]) -> list[list[str]]:
    rows = f"{name}_rows"
    ends = [[text] + [""] * (len(columns) - 1) for text in (f"{{%tr for row in {rows} %}}", "{%tr endfor %}")]
    return [ends[0], [f"{{{{ row.{column} }}}}" for column in columns], ends[1]]


def _template(figures: dict[str, str], rows_of: Callable[[str, list[str]], list[list[str]]]) -> Document:
    document = docx.Document()
    document.add_heading(TITLE, 1)
    for name, (heading, columns) in TABLES.items():
        document.add_heading(heading, 2)
        rows = [list(columns.values()), *rows_of(name, list(columns))]
        table = document.add_table(len(rows), len(columns), style="Table Grid")
        for row, words in zip(table.rows, rows, strict=True):
            for cell, word in zip(row.cells, words, strict=True):
                cell.text = word
    for name, label in FIGURES.items():
        document.add_heading(label, 2)
        document.add_paragraph(figures[name])
    return document
