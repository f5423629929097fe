"""What a person confirmed for one check says nothing for another one in the same process."""

from io import BytesIO

from docx import Document

from reporting.core.personal_data import personal_data
from reporting.outputs.personal_data_check import FilesToCheck, personal_data_in

WORDS = "张伟（肺癌）"


def document(*paragraphs):
    page = Document()
    for text in paragraphs:
        page.add_paragraph(text)
    page.save(file := BytesIO())
    return file.getvalue()


def test_a_file_that_is_clean_by_a_confirmation_is_not_clean_without_it():
    template, files = document("【文:标题】"), {"a.docx": document(WORDS)}
    confirmed = frozenset(one.mark for one in personal_data(WORDS))

    assert personal_data_in(FilesToCheck(files, template, "zh", confirmed=confirmed)) == []
    assert len(personal_data_in(FilesToCheck(files, template, "zh"))) == 1
