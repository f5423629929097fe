"""A briefing is issued only when nothing is in doubt; a draft says what is."""

import pytest
from jobs import draft, files_in, lines_in, made_before, make, small_job
from ledgers import DATA, facts, paid

from reporting.analysis.facts import periods_with_data, within
from reporting.checks.gate import doubts_of
from reporting.core.errors import DoubtError, LedgerError
from reporting.core.office_package import is_sealed, is_sealed_draft
from reporting.ledger.reading import read_ledger

FELL = (paid(200), paid(150, as_of="2024-01-31"))


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory):
    """A job in which a figure fell and the template asks for something that nobody publishes, and its refusal."""
    lines = ("【文:问候】", "【数:满意率】")
    job = small_job(tmp_path_factory.mktemp("doubtful") / "job", "greets", lines=lines, achievements=FELL)
    issued = made_before(job)
    with pytest.raises(DoubtError) as refused:
        make(job)
    return job, issued, refused.value


def test_all_doubts_are_told_at_once_and_the_issued_briefing_stays(doubtful):
    job, issued, refusal = doubtful

    assert refusal.head == "有2处存疑，没有生成简报"
    assert [("降为150元" in fault, "满意率" in fault) for fault in refusal.faults] == [(True, False), (False, True)]
    assert "--draft" in refusal.advice
    assert job.briefing.read_bytes() == issued
    assert set(files_in(job.folder)) == {job.briefing.name}


def test_a_draft_lists_the_same_doubts_and_takes_nothing_s_place(doubtful):
    job, issued, refusal = doubtful
    made = draft(job)
    told = [line for line in lines_in(made) if line[:3] in ("1. ", "2. ")]

    assert made.name == "briefing-2023.draft.docx"
    assert told == [f"{number}. {fault}" for number, fault in enumerate(refusal.faults, 1)]
    assert lines_in(made)[-1] == "〖缺：满意率〗"
    assert (is_sealed_draft(made), is_sealed(made)) == (True, False)
    assert job.briefing.read_bytes() == issued
    assert set(files_in(job.folder)) == {job.briefing.name, made.name}


def test_an_edited_draft_stays_and_the_new_one_stands_beside_it(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    job.folder.mkdir(parents=True)
    job.draft.write_bytes(b"with notes in it")

    beside = draft(job)

    assert beside.name == "briefing-2023.draft.new.docx"
    assert job.draft.read_bytes() == b"with notes in it"


def test_rows_that_the_door_refuses_are_left_out_of_a_draft_and_told(tmp_path):
    rows = (paid(100), paid("many", enterprise="b"))
    job = small_job(tmp_path / "job", "greets", achievements=rows)
    with pytest.raises(LedgerError):
        make(job)
    told = lines_in(draft(job))

    assert told[2].startswith("1. achievements.csv row 3, value: 'many'; ")
    assert told[2].endswith("（本稿未计入）")


def test_the_project_s_own_ledger_is_in_no_doubt():
    ledger = read_ledger(DATA)

    assert [doubts_of(within(ledger, period)) for period in periods_with_data(ledger)] == [
        [] for _ in periods_with_data(ledger)
    ]


def test_the_gate_knows_of_falls_and_of_sums(tmp_path):
    halves = ({"period_end": "2023-06-30"}, {"period_start": "2023-07-01"})
    parts = [paid(60, enterprise="b", part_of="whole", **half) for half in halves]
    doubts = doubts_of(facts(tmp_path, achievements=[*FELL, paid(100, id="whole", enterprise="b"), *parts]))

    assert ["降为" in doubts[0]["zh"], "合计" in doubts[1]["zh"], len(doubts)] == [True, True, 2]
