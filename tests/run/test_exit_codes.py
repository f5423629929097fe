"""Beside 0, which the whole runs show: 1 the input needs mending, 2 wrong usage, 3 our own fault."""

import shutil
import sys

import pytest
from jobs import files_in, job_in, made_before, make, small_job
from ledgers import ledger_folder, paid

from reporting import __main__
from reporting.cache.whole_run import unchanged
from reporting.cli import layers
from reporting.cli import report as command
from reporting.core.office_package import is_sealed

NO_ADDRESSES = ("foo", "host:8786", "http://host:8786", "tcp://host", "tcp://host:0", "tcp://host:99999", "tcp://:1")


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A job that was made once."""
    job = small_job(tmp_path_factory.mktemp("finished"), "greets")
    make(job)
    return job


@pytest.fixture
def job(finished, tmp_path):
    """The same that nobody has made."""
    shutil.copytree(finished.data.parent, tmp_path / "job", ignore=shutil.ignore_patterns("output"))
    return job_in(tmp_path / "job")


@pytest.fixture
def _nothing_to_be_made(job, finished):
    shutil.copytree(finished.output, job.output)
    assert unchanged(job) == job.briefing


@pytest.fixture
def run(job, monkeypatch, capsys):
    """The command line with the job's folders and no pages of HTML; an option that is given again takes their place."""

    def command(*arguments):
        folders = {
            "--data": job.data,
            "--output": job.output,
            "--template": job.template_file,
            "--notebooks": job.notebooks,
        }
        typed = [str(part) for option in folders.items() for part in option]
        monkeypatch.setattr(sys, "argv", ["reporting", "report", "--no-html", *typed, *map(str, arguments)])
        try:
            __main__.main()
            code = 0
        except SystemExit as end:
            code = end.code or 0
        return code, *capsys.readouterr()

    return command


def refused(run, *arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert "Traceback" not in err
    return err


def test_faults_of_the_ledger_are_all_told_at_once(run, tmp_path):
    rows = [paid("many"), paid(1, period_start="2023-13-01")]
    err = refused(run, "2023", "--data", ledger_folder(tmp_path / "broken", achievements=rows))

    assert "the ledger has 2 faults" in err
    assert "achievements.csv" in err
    assert "many" in err
    assert "2023-13-01" in err


def test_a_period_without_data_names_those_that_have_some(run):
    err = refused(run, "2019")

    assert "No enterprise reported for 2019." in err
    assert "periods with data: 2023" in err


@pytest.mark.parametrize(
    "option, path, told",
    [
        ("--data", "nowhere", "nowhere.\nThe ledger's tables stand in a folder: name it with --data (make: DATA).\n"),
        ("--data", "a-file", "There is no folder "),
        (
            "--notebooks",
            "nowhere",
            "nowhere.\nPut them back, or name another folder with --notebooks (make: NOTEBOOKS).\n",
        ),
        ("--template", "nowhere.docx", "nowhere.docx cannot be read: No such file"),
        ("--template", ".", "cannot be read: Is a directory"),
        ("--output", "a-file", "a file or a folder of this name is in the way"),
    ],
)
def test_a_place_that_is_missing_or_wrong_is_told(run, tmp_path, option, path, told):
    (tmp_path / "a-file").write_text("in the way")

    assert told in refused(run, "2023", option, tmp_path / path)
    assert (tmp_path / "a-file").read_text() == "in the way"


@pytest.mark.parametrize("place", ["notebooks", "briefing-2023.docx", "briefing-2023.review.docx", "figures-2023.xlsx"])
def test_something_in_the_place_of_a_result_is_told(run, job, place):
    job.folder.mkdir(parents=True)
    if "." in place:
        (job.folder / place).mkdir()
    else:
        (job.folder / place).write_text("in the way")

    assert place in refused(run, "2023")


def test_a_broken_template_leaves_nothing(run, job):
    job.template_file.write_bytes(b"PK, but no Word file")

    assert "这不是Word文件" in refused(run, "2023")
    assert files_in(job.folder) == {}


def test_an_edited_briefing_stays_and_the_new_one_stands_beside_it(run, job):
    made_before(job)
    job.briefing.write_bytes(job.template_file.read_bytes())  # any other save breaks the seal

    code, out, err = run("2023")

    beside = job.folder / "briefing-2023.new.docx"
    assert (code, out) == (0, f"{beside}\n")
    assert f"{job.briefing} was changed by hand and stays as it is; the new one stands beside it." in err
    assert job.briefing.read_bytes() == job.template_file.read_bytes()
    assert is_sealed(beside)


def test_an_edited_review_stays_even_where_there_is_no_briefing(run, job):
    job.folder.mkdir(parents=True)
    job.review.write_bytes(job.template_file.read_bytes())

    assert run("2023")[0] == 0
    assert job.review.read_bytes() == job.template_file.read_bytes()
    assert is_sealed(job.folder / "briefing-2023.review.new.docx")


@pytest.mark.parametrize(
    "typed, told",
    [
        ([], "Missing argument"),
        ([""], "No period was given."),
        (["20233"], "'20233' is not a period."),
        (["../../x"], "'../../x' is not a period."),
        (["2023; rm -rf x"], "'2023; rm -rf x' is not a period."),
        (["2023", "--locale", "fr"], "--locale"),
        (["2023", "2024"], "2024"),
        (["2023", "--force"], "--force"),
        (["2023", "--workers", "0"], "--workers"),
        (["2023", "--workers", "two"], "--workers"),
        (["2023", "--timeout", "0"], "--timeout"),
        (["2023", "--timeout", "-1"], "--timeout"),
        (["2023", "--timeout", "100000"], "--timeout"),
        (["2023", "--each-template", "own.docx"], "needs --each (make: EACH=1)"),
        (["2023", "--cluster", "tcp://host:8786", "--workers", "2"], "--workers"),
        *((["2023", "--cluster", typed], "--cluster") for typed in NO_ADDRESSES),
    ],
)
def test_wrong_usage_is_2_and_nothing_is_written(run, job, typed, told):
    code, out, err = run(*typed)

    assert (code, out) == (2, "")
    assert told in err
    assert "Traceback" not in err
    assert not job.output.exists()


@pytest.mark.parametrize("option, typed", [("--cluster", "foo"), ("--locale", "fr")])
@pytest.mark.usefixtures("_nothing_to_be_made")
def test_wrong_usage_is_told_also_where_nothing_has_to_be_made(run, option, typed):
    code, out, err = run("2023", option, typed)

    assert (code, out) == (2, "")
    assert typed in err


@pytest.mark.parametrize("address", ["tcp://10.0.0.1:8786", "tls://my-host.lan:1", "tcp://[::1]:8786", ""])
@pytest.mark.usefixtures("_nothing_to_be_made")
def test_an_address_is_taken_as_it_is_where_nothing_has_to_be_made(run, job, address):
    assert run("2023", "--cluster", address)[:2] == (0, f"{job.briefing}\n")


def test_a_missing_template_of_the_documents_is_told_with_both_ways_to_name_it(run, job, tmp_path):
    shutil.copytree(job.notebooks, job.each_notebooks)
    err = refused(run, "2023", "--each", "--each-template", tmp_path / "nowhere.docx")

    assert "nowhere.docx cannot be read: No such file" in err
    assert err.endswith("name another with --each-template (make: EACH_TEMPLATE).\n")


def test_where_nothing_can_be_forked_asking_for_it_is_wrong_usage_and_kernels_do_as_well(run, job, monkeypatch):
    monkeypatch.setattr(command, "CAN_FORK", False)
    code, _, err = run("2023", "--engine", "forked")

    assert code == 2
    assert "Linux only" in err
    assert run("2023", "--engine", "kernel")[0] == 0
    assert job.briefing.exists()


def test_notebooks_run_one_at_a_time_and_within_a_time_of_their_own(run, job):
    code, out, err = run("2023", "--workers", "1", "--timeout", "60")

    assert (code, out, err) == (0, f"{job.briefing}\n", "")


def test_our_own_fault_is_3_with_its_traceback_and_no_briefing(run, job, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(layers, "make_briefing", broken)
    code, out, err = run("2023")

    assert (code, out) == (3, "")
    assert "Traceback" in err
    assert "ZeroDivisionError: ours" in err
    assert err.splitlines()[-1] == "This is a fault of the kit, not of your input. Nothing was made."
    assert not job.briefing.exists()
