"""The first page of a draft names what was issued for its period before."""

from dataclasses import replace
from pathlib import Path

import pytest
from jobs import made_before, small_job

from reporting.outputs.drafts import drafts_beside, issued_before


@pytest.fixture
def job(tmp_path):
    return small_job(tmp_path / "job", "greets")


def written(path: Path, content=b"a file"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_where_nothing_was_issued_nothing_is_said(job):
    assert [*issued_before(job)] == []


def test_a_briefing_that_nobody_edited_will_be_replaced(job):
    made_before(job)

    assert [*issued_before(job)] == [
        "本期简报已经出过（briefing-2023.docx），本稿没有改动它；台账改好后再出一次，新的会取代它。"
    ]


def test_an_edited_briefing_will_stay(job):
    written(job.briefing)

    assert [*issued_before(job)] == [
        "本期简报已经出过，而且有人改过（briefing-2023.docx），本稿没有改动它；台账改好后再出一次，新的另存在旁边，不会盖掉它。"
    ]


def test_the_other_language_and_the_documents_of_enterprises_are_named_too(job):
    written(replace(job, locale="en").briefing)
    written(job.enterprises / "a" / job.briefing.name)

    assert [*issued_before(job)] == [
        "同一期还有briefing-2023.en.docx、各单位简报（enterprises），台账改好后也要再出一次。"
    ]
    assert [*issued_before(replace(job, locale="en"))] == [
        (
            "The briefing of this period was issued, and somebody edited it (briefing-2023.en.docx); it stays as it "
            "is, and once the ledger is mended, another run puts the new one beside it."
        )
    ]


def test_drafts_of_both_languages_are_told_from_each_other(job):
    for draft in ("briefing-2023.draft.docx", "briefing-2023.draft.new.docx", "briefing-2023.en.draft.docx"):
        written(job.folder / draft)
    told = [line.partition(" ")[0] for line in drafts_beside(job)]

    assert [Path(name).name for name in told] == [
        "briefing-2023.draft.docx",
        "briefing-2023.draft.new.docx",
        "briefing-2023.en.draft.docx",
    ]
    assert ["LOCALE=en" in line for line in drafts_beside(job)] == [False, False, True]
