import gzip
import json
from dataclasses import replace

import pytest
from jobs import make, small_job
from ledgers import ledger_folder, paid

from reporting.core.errors import TraceError
from reporting.issued.trace import trace as tracing
from reporting.outputs.editions.store import editions_of, part_of, unpacked


@pytest.fixture
def job(tmp_path):
    return small_job(tmp_path / "job", "sums the money of all", lines=("【数:帮扶资金】",))


def pay(job, money):
    ledger_folder(job.data, achievements=[paid(money), paid(200, enterprise="b")])


def kept(job, locale="zh"):
    return editions_of(job.folder, locale)


def names(job):
    return [edition.name for edition in kept(job)]


def test_each_run_with_other_figures_leaves_an_edition_named_by_the_last_day_of_its_data(job):
    make(job)
    first = job.briefing.read_bytes()
    pay(job, 300)
    make(job)

    assert names(job) == ["2023-12-31", "2023-12-31-2"]
    assert part_of(job.folder, kept(job)[0], "briefing") == first
    assert part_of(job.folder, kept(job)[1], "briefing") == job.briefing.read_bytes()


def test_a_run_that_changes_nothing_leaves_no_new_edition_and_coming_back_neither(job):
    make(job)
    before = kept(job)
    make(replace(job, fresh=True))
    assert kept(job) == before

    pay(job, 300)
    make(job)
    pay(job, 100)
    make(job)

    assert names(job) == ["2023-12-31", "2023-12-31-2"]


def test_the_manifest_of_an_edition_is_what_the_manifest_said_then(job):
    make(job)
    said = json.loads((job.folder / "manifest.json").read_text("utf-8"))["briefings"]["zh"]
    pay(job, 300)
    make(job)

    assert unpacked(part_of(job.folder, kept(job)[0], "manifest")) == said


def test_only_the_last_editions_are_kept_and_what_none_holds_is_removed(job):
    for money in (100, 300, 500):
        pay(job, money)
        make(replace(job, editions=2))

    used = {digest for edition in kept(job) for digest in edition.objects.values()}
    assert names(job) == ["2023-12-31-2", "2023-12-31-3"]
    assert {path.name for path in (job.folder / "editions" / "objects").iterdir()} == used


def test_rows_are_kept_without_persons_and_without_the_words_of_items(job):
    make(job)

    rows = json.loads(gzip.decompress(part_of(job.folder, kept(job)[0], "rows")))
    columns = {column for view in rows.values() for column in view["columns"]}
    assert {"id", "enterprise", "value"} <= columns
    assert not columns & {"title", "responsible", "leader", "supervisor", "closed_by", "locator", "text"}


def test_what_is_damaged_is_not_there(job):
    make(job)
    edition = kept(job)[0]
    (job.folder / "editions" / "objects" / edition.objects["briefing"]).write_bytes(b"PK")

    assert part_of(job.folder, edition, "briefing") is None


def test_a_number_of_an_earlier_edition_has_the_rows_of_that_time(job):
    make(job)
    pay(job, 500)
    make(job)
    earlier = tracing(job, "300元", "2023-12-31").splitlines()
    by_words = tracing(job, "300元").splitlines()

    assert earlier[0] == "这是2023@2023-12-31一稿的数；台账后来有改动，以下是出稿时的台账行。"
    assert "  台账：achievements.csv:2 甲 困难帮扶资金 已发放 as printed" in earlier
    assert by_words == earlier


def test_an_edition_that_is_not_kept_is_answered_with_those_that_are(job):
    make(job)

    with pytest.raises(TraceError, match="There are: 2023-12-31"):
        tracing(job, "300元", "第5期")
