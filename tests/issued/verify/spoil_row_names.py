"""Edits that spoil a number in a table: its row or its column is called otherwise."""

from kinds_of_edits import spoils
from page_words import put_text, swap_texts, text_of
from spoil_names import UNKNOWN


@spoils("row names swapped: enterprises")
def swap_row_enterprises(paper, chance):
    return _swap_rows(paper, chance, lambda name: any(known in name for known in paper.enterprises))


@spoils("row names swapped: measures")
def swap_row_measures(paper, chance):
    return _swap_rows(paper, chance, lambda name: any(known in name for known in paper.measures))


@spoils("row names swapped: programmes and others")
def swap_row_others(paper, chance):
    known = (*paper.enterprises, *paper.measures)
    return _swap_rows(paper, chance, lambda name: len(name) > 2 and not any(each in name for each in known))


@spoils("row name made another enterprise")
def rename_row(paper, chance):
    names = list(paper.enterprises)
    cells = [cell for _, cell in _label_cells(paper) if any(name in text_of(cell) for name in names)]
    return _renamed(chance.choice(cells), names, chance)


@spoils("row name made an unknown enterprise")
def rename_row_unknown(paper, chance):
    names = list(paper.enterprises)
    cells = [cell for _, cell in _label_cells(paper) if any(name in text_of(cell) for name in names)]
    return _renamed(chance.choice(cells), names, chance, UNKNOWN[paper.locale]) if cells else None


@spoils("row name made another measure")
def rename_row_measure(paper, chance):
    cells = [cell for _, cell in _label_cells(paper) if text_of(cell) in paper.measures]
    return _renamed(chance.choice(cells), paper.measures, chance) if cells else None


@spoils("row name emptied")
def empty_row_name(paper, chance):
    _, cell = chance.choice([(row, cell) for row, cell in _label_cells(paper) if len(text_of(cell)) > 1])
    before = text_of(cell)
    put_text(cell, "")
    return f"{before} -> nothing"


@spoils("head of a column made another")
def rename_head(paper, chance):
    table = chance.choice(paper.numbered_tables)
    heads = [cell for column, cell in enumerate(table[0]) if _holds_numbers(paper, table, column)]
    cell = chance.choice(heads)
    others = {text_of(head) for other in paper.numbered_tables for head in other[0]} - {text_of(cell)}
    before = text_of(cell)
    put_text(cell, chance.choice(sorted(others)))
    return f"{before} -> {text_of(cell)}"


@spoils("heads of two columns swapped")
def swap_heads(paper, chance):
    table = chance.choice(paper.numbered_tables)
    columns = [column for column in range(len(table[0])) if _holds_numbers(paper, table, column)]
    if len(columns) < 2:
        return None
    one, other = chance.sample(columns, 2)
    swap_texts(table[0][one], table[0][other])
    return f"{text_of(table[0][one])} <-> {text_of(table[0][other])}"


@spoils("unit typed into the head of a column")
def unit_in_head(paper, chance):
    table = chance.choice(paper.numbered_tables)
    cell = chance.choice([cell for column, cell in enumerate(table[0]) if _holds_numbers(paper, table, column)])
    unit = chance.choice(
        {"zh": ("（万元）", "（人均）", "（亿元）"), "en": (" (million)", " (per person)")}[paper.locale]
    )
    put_text(cell, text_of(cell) + unit)
    return text_of(cell)


def _swap_rows(paper, chance, is_meant):
    pairs = []
    for table in paper.numbered_tables:
        rows = [row for row in table[1:] if any(paper.has_number(cell) for cell in row)]
        for column in range(min(map(len, table))):
            cells = [
                row[column] for row in rows if not paper.has_number(row[column]) and is_meant(text_of(row[column]))
            ]
            pairs += [(one, other) for one in cells for other in cells if text_of(one) < text_of(other)]
    one, other = chance.choice(pairs)
    swap_texts(one, other)
    return f"{text_of(one)} <-> {text_of(other)}"


def _label_cells(paper):
    """The first two cells of each row with a number in it, if they hold none."""
    rows = [row for table in paper.numbered_tables for row in table[1:] if any(map(paper.has_number, row))]
    return [(row, cell) for row in rows for cell in row[:2] if not paper.has_number(cell) and text_of(cell).strip()]


def _renamed(cell, names, chance, others=None):
    before = text_of(cell)
    name = next(name for name in names if name in before)
    put_text(cell, before.replace(name, chance.choice([each for each in others or names if each not in before])))
    return f"{before} -> {text_of(cell)}"


def _holds_numbers(paper, table, column):
    return any(paper.has_number(row[column]) for row in table[1:] if column < len(row))
