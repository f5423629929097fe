"""The mark of a ledger of made-up figures: all that is made from it says so; notebooks and templates need not ask."""

import os

import nbformat

from reporting.core.quantity import Words
from reporting.core.run_variables import SYNTHETIC

MADE_UP: Words = {"zh": "本文数据纯属虚构，仅供演示", "en": "All figures are made up, for demonstration only"}


def is_made_up() -> bool:
    """Whether this process works on a ledger of made-up figures."""
    return os.environ.get(SYNTHETIC) == "1"


def mark_record(record: nbformat.NotebookNode) -> None:
    """Put the words in both languages at the beginning of a record, and so of its page."""
    words = nbformat.v4.new_markdown_cell(f"**{' · '.join(MADE_UP.values())}**", id="made-up")
    record.cells.insert(0, words)
