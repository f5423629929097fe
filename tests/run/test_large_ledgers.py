"""A briefing of items by the million is made and proved like any other, with the same numbers."""

import json
import os
from dataclasses import replace

import pytest
from database import answered
from jobs import job_in, make
from ledgers import ledger_folder, paid

from reporting.core.errors import DoubtError
from reporting.job import ROOT
from reporting.ledger import files
from reporting.ledger.large.questions import served_by
from reporting.recount import listed_items

DONE = {"status": "done", "done_on": "2023-05-01"}
OLD = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
TABLES = {
    "achievements": [paid(100), paid(200, enterprise="b")],
    "lists": [
        {"id": "of_a"},
        {"id": "of_b", "enterprise": "b", "kind": "wish"},
        {"id": "old", "name": "旧清单", **OLD},
    ],
    "items": [
        {"id": "whole", "list": "of_a", "money": 3000, "beneficiaries": 20, **DONE},
        {"list": "of_a", "satisfied": 8, "dissatisfied": 2, "closed_on": "2023-06-01", **DONE},
        {"list": "of_a", "deadline": "2023-06-30", "status": "in_progress"},
        {"list": "of_b", "enterprise": "b", "parent_item": "whole", "deadline": "2023-12-01"},
        {"list": "of_b", "enterprise": "b", "satisfied": 5, "basically_satisfied": 4, **DONE},
        {"list": "old", "opened": "2022-05-01", "deadline": "2022-12-01"},
    ],
}


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """A job that was made with its items read one by one."""
    job = replace(job_in(tmp_path_factory.mktemp("few")), template=None, notebooks=ROOT / "notebooks", each=True)
    ledger_folder(job.data, **TABLES)
    make(job)
    return job


@pytest.fixture
def many(few, tmp_path, monkeypatch):
    """The same for which any number of items is too many, also in the processes of its notebooks."""
    (tmp_path / "sitecustomize.py").write_text('from reporting.ledger import files\nfiles.LARGE = {".csv": 0}\n')
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setattr(files, "LARGE", {".csv": 0})
    with served_by(answered):
        yield replace(few, output=tmp_path / "output")


def figures(job):
    """Each number of the briefing and of the enterprises' documents, as their manifests have it."""
    manifests = sorted(job.folder.rglob("manifest.json"))
    return [json.loads(path.read_text("utf-8"))["briefings"]["zh"]["figures"] for path in manifests]


def test_the_numbers_and_their_passports_are_those_of_items_that_are_read_one_by_one(few, many):
    make(many)

    assert len(figures(many)) == 3
    assert figures(many) == figures(few)


def test_a_number_that_the_counts_of_items_do_not_give_is_not_released(many, monkeypatch):
    """As if the database had lost an item."""
    counted = listed_items.ItemsOfPeriod._many  # noqa: SLF001 - the counts are put wrong under the proof
    monkeypatch.setattr(listed_items.ItemsOfPeriod, "_many", lambda self: list(counted(self))[1:])
    with pytest.raises(DoubtError) as refused:
        make(many)

    assert any("按台账是“" in fault for fault in refused.value.faults)
    assert not many.briefing.exists()
