"""The review edition: the same pages, and a comment with its passport beside each number."""

import io

import docx
import pytest
from document_builders import PROPERTIES, TEMPLATES, both, node, published, slot, table, template, text
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator
from whole_briefing import everything

from reporting.core.office_package import is_sealed
from reporting.core.passport import Passport
from reporting.documents.filling import fill
from reporting.documents.review import review_edition
from reporting.published.content import Amount, Value

EVIDENCE = {"items.csv:2": both("甲厂，路灯"), "items.csv:3": both("甲厂，食堂")}
HOSTILE = "</w:t><w:p/>&\x00\ud800\u202e<b>"


def counted(words, row, field=""):
    passport = Passport("lamps", both(f"{words} = {words}"), (row,))
    return Value(both(words), field, Amount(words[0], "item"), passport)


def pages(*, head=False, left_out="—"):
    """A filled page: a number in a sentence, two in a table, and one in the header when it is wanted."""
    made = docx.Document(io.BytesIO(template("【数:甲】及【文:乙】。", [["【表:丙.单位】", "【表:丙.项】"]])))
    if head:
        made.sections[0].header.paragraphs[0].text = "【数:甲】"
    stream = io.BytesIO()
    made.save(stream)
    odd = Value(both("9项"), "odd", Amount("9", "item"), Passport(left_out=(both(left_out),)))
    slots = published(
        slot("value", "v", "甲", counted("2项", "items.csv:2")),
        slot("text", "t", "乙", text(("其中", odd))),
        slot(
            "table", "rows", "丙", table(["who 单位", "n 项"], ["甲厂", counted("3项", "items.csv:3")], ["乙厂", "—"])
        ),
    )
    return fill(stream.getvalue(), slots, "zh", PROPERTIES)


def reviewed(filled, locale="zh"):
    return review_edition(filled.briefing, filled.printed, EVIDENCE, locale)


def opened(package):
    return docx.Document(io.BytesIO(package))


def commented(document):
    """The words that each comment stands beside, by the text of the comment."""
    words_by_comment = {}
    for comment in document.comments:
        (start,) = node(document).xpath(f"//w:commentRangeStart[@w:id='{comment.comment_id}']")
        (end,) = node(document).xpath(f"//w:commentRangeEnd[@w:id='{comment.comment_id}']")
        holder = start.getparent()
        inside = list(holder)[holder.index(start) : holder.index(end)]
        words_by_comment[comment.text] = "".join(piece.text for element in inside for piece in element.iter(qn("w:t")))
    return words_by_comment


def test_each_number_has_its_passport_beside_it():
    assert commented(opened(reviewed(pages()))) == {
        "指标：lamps\n算式：2项 = 2项\n准确值：2 item\n台账：items.csv:2 甲厂，路灯": "2项",
        "准确值：9 item\n未计入：—": "9项",
        "指标：lamps\n算式：3项 = 3项\n准确值：3 item\n台账：items.csv:3 甲厂，食堂": "3项",
    }


def test_the_pages_stay_as_they_are():
    filled = pages()
    before, after = opened(filled.briefing), opened(reviewed(filled))

    assert [paragraph.text for paragraph in after.paragraphs] == [paragraph.text for paragraph in before.paragraphs]
    assert [c.text for c in after.tables[0]._cells] == [c.text for c in before.tables[0]._cells]  # noqa: SLF001
    assert len(before.comments) == 0


@pytest.mark.parametrize("locale, author", [("zh", "出处"), ("en", "Passport")])
def test_a_comment_names_no_person_and_no_day(locale, author):
    comments = list(opened(reviewed(pages(), locale)).comments)

    assert {(comment.author, comment.initials, comment.timestamp) for comment in comments} == {(author, "", None)}


def test_a_number_in_a_header_has_no_comment():
    filled = pages(head=True)

    assert len(filled.printed) == 4
    assert len(opened(reviewed(filled)).comments) == 3


def test_equal_briefings_have_equal_reviews_that_bear_the_seal():
    filled = pages()
    review = reviewed(filled)

    assert review == reviewed(filled)
    assert is_sealed(review)
    assert review != filled.briefing


def test_words_that_would_break_the_file_stay_words():
    review = reviewed(pages(left_out=HOSTILE))

    assert "准确值：9 item\n未计入：</w:t><w:p/>&<b>" in commented(opened(review))


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_review_of_a_shipped_template_is_a_valid_word_file(tmp_path, locale):
    filled = fill((TEMPLATES / f"briefing.{locale}.docx").read_bytes(), everything(), locale, PROPERTIES)
    path = tmp_path / "review.docx"
    path.write_bytes(reviewed(filled, locale))

    assert len(docx.Document(path).comments) == len(filled.printed)
    assert [error.description for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_each_comment_has_a_number_of_its_own():
    document = opened(reviewed(pages()))

    assert [comment.comment_id for comment in document.comments] == [0, 1, 2]
