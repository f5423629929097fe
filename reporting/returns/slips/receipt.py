"""The receipt of a return that was taken in, as plain text."""

from collections import Counter
from collections.abc import Sequence

from reporting.returns.notes import Note
from reporting.returns.returned import ReturnedRow
from reporting.returns.slips.heading import MADE_UP, SlipHeading
from reporting.returns.slips.hiding import unquoted
from reporting.returns.slips.listing import listed
from reporting.returns.slips.words import KINDS, clean, sentence

_TABLES = {"items": "事项{}条", "lists": "清单{}条", "achievements": "成果{}条", "practices": "做法{}条"}


def receipt(rows: Sequence[ReturnedRow], notes: Sequence[Note], heading: SlipHeading) -> str:
    """One line on what was taken in, and a line for each note."""
    numbers = Counter(row.table for row in rows)
    counts = "、".join(words.format(numbers[table]) for table, words in _TABLES.items() if numbers[table])
    taken = f"已收入台账：{counts or '没有数据行'}。{heading.day}"
    lines = [f"{heading.enterprise}{heading.period}报表（{clean(heading.file)}）{taken}"]
    for entry in listed(unquoted(notes), {}):
        at = f"{entry.sheet} {entry.cell}".strip()
        lines.append("：".join(part for part in (KINDS[entry.kind], at, sentence(entry.words)) if part))
    return "\n".join([*lines, *([f"{MADE_UP}。"] if heading.made_up else [])])
