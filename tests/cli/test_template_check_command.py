"""The command that checks a template: what it prints, how it ends, what it writes, and what it leaves as it was."""

import io
import shutil
import zipfile

import docx
import pytest
from click.testing import CliRunner
from jobs import make, small_job, template

from reporting.__main__ import app
from reporting.core.project import TEMPLATES
from reporting.documents.comments import add_comments
from reporting.documents.draft import FrontPage, drafted
from reporting.documents.review import AUTHOR
from reporting.documents.wordml import RUN

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def run(*words, output):
    """The command, with the runs of this folder."""
    return CliRunner().invoke(
        app, ["template-check", *map(str, words), "--output", str(output)], catch_exceptions=False
    )


@pytest.fixture
def check(tmp_path):
    """The command in a folder without earlier runs."""

    def command(*words):
        return run(*words, output=tmp_path / "outputs")

    return command


@pytest.fixture
def briefing(tmp_path):
    return shutil.copy(TEMPLATES / "briefing.zh.docx", tmp_path / "briefing.zh.docx")


def faulty(path):
    document = docx.Document(TEMPLATES / "briefing.zh.docx")
    document.paragraphs[7].add_run("【数:办结律】")
    document.save(path)
    return path


def reviewed(document):
    add_comments(document, [([next(document.element.iter(RUN))], ["出处"])], AUTHOR["zh"])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    return stream.getvalue()


def test_a_clean_template_ends_with_0_and_the_path_of_the_copy(check, briefing):
    before = briefing.read_bytes()
    done = check(briefing)

    assert (done.exit_code, done.output.splitlines()[-1]) == (0, str(briefing.with_name("briefing.zh.checked.docx")))
    assert "没有发现问题" in done.output
    assert briefing.read_bytes() == before
    assert briefing.with_name("briefing.zh.checked.docx").exists()


def test_a_faulty_template_ends_with_1_and_each_fault_with_its_place(check, tmp_path):
    done = check(faulty(tmp_path / "my.docx"))

    assert done.exit_code == 1
    assert done.output.splitlines()[1:3] == [
        f"{tmp_path / 'my.docx'}有1处需要看一看",
        "  正文第8段：不认识的占位符【数:办结律】（是否想写【数:办结率】？）",
    ]
    assert done.output.splitlines()[-1] == str(tmp_path / "my.checked.docx")


def test_a_copy_that_nobody_edited_is_replaced_and_an_edited_one_stays(check, tmp_path):
    file = faulty(tmp_path / "my.docx")
    check(file)
    again = check(file)
    copy = tmp_path / "my.checked.docx"
    edited = docx.Document(copy)
    edited.add_paragraph("手改")
    edited.save(copy)
    theirs = copy.read_bytes()
    beside = check(file)

    assert again.output.splitlines()[-1] == str(copy)
    assert beside.output.splitlines()[-2:] == [
        f"{copy}有人改过，没有动它；新的放在旁边。",
        str(tmp_path / "my.checked.new.docx"),
    ]
    assert copy.read_bytes() == theirs


BAD = {
    "draft": (lambda plain: drafted(plain, FrontPage(), "zh"), "这是草稿"),
    "review": (lambda plain: reviewed(docx.Document(io.BytesIO(plain))), "这是校核稿"),
    "password": (lambda _: OLE + "EncryptedPackage".encode("utf-16-le"), "文件有密码"),
    "doc": (lambda _: OLE + b"x", "旧版的.doc文件"),
    "odt": (lambda _: odt(), "这不是Word文件"),
    "text": (lambda _: b"x", "这不是Word文件"),
    "cut": (lambda plain: plain[:2000], "这不是Word文件"),
    "empty": (lambda _: b"", "这不是Word文件"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_checked_ends_with_2_and_nothing_is_written(name, check, tmp_path):
    make_it, said = BAD[name]
    plain = template(tmp_path / "plain.docx", "一期")
    file = tmp_path / "bad.docx"
    file.write_bytes(make_it(plain.read_bytes()))
    plain.unlink()
    done = check(file)

    assert done.exit_code == 2
    assert done.output.startswith(f"{file}无法检查\n  ")
    assert said in done.output
    assert list(tmp_path.iterdir()) == [file]


def test_the_outcome_of_a_check_is_not_checked_again(check, briefing):
    check(briefing)
    done = check(briefing.with_name("briefing.zh.checked.docx"))

    assert (done.exit_code, "这是检查稿" in done.output) == (2, True)


def test_a_file_or_a_profile_that_is_not_there_ends_with_2(check, briefing, tmp_path):
    nowhere = check(tmp_path / "nowhere.docx")
    folder = check(tmp_path)
    profile = check(briefing, "--profile", tmp_path / "house.toml")

    assert [done.exit_code for done in (nowhere, folder, profile)] == [2, 2, 2]
    assert ["没有这个文件" in nowhere.output, "这是一个文件夹" in folder.output] == [True, True]
    assert profile.output.startswith(f"版面{tmp_path / 'house.toml'}不能用\n  没有这个文件")
    assert list(tmp_path.iterdir()) == [briefing]


def test_an_unknown_rule_is_refused_with_the_nearest(check, briefing, tmp_path):
    profile = tmp_path / "house.toml"
    shipped = (TEMPLATES / "gbt9704.toml").read_text("utf-8")
    profile.write_text(shipped.replace("margins = true", "margin = false"), "utf-8")
    done = check(briefing, "--profile", profile)

    assert (done.exit_code, "没有margin这一条（是否想写margins？）" in done.output) == (2, True)


def test_a_rule_that_is_off_is_not_asked_for(check, tmp_path):
    document = docx.Document(TEMPLATES / "briefing.zh.docx")
    document.sections[0].left_margin += 360_000
    document.save(tmp_path / "my.docx")
    profile = tmp_path / "house.toml"
    off = {"margins", "line_grid", "text_width"}
    shipped = (TEMPLATES / "gbt9704.toml").read_text("utf-8")
    for rule in off:
        shipped = shipped.replace(f"{rule} = true", f"{rule} = false")
    profile.write_text(shipped, "utf-8")

    assert check(tmp_path / "my.docx").exit_code == 1
    assert check(tmp_path / "my.docx", "--profile", profile).exit_code == 0


def test_the_language_is_that_of_the_name_or_of_the_properties(check, tmp_path):
    plain = shutil.copy(TEMPLATES / "briefing.en.docx", tmp_path / "my.docx")
    named = shutil.copy(TEMPLATES / "briefing.en.docx", tmp_path / "my.en.docx")

    assert ["nothing was found" in check(file).output for file in (plain, named)] == [True, True]


def test_what_a_notebook_of_the_house_published_can_be_asked_for(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    file = template(tmp_path / "my.docx", "【文:问候】")
    before = run(file, output=job.output)
    make(job)
    after = run(file, output=job.output)

    assert "不认识的占位符【文:问候】" in before.output
    assert "【文:问候】" not in after.output
    assert f"，以及{job.output}里已出过的1期" in after.output


def test_a_finished_briefing_of_the_kit_is_checked_as_one(tmp_path):
    job = small_job(tmp_path / "job", "greets")
    shutil.copy(make(job), tmp_path / "issued.docx")
    done = run(tmp_path / "issued.docx", output=job.output)

    assert done.output.startswith("按成稿检查")
    assert "能写的占位符" not in done.output
