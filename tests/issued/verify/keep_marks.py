"""Edits that leave each number true: tracked changes, comments, controls, links, a table of contents."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.run import Run
from kinds_of_edits import keeps
from page_words import T, properties_of, run_of, text_of

_AUTHOR = 'w:author="x" w:date="2024-01-01T00:00:00Z"'


@keeps("tracked change of format")
def tracked_format(paper, chance):
    number = chance.choice(paper.numbers)
    Run(number.run, None).font.bold = True
    properties_of(number.run).append(
        parse_xml(f'<w:rPrChange {nsdecls("w")} w:id="9001" {_AUTHOR}><w:rPr/></w:rPrChange>')
    )
    return number.text


@keeps("tracked politeness")
def tracked_words(paper, chance):
    paragraph = chance.choice(paper.sentences)
    inserted = parse_xml(f'<w:ins {nsdecls("w")} w:id="9001" {_AUTHOR}/>')
    inserted.append(run_of({"zh": "请继续抓好落实。", "en": " Please go on."}[paper.locale]))
    paragraph.append(inserted)
    return text_of(paragraph)[:40]


@keeps("number struck out and typed again")
def typed_again(paper, chance):
    """With tracking, in the same words."""
    number = chance.choice(paper.numbers)
    was, ns = number.text, nsdecls("w")
    run = number.run
    new = parse_xml(f'<w:ins {ns} w:id="9001" {_AUTHOR}><w:r><w:t xml:space="preserve">{was}</w:t></w:r></w:ins>')
    run.addprevious(new)
    struck = f'<w:del {ns} w:id="9002" {_AUTHOR}><w:r><w:delText xml:space="preserve">{was}</w:delText></w:r></w:del>'
    run.getparent().replace(run, parse_xml(struck))
    return was


@keeps("comment with a number")
def comment(paper, chance):
    number = chance.choice(paper.numbers)
    paper.document.add_comment(Run(number.run, None), "是否应为375万元？", author="x")
    return number.text


@keeps("content control around a number")
def control(paper, chance):
    number = chance.choice(paper.numbers)
    sdt = parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent/></w:sdt>')
    number.run.addprevious(sdt)
    sdt.find(qn("w:sdtContent")).append(number.run)
    return text_of(sdt)


@keeps("content control around a paragraph")
def control_of_paragraph(paper, chance):
    paragraph = chance.choice(paper.sentences)
    sdt = parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent/></w:sdt>')
    paragraph.addprevious(sdt)
    sdt.find(qn("w:sdtContent")).append(paragraph)
    return text_of(paragraph)[:40]


@keeps("smart tag around words")
def smart_tag(paper, chance):
    number = chance.choice(paper.numbers)
    tag = parse_xml(
        f'<w:smartTag {nsdecls("w")} w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv"/>'
    )
    number.run.addprevious(tag)
    tag.append(number.run)
    return text_of(tag)


@keeps("link on words")
def link(paper, chance):
    number = chance.choice(paper.numbers)
    found = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="_top"/>')
    number.run.addprevious(found)
    found.append(number.run)
    return text_of(found)


@keeps("table of contents with page numbers")
def contents(paper, _):
    """As Word leaves it: each entry a paragraph with a tab and a page."""
    ns = nsdecls("w")
    headings = [text_of(p) for p in paper.statements if 2 < len(text_of(p)) < 12 and p not in paper.sentences]
    place = paper.paragraphs[3]
    for page, words in reversed(list(enumerate(headings, 1))):
        entry = parse_xml(
            f'<w:p {ns}><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f"<w:r><w:instrText> PAGEREF _Toc{page} \\h </w:instrText></w:r>"
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{page}</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        )
        entry.insert(0, parse_xml(f"<w:r {ns}><w:tab/></w:r>"))
        entry.insert(0, run_of(words))
        place.addnext(entry)
    return " ".join(headings)


@keeps("typed numbering made automatic")
def automatic_numbering(paper, chance):
    """1．清单事项 becomes a member of a list: the number is no text any more."""
    typed = [p for p in paper.statements if text_of(p)[:2] in ("1．", "2．", "3．", "1.", "2.", "3.")]
    paragraph = chance.choice(typed)
    first = next(paragraph.iter(T))
    first.text = first.text[2:].lstrip()
    properties = paragraph.find(qn("w:pPr"))
    number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    properties.find(qn("w:pStyle")).addnext(parse_xml(number))
    return text_of(paragraph)[:40]
