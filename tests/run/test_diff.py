"""The diff of real runs: from their manifests and workbooks, and today's ledger."""

import shutil

import pytest
from ledgers import DATA

from reporting.cli.layers import edition_of_today
from reporting.core.errors import LedgerError, TraceError
from reporting.core.progress import NoProgress
from reporting.issued.diff import Places, diff
from reporting.issued.editions.edition import issued


def today(job):
    return edition_of_today(job, NoProgress())


@pytest.fixture
def places(whole_runs, tmp_path):
    output = whole_runs.first.folder.parent
    return Places(
        output=output, template=output.parent / "template.docx", data=shutil.copytree(DATA, tmp_path / "data")
    )


@pytest.fixture
def changed(places):
    """Hardship aid of 2023 is no longer 314, but 324万元."""
    file = places.data / "achievements.csv"
    restated = file.read_text("utf-8").replace(",3140000,", ",3240000,").replace(",314万元", ",324万元")
    file.write_text(restated, "utf-8")
    return places


def test_the_same_run_in_two_folders_differs_in_nothing(whole_runs, places):
    found = diff(places, str(whole_runs.first.folder), str(whole_runs.elsewhere.folder), today)

    assert not found.differs
    assert found.text.splitlines()[1:] == ["没有不同。"]


def test_the_ledger_rows_of_a_run_are_at_hand_in_its_workbook(whole_runs):
    edition = issued(whole_runs.first.folder, "zh")
    behind = {id_: row for each in edition.figures for id_, row in edition.rows_behind(each).items()}

    assert [each.anchor for each in edition.figures if not edition.rows_behind(each)] == []
    assert behind["lists bengang-2023-projects"]["total"] == "14"
    assert behind["lists bengang-2023-projects"]["at"] == "lists.csv:2"


def test_without_a_change_of_the_ledger_nothing_is_measured_again(places):
    assert not diff(places, "2023", "2023", None).differs


def test_a_figure_restated_since_it_was_issued_is_told_with_its_row(changed):
    """314 + 27 = 341 as issued, 324 + 27 = 351 today; the briefing itself stays as it was issued."""
    found = diff(changed, "2023", "2023", today)
    lines = found.text.splitlines()

    assert found.differs
    assert lines[2] == "更正：2023出稿后台账有改动，以下为出稿时 → 现在"
    place = next(number for number, line in enumerate(lines) if line.startswith("  aid_funds: 341万元 → 351万元 ["))
    assert lines[place + 1] == "    ~ achievements.csv:8 value 3140000 → 3240000; printed 314万元 → 324万元"


@pytest.mark.parametrize("named", ["2019", "nowhere", ""])
def test_what_cannot_be_compared_is_told(places, named):
    with pytest.raises(TraceError):
        diff(places, "2023", named, today)


def test_a_ledger_that_is_gone_is_told(places):
    (places.data / "lists.csv").unlink()

    with pytest.raises(LedgerError, match=r"lists\.csv: there is no such file"):
        diff(places, "2023", "2023", today)


@pytest.mark.parametrize("listing", ["", "[]", '{"briefings": {}}', '{"briefings": {"zh": {"figures": {}}}}'])
def test_a_broken_manifest_is_no_edition(tmp_path, listing):
    (tmp_path / "manifest.json").write_text(listing)

    with pytest.raises(TraceError, match="There is no briefing in zh"):
        issued(tmp_path, "zh")
