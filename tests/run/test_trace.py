"""Where a printed number came from, asked on the command line, by whatever name the person knows it."""

import json
import sys

import pytest
from expressions import figures, money, share
from jobs import job_in
from ledgers import ENTERPRISES, ledger_folder, paid

from reporting import __main__
from reporting.core.passport import Passport
from reporting.ledger.files import digests
from reporting.published.content import Amount, Printed
from reporting.published.json_format import to_manifest

FUNDS = Amount("300", "yuan")
FUNDS_FROM = Passport(
    "aid_funds",
    {"zh": "帮扶资金", "en": "Aid funds"},
    money(aid="default"),
    left_out=(figures(aid="with_mutual_aid"),),
)
SHARE_FROM = Passport("resolved_share", {"zh": "办结率", "en": "Share resolved"}, share())
PRINTED = (
    Printed("aid_total", "资金帮扶", "300元", FUNDS, FUNDS_FROM),
    Printed("findings_total", "主要情况", "300元", FUNDS, FUNDS_FROM),
    Printed("share", "主要情况", "75.0%（3/4）", Amount("3/4", "share"), SHARE_FROM),
    Printed("bare", "说明", "5项", Amount("5", "item")),
)
TOTAL = [
    "  指标：aid_funds",
    "  算式：帮扶资金：100元 + 200元 = 300元",
    "  准确值：300元",
    "  台账：achievements.csv:2 甲，困难帮扶资金，as printed，报表，p. 1",
    "  台账：achievements.csv:3 乙，困难帮扶资金，as printed，报表，p. 1",
    "  未计入：achievements.csv:4 乙，医疗互助赔付，as printed，报表，p. 1",
]
ACHIEVEMENTS = [
    paid(100),
    paid(200, enterprise="b"),
    paid(50, enterprise="b", measure="mutual_aid_payouts"),
]
LISTS = [{"total": 4, "resolved": 3}]


@pytest.fixture
def job(tmp_path):
    """A job whose run left these three numbers in the manifest."""
    made = job_in(tmp_path)
    ledger_folder(made.data, achievements=ACHIEVEMENTS, lists=LISTS)
    made.notebooks.mkdir()
    made.folder.mkdir(parents=True)
    kept(made, figures=to_manifest(PRINTED), ledger=digests(made.data))
    return made


def kept(job, **entry):
    (job.folder / "manifest.json").write_text(json.dumps({"briefings": {"zh": entry}}), encoding="utf-8")


@pytest.fixture
def trace(job, monkeypatch, capsys):
    """The exit code of the command, and the lines it wrote to each stream."""

    def command(name, *options, period="2023"):
        folders = ["--data", str(job.data), "--output", str(job.output)]
        monkeypatch.setattr(sys, "argv", ["reporting", "trace", period, name, *folders, *options])
        try:
            __main__.main()
            code = 0
        except SystemExit as end:
            code = end.code or 0
        out, err = capsys.readouterr()
        return code, out.splitlines(), err.splitlines()

    return command


@pytest.mark.parametrize("name", ["aid_total", "资金帮扶", "AID_TOTAL", " 资金 帮扶 "])
def test_a_number_is_found_by_its_bookmark_and_its_label(trace, name):
    assert trace(name) == (0, ["资金帮扶 [aid_total]  300元", *TOTAL], [])


@pytest.mark.parametrize("name", ["aid_funds", "300元", "３００元", "300 元"])
def test_equal_passports_are_told_once(trace, name):
    assert trace(name) == (0, ["资金帮扶 [aid_total]  300元", *TOTAL], [])


def test_all_numbers_of_a_name_are_told(trace):
    code, out, _ = trace("主要情况")

    assert code == 0
    assert [line for line in out if "[" in line] == [
        "主要情况 [findings_total]  300元",
        "主要情况 [share]  75.0%（3/4）",
    ]


@pytest.mark.parametrize(
    "part", ["75.0%", "3/4", "75.0%\u200b（3/4）"], ids=["share", "fraction", "copied from the page"]
)
def test_a_part_of_the_words_is_enough(trace, part):
    code, out, _ = trace(part)

    assert code == 0
    assert out == [
        "主要情况 [share]  75.0%（3/4）",
        "  指标：resolved_share",
        "  算式：办结率：3/4 = 75.0%（3/4）",
        "  准确值：3/4",
        "  台账：lists.csv:2 甲，清单，—，报表，p. 1",
    ]


@pytest.mark.parametrize("typed, nearest", [("aid_totl", "aid_total"), ("资金帮", "资金帮扶"), ("30元", "300元")])
def test_a_typo_is_told_the_nearest_name(trace, typed, nearest):
    code, out, (head, hint) = trace(typed)

    assert (code, out) == (1, [])
    assert head == f"No number of the briefing is called {typed!r}."
    assert hint.startswith(f"Did you mean {nearest}")


@pytest.mark.parametrize("typed", ["xyzzy", "", "   "])
def test_a_name_that_is_near_nothing_is_told_what_can_be_asked(trace, typed):
    code, out, (_, hint) = trace(typed)

    assert (code, out) == (1, [])
    assert hint == "Ask by bookmark, measure, label or the words on the page."


@pytest.mark.parametrize(
    "period, options, make", [("2022", (), "2022"), ("2023", ("--locale", "en"), "2023 LOCALE=en")]
)
def test_without_a_briefing_the_one_message_says_how_to_make_it(trace, job, period, options, make):
    told = trace("aid_total", *options, period=period)

    assert told == (
        1,
        [],
        [
            f"There is no briefing of {period} in {job.output}.",
            f"Make it first: make report PERIOD={make} DATA={job.data} OUTPUT={job.output}",
        ],
    )


@pytest.mark.parametrize("content", ["", "{", "[]", '{"briefings": {"zh": {}}}', '{"briefings": {"zh": "no"}}'])
def test_a_manifest_that_tells_nothing_is_like_none(trace, job, content):
    (job.folder / "manifest.json").write_text(content)
    code, _, err = trace("aid_total")

    assert code == 1
    assert err[0] == f"There is no briefing of 2023 in {job.output}."


def test_a_period_that_cannot_be_read_is_wrong_usage(trace):
    assert trace("aid_total", period="20233")[0] == 2


def test_a_ledger_changed_since_is_told_and_the_formula_is_that_of_today(trace, job):
    """The page says 300元, as it was then; what the ledger gives now is said to be of now."""
    ledger_folder(job.data, achievements=[paid(100), paid(999, enterprise="b")])
    code, out, err = trace("aid_total")

    assert (code, err) == (0, [])
    assert out[0] == "注意：出稿后台账有改动，以下算式和台账行按现在的台账。"
    assert out[1] == "资金帮扶 [aid_total]  300元"
    assert "  算式：帮扶资金：100元 + 999元 = 1099元" in out
    assert "  准确值：300元" in out


def test_a_number_that_the_ledger_of_today_does_not_give_has_no_formula(trace, job):
    ledger_folder(job.data, achievements=[paid(100, status="planned")])

    assert trace("share")[1] == [
        "注意：出稿后台账有改动，以下算式和台账行按现在的台账。",
        "主要情况 [share]  75.0%（3/4）",
        "  指标：resolved_share",
        "  准确值：3/4",
    ]


def test_of_a_ledger_that_cannot_be_read_any_more_nothing_is_quoted(trace, job):
    ledger_folder(job.data, achievements=[paid("broken")])

    assert trace("aid_total") == (
        0,
        [
            "注意：现在的台账有差错，读不出来，算式和台账行从略。",
            "资金帮扶 [aid_total]  300元",
            "  指标：aid_funds",
            "  准确值：300 yuan",
        ],
        [],
    )


def test_a_number_of_a_run_before_schema_2_is_told_as_far_as_it_is_known(trace, job):
    """Its passport names lines of the ledger as it was then, and nothing to reckon it by."""
    before = {"label": "资金帮扶", "words": "300元", "exact": "300", "unit": "yuan", "bound": "exact"}
    passport = {"measure": "aid_funds", "formula": {}, "rows": ["achievements.csv:2"], "left_out": [{"zh": "x"}]}
    kept(job, figures={"aid_total": {**before, **passport}}, ledger=digests(job.data))

    assert trace("aid_total")[1] == ["资金帮扶 [aid_total]  300元", "  指标：aid_funds", "  准确值：300元"]


@pytest.fixture
def document(job):
    """The document of b prints the same numbers."""
    own = job.of("b")
    own.folder.mkdir(parents=True)
    kept(own, figures=to_manifest(PRINTED), ledger=digests(own.data))


@pytest.mark.parametrize("name", ["b", "乙", "乙公司", "B Works", "b works", " 乙 公司 "])
@pytest.mark.usefixtures("document")
def test_an_enterprise_goes_by_its_id_and_by_each_of_its_names(trace, name):
    assert trace("aid_total", "--enterprise", name) == (0, ["资金帮扶 [aid_total]  300元", *TOTAL], [])


@pytest.mark.parametrize("checked, code", [("yes", 0), ("no", 1)])
@pytest.mark.usefixtures("document")
def test_a_name_that_was_checked_does_as_well(trace, job, checked, code):
    names = [{"kind": "enterprise", "name": "老乙", "means": "b", "checked": checked}]
    ledger_folder(job.data, achievements=ACHIEVEMENTS, names=names)

    assert trace("aid_total", "--enterprise", "老乙")[0] == code


@pytest.mark.parametrize(
    "typed, hint",
    [
        ("乙公", "Did you mean 乙公司, 乙?"),
        ("B Work", "Did you mean B Works, A Works?"),
        ("Nobody", "Ask by its id, or by its full or short name."),
        ("../b", "Ask by its id, or by its full or short name."),
    ],
)
@pytest.mark.usefixtures("document")
def test_an_enterprise_that_is_not_known_is_told_the_nearest_names(trace, typed, hint):
    assert trace("aid_total", "--enterprise", typed) == (1, [], [f"No enterprise is called {typed!r}.", hint])


@pytest.mark.usefixtures("document")
def test_a_name_of_two_enterprises_is_nobodys(trace, job):
    ledger_folder(job.data, enterprises=[*ENTERPRISES, {**ENTERPRISES[1], "id": "b2", "name": "乙二"}])
    code, _, err = trace("aid_total", "--enterprise", "乙")

    assert code == 1
    assert err == ["Several enterprises are called '乙'.", "Name one by its id: b, b2."]


@pytest.mark.usefixtures("document")
def test_an_enterprise_that_left_the_ledger_is_found_by_its_id(trace, job):
    ledger_folder(job.data, enterprises=[ENTERPRISES[0]])

    assert trace("aid_total", "--enterprise", "b")[0] == 0


def test_an_enterprise_without_a_document_is_told_how_to_make_it(trace, job):
    told = trace("aid_total", "--enterprise", "甲")

    assert told[2] == [
        f"There is no briefing of 2023 for a in {job.output}.",
        f"Make it first: make report PERIOD=2023 DATA={job.data} OUTPUT={job.output} EACH=1",
    ]


def test_after_a_release_that_was_broken_off_trace_says_so_first(trace, job):
    mark = job.folder / ".releasing.zh"
    mark.touch()
    _, out, _ = trace("帮扶资金")
    mark.unlink()

    assert out[0].startswith("注意：上次放行中断")
