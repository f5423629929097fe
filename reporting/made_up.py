"""A ledger of made-up figures: whatever is made from it says so, without a notebook or a template being asked."""

import os
from collections.abc import Iterable
from pathlib import Path

import nbformat

from reporting.quantity import Words

# The kernels of a run learn of it so; a parameter could be left out in a notebook.
VARIABLE = "REPORTING_MADE_UP"
MADE_UP: Words = {"zh": "本文数据纯属虚构，仅供演示", "en": "All figures are made up, for demonstration only"}


def is_made_up() -> bool:
    """Whether this process works on a ledger of made-up figures."""
    return os.environ.get(VARIABLE) == "1"


def say_in_records(records: Iterable[Path]) -> None:
    """Open each record, and thereby its page, with the words in both languages."""
    for record in records:
        content = nbformat.read(record, as_version=4)
        words = nbformat.v4.new_markdown_cell(f"**{' · '.join(MADE_UP.values())}**", id="made-up")
        content.cells.insert(0, words)
        nbformat.write(content, record)
