"""Every number on the page has a passport: none stands there that no bookmark holds, but dates and list numbers."""

import io
import re
import zipfile

import pytest
from lxml import etree

from reporting.core.period import parse
from reporting.documents.filling import fill
from reporting.documents.properties import Properties
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, P, T, w
from reporting.job import ROOT
from reporting.published.records import read_records

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATES = re.compile(
    r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}至\d{1,2}月|\d{1,2}月(?:\d{1,2}日|末)?"
    rf"|(?:\d{{1,2}} )?(?:{_MONTH})(?: to (?:{_MONTH}))? \d{{4}}|(?<![\d.,])(?:19|20)\d{{2}}(?![\d.,]\d)"
)
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}[．.] ?")
# The rule of the definitions that only all of them are printed so.
_RULE = re.compile("记为100%|it is 100% only")
_FIELD = w("fldChar"), w("fldCharType")


def outside(paragraph):
    """The words of a paragraph that stand in no bookmark and in no field, and how many numbers stand in one."""
    words, held, depth, field = "", 0, 0, 0
    for element in paragraph.iter():
        if element.tag == _FIELD[0]:
            field += {"begin": 1, "end": -1}.get(element.get(_FIELD[1]), 0)
        depth += (element.tag == BOOKMARK_START) - (element.tag == BOOKMARK_END)
        if element.tag == T and not field:
            held += len(re.findall(r"\d+(?:[.,]\d+)*", element.text or "")) if depth else 0
            words += "□" if depth else element.text or ""
    return words, held


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_no_number_stands_outside_a_passport(whole_runs, locale):
    records = sorted((whole_runs.first.folder / "notebooks").glob("*.ipynb"))
    template = (ROOT / "templates" / f"briefing.{locale}.docx").read_bytes()
    made = fill(template, read_records(records, "2023"), locale, Properties("", "", "", parse("2023").end))
    with zipfile.ZipFile(io.BytesIO(made.briefing)) as parts:
        page = [outside(paragraph) for paragraph in etree.fromstring(parts.read("word/document.xml")).iter(P)]
    bare = [_RULE.sub("", _DATES.sub("", _LIST_NUMBER.sub("", words))) for words, _ in page]

    assert [words for words in bare if re.search(r"\d", words)] == []
    assert sum(held for _, held in page) >= len(made.printed) > 30
