"""The rows that a chart leaves out, and the words that say so: above the chart, and in the sentence on it."""

from reporting.analysis.chart_verbs.cells import Cells, Row, first_and_last, length
from reporting.core.quantity import Words
from reporting.core.sentence import Sentence, sentence

CUT = sentence("只画末期最高的几项，其中", "only the highest at the end are drawn; of these, ")


def highest_at_the_end(cells: Cells, most: int) -> tuple[Cells, list[Words]]:
    """The rows that have a value, or so many of them with the highest last values; and the line that says so."""
    known = [at for at, row in enumerate(cells.rows) if any(row)]
    if len(known) <= most:
        return cells.only(known), []
    highest = sorted(known, key=lambda at: -_last(cells.rows[at]))[:most]
    line = {"zh": f"末期最高的{most}项（共{len(known)}项）", "en": f"The {most} highest at the end, of {len(known)}"}
    return cells.only(sorted(highest)), [line]


def without_values(cells: Cells) -> list[Words]:
    """The line that names the rows without a value, if there are any."""
    absent = [name for name, row in zip(cells.names, cells.rows, strict=True) if not any(row)]
    if not absent:
        return []
    zh, en = (mark.join(name[locale] for name in absent) for locale, mark in (("zh", "、"), ("en", ", ")))
    return [{"zh": f"未报：{zh}", "en": f"Not reported: {en}"}]


def closing(lines: list[Words]) -> Sentence:
    """The line as the last sentence of an alt text."""
    return sentence("{line}。", " {line}.", line=lines[0]) if lines else sentence("", "")


def _last(row: Row) -> float:
    value = row[first_and_last(row)[1]]
    assert value is not None  # noqa: S101 - it is the last one that is there
    return length(value)
