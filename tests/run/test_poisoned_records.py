"""No number is released that the ledger does not give, whether a record, a kept document or a notebook has it.

甲 was paid 100 yuan and 乙 200; in 2022 甲 was paid 90. 甲 has at least 60 works.
"""

import json
import shutil
import sys
from dataclasses import replace

import pytest
from jobs import files_in, job_in, made_before, make, respelt, small_job
from ledgers import ledger_folder, paid

from reporting import __main__
from reporting.cache.store import CacheEntry, Store
from reporting.job import ROOT

BEFORE = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
ROWS = [
    paid(100),
    paid(200, enterprise="b"),
    paid(90, **BEFORE),
    {"measure": "artworks", "value": 60, "bound": "at_least"},
]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A briefing with the documents of both enterprises, as it ships, that was made once."""
    job = shipped_job(tmp_path_factory.mktemp("made") / "job")
    ledger_folder(job.data, achievements=ROWS)
    make(job)
    return job


@pytest.fixture
def job(made, tmp_path):
    """The same in a folder of its own."""
    shutil.copytree(made.data.parent, tmp_path / "job")
    return shipped_job(tmp_path / "job")


def shipped_job(folder):
    return replace(job_in(folder), template=None, notebooks=ROOT / "notebooks", each=True)


@pytest.fixture
def report(monkeypatch, capsys):
    """The command line with the folders of a job: its exit code, and what it says to a person."""

    def command(job, *options):
        places = ("--data", job.data, "--output", job.output, "--notebooks", job.notebooks)
        places += ("--template", job.template) if job.template else ()
        each = ("--each",) if job.each else ()
        typed = ["reporting", "report", "2023", "--no-html", *each, *map(str, places), *options]
        monkeypatch.setattr(sys, "argv", typed)
        try:
            __main__.main()
        except SystemExit as end:
            return end.code or 0, capsys.readouterr().err
        return 0, capsys.readouterr().err

    return command


def poison(job, name, change):
    """Keep another content under a name, as if it had been made, and forget that nothing has changed since."""
    folder = job.folder / ".kept"
    store = Store(folder)
    entry = store.last(name)
    store.keep(name, CacheEntry(entry.inputs, change(entry.content)))
    for finished in folder.glob("run.*"):
        finished.unlink()


def with_numbers(words, edit):
    """The change of a record that edits each number with these words."""

    def edited(value):
        if isinstance(value, list):
            return [edited(one) for one in value]
        if not isinstance(value, dict):
            return value
        inside = {key: edited(one) for key, one in value.items()}
        return edit(inside) if "exact" in inside and inside["words"]["zh"] == words else inside

    def change(content):
        before = json.loads(content)
        after = edited(before)
        assert after != before
        return json.dumps(after, ensure_ascii=False).encode()

    return change


def reads(zh, en):
    return {"words": {"zh": zh, "en": en}}


def of_rows(value, **rows):
    """The number with an expression over other rows."""
    passport = value["passport"]
    inside = passport["expression"]["sum"]
    moved = {"sum": {**inside, "rows": {**inside["rows"], **rows}}}
    return {**value, "passport": {**passport, "expression": moved}}


POISONED = {
    "the words": (
        "100元",
        lambda value: {**value, **reads("943元", "RMB 943")},
        "文件上是“943元”（100 yuan），按台账是“100元”（100 yuan；achievements.csv:2）",
    ),
    "words and exact value": (
        "100元",
        lambda value: {**value, **reads("943元", "RMB 943"), "exact": "943"},
        "文件上是“943元”（943 yuan），按台账是“100元”（100 yuan；achievements.csv:2）",
    ),
    "the rows of another enterprise": (
        "100元",
        lambda value: of_rows({**value, **reads("200元", "RMB 200"), "exact": "200"}, enterprise=["b"]),
        "“200元”是乙的数，旁边写的是甲",
    ),
    "the unit": (
        "100元",
        lambda value: {**value, "unit": "item"},
        "文件上是“100元”（100 item），按台账是“100元”（100 yuan；achievements.csv:2）",
    ),
    "the bound": (
        "60余幅",
        lambda value: {**value, **reads("60幅", "60 works"), "bound": "exact"},
        "文件上是“60幅”（60 artwork），按台账是“60余幅”（60 artwork, at_least；achievements.csv:5）",
    ),
    "the period": (
        "100元",
        lambda value: of_rows({**value, **reads("90元", "RMB 90"), "exact": "90"}, figures="2022"),
        "“90元”是2022年的数，不是本期的，旁边也没有写明",
    ),
}


def refused(job, report):
    """What a person reads of a run that ends with 1 and leaves all files as they were."""
    before = files_in(job.folder)
    code, said = report(job)
    assert code == 1
    assert "没有放行" in said
    assert "Traceback" not in said
    assert files_in(job.folder) == before
    return said


@pytest.mark.parametrize("kind", POISONED)
def test_a_number_put_wrong_in_a_kept_record_is_told_with_both_values_and_nothing_is_released(job, report, kind):
    words, edit, message = POISONED[kind]
    poison(job, "summary.ipynb", with_numbers(words, edit))

    assert message in refused(job, report)


@pytest.mark.parametrize("kind", POISONED)
def test_so_is_one_in_a_kept_record_of_the_document_of_one_enterprise(job, report, kind):
    words, edit, message = POISONED[kind]
    poison(job, "briefing-a.ipynb", with_numbers(words, edit))

    # On the page of 甲 its name does not stand beside each number; but no row of it is of another enterprise.
    message = "“200元”出自其他单位的台账（b）" if kind == "the rows of another enterprise" else message
    assert message in refused(job, report)


def test_made_afresh_all_is_right_again(job, report):
    words, edit, message = POISONED["the words"]
    right = files_in(job.folder)
    poison(job, "summary.ipynb", with_numbers(words, edit))
    said = refused(job, report)

    assert message in said
    assert "FRESH=1" in said
    assert report(job, "--fresh")[0] == 0
    assert files_in(job.folder) == right


def document_with(*changes):
    """The change of a kept document: of what it says of its numbers, of its page, or of both."""

    def change(content):
        head, page = content.split(b"\n", 1)
        for part in changes:
            head, page = part(head, page)
        return head + b"\n" + page

    return change


def in_its_manifest(head, page):
    assert '"100元"'.encode() in head
    return head.replace('"100元"'.encode(), '"943元"'.encode()).replace(b'"exact": "100"', b'"exact": "943"'), page


def on_its_page(head, page):
    return head, respelt(page, "100元", "943元")


@pytest.mark.parametrize(
    "changes, message",
    [
        (
            [in_its_manifest, on_its_page],
            "文件上是“943元”（943 yuan），按台账是“100元”（100 yuan；achievements.csv:2）",
        ),
        ([in_its_manifest], "文件上是“943元”（943 yuan），按台账是“100元”（100 yuan；achievements.csv:2）"),
        ([on_its_page], "应为“100元”，文件上是“943元”"),
    ],
    ids=["both", "its manifest", "its page"],
)
def test_a_kept_document_put_wrong_is_told_and_nothing_is_released(job, report, changes, message):
    poison(job, "a.zh.docx", document_with(*changes))

    assert message in refused(job, report)


def test_a_number_in_a_picture_that_the_ledger_does_not_give_ends_the_run(tmp_path, report):
    wrong = small_job(tmp_path / "job", "draws another value than it measured", lines=("【图:资金图】",))
    code, said = report(wrong)

    assert code == 1
    assert "文件上是“943元”（943 yuan），按台账是“100元”（100 yuan；achievements.csv:2）" in said
    assert "资金图 [each.1]" in said
    assert not wrong.briefing.exists()


@pytest.mark.parametrize(
    "notebook, message",
    [
        ("publishes another value than it measured", "文件上是“943元”（943 yuan），按台账是“300元”（300 yuan；"),
        ("forges the output of a cell", "文件上是“943元”（943 yuan），按台账是“300元”（300 yuan；"),
        (
            "publishes a number without an expression",
            "“943元”无法从台账复算（它没有写明从台账的哪些行算出）；请发布指标给出的数，不要自己写数",
        ),
    ],
)
def test_a_notebook_that_publishes_what_the_ledger_does_not_give_ends_the_run(tmp_path, report, notebook, message):
    wrong = small_job(tmp_path / "job", notebook, lines=("【数:帮扶资金】",))
    old = made_before(wrong)
    before = files_in(wrong.folder)
    code, said = report(wrong)

    assert code == 1
    assert message in said
    assert wrong.briefing.read_bytes() == old
    assert files_in(wrong.folder) == before
    assert report(wrong, "--fresh")[0] == 1
