"""From files to the ledger, the slips and the terminal."""

import functools
import shutil
import sys
from datetime import date

import pytest
from hand_made import bytes_of, column, rows, small_ledger

from reporting import __main__
from reporting.core.errors import LedgerError, OutputError
from reporting.core.period import parse
from reporting.returns import intake as order
from reporting.returns.intake import Intake, take_in
from reporting.returns.taking.slip_files import SlipFolder


def csv(aid="3140000", name="甲公司", period="2024年"):
    return f"填报单位：{name},,\n报告期：{period},,\n指标,数值（元）,状态\n困难帮扶资金,{aid},已发放\n".encode()


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


@pytest.fixture
def inbox(tmp_path):
    """Files written to a folder by their names."""
    (tmp_path / "inbox").mkdir()

    def put(**contents):
        for name, content in contents.items():
            (tmp_path / "inbox" / f"{name}.csv").write_bytes(content)
        return tmp_path / "inbox"

    return put


@pytest.fixture
def run(data, tmp_path):
    """An intake of these paths: whether all are in, and the lines that were told."""

    def run(*paths, period=None, is_trial=False):
        lines = []
        slips = SlipFolder(tmp_path / "outputs")
        intake = Intake(data, slips, date(2024, 12, 20), period and parse(period), is_trial)
        return take_in(intake, paths, lines.append), "\n".join(lines).splitlines()

    return run


def slips_in(folder):
    slips = folder / "outputs" / "slips"
    return sorted(str(path.relative_to(slips)) for path in slips.rglob("[!.]*.*"))


def test_the_good_go_in_the_faulty_go_back_and_all_is_told(run, data, inbox, tmp_path):
    folder = inbox(甲=csv("314万元"), 乙=csv("约莫不少", "乙公司"), 丙=csv(name="丙公司", period="某年"))
    all_in, printed = run(folder)
    heads = [line.removeprefix(f"{folder}/") for line in printed if not line.startswith("  ")]

    assert not all_in
    assert heads == [
        "丙.csv  退回：2处需修改",
        "乙.csv  退回：1处需修改（乙公司 2024年）",
        "甲.csv  已收入（甲公司 2024年）",
        f"共 3 份，退回 2 份，已收入 1 份。回执在 {tmp_path / 'outputs' / 'slips'}。",
    ]
    assert "  新增 成果 1 条：困难帮扶资金（314万元）" in printed
    assert [line for line in printed if line.startswith("  已换算 甲 B4：")]
    assert slips_in(tmp_path) == ["2024/乙.回执.xlsx", "2024/甲.回执.txt", "未知期间/丙.回执.xlsx"]
    assert column(data, "returns", "outcome") == {"b-2024-1": "sent_back", "a-2024-1": "accepted"}
    assert [(row["id"], row["value"]) for row in rows(data, "achievements")] == [("a-2024-a001", "3140000")]


def test_a_corrected_file_is_told_by_what_it_changes_and_the_same_file_by_nothing(run, inbox):
    run(inbox(甲=csv("100")))
    _, corrected = run(inbox(甲=csv("200")))
    all_in, same = run(inbox())

    assert "  更正：2024年 困难帮扶资金 100元 -> 200元" in corrected
    assert all_in
    assert same[0].endswith("甲.csv  没有变化（甲公司 2024年）")


def test_a_lost_receipt_is_written_again(run, inbox, tmp_path):
    run(inbox(甲=csv()))
    receipt = tmp_path / "outputs" / "slips" / "2024" / "甲.回执.txt"
    written = receipt.read_bytes()
    receipt.unlink()
    run(inbox())

    assert receipt.read_bytes() == written


def test_a_receipt_keeps_its_words_when_its_file_comes_again(run, inbox, tmp_path):
    practices = "填报单位：甲公司\n报告期：2024年\n做法类别,内容\n征集,走访班组\n".encode()
    run(inbox(**{"甲-做法": practices, "甲-成果": csv()}))
    receipt = tmp_path / "outputs" / "slips" / "2024" / "甲-成果.回执.txt"
    written = receipt.read_text("utf-8")
    run(inbox())

    assert "这份没有“做法”表；沿用以前报的1条" in written
    assert receipt.read_text("utf-8") == written


def test_a_mended_file_sends_its_marked_workbook_away(run, inbox, tmp_path):
    run(inbox(甲=csv("很多")))
    before = slips_in(tmp_path)
    run(inbox(甲=csv("100")))

    assert (before, slips_in(tmp_path)) == (["2024/甲.回执.xlsx"], ["2024/甲.回执.txt"])


def test_a_name_that_was_checked_lets_the_same_file_in(run, data, inbox):
    folder = inbox(报表=csv(name="甲公司厂"))
    first, _ = run(folder)
    names = (data / "names.csv").read_text("utf-8")
    (data / "names.csv").write_text(names.replace(",no", ",yes"), "utf-8")
    second, _ = run(folder)

    assert [(row["name"], row["means"], row["checked"]) for row in rows(data, "names")] == [("甲公司厂", "a", "yes")]
    assert (first, second) == (False, True)


def test_the_period_may_be_told_from_outside(run, data, inbox):
    content = csv().replace("报告期：2024年,,\n".encode(), b"")
    all_in, _ = run(inbox(甲=content), period="2023")

    assert all_in
    assert column(data, "sources", "title")["a-2023"] == "甲公司2023年为职工办实事报表"


def test_a_trial_tells_the_same_and_writes_nothing(run, data, inbox, tmp_path):
    folder = inbox(甲=csv(), 乙=csv("很多", "乙公司"), 丙=csv(name="甲公司厂"))
    before = bytes_of(data)
    _, trial = run(folder, is_trial=True)
    left = sorted(path.name for path in tmp_path.iterdir()), bytes_of(data), (data / ".intake").exists()
    _, printed = run(folder)

    assert left == (["data", "inbox"], before, False)
    assert trial[-1].endswith("试运行，什么都没有写入。")
    assert trial[:-1] == [line for line in printed[:-1] if not line.startswith("  回执：")]


def test_a_file_that_cannot_be_opened_is_told_and_keeps_nobody_out(run, data, inbox, tmp_path):
    folder = inbox(甲=csv())
    (folder / "乙.xlsx").write_bytes(b"")
    all_in, printed = run(folder / "丙.csv", folder)

    assert not all_in
    assert printed[0].endswith("丙.csv  打不开：文件不见了")
    assert [line for line in printed if "乙.xlsx  打不开：" in line]
    assert column(data, "returns", "outcome") == {"a-2024-1": "accepted"}
    assert "未知期间/乙.回执.xlsx" in slips_in(tmp_path)


def test_a_folder_without_files_is_no_success(run, inbox):
    folder = inbox()

    assert run(folder) == (
        False,
        [f"{folder} 里没有报表，子文件夹里也没有。"],
    )


def test_what_lies_below_a_folder_is_read_and_an_untouched_slip_in_it_is_passed_over(run, data, inbox, tmp_path):
    folder = inbox(甲=csv("很多"))
    (folder / "华北").mkdir()
    (folder / "甲.csv").rename(folder / "华北" / "甲.csv")
    run(folder)
    shutil.copy(tmp_path / "outputs" / "slips" / "2024" / "甲.回执.xlsx", folder)
    (folder / "华北" / "甲.csv").write_bytes(csv())
    all_in, printed = run(folder)

    assert all_in
    assert column(data, "returns", "outcome") == {"a-2024-1": "sent_back", "a-2024-2": "accepted"}
    assert printed[-1].startswith("共 1 份，已收入 1 份，另略过 1 个文件。")


@pytest.mark.parametrize(
    "file, content, found",
    [
        ("乙.zip", b"PK\x05\x06" + bytes(18), "文件是压缩包（ZIP），或其他格式的文档，不是Excel工作簿"),
        ("乙.pdf", b"%PDF-1.7", "文件是PDF文件，不是Excel工作簿"),
        ("乙.jpg", b"\xff\xd8\xff\xe0", "文件是图片，不是Excel工作簿"),
        ("乙.eml", b"From: a@example.com\n", "文件是邮件或网页（.eml、.mht），不是Excel工作簿"),
        ("乙.url", b"[InternetShortcut]\n", "文件是快捷方式，不是Excel工作簿"),
        ("乙.dat", b"\x00\x01", "文件不是Excel工作簿"),
    ],
)
def test_no_file_in_a_folder_is_passed_over_without_a_line_a_slip_and_the_exit_code(run, inbox, file, content, found):
    (inbox() / file).write_bytes(content)
    all_in, printed = run(inbox())

    assert not all_in
    assert printed[0] == f"{inbox() / file}  打不开：{found}"
    assert printed[2].endswith("未知期间/乙.回执.xlsx")


def test_a_file_name_with_the_number_of_a_person_is_printed_nowhere(run, data, inbox, tmp_path):
    """Nor is it kept: not in the name of the slip, not in the register."""
    number = "11010119900307123X"
    folder = inbox(**{f"甲公司{number}": csv("很多"), f"甲公司 {number}\n报表": csv()})
    _, printed = run(folder)
    kept = "".join(path.read_text("utf-8") for path in data.glob("*.csv"))

    assert not [text for text in (*printed, *slips_in(tmp_path), kept) if "19900307" in text]
    assert [line.partition("  ")[0] for line in printed if "  " in line.strip()][:1] == [
        f"{folder}/甲公司 1…X 报表.csv"
    ]
    assert slips_in(tmp_path) == ["2024/甲公司 1…X 报表.回执.txt", "2024/甲公司1…X.回执.xlsx"]


def test_a_slip_that_somebody_mended_in_its_place_is_not_overwritten_and_that_is_told(run, inbox, tmp_path):
    run(inbox(甲=csv("很多")))
    slip = tmp_path / "outputs" / "slips" / "2024" / "甲.回执.xlsx"
    slip.write_bytes(b"mended")
    _, printed = run(inbox())

    assert printed[-3:-1] == [f"  回执：{slip.with_name('甲.回执.new.xlsx')}", f"  旧回执 {slip} 有人改过，保留不动"]
    assert slip.read_bytes() == b"mended"


def test_our_own_fault_in_one_file_keeps_no_other_out_and_is_raised_at_the_end(run, data, inbox, monkeypatch):
    folder = inbox(甲=csv(), 乙=csv("1", "乙公司"))
    read = order.read_returned

    def broken(book, *rest):
        if book.file == "乙.csv":
            raise ZeroDivisionError
        return read(book, *rest)

    monkeypatch.setattr(order, "read_returned", broken)
    with pytest.raises(ExceptionGroup) as raised:
        run(folder)

    assert [type(error) for error in raised.value.exceptions] == [ZeroDivisionError]
    assert column(data, "returns", "outcome") == {"a-2024-1": "accepted"}


def test_a_ledger_that_is_broken_already_takes_nothing(run, data, inbox):
    (data / "items.csv").write_text("id\n", "utf-8")
    before = bytes_of(data)
    with pytest.raises(LedgerError, match=r"items\.csv"):
        run(inbox(甲=csv()))

    assert bytes_of(data) == before


def test_a_full_disk_is_told_and_leaves_the_ledger(run, data, inbox, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    before = bytes_of(data)
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="the disk is full"):
        run(inbox(甲=csv()))

    assert bytes_of(data) == before


def test_no_name_of_a_file_reaches_the_terminal_with_its_control_characters(run, inbox):
    _, printed = run(inbox(**{"甲\x1b[2J": csv()}))

    assert printed[0].endswith("甲[2J.csv  已收入（甲公司 2024年）")


@pytest.fixture
def command(data, tmp_path, monkeypatch, capsys):
    """The command line: its exit code, and what it said."""

    def command(*arguments):
        folders = ["--data", str(data), "--output", str(tmp_path / "outputs")]
        monkeypatch.setattr(sys, "argv", ["reporting", "intake", *folders, *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            __main__.main()
        return end.value.code or 0, *capsys.readouterr()

    return command


def test_the_exit_code_tells_whether_all_are_in(command, data, inbox):
    folder = inbox(甲=csv())
    good = command("--received", "2024-12-21", folder)
    faulty = command(inbox(乙=csv("很多", "乙公司")))

    assert (good[0], faulty[0]) == (0, 1)
    assert column(data, "returns", "received_on")["a-2024-1"] == "2024-12-21"


def test_a_ledger_that_excel_saved_is_told_once_and_gets_the_rows_in_the_kits_form(command, data, inbox):
    """Also in a trial, which leaves it as Excel saved it."""
    command(inbox(甲=csv()))
    for table in ("achievements", "sources", "returns", "enterprises"):
        path = data / f"{table}.csv"
        saved = path.read_text("utf-8").replace("-12-31", "/12/31").replace("\n", ",\r\n")
        path.write_bytes(saved.encode("gb18030"))
    before = bytes_of(data)
    both = inbox(乙=csv(320, "乙公司")), inbox(丙=csv(330))
    trial, (_, _, noticed) = command("--dry-run", *both), command("--dry-run", *both)
    unchanged = bytes_of(data) == before
    taken = command(*both)

    assert unchanged
    assert (trial[0], taken[0]) == (0, 0)
    assert noticed.count("运行 make tidy") == taken[2].count("运行 make tidy") == 1
    assert "achievements.csv（GBK、2024/12/31、,,,）" in taken[2]
    assert sorted(column(data, "achievements", "value").values()) == ["320", "330"]
    assert [name for name, raw in bytes_of(data).items() if b"\r" in raw] == ["enterprises.csv"]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["无/13800138000.xlsx"], "没有 无/1…0.xlsx。请写明收到的文件"),
        (["--period", "soon", "."], "'soon' is not a period."),
        (["--received", "2024-2-30", "."], "'2024-2-30' is not a day. Write year-month-day, such as 2024-12-20."),
        ([], "Missing argument"),
    ],
)
def test_wrong_usage_ends_with_2(command, arguments, message):
    code, out, err = command(*arguments)

    assert (code, out) == (2, "")
    assert message in err


def test_an_interruption_says_what_is_in_and_ends_with_130(command, data, inbox, monkeypatch):
    read = order.read_returned

    def interrupted(book, *rest):
        if book.file == "甲.csv":
            raise KeyboardInterrupt
        return read(book, *rest)

    monkeypatch.setattr(order, "read_returned", interrupted)
    code, out, err = command(inbox(乙=csv("1", "乙公司"), 甲=csv()))

    assert (code, err) == (
        130,
        "已中断：上面报告过的已经办完，其余的没有收入（至多一份收了还没来得及报告）。再运行一次即可，收过的不会重复。\n",
    )
    assert "乙.csv  已收入" in out
    assert column(data, "returns", "outcome") == {"b-2024-1": "accepted"}


def test_our_own_fault_ends_with_3_and_says_that_the_others_are_in(command, inbox, monkeypatch):
    monkeypatch.setattr(order, "read_returned", functools.partial(int, "x"))
    code, out, err = command(inbox(甲=csv()))

    assert code == 3
    assert "程序出错，没有收入" in out
    assert err.splitlines()[-1].endswith("The other files are as told above.")
