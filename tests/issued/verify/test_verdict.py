"""verify as it is called: a file, a folder of manifests, and what the ledger of today gives for each number."""

import io
import json
import zipfile

import pytest
from briefings import briefing, edited, rewritten
from click.testing import CliRunner
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from ledgers import ledger_folder
from pages import page

from reporting.__main__ import app
from reporting.core.errors import LedgerError, VerifyError
from reporting.core.personal_data import personal_data
from reporting.documents.draft import FrontPage, drafted
from reporting.issued.ledger_of_today import confirmed_today
from reporting.issued.verify.verdict import Folders, verdict_on
from reporting.ledger.files import digests
from reporting.published.json_format import to_manifest

CLEAN = "briefing-2023.docx：没有发现问题\n对照2023年的清册核对了9个数。"


def same(*_):
    """A ledger that gives every number as it was printed."""
    return lambda number: number.words


@pytest.fixture(scope="module")
def made():
    return briefing()


@pytest.fixture
def folders(tmp_path, made):
    """A ledger, and the manifest of 2023."""
    ledger_and_outputs = Folders(ledger_folder(tmp_path / "data"), tmp_path / "outputs")
    inputs = {"ledger": digests(ledger_and_outputs.data), "notebooks": {}, "template": {}, "versions": {}}
    contents = {"figures": to_manifest(made.printed.values()), "page": made.page}
    entry = {"briefing": "briefing-2023.docx", **contents, **inputs}
    (ledger_and_outputs.output / "2023").mkdir(parents=True)
    manifest = {"period": "2023", "briefings": {"zh": entry}}
    (ledger_and_outputs.output / "2023" / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return ledger_and_outputs


def verdict(folders, content, name="briefing-2023.docx", ask=same):
    file = folders.data.parent / name
    file.write_bytes(content)
    return verdict_on(file, folders, ask, confirmed_today)


def asked(words):
    """A ledger that gives other words, or none, for these numbers."""
    return lambda *_: lambda number: words.get(number.words, number.words)


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

    answer = verdict(folders, made.file, ask=asked({"75个": "76个"}))

    assert "正文第1个表格第2行第3格：“成果 1 数量”已过期：印作“75个”，按现在的台账应为“76个”" in answer.text
    assert answer.text.startswith("briefing-2023.docx：有1处需要核对")


def test_a_number_that_the_ledger_lost_is_told(folders, made):
    (folders.data / "items.csv").unlink()

    assert "现在的台账已没有这个数" in verdict(folders, made.file, ask=asked({"75个": None})).text


def test_a_number_that_the_ledger_never_gave_is_told_though_manifest_and_page_agree(folders, made):
    answer = verdict(folders, made.file, ask=asked({"75个": "76个"}))

    assert "“成果 1 数量”与台账不符：印作“75个”，按台账应为“76个”" in answer.text
    assert not answer.is_clean


def test_a_ledger_with_faults_is_told_beside_all_else(folders, made):
    def broken(*_):
        raise LedgerError("items.csv: 1 fault")

    (folders.data / "items.csv").write_bytes(b"")
    answer = verdict(folders, rewritten(made.file, "34项", "36项"), ask=broken)

    assert "台账无法读取" in answer.text
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


def in_the_text(document):
    document.paragraphs[0].insert_paragraph_before("王建国患尿毒症。")


def in_the_head(document):
    document.sections[0].header.paragraphs[0].text = "电话13800138000"


def in_a_comment(document):
    document.add_comment(document.paragraphs[0].runs[0], "问13800138000", author="x")


def hidden(document):
    document.paragraphs[0].add_run("王建国患尿毒症").font.hidden = True


def in_the_properties(document):
    document.core_properties.comments = "电话13800138000"


@pytest.mark.parametrize("write", [in_the_text, in_the_head, in_a_comment, hidden, in_the_properties])
def test_a_file_with_personal_data_is_not_clean_wherever_it_stands(folders, made, write):
    answer = verdict(folders, edited(made.file, write))

    assert answer.text.splitlines()[0] == "briefing-2023.docx：有1处需要核对"
    assert "文件里像是有个人信息，发出以前请删去" in answer.text
    assert not answer.is_clean


def test_what_a_person_has_confirmed_to_be_none_is_not_told(folders, made):
    (found,) = personal_data("王建国患尿毒症。")
    by = {"confirmed_by": "办公室主任", "confirmed_on": "2024-01-20", "reason": "剧中人物"}
    ledger_folder(
        folders.data, confirmations=[{"doubt": "personal", "rows": found.mark, "figures": str(len(found.words)), **by}]
    )

    assert "个人信息" not in verdict(folders, edited(made.file, in_the_text)).text


def test_a_ledger_that_cannot_be_read_confirms_nothing(folders, made):
    (folders.data / "confirmations.csv").write_text("x", "utf-8")

    assert "页眉第1段：电话号码" in verdict(folders, edited(made.file, in_the_head)).text


def test_words_around_a_number_show_no_part_of_a_longer_one(folders, made):
    def phone(document):
        document.paragraphs[0].insert_paragraph_before("手机138 0013 8000，身份证11010519491231002X。")

    text = verdict(folders, edited(made.file, phone)).text

    assert "“1…0，身份证1…X。”" in text
    assert "8000" not in text


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
    with pytest.raises(VerifyError, match="没有这个文件或文件夹"):
        verdict_on(folders.data / "none.docx", folders, same)


def test_the_command_ends_with_0_only_when_nothing_is_found(folders, made):
    # The small ledger has none of these numbers; a manifest of before there were expressions asks it for none.
    manifest = folders.output / "2023" / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"expression"', '"unknown"'), "utf-8")
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
    draft.write_bytes(drafted(made.file, FrontPage(doubts=["存疑"]), "zh"))

    with pytest.raises(VerifyError, match="这是草稿，不是要印发的简报"):
        verdict_on(draft, folders, same)


def test_a_file_that_nothing_vouches_for_is_not_clean(folders):
    answer = verdict(folders, page("没有数字。"), "任意.docx")

    assert "没有找到这份文件的清册" in answer.text
    assert not answer.is_clean


def test_a_changed_date_is_found(folders, made):
    answer = verdict(folders, rewritten(made.file, "2023年情况", "2022年情况"))

    assert "时间由“2023年”改成了“2022年”：2022年情况" in answer.text
