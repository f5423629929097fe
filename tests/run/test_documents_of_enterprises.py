"""A document for each enterprise: its own figures and nobody else's, released with the briefing or not at all."""

import json
from dataclasses import replace

import docx
import pytest
from click.testing import CliRunner
from jobs import files_in, job_for_each, lines_in, make, notebooks_of, respelt, story
from ledgers import ENTERPRISES, ledger_folder, paid
from small_word import empty_document

from reporting.__main__ import app
from reporting.core import atomic_files
from reporting.core.errors import DoubtError, NotebookError, OutputError, PublishError, TemplateError
from reporting.core.office_package import is_sealed
from reporting.enterprise_documents.fill import fill_all

SILENT_ONE = [*ENTERPRISES, {"id": "c", "name": "丙公司", "short_name": "丙", "english_name": "C Works", "parent": ""}]


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory):
    """A job that was made; 丙 did not report. With it the lines that were told."""
    job, told = job_for_each(tmp_path_factory.mktemp("each") / "job", enterprises=SILENT_ONE), []
    make(job, told.append)
    return job, told


def of(job, enterprise):
    return job.of(enterprise).briefing


def released(job):
    """What stands in the folder of the results, but for what is hidden."""
    return {name: content for name, content in files_in(job.folder).items() if not name.startswith(".")}


def test_each_enterprise_that_reported_has_a_document_of_its_own(handed_out):
    job, _ = handed_out

    assert lines_in(of(job, "a")) == ["甲2023年为职工群众办实事情况", "100元"]
    assert lines_in(of(job, "b")) == ["乙2023年为职工群众办实事情况", "200元"]
    assert lines_in(job.briefing) == ["300元"]


def test_one_that_did_not_report_has_none_and_is_told(handed_out):
    job, told = handed_out
    entry = json.loads((job.folder / "manifest.json").read_text("utf-8"))["briefings"]["zh"]

    assert sorted(path.name for path in job.enterprises.iterdir()) == ["a", "b", "reconciliation-2023.csv"]
    assert told[-1] == "Not reported, and so without one: 丙."
    assert (sorted(entry["enterprises"]), entry["skipped"]["enterprises that did not report"]) == (["a", "b"], ["c"])


def test_beside_the_documents_stands_what_was_proved(handed_out):
    job, _ = handed_out
    proof = (job.enterprises / "reconciliation-2023.csv").read_text("utf-8-sig").splitlines()

    assert proof[1] == "aid_funds,帮扶资金,元,300,exact,300,exact,2"


def test_a_document_tells_whose_it_is_and_is_sealed(handed_out):
    job, _ = handed_out
    about = docx.Document(of(job, "b")).core_properties

    assert (about.title, about.subject, about.keywords) == ("乙2023年为职工群众办实事情况", "2023年", "b")
    assert is_sealed(of(job, "b"))


def test_the_manifest_of_a_document_holds_what_it_was_made_from(handed_out):
    job, _ = handed_out
    entry = json.loads((job.of("b").folder / "manifest.json").read_text("utf-8"))["briefings"]["zh"]

    assert list(entry["records"]) == ["sums the money of one-b"]
    assert list(entry["notebooks"]) == ["sums the money of one.ipynb"]
    assert list(entry["template"]) == ["enterprise.docx"]
    assert ["b"] in [each["expression"]["sum"]["rows"]["enterprise"] for each in entry["figures"].values()]
    assert [[count for count, _ in found] for found in entry["rows"].values()] == [[1]]


def run(*arguments):
    return CliRunner().invoke(app, [str(each) for each in arguments])


def test_a_document_is_verified_against_its_own_manifest(handed_out, tmp_path):
    job, _ = handed_out
    folders = ("--data", job.data, "--output", job.output)
    edited = tmp_path / "briefing-2023.docx"
    edited.write_bytes(respelt(of(job, "a").read_bytes(), "100元", "900元"))

    assert run("verify", of(job, "a"), *folders).exit_code == 0
    told = run("verify", edited, *folders)
    assert (told.exit_code, "现为“900元”，应为“100元”" in told.stdout) == (1, True)


def test_a_number_of_a_document_is_traced_to_the_row_of_its_enterprise(handed_out):
    job, _ = handed_out
    told = run("trace", "2023", "aid_funds", "--enterprise", "b", "--data", job.data, "--output", job.output)

    assert "achievements.csv:3 乙，困难帮扶资金" in told.stdout
    assert "achievements.csv:2" not in told.stdout


def test_a_draft_of_each_is_wrong_usage():
    told = run("report", "2023", "--each", "--draft")

    assert (told.exit_code, "leave out --draft or --each" in told.stderr) == (2, True)


def test_the_same_inputs_give_the_same_bytes_and_without_each_the_documents_stay(job):
    before = released(job)
    make(job)

    assert released(job) == before
    make(replace(job, each=False))
    assert {name for name in before if name.startswith("enterprises/")} <= set(released(job))


def test_a_document_that_somebody_edited_stays_and_the_new_one_stands_beside_it(job):
    edited = respelt(of(job, "a").read_bytes(), "100元", "壹佰元")
    of(job, "a").write_bytes(edited)
    told = []
    make(job, told.append)

    beside = job.of("a").folder / "briefing-2023.new.docx"
    assert (of(job, "a").read_bytes(), lines_in(beside)[1]) == (edited, "100元")
    assert told[0] == f"{beside} stands beside one that was changed by hand."


def test_the_document_of_one_that_no_longer_reports_is_swept_out_but_its_editions(job):
    ledger_folder(job.data, achievements=[paid(100)])
    told = []
    make(job, told.append)

    assert sorted(path.name for path in job.enterprises.iterdir()) == ["a", "b", "reconciliation-2023.csv"]
    assert [path.name for path in job.of("b").folder.iterdir()] == ["editions"]
    assert f"{of(job, 'b')} was removed: its enterprise has not reported." in told


def test_an_edited_one_of_one_that_no_longer_reports_stays_and_is_told(job):
    of(job, "b").write_bytes(respelt(of(job, "b").read_bytes(), "200元", "贰佰元"))
    ledger_folder(job.data, achievements=[paid(100)])
    told = []
    make(job, told.append)

    assert lines_in(of(job, "b"))[1] == "贰佰元"
    assert f"{of(job, 'b')} stays: it was changed by hand." in told


def refused(job, kind, run=None, fill=None):
    """The faults of a run that releases nothing."""
    before = released(job)
    with pytest.raises(kind) as caught:
        story(job, run, fill)

    assert released(job) == before
    return list(caught.value.faults)


def test_a_document_that_prints_another_number_keeps_all_from_being_released(job):
    def spoiled(orders):
        of_a, of_b = fill_all()(orders)
        filled = replace(of_b.filled, briefing=respelt(of_b.filled.briefing, "200元", "201元"))
        return [of_a, replace(of_b, filled=filled)]

    ledger_folder(job.data, achievements=[paid(150), paid(200, enterprise="b")])

    assert refused(job, DoubtError, fill=spoiled) == ["乙，帮扶资金 [aid_funds]：应为“200元”，文件上是“201元”"]


def test_a_notebook_that_reads_all_enterprises_for_one_is_found_out(job):
    notebook = job.each_notebooks / "sums the money of one.ipynb"
    notebook.write_text(notebook.read_text("utf-8").replace("aid_funds(facts)", "aid_funds(read(period))"), "utf-8")

    assert refused(job, DoubtError) == [
        "帮扶资金 [aid_funds]：集团简报300元，各单位合计600元（甲300元，乙300元）",
        "甲，帮扶资金 [aid_funds]：“300元”出自其他单位的台账（b）",
        "乙，帮扶资金 [aid_funds]：“300元”出自其他单位的台账（a）",
    ]


def test_swapped_records_are_refused(job):
    def swapped(runs, context):
        of_all, of_a, of_b = notebooks_of(job)(runs, context)
        of_a.path.rename(context.folder / "aside")
        of_b.path.rename(of_a.path)
        (context.folder / "aside").rename(of_b.path)
        return [of_all, of_a, of_b]

    assert refused(job, PublishError, swapped) == ["sums the money of one-a.ipynb: the record is of b, not of a"]


def test_a_template_that_asks_for_what_is_not_there_is_told_with_the_enterprise(job):
    document = empty_document()
    document.add_paragraph("【数:帮扶资经】")
    document.save(job.each_template_file)

    assert refused(job, TemplateError) == ["甲: 正文第1段：不认识的占位符【数:帮扶资经】（是否想写【数:帮扶资金】？）"]


def test_two_notebooks_whose_records_would_bear_one_name_are_refused(job):
    (job.each_notebooks / "sums the money of one.ipynb").rename(job.notebooks / "sums the money of one.ipynb")
    notebook = (job.notebooks / "sums the money of one.ipynb").read_bytes()
    (job.each_notebooks / "sums the money of one.ipynb").write_bytes(notebook)

    assert refused(job, NotebookError) == ["sums the money of one-a", "sums the money of one-b"]


def test_a_full_disk_while_the_documents_are_written_leaves_all_old_files(job, monkeypatch):
    def full(*_, **__):
        raise OutputError("no room")

    ledger_folder(job.data, achievements=[paid(150), paid(200, enterprise="b")])
    monkeypatch.setattr(atomic_files, "write_atomically", full)

    assert refused(job, OutputError) == []


def test_to_trace_a_document_that_is_not_there_tells_how_to_make_it(handed_out):
    job, _ = handed_out
    told = run("trace", "2023", "aid_funds", "--enterprise", "c", "--data", job.data, "--output", job.output)

    assert str(told.exception) == (
        f"There is no briefing of 2023 for c in {job.output}.\n"
        f"Make it first: make report PERIOD=2023 DATA={job.data} OUTPUT={job.output} EACH=1"
    )
