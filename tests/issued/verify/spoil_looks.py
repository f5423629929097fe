"""Edits that spoil a number by its looks: it stands in the file, and nobody sees it."""

from functools import partial

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from kinds_of_edits import spoils
from lxml import etree
from page_words import RPR, VAL, P, properties_of, put_property, text_of
from paper import number_in_place

_LOOKS = {
    "hidden by vanish on the run": "<w:vanish {ns}/>",
    "written in white": '<w:color {ns} w:val="FFFFFF"/>',
    "written in nearly white": '<w:color {ns} w:val="FDFDFD"/>',
    "written in the white of the theme": '<w:color {ns} w:val="auto" w:themeColor="background1"/>',
    "written in size 1": '<w:sz {ns} w:val="2"/>',
    "struck through": "<w:strike {ns}/>",
    "struck through twice": "<w:dstrike {ns}/>",
}
_STYLE = '<w:style {ns} w:type="{kind}" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>{look}</w:style>'


def look(xml, paper, chance):
    number = chance.choice(paper.numbers)
    put_property(properties_of(number.run), xml)
    return number_in_place(number)


for _kind, _xml in _LOOKS.items():
    spoils(_kind, partial(look, _xml), seen_by="looks")


@spoils("black on black", seen_by="looks")
def black_on_black(paper, chance):
    number = chance.choice(paper.numbers)
    for xml in ('<w:color {ns} w:val="000000"/>', '<w:shd {ns} w:val="clear" w:color="auto" w:fill="000000"/>'):
        put_property(properties_of(number.run), xml)
    return number_in_place(number)


@spoils("hidden by a style of characters", seen_by="looks")
def by_character_style(paper, chance):
    number = chance.choice(paper.numbers)
    _new_style(paper, "character", "Quiet", "<w:rPr><w:vanish/></w:rPr>")
    put_property(properties_of(number.run), '<w:rStyle {ns} w:val="Quiet"/>')
    return number_in_place(number)


@spoils("white by a style of characters", seen_by="looks")
def by_white_style(paper, chance):
    number = chance.choice(paper.numbers)
    _new_style(paper, "character", "Pale", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')
    put_property(properties_of(number.run), '<w:rStyle {ns} w:val="Pale"/>')
    return number_in_place(number)


@spoils("hidden by a style of paragraphs", seen_by="looks")
def by_paragraph_style(paper, chance):
    number = chance.choice(paper.numbers)
    _new_style(paper, "paragraph", "Unseen", "<w:rPr><w:vanish/></w:rPr>")
    style = number.paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    style.set(VAL, "Unseen")
    return number_in_place(number)


@spoils("a style of the briefing hidden", seen_by="looks")
def style_made_hidden(paper, chance):
    number = chance.choice(paper.numbers)
    name = number.paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(VAL)
    style = next(each for each in _styles(paper).iter(qn("w:style")) if each.get(qn("w:styleId")) == name)
    properties = style.find(RPR)
    if properties is None:
        properties = etree.SubElement(style, RPR)
    put_property(properties, "<w:vanish {ns}/>")
    return f"style {name}, with {number.text}"


@spoils("deleted with tracking")
def deleted_with_tracking(paper, chance):
    number = chance.choice(paper.numbers)
    was = number.text
    struck = parse_xml(
        f'<w:del {nsdecls("w")} w:id="9001" w:author="x" w:date="2024-01-01T00:00:00Z">'
        f"<w:r><w:delText>{was}</w:delText></w:r></w:del>"
    )
    number.run.getparent().replace(number.run, struck)
    return f"{was}, in: {text_of(struck.getparent())[:40]}"


@spoils("replaced with tracking")
def replaced_with_tracking(paper, chance):
    number = chance.choice([number for number in paper.numbers if number.text[0] in "123456789"])
    was = number.text
    ns = nsdecls("w")
    new = str(10 - int(was[0])) + was[1:] if was[0] != "5" else f"6{was[1:]}"
    number.run.addprevious(parse_xml(f'<w:ins {ns} w:id="9001" w:author="x"><w:r><w:t>{new}</w:t></w:r></w:ins>'))
    struck = f'<w:del {ns} w:id="9002" w:author="x"><w:r><w:delText>{was}</w:delText></w:r></w:del>'
    number.run.getparent().replace(number.run, parse_xml(struck))
    return f"{was} -> {new}"


@spoils("put into a hidden text box", seen_by="looks")
def in_hidden_box(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    ns = nsdecls("w") + ' xmlns:v="urn:schemas-microsoft-com:vml"'
    box = parse_xml(
        f'<w:r {ns}><w:pict><v:shape style="position:absolute;width:90pt;height:20pt;visibility:hidden">'
        "<v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    said = number_in_place(number)
    number.mark.addprevious(box)
    next(box.iter(P)).extend(number.pieces)
    return said


@spoils("paragraph of a number without line height", seen_by="looks")
def flat_line(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    properties = number.paragraph.find(qn("w:pPr"))
    for old in properties.findall(qn("w:spacing")):
        properties.remove(old)
    style = properties.find(qn("w:pStyle"))
    style.addnext(parse_xml(f'<w:spacing {nsdecls("w")} w:line="1" w:lineRule="exact"/>'))
    return number_in_place(number)


@spoils("words before a number hidden", seen_by="looks")
def hidden_words(paper, chance):
    number = chance.choice(
        [n for n in paper.spoken_numbers if len(n.before) > 4 and n.mark.getprevious().tag == qn("w:r")]
    )
    run = number.mark.getprevious()
    if sum(character.isalpha() for character in text_of(run)) < 2:
        return None
    put_property(properties_of(run), "<w:vanish {ns}/>")
    return f"{text_of(run)} hidden before {number.text}"


def _styles(paper):
    return paper.document.styles.element


def _new_style(paper, kind, name, look):
    _styles(paper).append(parse_xml(_STYLE.format(ns=nsdecls("w"), kind=kind, name=name, look=look)))
