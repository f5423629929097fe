"""Where forms go: a safe name for each enterprise, the same bytes twice, and what people filled in stays."""

import sys
import unicodedata

import pytest
from each_row import each_row
from form_builders import enterprise
from ledgers import ENTERPRISES, ledger_folder

from reporting import __main__
from reporting.core.errors import LedgerError, OutputError, PrivacyError
from reporting.core.office_package import is_sealed, is_sealed_form, pack, unpack
from reporting.core.period import parse
from reporting.core.personal_data import personal_data
from reporting.returns.forms.file_names import file_names
from reporting.returns.send_forms import make_forms

HOSTILE = [
    "../../x",
    "..",
    "a/b\\c",
    "CON",
    "com1",
    " 甲 ",
    "甲.new",
    "~$甲",
    'x:*?"<>|',
    "\u202e甲",
    "字" * 200,
    "👩‍🏭" * 60,
    "-rf",
    "%00",
    "é",
]

SHEET = "xl/worksheets/sheet2.xml"
ONE = enterprise("甲公司", id="a", short_name="甲")


@pytest.fixture
def send(tmp_path):
    """Make the forms of one enterprise; tables may differ."""

    def make(**tables):
        data = ledger_folder(tmp_path / "data", **{"enterprises": [ONE], **tables})
        return make_forms(data, tmp_path / "out", parse("2024"))

    return make


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@each_row("name", HOSTILE)
def test_a_file_name_is_safe_whatever_the_enterprise_is_called(name):
    (file,) = file_names({"a": name}).values()

    assert not set(file.removesuffix(".xlsx")) & set('\\/:*?"<>|.\u202e\u200d')
    assert not file.startswith(("-", "~", " "))
    assert file.lower() not in {"con.xlsx", "com1.xlsx", ".xlsx"}
    assert len(file.encode()) <= 180 - len(".new-9")


def test_names_that_only_differ_in_what_no_file_name_holds_are_told_apart():
    files = file_names(
        {"a": "甲/乙", "b": "甲:乙", "c": "ABC", "d": "abc", "e": unicodedata.normalize("NFD", "é"), "f": "é"}
    )

    assert list(files.values())[:2] == ["甲_乙.xlsx", "甲_乙-b.xlsx"]
    assert len({file.casefold() for file in files.values()}) == 6


def test_a_name_of_which_nothing_is_left_gives_way_to_the_id():
    assert file_names({"a.b": "..."}) == {"a.b": "a_b.xlsx"}


def test_each_enterprise_that_reports_has_its_file(send, tmp_path):
    sent = send(enterprises=ENTERPRISES)

    assert sent.folder == tmp_path / "out" / "forms" / "2024"
    assert names_in(sent.folder) == ["乙.xlsx", "甲.xlsx"]


def test_two_runs_give_the_same_bytes_without_a_clock(send):
    first = {path: path.read_bytes() for path in send().folder.iterdir()}

    assert {path: path.read_bytes() for path in send().folder.iterdir()} == first
    for form in first.values():
        assert b">2024-12-31T00:00:00Z</dcterms:created>" in unpack(form)["docProps/core.xml"]


def test_a_form_that_somebody_began_stays_and_the_new_one_stands_beside_it(send):
    begun = send().folder / "甲.xlsx"
    parts = unpack(begun.read_bytes())
    filled = {**parts, SHEET: parts[SHEET].replace(b"</sheetData>", b"<row r='99'/></sheetData>")}
    begun.write_bytes(pack(filled))

    sent = send()
    again = send()

    assert unpack(begun.read_bytes()) == filled
    assert sent.beside == again.beside == {begun: begun.with_name("甲.new.xlsx")}
    assert names_in(sent.folder) == ["甲.new.xlsx", "甲.xlsx"]


def test_an_untouched_form_is_renewed_when_the_ledger_changed(send):
    before = (send().folder / "甲.xlsx").read_bytes()
    after = (send(enterprises=[{**ONE, "name": "甲有限公司"}]).folder / "甲.xlsx").read_bytes()

    assert before != after


def test_untouched_forms_of_names_that_are_gone_are_swept_out_and_nothing_else(send):
    folder = send().folder
    (folder / "notes.txt").write_text("mine")
    (folder / "丙.xlsx").write_bytes(b"filled in by a clerk")
    send(enterprises=[{**ONE, "short_name": "乙"}])

    assert names_in(folder) == ["notes.txt", "丙.xlsx", "乙.xlsx"]


def test_a_form_is_not_taken_for_a_briefing(send):
    form = send().folder / "甲.xlsx"

    assert is_sealed_form(form)
    assert not is_sealed(form)


OF_A_PERSON = {"list": "l", "title": "慰问", "category": "低保户", "origin": "张伟"}


def test_forms_that_hold_personal_data_are_not_written_until_a_person_confirms_that_it_is_none(send, tmp_path):
    """The door of the ledger looks at each cell; what two of them say together is seen in the row of the form."""
    with pytest.raises(PrivacyError) as refused:
        send(lists=[{"id": "l"}], items=[OF_A_PERSON])
    assert refused.value.faults == ("甲.xlsx：困难情况（低…伟）",)
    assert not (tmp_path / "out").exists()

    (words,) = personal_data("低保户\t张伟")
    who = {"confirmed_by": "办公室主任", "confirmed_on": "2024-01-20", "reason": "是走访的人"}
    row = {"doubt": "personal", "rows": words.mark, "figures": str(len(words.words)), **who}
    assert names_in(send(lists=[{"id": "l"}], items=[OF_A_PERSON], confirmations=[row]).folder) == ["甲.xlsx"]


def test_who_answers_for_an_item_is_no_secret(send):
    assert send(lists=[{"id": "l"}], items=[{"list": "l", "title": "患病职工慰问", "leader": "李强"}]).places


def test_a_ledger_with_faults_gives_no_forms(send, tmp_path):
    with pytest.raises(LedgerError, match="the ledger has 1 fault"):
        send(items=[{"list": "none"}])
    assert not (tmp_path / "out").exists()


def test_a_folder_in_the_place_of_a_form_is_told_before_anything_is_written(send, tmp_path):
    (tmp_path / "out" / "forms" / "2024" / "甲.xlsx").mkdir(parents=True)

    with pytest.raises(OutputError, match=r"甲\.xlsx could not be written: a file or a folder of this name"):
        send()
    assert names_in(tmp_path / "out" / "forms" / "2024") == ["甲.xlsx"]


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """The command line; its exit code and what it prints."""

    def command(*arguments):
        typed = ["reporting", "forms", "--output", str(tmp_path / "out"), *map(str, arguments)]
        monkeypatch.setattr(sys, "argv", typed)
        try:
            __main__.main()
            code = 0
        except SystemExit as end:
            code = end.code or 0
        return code, *capsys.readouterr()

    return command


def test_the_last_line_is_the_folder_and_a_form_that_stays_is_told(run, tmp_path):
    folder = tmp_path / "out" / "forms" / "2024H1"
    folder.mkdir(parents=True)
    (folder / "甲.xlsx").write_bytes(b"filled in by a clerk")
    code, out, err = run("2024年上半年", "--data", ledger_folder(tmp_path / "data", enterprises=[ONE]))

    assert code == 0
    assert out.splitlines() == ["2024年上半年表样共 1 份，每个填报单位一份。", str(folder)]
    assert err == "甲.xlsx 已有人填写，保留不动；新表样另存为 甲.new.xlsx。\n"


@pytest.mark.parametrize("period", ["2024; touch x", "../../x", "2024-13", ""])
def test_what_is_no_period_is_wrong_usage(run, tmp_path, period):
    code, out, err = run(period)

    assert (code, out) == (2, "")
    assert "period" in err
    assert not (tmp_path / "out").exists()


def test_a_ledger_to_mend_ends_with_one(run, tmp_path):
    code, out, err = run("2024", "--data", ledger_folder(tmp_path / "data", items=[{"list": "none"}]))

    assert (code, out) == (1, "")
    assert "items.csv" in err
