"""Edits that leave each number true and seen: fonts, colours, sizes, pages, pictures, tables look otherwise."""

from functools import partial

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.run import Run
from kinds_of_edits import keeps
from page_words import text_of
from pixels import again


def _font(change):
    def edit(paper, chance):
        number = chance.choice(paper.numbers)
        change(Run(number.run, None).font)
        return f"{number.text}, in: {text_of(number.paragraph)[:40]}"

    return edit


def _set(name, *, value):
    return _font(lambda font: setattr(font, name, value))


keeps("number in bold", _set("bold", value=True))
keeps("number in italics", _set("italic", value=True))
keeps("number underlined", _set("underline", value=True))
keeps("number in small type", _set("size", value=Pt(9)))
keeps("number in large type", _set("size", value=Pt(26)))
keeps("number in another font", _set("name", value="Arial"))
keeps("number in red", _font(lambda font: setattr(font.color, "rgb", RGBColor(0xC0, 0, 0))))
keeps("number in grey", _font(lambda font: setattr(font.color, "rgb", RGBColor(0x59, 0x59, 0x59))))
keeps("number highlighted", _set("highlight_color", value=7))
keeps("vanish switched off", _set("hidden", value=False))


@keeps("white on a dark cell")
def white_on_dark(paper, chance):
    number = chance.choice(paper.tabled_numbers)
    properties = number.cell.find(qn("w:tcPr"))
    properties.find(qn("w:tcW")).addnext(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F4E79"/>'))
    Run(number.run, None).font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    return number.text


@keeps("head of a table in bold on grey")
def head_on_grey(paper, chance):
    for cell in chance.choice(paper.numbered_tables)[0]:
        cell.find(qn("w:tcPr")).append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="D9D9D9"/>'))
    return "grey"


@keeps("row with another style")
def row_style(paper, chance):
    row = chance.choice(paper.tabled_numbers).row
    for run in row.iter(qn("w:r")):
        Run(run, None).font.bold = True
    return text_of(row)


@keeps("width of columns")
def column_widths(paper, chance):
    table = chance.choice(list(paper.body.iter(qn("w:tbl"))))
    for width in table.iter(qn("w:gridCol"), qn("w:tcW")):
        width.set(qn("w:w"), str(int(width.get(qn("w:w"))) + chance.randint(-200, 200)))
    return "columns"


@keeps("height of a row")
def row_height(paper, chance):
    row = chance.choice(paper.tabled_numbers).row
    row.find(qn("w:trPr")).append(parse_xml(f'<w:trHeight {nsdecls("w")} w:val="900" w:hRule="atLeast"/>'))
    return text_of(row)


@keeps("edges of the page")
def margins(paper, chance):
    paper.document.sections[0].left_margin = Mm(chance.randint(15, 40))
    return "left edge"


@keeps("page turned")
def landscape(paper, _):
    section = paper.document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    return "landscape"


@keeps("section break added")
def section_break(paper, _):
    paper.document.add_section(WD_SECTION.NEW_PAGE)
    return "a new section"


@keeps("page break before a paragraph")
def page_break(paper, chance):
    paragraph = chance.choice(paper.statements)
    paragraph.insert(1, parse_xml(f'<w:r {nsdecls("w")}><w:br w:type="page"/></w:r>'))
    return text_of(paragraph)[:40]


@keeps("line break in a sentence")
def line_break(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    number.end.addnext(parse_xml(f"<w:r {nsdecls('w')}><w:br/></w:r>"))
    return text_of(number.paragraph)[:40]


@keeps("spacing of a paragraph")
def spacing(paper, chance):
    paragraph = chance.choice(paper.sentences)
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    style.addnext(parse_xml(f'<w:spacing {nsdecls("w")} w:before="120" w:line="480" w:lineRule="exact"/>'))
    return text_of(paragraph)[:40]


@keeps("picture made smaller")
def resize_picture(paper, chance):
    drawing = chance.choice(list(paper.body.iter(qn("w:drawing"))))
    for size in drawing.iter(qn("wp:extent"), qn("a:ext")):
        if size.get("cx"):
            size.set("cx", str(int(size.get("cx")) * 8 // 10))
            size.set("cy", str(int(size.get("cy")) * 8 // 10))
    return "eight tenths"


@keeps("picture packed anew, each pixel the same")
def packed_picture(paper, chance):
    names = [blip.get(qn("r:embed")) for blip in paper.body.iter(qn("a:blip"))]
    picture = paper.document.part.related_parts[chance.choice(names)]
    picture._blob = again(picture.blob)  # noqa: SLF001 - python-docx never changes a picture
    return f"{picture.partname}"


@keeps("watermark of words in the header")
def watermark(paper, _):
    section = paper.document.sections[0]
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].add_run({"zh": "内部资料 注意保存", "en": "Internal"}[paper.locale])
    return "a header"


@keeps("page number in another form")
def page_number(paper, _):
    for section in paper.document.sections:
        for run in section.footer.paragraphs[0].runs:
            if run.text.strip() in ("—", "-"):
                run.text = ""
    return "without dashes"


def _paragraph(name, value, paper, chance):
    paragraph = chance.choice(paper.sentences)
    properties = paragraph.find(qn("w:pPr"))
    properties.find(qn("w:pStyle")).addnext(parse_xml(f"<w:{name} {nsdecls('w')} {value}/>"))
    return text_of(paragraph)[:40]


for _name, _value in {"keepNext": "", "pageBreakBefore": "", "shd": 'w:val="clear" w:fill="FFF2CC"'}.items():
    keeps(f"paragraph with {_name}", partial(_paragraph, _name, _value))
