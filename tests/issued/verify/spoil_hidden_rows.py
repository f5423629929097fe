"""Edits that spoil a table by its looks: a row, a name or all of it stands in the file, and nobody sees it."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from kinds_of_edits import spoils
from page_words import TC, nearest, properties_of, put_property, text_of
from paper import number_in_place


@spoils("in the colour of its cell", seen_by="looks")
def in_colour_of_cell(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    cell = number.cell.find(qn("w:tcPr"))
    for old in cell.findall(qn("w:shd")):
        cell.remove(old)
    shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="1F4E79"/>')
    cell.insert(
        list(cell).index(cell.find(qn("w:vAlign"))) if cell.find(qn("w:vAlign")) is not None else len(cell), shading
    )
    put_property(properties_of(number.run), '<w:color {ns} w:val="1F4E79"/>')
    return number_in_place(number)


@spoils("row of a table hidden", seen_by="looks")
def hidden_row(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    properties = number.row.find(qn("w:trPr"))
    properties.append(parse_xml(f"<w:hidden {nsdecls('w')}/>"))
    for run in number.row.iter(qn("w:r")):
        put_property(properties_of(run), "<w:vanish {ns}/>")
    return number_in_place(number)


@spoils("row of a table without height", seen_by="looks")
def flat_row(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    properties = number.row.find(qn("w:trPr"))
    for old in properties.findall(qn("w:trHeight")):
        properties.remove(old)
    properties.append(parse_xml(f'<w:trHeight {nsdecls("w")} w:val="1" w:hRule="exact"/>'))
    return number_in_place(number)


@spoils("row of a table deleted with tracking", seen_by="looks")
def row_deleted_with_tracking(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    number.row.find(qn("w:trPr")).append(parse_xml(f'<w:del {nsdecls("w")} w:id="9001" w:author="x"/>'))
    return number_in_place(number)


@spoils("label of a row hidden", seen_by="looks")
def hidden_label(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    cells = [cell for cell in number.row.iter(TC) if not paper.has_number(cell) and len(text_of(cell)) > 1]
    cell = chance.choice(cells)
    for run in cell.iter(qn("w:r")):
        put_property(properties_of(run), "<w:vanish {ns}/>")
    return f"{text_of(cell)}, beside {number.text}"


@spoils("whole table hidden", seen_by="looks")
def hidden_table(paper, chance):
    table = nearest(chance.choice(paper.tabled_numbers).mark, qn("w:tbl"))
    for run in table.iter(qn("w:r")):
        put_property(properties_of(run), "<w:vanish {ns}/>")
    return f"{text_of(table)[:40]}"
