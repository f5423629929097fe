"""The diff of real runs: from their manifests and workbooks, and today's ledger."""

import os
import shutil
import subprocess
import sys
from functools import cache

import pytest
from ledgers import DATA

from reporting.cli.layers import edition_of_today
from reporting.core.errors import LedgerError, TraceError
from reporting.core.progress import NoProgress
from reporting.issued.diff import Places, diff, diff_with_rows
from reporting.issued.editions.edition import issued


@cache
def today(job):
    """The edition of today; of one ledger it is measured once for all tests."""
    return edition_of_today(job, NoProgress())


def places_with(whole_runs, folder):
    output = whole_runs.first.folder.parent
    return Places(output=output, template=output.parent / "template.docx", data=shutil.copytree(DATA, folder / "data"))


@pytest.fixture
def places(whole_runs, tmp_path):
    return places_with(whole_runs, tmp_path)


@pytest.fixture(scope="module")
def changed(whole_runs, tmp_path_factory):
    """Hardship aid of 2023 is no longer 314, but 324万元."""
    places = places_with(whole_runs, tmp_path_factory.mktemp("changed"))
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
    assert lines[2] == "更正：2023出稿后台账有改动，以下为出稿时和现在的数"
    assert lines[3].split() == ["指标", "出稿时", "现在", "差额", "原因单位"]
    assert ["帮扶资金", "341万元", "351万元", "+10万元", "本钢+10万元"] in [line.split() for line in lines]
    assert len(lines) < 20


def test_with_rows_the_row_of_a_restated_figure_is_told_in_words(changed):
    lines = diff_with_rows(changed, "2023", "2023", today).text.splitlines()
    place = lines.index("  帮扶资金  341万元 → 351万元  +10万元")
    row = next(line for line in lines[place:] if line.startswith("    "))

    assert row == (
        "    ~ achievements.csv:8 本钢 困难帮扶资金 已发放 324万元：数值 3140000 → 3240000；原文数字 314万元 → 324万元"
    )


def test_a_figure_with_another_row_alone_is_no_difference_and_stands_with_the_rows(places):
    """Its place in the source was noted otherwise."""
    file = places.data / "achievements.csv"
    file.write_text(file.read_text("utf-8").replace("困难帮扶处", "困难帮扶一处"), "utf-8")
    found, with_rows = (compare(places, "2023", "2023", today) for compare in (diff, diff_with_rows))

    assert (found.text.splitlines()[1:], found.differs) == (["没有不同。"], False)
    assert with_rows.text.splitlines()[4].startswith("数未变，背后的台账行不同（")
    assert not with_rows.differs


def test_whatever_the_hash_seed_the_lines_are_the_same(changed):
    """The seed of the tests is another one."""
    command = [sys.executable, "-m", "reporting", "diff", "2023", "2023", "--rows"]
    options = [f"--{name}={getattr(changed, name)}" for name in ("data", "output", "template")]
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    other = subprocess.run([*command, *options], env=environment, capture_output=True, text=True)  # noqa: PLW1510 - it ends with 1, and is our own

    assert other.stdout.rstrip() == diff_with_rows(changed, "2023", "2023", today).text.rstrip()


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
