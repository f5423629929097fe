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
    # A draft may have been made since.
    assert set(files_in(job.folder)) <= {job.briefing.name, job.draft.name}


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


def test_rows_that_the_door_refuses_are_left_out_of_a_draft_and_the_total_says_so(tmp_path):
    rows = (paid(100), paid("many", enterprise="b"))
    job = small_job(tmp_path / "job", "sums the money of all", lines=("【数:帮扶资金】",), achievements=rows)
    with pytest.raises(LedgerError):
        make(job)
    told = lines_in(draft(job))

    assert told[4:] == [
        "1. 成果表（achievements.csv）第3行：乙，困难帮扶资金，2023年，原文“as printed”",
        "“数值”（value）：“many”，应写成不带“万”和单位的数，金额以元计；请只填数字。",
        "整行未计入本稿。",
        "受影响的有1个数，已标注※1。",
        "",
        "100元※1",
    ]


def test_a_draft_of_a_period_of_which_nothing_is_left_tells_the_faults(tmp_path):
    """Not that nobody reported: a row is there, and it is faulty."""
    job = small_job(
        tmp_path / "job",
        "greets",
        achievements=[paid("many"), paid(1, period_start="2021-01-01", period_end="2021-12-31", as_of="2021-12-31")],
    )
    with pytest.raises(LedgerError, match="'many'"):
        draft(job)


def test_a_draft_beside_an_issued_briefing_names_it(doubtful):
    job, _, _ = doubtful
    (issued,) = [line for line in lines_in(draft(job)) if "已经出过" in line]

    assert issued == "本期简报已经出过（briefing-2023.docx），本稿没有改动它；台账改好后再出一次，新的会取代它。"


CHECKED = (
    {"measure": "health_checks", "value": 4554, "id": "all"},
    {"measure": "health_checks_women", "value": 5333, "id": "women"},
)
CONFIRMED = {
    "doubt": "within",
    "rows": "women all",
    "figures": "5333 4554",
    "confirmed_by": "办公室主任",
    "confirmed_on": "2024-01-20",
    "reason": "体检隔年一次",
}


def test_a_doubt_that_may_be_right_is_refused_with_the_row_that_confirms_it(tmp_path):
    job = small_job(tmp_path / "job", "greets", achievements=CHECKED)
    with pytest.raises(DoubtError) as refused:
        make(job)

    assert refused.value.advice.splitlines()[1:] == [
        (
            "数字核实无误的，请把对应的一行写进台账的confirmations.csv"
            "（首行：id,doubt,rows,figures,confirmed_by,confirmed_on,reason），后三格由核实人填写："
        ),
        "  within-women,within,women all,5333 4554,核实人或职务,核实日期,核实依据",
    ]


@pytest.mark.parametrize("way", [make, draft])
def test_what_was_confirmed_is_told_and_keeps_nobody(tmp_path, way):
    job = small_job(tmp_path / "job", "greets", achievements=CHECKED, confirmations=[CONFIRMED])
    notes = []
    made = way(job, notify=notes.append)

    assert [note.split("：")[0] for note in notes] == [
        "已核实（办公室主任，2024-01-20，体检隔年一次；confirmations.csv:2）"
    ]
    assert "女职工" not in " ".join(lines_in(made))


def test_a_contradiction_has_no_row_that_confirms_it(doubtful):
    assert "confirmations" not in doubtful[2].advice


def test_doubts_that_name_the_same_row_are_one_entry_in_a_refusal_and_in_a_draft(tmp_path):
    """The whole fell, and its parts are more than it is now: 60 + 60 of 100."""
    halves = ({"period_end": "2023-06-30"}, {"period_start": "2023-07-01"})
    parts = [paid(60, part_of="whole", **half) for half in halves]
    whole = (paid(130, as_of="2023-12-30"), paid(100, id="whole"))
    job = small_job(tmp_path / "job", "greets", achievements=(*whole, *parts))
    with pytest.raises(DoubtError) as refused:
        make(job)

    assert refused.value.head.startswith("有1处存疑")
    assert "降为100元" in refused.value.faults[0].split("；同一行（achievements.csv:3）还牵出1处：")[0]
    assert lines_in(draft(job))[2] == f"1. {refused.value.faults[0]}"


def test_the_project_s_own_ledger_is_in_no_doubt():
    ledger = read_ledger(DATA)

    assert [doubts_of(within(ledger, period)) for period in periods_with_data(ledger)] == [
        [] for _ in periods_with_data(ledger)
    ]


def test_the_gate_knows_of_falls_and_of_sums(tmp_path):
    halves = ({"period_end": "2023-06-30"}, {"period_start": "2023-07-01"})
    parts = [paid(60, enterprise="b", part_of="whole", **half) for half in halves]
    doubts = doubts_of(facts(tmp_path, achievements=[*FELL, paid(100, id="whole", enterprise="b"), *parts]))

    assert ["降为" in doubts[0].words["zh"], "合计" in doubts[1].words["zh"], len(doubts)] == [True, True, 2]
