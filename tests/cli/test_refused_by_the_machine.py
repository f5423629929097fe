"""A command that the machine refuses something ends with 1 and says so; nothing half written stands under a name."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from jobs import small_job
from ledgers import ledger_folder, paid
from refusing import as_user, ended, limited

from reporting.__main__ import app
from reporting.analysis import board_text
from reporting.job import ROOT
from reporting.returns import intake

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and other users are those of Unix")
IN_CHINESE = ("forms", "intake", "extract", "translations", "tidy")
EVERY_ONE_THAT_WRITES = ("report", *IN_CHINESE, "template", "template-check", "demo")


def opened_to_all(folder):
    """The folder of a test, which others may look into, and those around it that pytest made."""
    around = [each for each in folder.parents if each.is_relative_to(Path(tempfile.gettempdir()))]
    for each in (folder, *folder.rglob("*"), *around):
        each.chmod(each.stat().st_mode | 0o555)


@pytest.fixture(scope="module")
def given(tmp_path_factory):
    """A ledger with a table that Excel saved, a text, a template, and forms that come back empty."""
    folder = tmp_path_factory.mktemp("given")
    job = small_job(folder, "greets")
    (folder / "saved").mkdir()
    ledger_folder(folder / "saved", achievements=[paid(100), paid(200, enterprise="b")])
    table = folder / "saved" / "achievements.csv"
    table.write_text(table.read_text("utf-8").replace("\n", "\n\n"), "utf-8")
    (folder / "text.txt").write_text("甲公司2023年发放困难帮扶资金300元。", "utf-8")
    assert ended(lambda: None, "forms", "2024", "--data", job.data, "--output", folder)[0] == 0
    return folder


def arguments_of(command, given, output):
    """What the command is asked, with its results in this folder."""
    places = ("--data", given / "data", "--output", output)
    return {
        "report": [
            "2023",
            "--no-html",
            *places,
            "--template",
            given / "template.docx",
            "--notebooks",
            given / "notebooks",
        ],
        "forms": ["2024", *places],
        "intake": [given / "forms", *places],
        "extract": [given / "text.txt", *places],
        "translations": places,
        "tidy": ["--data", given / "saved"],
        "template": [output / "new.docx"],
        "template-check": [given / "template.docx", "--output", output],
        "demo": ["--data", output / "data", "--output", output],
    }[command]


def visible_in(folder):
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {str(path) for path in paths if not any(part.startswith(".") for part in path.parts)}


@pytest.mark.parametrize(
    "command, room",
    [*((command, 0) for command in EVERY_ONE_THAT_WRITES), *((command, 20) for command in IN_CHINESE)],
)
def test_a_file_for_which_there_is_no_room_is_told_and_no_half_of_it_stays(given, tmp_path, command, room):
    before = visible_in(given)
    code, said = ended(limited(fsize=room), command, *arguments_of(command, given, tmp_path))

    assert (code, "Traceback" in said) == (1, False), said
    speaks_chinese = command in {*IN_CHINESE, "template-check"}
    assert ("文件超过系统允许的大小" if speaks_chinese else "the file is larger than this system allows") in said
    assert visible_in(tmp_path) | visible_in(given) <= before


def test_too_many_open_files_are_told(given):
    """Beside the three that are open from the start there may be none."""
    code, said = ended(limited(nofile=3), "board", "2023", "--data", given / "data")

    assert (code, "too many files are open" in said) == (1, True)


@pytest.fixture(scope="module")
def imported(given, tmp_path_factory):
    """All that these commands import is there: Python may lie where another user cannot look."""
    for command in IN_CHINESE[:4]:
        CliRunner().invoke(app, [command, *map(str, arguments_of(command, given, tmp_path_factory.mktemp("imported")))])


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root becomes somebody else")
@pytest.mark.usefixtures("imported")
@pytest.mark.parametrize("command", ["forms", "extract", "intake", "translations"])
def test_a_folder_of_somebody_else_is_told_with_what_its_owner_does(given, tmp_path, command):
    output = tmp_path / "shared"
    opened_to_all(given)
    opened_to_all(tmp_path)
    output.mkdir(mode=0o755)
    code, said = ended(as_user(1002), command, *arguments_of(command, given, output))

    assert code == 1
    assert "写不进去：没有权限" in said
    assert "chmod -R g+rwX" in said


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root becomes somebody else")
@pytest.mark.usefixtures("imported")
def test_two_people_of_one_group_share_a_folder(given, tmp_path):
    """The first one's files may be replaced by the second: both have umask 002, and each file keeps to it."""
    opened_to_all(given)
    opened_to_all(tmp_path)
    output = tmp_path / "shared"
    output.mkdir()
    output.chmod(0o777)
    asked = ["translations", *arguments_of("translations", given, output)]
    codes = [ended(as_user(user, 0o002), *asked)[0] for user in (1001, 1002, 1001)]
    forms = ended(as_user(1002, 0o002), "forms", *arguments_of("forms", given, output))[0]
    modes = {path.stat().st_mode & 0o777 for path in output.rglob("*") if path.is_file()}

    assert ([*codes, forms], modes) == ([0, 0, 0, 0], {0o664})


@pytest.mark.parametrize("command", ["forms", "intake", "extract", "translations"])
def test_any_bytes_that_linux_takes_for_a_name_are_a_folder_of_results(given, tmp_path, command):
    output = tmp_path / os.fsdecode(b"caf\xe9")
    code, said = ended(lambda: None, command, *arguments_of(command, given, output))

    assert code == (command == "intake")  # the forms come back empty
    assert "写不进去" not in said
    assert visible_in(output)


@pytest.mark.parametrize("command", ["report", *IN_CHINESE[:4], "demo"])
def test_a_path_that_is_too_long_is_told(given, tmp_path, command):
    code, said = ended(lambda: None, command, *arguments_of(command, given, tmp_path / ("x" * 300)))

    assert code == 1
    assert ("路径太长" if command in IN_CHINESE else "the path is too long") in said


@pytest.mark.parametrize("command", ["report", *IN_CHINESE, "demo"])
def test_a_locale_that_has_no_chinese_names_is_told_before_anything_is_read(given, tmp_path, command):
    def cannot_write_names():
        def encoded(name):
            return name.encode("ascii")

        os.fsencode = encoded

    code, said = ended(cannot_write_names, command, *arguments_of(command, given, tmp_path))

    assert (code, "PYTHONUTF8=1" in said, visible_in(tmp_path)) == (1, True, set())


def test_too_little_memory_is_told(given):
    def without_memory(*_):
        raise MemoryError

    code, said = ended(lambda: setattr(board_text, "board", without_memory), "board", "2023", "--data", given / "data")

    assert (code, said.splitlines()[0]) == (1, "The run was stopped: the memory is used up")


def test_a_workbook_that_takes_all_memory_does_not_keep_the_others_out(given, tmp_path):
    whole = intake.open_return

    def opened(name, raw):
        if "甲" in name:
            raise MemoryError
        return whole(name, raw)

    asked = arguments_of("intake", given, tmp_path)
    code, said = ended(lambda: setattr(intake, "open_return", opened), "intake", *asked)

    assert code == 1
    assert "甲.xlsx  内存不够，没有收入" in said
    assert "乙.xlsx  退回" in said


def test_the_kit_works_behind_a_link_to_its_folder(tmp_path, given):
    (tmp_path / "link").symlink_to(ROOT)
    command = [sys.executable, "-m", "reporting", "forms", "2024", "--data", given / "data", "--output", tmp_path]
    made = subprocess.run(command, cwd=tmp_path / "link", capture_output=True, check=False)

    assert (made.returncode, made.stderr) == (0, b"")


def test_what_is_ignored_stays_so(given):
    """As `nohup` has it: the terminal may be closed."""

    def ignores():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        whole = board_text.board
        board_text.board = lambda *given: os.kill(os.getpid(), signal.SIGHUP) or whole(*given)

    assert ended(ignores, "board", "2023", "--data", given / "data")[0] == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_that_asks_for_the_end_is_one_line_and_its_code(given, number):
    def asked():
        # Whoever started the tests may have it ignored, as `nohup` has.
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
        board_text.board = lambda *_: os.kill(os.getpid(), number)

    code, said = ended(asked, "board", "2023", "--data", given / "data")

    assert (code, said) == (128 + number, "Stopped.\n")


def test_an_intake_that_is_asked_to_end_says_what_is_done(given, tmp_path):
    def asked():
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        intake.open_return = lambda *_: os.kill(os.getpid(), signal.SIGTERM)

    code, said = ended(asked, "intake", *arguments_of("intake", given, tmp_path))

    assert code == 128 + signal.SIGTERM
    assert said.startswith("已中断：上面报告过的已经办完")
    assert said.count("\n") == 1
