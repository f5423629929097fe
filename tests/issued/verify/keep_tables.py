"""Edits of tables that leave each number true: names spread with blanks, running numbers, a table cut in two."""

import copy
from itertools import pairwise

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from kinds_of_edits import keeps
from page_words import TC, TR, P, T, nearest, put_text, text_of


@keeps("names spread with blanks")
def spread_names(paper, chance):
    """本　钢 and 单　位: a short word is drawn out to the width of the others."""
    if paper.locale == "en":
        return None
    cells = [cell for table in paper.numbered_tables for row in table for cell in row if not paper.has_number(cell)]
    cell = chance.choice([cell for cell in cells if len(text_of(cell)) == 2])
    put_text(cell, "\N{IDEOGRAPHIC SPACE}".join(text_of(cell)))
    return text_of(cell)


@keeps("name of a row on two lines")
def name_on_two_lines(paper, chance):
    cells = [cell for table in paper.numbered_tables for row in table[1:] for cell in row[:2]]
    t = next(chance.choice([cell for cell in cells if len(text_of(cell)) > 4 and not paper.has_number(cell)]).iter(T))
    words = t.text
    cut = words.find(" ") + 1 or 2
    t.text = words[:cut].strip()
    rest = parse_xml(f"<w:t {nsdecls('w')}>{words[cut:].replace('&', '&amp;')}</w:t>")
    t.addnext(rest)
    t.addnext(parse_xml(f"<w:br {nsdecls('w')}/>"))
    return words


@keeps("number of a cell on two lines")
def number_on_two_lines(paper, chance):
    number = chance.choice([number for number in paper.tabled_numbers if "（" in number.text or " (" in number.text])
    cut = max(number.text.find("（"), number.text.find(" ("))
    words = number.text
    number.text = words[:cut]
    number.words.addnext(parse_xml(f"<w:t {nsdecls('w')}>{words[cut:].strip()}</w:t>"))
    number.words.addnext(parse_xml(f"<w:br {nsdecls('w')}/>"))
    return words


@keeps("column of running numbers")
def running_numbers(paper, chance):
    """序号 as the first column, which clerks love."""
    table = chance.choice(paper.numbered_tables)
    for place, row in enumerate(table):
        cell = copy.deepcopy(row[0])
        for mark in list(cell.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)
        put_text(cell, str(place) if place else {"zh": "序号", "en": "No."}[paper.locale])
        row[0].addprevious(cell)
    grid = nearest(table[0][0], TR).getparent().find(qn("w:tblGrid"))
    grid.insert(0, copy.deepcopy(grid[0]))
    return text_of(table[0][0].getparent())


@keeps("table cut in two with its head repeated")
def cut_table(paper, chance):
    table = chance.choice([table for table in paper.numbered_tables if len(table) > 3])
    upper = table[0][0].getparent().getparent()
    lower = copy.deepcopy(upper)
    middle = len(table) // 2
    for row in list(upper.iter(TR))[middle:]:
        upper.remove(row)
    for row in list(lower.iter(TR))[1:middle]:
        lower.remove(row)
    gap = parse_xml(f"<w:p {nsdecls('w')}/>")
    upper.addnext(gap)
    gap.addnext(lower)
    return f"{middle} of {len(table)} rows above"


@keeps("empty row added")
def empty_row(paper, chance):
    row = chance.choice(paper.tabled_numbers).row
    new = copy.deepcopy(row)
    for mark in list(new.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        mark.getparent().remove(mark)
    for cell in new.iter(TC):
        put_text(cell, "")
    row.addnext(new)
    return "below " + text_of(row)


@keeps("equal names of a column merged downwards")
def merge_equal(paper, chance):
    """The same category in several rows is shown once, as Word merges cells."""
    pairs = [
        (upper[0], lower[0])
        for table in paper.numbered_tables
        for upper, lower in pairwise(table[1:])
        if text_of(upper[0]) == text_of(lower[0]) != "" and not paper.has_number(upper[0])
    ]
    upper, lower = chance.choice(pairs)
    for cell, value in ((upper, "restart"), (lower, "continue")):
        width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
        width.addnext(parse_xml(f'<w:vMerge {nsdecls("w")} w:val="{value}"/>'))
    put_text(lower, "")
    return text_of(upper)


@keeps("empty paragraph in a cell")
def empty_paragraph_in_cell(paper, chance):
    cell = chance.choice(paper.tabled_numbers).cell
    cell.append(parse_xml(f"<w:p {nsdecls('w')}/>"))
    return text_of(cell)


@keeps("total as sum")
def total(paper, chance):
    words, others = {"zh": ("合计", ("总计", "合 计", "合计：")), "en": ("Total", ("Together", "TOTAL"))}[paper.locale]
    cells = [row[0] for table in paper.numbered_tables for row in table[1:] if text_of(row[0]) == words]
    put_text(chance.choice(cells), chance.choice(others))
    return words


@keeps("cells centred")
def centred(paper, chance):
    paragraph = next(chance.choice(paper.tabled_numbers).cell.iter(P))
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    style.addnext(parse_xml(f'<w:jc {nsdecls("w")} w:val="center"/>'))
    return text_of(paragraph)
