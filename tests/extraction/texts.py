"""Texts of a few words, and what is drafted of them."""

from reporting.core.period import parse
from reporting.extraction.extract import extract
from reporting.extraction.naming.known import Known
from reporting.extraction.text.source_text import Paragraph, SourceText

KNOWN = Known(
    {"甲矿业公司": "a", "甲矿": "a", "乙电厂": "b"}, {"助学资金": "education_aid_funds", "资助学生": "students"}, ()
)
HEAD = "甲矿业公司工会\n2023-05-06\n"


def source_of(text):
    lines = text.split("\n")
    return SourceText("t.txt", tuple(Paragraph(line, {"zh": "", "en": ""}) for line in lines))


def extracted(text, *, head=HEAD, period=None, known=KNOWN):
    return extract(source_of(head + text), None if period is None else parse(period), known)


def drafts(text, **options):
    return extracted(text, **options).drafts


def values(text, **options):
    """Value and unit of each draft."""
    return [(None if each.value is None else float(each.value), each.unit) for each in drafts(text, **options)]


def reasons(text):
    """The words of each numeral that is none, with the reason; without those of the head."""
    return [(each.words, each.reason) for each in extracted(text).passed_over if each.span.paragraph > 1]
