"""A page as it reads on paper: with its notes and WordArt, without what is hidden, merged cells with their words."""

import io

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from shown_templates import one_note, package, paragraph, run
from small_word import empty_document

from reporting.documents.page import Unseen, lines_on_page


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_footnote_is_read_with_its_place():
    lines = lines_on_page(package(paragraph(run("正文")), one_note("footnote", "37人")), "zh")

    assert [(line.room, line.text, line.place) for line in lines][-1] == ("footnotes", "37人", "脚注第1段")


def test_words_that_nobody_sees_are_kept_apart():
    document = empty_document()
    line = document.add_paragraph("办结")
    line.add_run("34项").font.hidden = True
    line.add_run("。")
    (read,) = lines_on_page(saved(document), "zh")

    assert (read.text, read.unseen) == ("办结。", (Unseen("34项", 2),))


def test_a_cell_that_continues_a_merged_one_shows_the_words_of_that():
    document = empty_document()
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("甲", "1项", "乙", "2项"), strict=True):  # noqa: SLF001 - each cell once
        cell.text = words
    for cell, how in ((table.cell(0, 0), "restart"), (table.cell(1, 0), "continue")):
        properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx would join the texts
        properties.append(parse_xml(f'<w:vMerge {nsdecls("w")} w:val="{how}"/>'))

    assert [line.text for line in lines_on_page(saved(document), "zh")] == ["甲", "1项", "甲", "2项"]


def test_word_art_is_read():
    art = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="另有37人"/></v:shape>'
    document = empty_document()
    picture = parse_xml(f"<w:r {nsdecls('w')}><w:pict>{art}</w:pict></w:r>")
    document.add_paragraph("正文")._p.append(picture)  # noqa: SLF001 - python-docx has no WordArt

    assert "另有37人" in [line.text for line in lines_on_page(saved(document), "zh")]
