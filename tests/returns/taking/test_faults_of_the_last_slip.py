"""A corrected return that goes back again: which faults the last slip did not name, and how many are mended."""

from datetime import date

import pytest
from hand_made import small_ledger
from python_calamine import load_workbook

from reporting.returns.intake import Intake, take_in
from reporting.returns.taking.slip_files import SlipFolder

HEAD = "填报单位：甲公司,,\n报告期：2024年,,\n指标,数值（元）,状态\n"
MANY, STATUS, SOME = "困难帮扶资金,很多,已发放\n", "助学资金,200,不知道\n", "助学资金,若干,已发放\n"
SOUND = "困难帮扶资金,100,已发放\n"


@pytest.fixture
def sent(tmp_path):
    """An intake of a workbook with these rows under the name of a file: the verdict on it, without its path."""
    data = small_ledger(tmp_path / "data")

    def sent(*rows, name="甲", head=HEAD):
        path = tmp_path / f"{name}.csv"
        path.write_text(head + "".join(rows), "utf-8")
        printed: list[str] = []
        slips = SlipFolder(tmp_path / "outputs")
        take_in(Intake(data, slips, date(2024, 12, 20), period=None, is_trial=False), [path], printed.append)
        return printed[0].splitlines()[0].removeprefix(f"{path}  ").removesuffix("（甲公司 2024年）")

    return sent


@pytest.mark.parametrize(
    "first, second, since",
    [
        ([MANY, STATUS], [MANY, STATUS], "2处需修改，与上次指出的相同"),
        ([MANY, STATUS], [MANY], "1处需修改，上次指出的1处已改好"),
        ([MANY], [MANY, STATUS], "2处需修改，其中1处上次没有指出"),
        ([MANY], [SOME], "1处需修改，其中1处上次没有指出，上次指出的1处已改好"),
        ([MANY, STATUS], [STATUS, MANY], "2处需修改，与上次指出的相同"),
        ([SOUND, SOUND, STATUS], [SOUND, "\n", SOUND, STATUS], "2处需修改，与上次指出的相同"),
    ],
    ids=["nothing", "one mended", "one new", "one for another", "other rows", "a row put in between"],
)
def test_the_verdict_tells_what_became_of_the_faults_of_the_last_slip(sent, first, second, since):
    assert sent(*first).startswith("退回：")
    assert sent(*second) == f"退回：{since}"


def test_the_first_slip_says_nothing_of_one_before_it(sent):
    assert sent(MANY, STATUS) == "退回：2处需修改"


def test_the_slip_says_the_same_to_the_sender(sent, tmp_path):
    sent(MANY)
    sent(MANY, STATUS)
    page = load_workbook(str(tmp_path / "outputs/slips/2024/甲.回执.xlsx")).get_sheet_by_index(0).to_python()

    assert "本次结果：需修改2处（其中1处上次没有指出），已换算1处" in [row[0] for row in page]


def test_the_correction_may_have_another_name(sent):
    sent(MANY, STATUS)

    assert sent(STATUS, name="甲（更正）") == "退回：1处需修改，上次指出的1处已改好"


def test_a_workbook_of_other_tables_is_no_correction(sent):
    sent(MANY)

    practices = "填报单位：甲公司,\n报告期：2024年,\n内容,做法类别\n"

    assert sent("走访,随便\n", head=practices, name="做法") == "退回：1处需修改"


def test_after_it_was_taken_in_a_return_begins_anew(sent):
    sent(MANY)
    accepted = sent(SOUND)

    assert (accepted, sent(MANY, STATUS)) == ("已收入", "退回：2处需修改")


def test_what_is_kept_of_the_faults_is_no_word_of_the_workbook(sent, tmp_path):
    sent(MANY)
    kept = (tmp_path / "outputs/slips/.faults/a-2024").read_text("utf-8").splitlines()

    assert kept[0] == "achievements"
    assert [len(bytes.fromhex(line)) for line in kept[1:]] == [32]
