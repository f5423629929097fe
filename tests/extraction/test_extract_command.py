"""The command `extract`: files in, drafts out, one exit code."""

import pytest
from click.testing import CliRunner
from ledgers import ledger_folder

from reporting.__main__ import app

PROSE = "2023年，甲公司为1260余名职工安排了健康体检，发放困难帮扶资金25.6万元。"


@pytest.fixture
def command(tmp_path):
    data = ledger_folder(tmp_path / "data")

    def run(*words):
        return CliRunner().invoke(app, ["extract", *words, "--data", str(data), "--output", str(tmp_path / "out")])

    return run


def test_a_text_becomes_a_workbook_a_page_and_json_of_its_name(command, tmp_path):
    pytest.importorskip("opencc")
    (tmp_path / "总结.txt").write_text(PROSE, "utf-8")
    done = command(str(tmp_path / "总结.txt"), "--period", "2023")

    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in (tmp_path / "out" / "extracted").iterdir()) == [
        "总结.html",
        "总结.json",
        "总结.xlsx",
    ]


def test_what_the_draft_says_of_a_time_is_nobody_with_a_hardship(command, tmp_path):
    pytest.importorskip("opencc")
    (tmp_path / "总结.txt").write_text("全年发放帮扶资金35万元。救助因病致贫职工田亮3万元。", "utf-8")
    done = command(str(tmp_path / "总结.txt"), "--period", "2023")

    assert done.exit_code == 0, done.output
    assert "已遮去个人信息：困难情况1处" in done.output


def test_a_file_that_cannot_be_read_ends_with_one_and_says_why(command, tmp_path):
    (tmp_path / "图.png").write_bytes(b"\x89PNG\r\n")
    done = command(str(tmp_path / "图.png"))

    assert done.exit_code == 1
    assert "文件是图片" in done.output


@pytest.mark.parametrize("words", [["nowhere.docx"], ["--period", "20233", "."]])
def test_a_mistyped_path_or_period_ends_with_two(command, words):
    assert command(*words).exit_code == 2
