"""The documents of enterprises as they ship, in both languages, on a ledger with all that sums stumble over.

a: list of 2 items, both resolved; aid 100; over 60 works; 5 lamps, of which 2 in its mine.
b: list of 3 items, 1 resolved, 1 of them handed down from a and open; aid 200, mutual-aid payouts 50; 40 works.
"""

import csv
import io
from dataclasses import replace

import docx
import pytest
from click.testing import CliRunner
from jobs import job_in, make
from ledgers import ledger_folder, paid

from reporting.__main__ import app
from reporting.job import ROOT

DONE = {"status": "done", "done_on": "2023-05-01"}
TABLES = {
    "lists": [{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}],
    "items": [
        {"id": "a1", "list": "of_a", **DONE},
        {"id": "a2", "list": "of_a", **DONE},
        {"id": "b1", "enterprise": "b", "list": "of_b", **DONE},
        {"id": "b2", "enterprise": "b", "list": "of_b"},
        {"id": "b3", "enterprise": "b", "list": "of_b", "parent_item": "a1"},
    ],
    "achievements": [
        paid(100),
        paid(200, enterprise="b"),
        {"enterprise": "b", "measure": "mutual_aid_payouts", "status": "paid", "value": 50},
        {"measure": "artworks", "value": 60, "bound": "at_least"},
        {"enterprise": "b", "measure": "artworks", "value": 40},
        {"id": "lamps", "measure": "lamps_repaired", "value": 5},
        {"unit": "a_mine", "measure": "lamps_repaired", "value": 2, "part_of": "lamps"},
        {"enterprise": "b", "measure": "lamps_repaired", "value": 9, "status": "planned"},
    ],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of the ledger and of both editions: their records are the same, and are made once."""
    folder = tmp_path_factory.mktemp("shipped")
    ledger_folder(folder / "data", **TABLES)
    return folder


@pytest.fixture(scope="module", params=["zh", "en"])
def job(request, folder):
    made = replace(job_in(folder), template=None, notebooks=ROOT / "notebooks", locale=request.param, each=True)
    make(made)
    return made


def page(document):
    opened = docx.Document(document)
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])


def test_every_sum_agrees_with_the_briefing(job):
    """Items: 2 + 3 less the one that b got from a, for which a's waits; 2 resolved. Planned lamps are in no sum."""
    name = job.briefing.with_suffix(".csv").name.replace("briefing", "reconciliation")
    proof = csv.DictReader(io.StringIO((job.enterprises / name).read_text("utf-8-sig")))

    assert {row["measure"]: (row["briefing"], row["together"], row["together_bound"]) for row in proof} == {
        "list_total": ("4", "4", "exact"),
        "list_resolved": ("2", "2", "exact"),
        "aid_funds": ("300", "300", "exact"),
        "aid_funds_with_mutual_aid": ("350", "350", "exact"),
        "aid_funds_hardship": ("300", "300", "exact"),
        "mutual_aid_payouts": ("50", "50", "exact"),
        "artworks": ("100", "100", "at_least"),
        "lamps_repaired": ("5", "5", "exact"),
    }


def test_no_document_names_another_enterprise_or_leaves_a_token_standing(job):
    own, other = page(job.of("a").briefing), page(job.of("b").briefing)

    assert {"zh": "甲公司", "en": "A Works"}[job.locale] in own
    assert not any(word in own for word in ("乙", "B Works", "【"))
    assert not any(word in other for word in ("甲", "A Works", "【"))


def test_the_document_says_what_the_group_counts_elsewhere(job):
    told = {
        "zh": "清单事项中有1项由其他单位清单下达（已办结0项）",
        "en": "Of the items listed, 1 item (0 items resolved) came from another",
    }

    assert told[job.locale] in page(job.of("b").briefing)
    assert told[job.locale] not in page(job.of("a").briefing)


def sized(list_, name, total, resolved):
    return {"id": list_, "name": name, "total": total, "resolved": resolved, "printed": f"{total}项"}


def test_of_an_outdated_document_only_what_changed_is_stale(tmp_path):
    """100 became 150; the lists, whose names hold a year, are as they were, but in the other order."""
    made = replace(job_in(tmp_path), template=None, notebooks=ROOT / "notebooks", each=True)
    lists = [sized("wishes", "2023年心愿清单", 5, 3), sized("problems", "2023年问题清单", 7, 4)]
    ledger_folder(made.data, lists=lists, achievements=[paid(100)])
    make(made)
    ledger_folder(made.data, lists=lists[::-1], achievements=[paid(150)])

    told = CliRunner().invoke(
        app, ["verify", str(made.of("a").briefing), "--data", str(made.data), "--output", str(made.output)]
    )
    findings = [line for line in told.stdout.splitlines() if "正文第" in line]
    assert findings
    assert all("印作“100元”，按现在的台账应为“150元”" in line for line in findings)
