"""The first and the last value of a row in words: on the chart and in the sentence on it."""

from reporting.analysis.chart_verbs.cells import Cells, first_and_last
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced


def last_value(cells: Cells, row: int, locale: str) -> str:
    """The words of the last value of a row, with the name of its column if that is not the last one."""
    _, column = first_and_last(cells.rows[row])
    words = cells.words_of(known_at(cells, row, column))[locale]
    if column == len(cells.columns) - 1:
        return words
    return words + {"zh": "（{}）", "en": " ({})"}[locale].format(cells.columns[column][locale])


def first_to_last(cells: Cells) -> Sentence:
    """Each row with its first and its last value, and the columns of these."""
    each = join((_of_row(cells, row) for row in range(len(cells.rows))), "；", "; ")
    return sentence("{each}。", "{each}.", each=each)


def known_at(cells: Cells, row: int, column: int) -> Traced:
    """The value in a cell that has one."""
    value = cells.rows[row][column]
    assert value is not None  # noqa: S101 - asked for where it is known
    return value


def _of_row(cells: Cells, row: int) -> Sentence:
    first, last = first_and_last(cells.rows[row])
    values = {"first": known_at(cells, row, first), "last": known_at(cells, row, last)}
    columns = {"begin": cells.columns[first], "end": cells.columns[last]}
    name = cells.names[row]
    begun = sentence("{name}，", "{name}: ", name=name) if name["zh"] else sentence("", "")
    if first == last:
        return begun + sentence("{end}为{last}", "{end} {last}", end=columns["end"], last=values["last"])
    return begun + sentence("{begin}为{first}，{end}为{last}", "{begin} {first}, {end} {last}", **values, **columns)
