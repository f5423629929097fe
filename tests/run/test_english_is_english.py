"""The English edition of every shipped period, and of each enterprise in it, has no Chinese character."""

from dataclasses import replace

import docx
import pytest
from chinese_left import chinese_in
from jobs import job_in, make
from ledgers import ledger_folder

from reporting.core.errors import LedgerError
from reporting.core.period import parse
from reporting.job import ROOT


def english(folder, data, period):
    """The English documents of a period, those of its enterprises too."""
    job = job_in(folder)
    made = replace(
        job, period=parse(period), data=data, template=None, notebooks=ROOT / "notebooks", locale="en", each=True
    )
    make(made)
    return [path for path in sorted(made.folder.rglob("*.docx")) if ".review" not in path.name]


@pytest.mark.parametrize("period", ["2014", "2021", "2023"])
def test_a_shipped_period_is_wholly_in_english(tmp_path, period):
    documents = english(tmp_path, ROOT / "data", period)

    assert len(documents) > 1
    assert [found for document in documents for found in chinese_in(document)] == []


def test_a_ledger_in_chinese_alone_is_told_in_english_with_what_is_left_out(tmp_path):
    data = ledger_folder(
        tmp_path / "data",
        lists=[{"id": "list"}],
        items=[{"id": "a-i014", "title": "修路", "responsible": "后勤部", "deadline_note": "长期"}],
        practices=[{"text": "座谈", "text_en": ""}],
    )
    documents = english(tmp_path, data, "2023")
    page = "\n".join(paragraph.text for paragraph in docx.Document(documents[0]).paragraphs)

    assert [found for document in documents for found in chinese_in(document)] == []
    assert (
        "1 practice is told in the Chinese edition only. 1 item in the table of open items is named by number." in page
    )


def test_an_english_edition_with_an_enterprise_in_chinese_is_not_made(tmp_path):
    data = ledger_folder(
        tmp_path / "data", enterprises=[{"id": "a", "name": "甲公司", "short_name": "甲", "english_name": "甲"}]
    )

    with pytest.raises(LedgerError, match="an English page needs this name in English"):
        english(tmp_path, data, "2023")
    assert not (tmp_path / "output" / "2023").exists()
