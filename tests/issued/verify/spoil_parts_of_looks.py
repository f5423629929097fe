"""Edits that spoil a number by its looks: a part of it is not seen, or something stands upon it."""

from functools import partial

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from kinds_of_edits import spoils
from page_words import TC, TR, properties_of, put_property, run_of
from paper import number_in_place

_PARTS = {"zh": ("万", "余", "次", "分点", "%"), "en": ("million", "over ", ",000", "%", "about ")}
_COVER = (
    '<w:r {ns} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:rect style="position:absolute;margin-left:0;'
    'margin-top:0;width:420pt;height:60pt;z-index:9" fillcolor="white" stroked="f"/></w:pict></w:r>'
)


def hide_part(xml, paper, chance):
    """万 of 25.6万元 is hidden: the reader sees 25.6元."""
    found = [(number, part) for number in paper.numbers for part in _PARTS[paper.locale] if part in number.text]
    number, part = chance.choice(found)
    words = number.text
    head, tail = words.split(part, 1)
    number.text = head
    hidden, rest = run_of(part, number.run), run_of(tail, number.run)
    put_property(properties_of(hidden), xml)
    number.run.addnext(rest)
    number.run.addnext(hidden)
    if not head:
        number.run.getparent().remove(number.run)
    return f"{part!r} of {words}"


spoils("part of a number hidden", partial(hide_part, "<w:vanish {ns}/>"), seen_by="looks")
spoils("part of a number in white", partial(hide_part, '<w:color {ns} w:val="FFFFFF"/>'), seen_by="looks")
spoils("part of a number struck through", partial(hide_part, "<w:strike {ns}/>"), seen_by="looks")


@spoils("number in a font of symbols", seen_by="looks")
def in_symbols(paper, chance):
    number = chance.choice(paper.numbers)
    fonts = " ".join(f'w:{kind}="Wingdings"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    put_property(properties_of(number.run), f"<w:rFonts {{ns}} {fonts}/>")
    return number_in_place(number)


@spoils("covered by a white shape", seen_by="looks")
def covered(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    number.mark.addprevious(parse_xml(_COVER.format(ns=nsdecls("w"))))
    return number_in_place(number)


@spoils("column without width", seen_by="looks")
def flat_column(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    column = list(number.row.iter(TC)).index(number.cell)
    table = number.row.getparent()
    list(table.iter(qn("w:gridCol")))[column].set(qn("w:w"), "1")
    for row in table.iter(TR):
        cells = list(row.iter(TC))
        if column < len(cells):
            cells[column].find(f"{qn('w:tcPr')}/{qn('w:tcW')}").set(qn("w:w"), "1")
    return number_in_place(number)


@spoils("pushed off the page", seen_by="looks")
def off_page(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    style = number.paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    style.addnext(parse_xml(f'<w:ind {nsdecls("w")} w:left="20000"/>'))
    return number_in_place(number)
