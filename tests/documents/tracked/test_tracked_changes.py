"""Words of a paragraph are replaced: accepted they are the new ones, rejected the old ones, whatever they stand in."""

import docx
import pytest
from accepting import accepted, rejected
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from small_word import empty_document

from reporting.documents.tracked.changes import Changes
from reporting.documents.tracked.cutting import live_text, runs_between
from reporting.documents.tracked.fragment import fragment
from reporting.documents.wordml import P

NS = nsdecls("w")
PLAIN = "<w:r><w:t>办结34项，</w:t></w:r><w:r><w:t>未办结6项</w:t></w:r>"
SPLIT = "<w:r><w:t>办</w:t></w:r><w:r><w:t>结3</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>4项，未办结6项</w:t></w:r>"
LINK = (
    "<w:r><w:t>办结</w:t></w:r><w:hyperlink w:anchor='a'><w:r><w:t>34项，未</w:t></w:r></w:hyperlink>"
    "<w:r><w:t>办结6项</w:t></w:r>"
)
THEIRS = (
    '<w:r><w:t>办</w:t></w:r><w:ins w:id="1" w:author="王工"><w:r><w:t>结34项，未办</w:t></w:r></w:ins>'
    "<w:r><w:t>结6项</w:t></w:r>"
)
BREAKS = "<w:r><w:t>办结\u200b34项\u200b，未</w:t><w:t>办结6项</w:t></w:r>"
MARKED = (
    '<w:r><w:t>办结</w:t></w:r><w:bookmarkStart w:id="0" w:name="done"/><w:r><w:t>34项</w:t></w:r>'
    '<w:bookmarkEnd w:id="0"/><w:r><w:t>，未办结6项</w:t></w:r>'
)
FORMS = {"plain": PLAIN, "split": SPLIT, "link": LINK, "theirs": THEIRS, "breaks": BREAKS, "marked": MARKED}


def document_of(content):
    document = empty_document()
    document.element.body.insert(0, parse_xml(f"<w:p {NS}>{content}</w:p>"))
    return document


def changes(document, *, track=True):
    return Changes("台账更新", "2021-11-30T00:00:00Z", [document.element], track=track)


def fresh(words):
    return parse_xml(f"<w:r {NS}><w:t>{words}</w:t></w:r>")


def paragraph(document):
    return next(document.element.body.iter(P))


def text(document):
    return live_text(paragraph(document))


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    "span, words, result",
    [
        ((2, 5), "35项", "办结35项，未办结6项"),
        ((0, 2), "解决", "解决34项，未办结6项"),
        ((4, 7), "件，还有", "办结34件，还有办结6项"),
        ((5, 11), "", "办结34项"),
        ((11, 11), "。", "办结34项，未办结6项。"),
        ((0, 0), "共", "共办结34项，未办结6项"),
        ((5, 5), "余", "办结34项余，未办结6项"),
    ],
)
def test_accepted_the_new_words_stand_there_and_rejected_the_old_ones(content, span, words, result):
    document = document_of(content)
    changes(document).replace(paragraph(document), span, [fresh(words)] if words else [])

    assert text(document) == result
    assert text(rejected(document, "台账更新")) == "办结34项，未办结6项"


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS)
def test_without_a_trace_only_the_new_words_are_there(content):
    document = document_of(content)
    changes(document, track=False).replace(paragraph(document), (2, 5), [fresh("35项")])

    marks = [mark.get(qn("w:author")) for mark in document.element.body.iter(qn("w:ins"), qn("w:del"))]
    assert text(document) == "办结35项，未办结6项"
    assert "台账更新" not in marks


def test_a_number_is_replaced_within_its_bookmark_and_words_beside_it_stay_outside():
    document = document_of(MARKED)
    made, holder = changes(document), paragraph(document)
    made.replace(holder, (5, 5), [fresh("余")])
    made.replace(holder, (2, 5), [fresh("35项")])
    made.replace(holder, (2, 2), [fresh("共")])

    names = [child.tag.rpartition("}")[2] for child in accepted(document).element.body[0]]
    assert names == ["r", "r", "bookmarkStart", "r", "bookmarkEnd", "r", "r"]
    assert text(document) == "办结共35项余，未办结6项"


def test_an_insertion_of_other_people_is_cut_in_two_around_a_new_word():
    document = document_of(THEIRS)
    changes(document).replace(paragraph(document), (5, 5), [fresh("余")])

    authors = [mark.get(qn("w:author")) for mark in document.element.body.iter(qn("w:ins"))]
    assert authors == ["王工", "台账更新", "王工"]


def test_a_paragraph_that_goes_takes_its_mark_along_and_one_that_ends_a_section_keeps_it():
    document = document_of(PLAIN)
    document.element.body.insert(1, parse_xml(f"<w:p {NS}><w:r><w:t>乙</w:t></w:r></w:p>"))
    document.element.body.insert(2, parse_xml(f"<w:p {NS}><w:pPr><w:sectPr/></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>"))
    made = changes(document)
    for each in list(document.element.body.iter(P))[:3]:
        made.delete_paragraph(each)

    left = [live_text(each) for each in accepted(document).element.body.iter(P)]
    assert left[0] == ""
    assert document.element.body[0].find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None


def test_rows_come_and_go():
    document = docx.Document()
    table = document.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "甲", "乙"
    made = changes(document)
    made.delete_row(table.rows[0]._tr)  # noqa: SLF001 - tracked changes are made in the markup
    made.insert_row(table.rows[1]._tr)  # noqa: SLF001 - likewise

    assert [row.cells[0].text for row in accepted(document).tables[0].rows] == ["乙"]


def test_rejected_rows_are_as_they_were():
    document = docx.Document()
    table = document.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "甲", "乙"
    made = changes(document)
    made.delete_row(table.rows[0]._tr)  # noqa: SLF001 - likewise
    made.insert_row(table.rows[1]._tr)  # noqa: SLF001 - likewise

    assert [row.cells[0].text for row in rejected(document).tables[0].rows] == ["甲"]


def test_a_fragment_takes_along_only_bookmarks_that_lie_wholly_in_it():
    document = document_of(MARKED)
    holder = paragraph(document)

    assert [each.tag.rpartition("}")[2] for each in fragment(holder, 2, 5)] == ["bookmarkStart", "r", "bookmarkEnd"]
    assert [each.tag.rpartition("}")[2] for each in fragment(holder, 3, 6)] == ["r", "r"]
    assert live_text(holder) == "办结34项，未办结6项"


def test_runs_are_cut_only_where_they_must_be():
    document = document_of(PLAIN)
    inside = runs_between(paragraph(document), 2, 5)

    assert len(inside) == 1
    assert len(list(paragraph(document).iter(qn("w:r")))) == 4
