"""The review edition: the same pages, and a comment with its passport beside each number."""

import io

import docx
import pytest
from document_builders import PROPERTIES, TEMPLATES, node, published, slot, table, template, text
from docx.oxml.ns import qn
from expressions import both, evidence_for, in_words, items
from openxml_audit import OpenXmlValidator
from whole_briefing import everything

from reporting.core.expression import Count
from reporting.core.office_package import is_sealed
from reporting.core.passport import Passport
from reporting.documents.filling import fill
from reporting.documents.review import review_edition
from reporting.published.content import Amount, Value
from reporting.published.evidence import MOST_ROWS, Origin

ORIGINS = {
    "v": Origin(both("路灯：2项"), in_words("items.csv:2 甲厂，路灯")),
    "rows_r1_n": Origin(both("食堂：3项"), in_words("items.csv:3 甲厂，食堂")),
}
HOSTILE = "</w:t><w:p/>&\x00\ud800\u202e<b>"


def counted(words, **where):
    return Value(both(words), "", Amount(words[0], "item"), Passport("lamps", both("路灯"), Count(items(**where))))


def pages(*, head=False):
    """A filled page: a number in a sentence, two in a table, and one in the header when it is wanted."""
    made = docx.Document(io.BytesIO(template("【数:甲】及【文:乙】。", [["【表:丙.单位】", "【表:丙.项】"]])))
    if head:
        made.sections[0].header.paragraphs[0].text = "【数:甲】"
    stream = io.BytesIO()
    made.save(stream)
    odd = Value(both("9项"), "odd", Amount("9", "item"))
    slots = published(
        slot("value", "v", "甲", counted("2项", state="open")),
        slot("text", "t", "乙", text(("其中", odd))),
        slot("table", "rows", "丙", table(["who 单位", "n 项"], ["甲厂", counted("3项", state="done")], ["乙厂", "—"])),
    )
    return fill(stream.getvalue(), slots, "zh", PROPERTIES)


def reviewed(filled, locale="zh", **origins):
    evidence = evidence_for(filled.printed, {**ORIGINS, **origins}, units={"item": {"zh": "项", "en": "items"}})
    return review_edition(filled.briefing, filled.printed, evidence, locale)


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
        "指标：lamps\n算式：路灯：2项\n准确值：2项\n台账：items.csv:2 甲厂，路灯": "2项",
        "准确值：9项": "9项",
        "指标：lamps\n算式：食堂：3项\n准确值：3项\n台账：items.csv:3 甲厂，食堂": "3项",
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
    review = reviewed(pages(), t_odd=Origin(both(HOSTILE), in_words(), in_words(HOSTILE)))

    assert "算式：</w:t><w:p/>&<b>\n准确值：9项\n未计入：</w:t><w:p/>&<b>" in commented(opened(review))


def test_a_comment_tells_at_most_twenty_rows_and_how_many_more_there_are():
    """Nobody reads two hundred lines beside a number; the workbook has them all."""
    many = Origin(both("路灯：2项"), in_words(*(f"items.csv:{line}" for line in range(2, 22)), count=200))
    (comment,) = [text for text in commented(opened(reviewed(pages(), v=many))) if "items.csv:2" in text]

    assert comment.count("台账：items.csv:") == MOST_ROWS == 20
    assert comment.splitlines()[-1] == "台账：另有180行，共200行，见数据工作簿（figures）"


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
