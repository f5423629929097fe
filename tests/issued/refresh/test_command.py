"""The command as an office uses it: a report, edits in Word, a late figure, the refresh, and a look by verify."""

import shutil

import docx
import pytest
from accepting import accepted
from click.testing import CliRunner
from jobs import job_in, make, small_job, template
from ledgers import ledger_folder, paid

from reporting.__main__ import app
from reporting.core.errors import ReportingError
from reporting.documents.draft import FrontPage, drafted
from reporting.issued.refresh.messages import say
from reporting.issued.verify.messages import say as say_of_verify
from reporting.outputs.editions.store import editions_of

LINES = ("二〇二三年", "帮扶资金【数:帮扶资金】。", "特此报告。")


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    """The folder of a briefing of 300元, of which a person rewrote a line; then 甲 paid 50元 more."""
    folder = tmp_path_factory.mktemp("edited")
    made = small_job(folder, "sums the money of all", lines=LINES)
    make(made)
    edit(made.briefing, "特此报告。", "特此报告，请审阅。")
    ledger_folder(made.data, achievements=[paid(150), paid(200, enterprise="b")])
    return folder


@pytest.fixture
def job(edited, tmp_path):
    return job_in(shutil.copytree(edited, tmp_path / "job"))


def edit(file, before, after):
    document = docx.Document(file)
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace(before, after)
    document.save(file)


def run(command, job, file=None, *more):
    made = CliRunner().invoke(
        app, [command, str(file or job.briefing), "--data", str(job.data), "--output", str(job.output), *more]
    )
    summary = str(made.exception) if isinstance(made.exception, ReportingError) else made.output
    return made.exit_code, summary.splitlines()


def lines(file):
    return [paragraph.text for paragraph in accepted(docx.Document(file)).paragraphs]


@pytest.fixture(autouse=True)
def own_notebooks(job, monkeypatch):
    monkeypatch.setattr("reporting.job.Job.notebooks", job.notebooks)


def test_the_new_file_stands_beside_the_edited_one_which_stays_as_it_is(job):
    before = job.briefing.read_bytes()
    code, said = run("refresh", job)

    fresh = job.folder / "briefing-2023.refreshed.docx"
    assert (code, said[-1]) == (0, str(fresh))
    assert lines(fresh) == ["二〇二三年", "帮扶资金350元。", "特此报告，请审阅。"]
    assert job.briefing.read_bytes() == before


def test_what_people_typed_of_a_person_is_told_by_verify_and_goes_into_no_new_file(job):
    edit(job.briefing, "请审阅", "联系人电话13800138000，座机0538-6221234")

    code, said = run("verify", job)
    assert (code, said[0]) == (1, "briefing-2023.docx：有2处需要核对")
    assert said[-2:] == [
        say_of_verify("persons", "zh"),
        "  briefing-2023.docx，正文第3段：电话号码（13…，共11位）",
    ]
    code, said = run("refresh", job)
    assert code == 1
    assert said[:2] == [
        "briefing-2023.docx里有1处个人信息，没有写出新的文件",
        "  briefing-2023.docx，正文第3段：电话号码（13…，共11位）",
    ]
    assert [*job.folder.glob("*.refreshed*")] == []


def test_afterwards_verify_finds_nothing_but_what_people_changed(job):
    run("refresh", job)
    code, said = run("verify", job, job.folder / "briefing-2023.refreshed.docx")

    assert (code, said[0]) == (0, "briefing-2023.refreshed.docx：没有发现问题")


def test_it_is_an_edition_of_its_own_and_can_be_edited_and_refreshed_again(job):
    run("refresh", job)
    fresh = job.folder / "briefing-2023.refreshed.docx"
    edit(fresh, "二〇二三年", "二〇二三年度")
    ledger_folder(job.data, achievements=[paid(160), paid(200, enterprise="b")])
    code, said = run("refresh", job, fresh)

    assert (code, said[-1]) == (0, str(job.folder / "briefing-2023.refreshed-2.docx"))
    assert lines(said[-1]) == ["二〇二三年度", "帮扶资金360元。", "特此报告，请审阅。"]
    assert [edition.name for edition in editions_of(job.folder, "zh")] == [
        "2023-12-31", "2023-12-31-2", "2023-12-31-3",
    ]  # fmt: skip


def test_a_file_that_was_renamed_and_moved_is_known_by_what_it_carries(job, tmp_path):
    elsewhere = tmp_path / "第3稿（王工改）.docx"
    job.briefing.rename(elsewhere)
    code, said = run("refresh", job, elsewhere)

    assert (code, said[-1]) == (0, str(tmp_path / "第3稿（王工改）.refreshed.docx"))


def test_a_file_that_lost_its_properties_is_known_by_its_numbers(job):
    document = docx.Document(job.briefing)
    document.core_properties.identifier = ""
    document.save(job.briefing)

    assert run("refresh", job)[0] == 0


def test_a_second_refresh_of_the_same_file_takes_the_place_of_the_first(job):
    first, second = run("refresh", job)[1][-1], run("refresh", job)[1][-1]

    assert first == second


def test_where_the_ledger_gives_the_same_nothing_is_updated_and_that_is_said(job):
    ledger_folder(job.data, achievements=[paid(100), paid(200, enterprise="b")])

    assert run("refresh", job)[1][1] == say("nothing", "zh")


def test_a_ledger_with_faults_makes_no_file(job):
    (job.data / "achievements.csv").write_text("no table", "utf-8")
    before = sorted(path.name for path in job.folder.iterdir())

    assert run("refresh", job)[0] == 1
    assert sorted(path.name for path in job.folder.iterdir()) == before


def _draft(job):
    content = drafted(job.briefing.read_bytes(), FrontPage([], [], []), "zh")
    job.briefing.write_bytes(content)
    return job.briefing


def _another_edition(job):
    document = docx.Document(job.briefing)
    document.core_properties.identifier = "sha256:" + "1" * 64
    document.save(job.briefing)
    return job.briefing


def _no_briefing(job):
    return template(job.folder / "letter.docx", "尊敬的领导")


def _no_word_file(job):
    job.briefing.write_bytes(b"{\\rtf1}")
    return job.briefing


def _nothing(job):
    return job.folder / "briefing-2023.absent.docx"


@pytest.mark.parametrize(
    "spoil, why",
    [
        (_draft, "这是草稿"),
        (lambda job: job.review, "这是审阅版"),
        (_another_edition, "里没有它出自的那一稿"),
        (_no_briefing, "不知道是哪一期的简报"),
        (_no_word_file, "这不是Word文件"),
        (_nothing, "没有这个文件"),
        (lambda job: job.folder, "这是一个文件夹"),
    ],
)
def test_what_cannot_be_refreshed_is_told_with_what_to_do_and_nothing_is_written(job, spoil, why):
    file = spoil(job)
    before = sorted(path.name for path in job.folder.iterdir())
    code, said = run("refresh", job, file)

    assert code != 0
    assert why in "\n".join(said)
    assert sorted(path.name for path in job.folder.iterdir()) == before
