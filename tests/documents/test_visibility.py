"""What of a page is seen: a number that is hidden, white or clipped away is not on the page."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from each_row import each_row
from small_word import empty_document

from reporting.documents.sight.visibility import Visibility


def is_seen(run="", paragraph="", row="", cell=""):
    """Whether one run in a table of one cell is seen, with these properties of its own and of what is around it."""
    document = empty_document()
    table = document.add_table(1, 1)
    table_row, table_cell = table.rows[0], table.cell(0, 0)
    properties(table_row._tr, "trPr", row)  # noqa: SLF001 - python-docx cannot set all of these
    properties(table_cell._tc, "tcPr", cell)  # noqa: SLF001
    only = table_cell.paragraphs[0]
    properties(only._p, "pPr", paragraph)  # noqa: SLF001
    word = only.add_run("314万元")._r  # noqa: SLF001
    properties(word, "rPr", run)
    return Visibility(document.styles.element).is_seen(word)


def properties(element, name, inside):
    if inside:
        for old in element.findall(qn(f"w:{name}")):
            element.remove(old)
        element.insert(0, parse_xml(f"<w:{name} {nsdecls('w')}>{inside}</w:{name}>"))


def hiding(kind, inside):
    """A style that is based on one that hides."""
    styles = ('w:styleId="S"><w:name w:val="S"/><w:basedOn w:val="B"/>', f'w:styleId="B"><w:name w:val="B"/>{inside}')
    return [f'<w:style {nsdecls("w")} w:type="{kind}" {style}</w:style>' for style in styles]


@each_row(
    "properties_of",
    [
        {},
        {"run": '<w:vanish w:val="0"/>'},
        {"run": '<w:color w:val="FF0000"/>'},
        {"run": '<w:color w:val="auto"/>'},
        {"run": '<w:color w:val="FFFFFF"/>', "cell": '<w:shd w:val="clear" w:fill="1F3864"/>'},
        {"run": '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="C00000"/>'},
        {"run": '<w:sz w:val="18"/>'},
        {"row": '<w:trHeight w:val="20" w:hRule="atLeast"/>'},
        {"paragraph": '<w:spacing w:line="560" w:lineRule="exact"/>'},
    ],
)
def test_what_shows_on_paper_is_seen(properties_of):
    assert is_seen(**properties_of)


@each_row(
    "properties_of",
    [
        {"run": "<w:vanish/>"},
        {"run": '<w:color w:val="FFFFFF"/>'},
        {"run": '<w:color w:val="FEFEFE"/>'},
        {"run": '<w:color w:val="000000" w:themeColor="background1"/>'},
        {"run": '<w:color w:val="1F3864"/>', "cell": '<w:shd w:val="clear" w:fill="1F3865"/>'},
        {"run": '<w:sz w:val="2"/>'},
        {"run": '<w:w w:val="1"/>'},
        {"row": '<w:trHeight w:val="20" w:hRule="exact"/>'},
        {"row": "<w:hidden/>"},
        {"paragraph": '<w:spacing w:line="20" w:lineRule="exact"/>'},
    ],
)
def test_what_does_not_is_not(properties_of):
    assert not is_seen(**properties_of)


@pytest.mark.parametrize("inside", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
@pytest.mark.parametrize("kind, use", [("character", "run"), ("paragraph", "paragraph")])
def test_nor_is_what_a_style_or_the_style_it_is_based_on_hides(inside, kind, use):
    tag = {"run": "rStyle", "paragraph": "pStyle"}[use]
    document = empty_document()
    for style in hiding(kind, f"<w:rPr>{inside}</w:rPr>"):
        document.styles.element.append(parse_xml(style))
    paragraph = document.add_paragraph()
    run = paragraph.add_run("314万元")._r  # noqa: SLF001 - python-docx hides its elements
    holder, name = {"run": (run, "rPr"), "paragraph": (paragraph._p, "pPr")}[use]  # noqa: SLF001
    properties(holder, name, f'<w:{tag} w:val="S"/>')

    assert not Visibility(document.styles.element).is_seen(run)


@pytest.mark.parametrize("inside", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_nor_is_what_the_style_of_all_paragraphs_hides(inside):
    document = empty_document()
    normal = document.styles["Normal"].element
    properties(normal, "rPr", inside)
    run = document.add_paragraph().add_run("314万元")._r  # noqa: SLF001

    assert not Visibility(document.styles.element).is_seen(run)


def test_a_run_may_undo_what_its_style_hides():
    document = empty_document()
    for style in hiding("paragraph", "<w:rPr><w:vanish/></w:rPr>"):
        document.styles.element.append(parse_xml(style))
    paragraph = document.add_paragraph()
    run = paragraph.add_run("314万元")._r  # noqa: SLF001
    properties(paragraph._p, "pPr", '<w:pStyle w:val="S"/>')  # noqa: SLF001
    properties(run, "rPr", '<w:vanish w:val="0"/>')

    assert Visibility(document.styles.element).is_seen(run)
