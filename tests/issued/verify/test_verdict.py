"""verify as it is called: a file, a folder of manifests, a ledger, and an analysis to be run only when needed."""

import dataclasses
import io
import json
import zipfile

import pytest
from briefings import briefing, edited, rewritten
from click.testing import CliRunner
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from pages import page

from reporting.__main__ import app
from reporting.core.errors import LedgerError, VerifyError
from reporting.core.hashing import digest
from reporting.documents.draft import drafted
from reporting.documents.page_json import from_manifest
from reporting.issued.editions.context import context_by_bookmark
from reporting.issued.editions.edition import Edition
from reporting.issued.verify.verdict import Folders, verdict_on
from reporting.published.json_format import to_manifest

CLEAN = "briefing-2023.docx：没有发现问题\n对照2023年的清册核对了9个数。"


def never(*_):
    raise AssertionError("the ledger is the same: nothing is to be measured")


@pytest.fixture(scope="module")
def made():
    return briefing()


@pytest.fixture
def folders(tmp_path, made):
    """A ledger of one file, and the manifest of 2023."""
    ledger_and_outputs = Folders(tmp_path / "data", tmp_path / "outputs")
    ledger_and_outputs.data.mkdir()
    (ledger_and_outputs.data / "items.csv").write_bytes(b"id\n")
    inputs = {"ledger": {"items.csv": digest(b"id\n")}, "notebooks": {}, "template": {}, "versions": {}}
    contents = {"figures": to_manifest(made.printed.values()), "page": made.page}
    entry = {"briefing": "briefing-2023.docx", **contents, **inputs}
    (ledger_and_outputs.output / "2023").mkdir(parents=True)
    manifest = {"period": "2023", "briefings": {"zh": entry}}
    (ledger_and_outputs.output / "2023" / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return ledger_and_outputs


def edition(made, figures):
    """What the same page would print today."""
    return Edition("2023", "2023", {}, figures, {}, context_by_bookmark(from_manifest(made.page)))


def verdict(folders, content, name="briefing-2023.docx", measure=never):
    file = folders.data.parent / name
    file.write_bytes(content)
    return verdict_on(file, folders, measure)


def test_a_clean_briefing_is_told_to_be_clean(folders, made):
    answer = verdict(folders, made.file)

    assert (answer.text, answer.is_clean) == (CLEAN, True)


def test_a_file_under_another_name_is_known_by_its_properties(folders, made):
    assert verdict(folders, made.file, "上报稿.docx").is_clean


def test_a_file_named_after_another_period_is_told(folders, made):
    answer = verdict(folders, made.file, "briefing-2021.docx")

    assert "文件名写的是2021年，文件却是2023年的简报" in answer.text


def test_a_file_without_a_manifest_is_checked_inside_only(folders):
    answer = verdict(folders, page("全年办结率85.0%（35/40）。"), "任意.docx")

    assert answer.text.startswith("任意.docx：有1处需要核对\n  正文第1段：“85.0%”与自己的数对不上：35/40应为87.5%\n")
    assert "没有找到这份文件的清册" in answer.text
    assert not answer.is_clean


def test_an_english_file_is_told_of_in_english(folders):
    answer = verdict(folders, page("The share of items resolved is 85.0% (35/40)."), "any.docx")

    assert "body, paragraph 1: “85.0%” does not match its own n: 35/40 is 87.5%" in answer.text


def test_a_number_that_the_ledger_no_longer_bears_out_is_told(folders, made):
    (folders.data / "items.csv").write_bytes(b"id\n1\n")
    today = [
        dataclasses.replace(number, words="76个") if number.words == "75个" else number
        for number in made.printed.values()
    ]

    answer = verdict(folders, made.file, measure=lambda *_: edition(made, today))

    assert "正文第1个表格第2行第3格：“成果 1 数量”已过期：印作“75个”，按现在的台账应为“76个”" in answer.text
    assert answer.text.startswith("briefing-2023.docx：有1处需要核对")


def test_a_number_that_the_ledger_lost_is_told(folders, made):
    (folders.data / "items.csv").unlink()
    today = [number for number in made.printed.values() if number.words != "75个"]

    assert "现在的台账已没有这个数" in verdict(folders, made.file, measure=lambda *_: edition(made, today)).text


def test_a_ledger_with_faults_is_told_beside_all_else(folders, made):
    def broken(*_):
        raise LedgerError("items.csv: 1 fault")

    (folders.data / "items.csv").write_bytes(b"")
    answer = verdict(folders, rewritten(made.file, "34项", "36项"), measure=broken)

    assert "无法重新计算" in answer.text
    assert "已用现在的台账重新计算" not in answer.text
    assert "run again" not in answer.text
    assert "现为“36项”，应为“34项”" in answer.text


def test_tracked_changes_are_read_as_accepted(folders, made):
    """34项 struck out in favour of 36项."""

    def track(document):
        run = next(run for run in document.element.body.iter(qn("w:r")) if run.text == "34项")
        ns = nsdecls("w")
        run.addprevious(parse_xml(f'<w:ins {ns} w:id="900" w:author="x"><w:r><w:t>36项</w:t></w:r></w:ins>'))
        struck = parse_xml(f'<w:del {ns} w:id="901" w:author="x"><w:r><w:delText>34项</w:delText></w:r></w:del>')
        run.getparent().replace(run, struck)

    answer = verdict(folders, edited(made.file, track))

    assert "现为“36项”，应为“34项”" in answer.text
    assert "按全部接受后的文字核对" in answer.text


def test_comments_do_not_matter(folders, made):
    def comment(document):
        document.add_comment(document.paragraphs[0].runs[0], "是否为99%？", author="x")

    assert verdict(folders, edited(made.file, comment)).is_clean


def with_part(file, name, content):
    parts = {
        part_name: zipfile.ZipFile(io.BytesIO(file)).read(part_name)
        for part_name in zipfile.ZipFile(io.BytesIO(file)).namelist()
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part_name, part in {**parts, name: content}.items():
            archive.writestr(part_name, part)
    return out.getvalue()


@pytest.mark.parametrize(
    "spoil, why",
    [
        (lambda _: b"", "这不是Word文件"),
        (lambda file: file[:2000], "这不是Word文件"),
        (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "文件有密码"),
        (lambda file: with_part(file, "word/vbaProject.bin", b"x"), "文件带有宏"),
        (lambda file: with_part(file, "word/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "带有DTD"),
    ],
    ids=["empty", "truncated", "encrypted", "macros", "DTD"],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(folders, made, spoil, why):
    with pytest.raises(VerifyError, match=why):
        verdict(folders, spoil(made.file))


def test_a_file_that_is_not_there_is_told(folders):
    with pytest.raises(VerifyError, match="No such file"):
        verdict_on(folders.data / "none.docx", folders, never)


def test_the_command_ends_with_0_only_when_nothing_is_found(folders, made):
    file = folders.data.parent / "briefing-2023.docx"
    codes = []
    for content in (made.file, rewritten(made.file, "34项", "36项")):
        file.write_bytes(content)
        call = ["verify", str(file), "--data", str(folders.data), "--output", str(folders.output)]
        codes.append(CliRunner().invoke(app, call).exit_code)

    assert codes == [0, 1]
    assert CliRunner().invoke(app, ["verify"]).exit_code == 2


def test_a_draft_is_no_briefing_to_verify(folders, made, tmp_path):
    draft = tmp_path / "briefing-2023.draft.docx"
    draft.write_bytes(drafted(made.file, ["存疑"], "zh"))

    with pytest.raises(VerifyError, match="这是草稿，不是要印发的简报"):
        verdict_on(draft, folders, never)


def test_a_file_that_nothing_vouches_for_is_not_clean(folders):
    answer = verdict(folders, page("没有数字。"), "任意.docx")

    assert "没有找到这份文件的清册" in answer.text
    assert not answer.is_clean


def test_a_changed_date_is_found(folders, made):
    answer = verdict(folders, rewritten(made.file, "2023年情况", "2022年情况"))

    assert "日期被手工改动，现为“2022年”：“2022年情况”" in answer.text
