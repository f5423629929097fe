"""Words that look like personal data and are none are confirmed in the ledger, and are quiet from then on."""

import pytest
from click.testing import CliRunner
from ledgers import facts, ledger, ledger_folder, paid

from reporting.checks.gate import notes_of
from reporting.cli.privacy import privacy
from reporting.core.errors import LedgerError, PrivacyError
from reporting.core.personal_data import personal_data
from reporting.core.project import TEMPLATES
from reporting.ledger.confirmation_rules import confirmed_words
from reporting.outputs.personal_data_check import FilesToCheck, refuse_personal_data

TEMPLATE = (TEMPLATES / "briefing.zh.docx").read_bytes()
LOOKS_LIKE_ONE, ANOTHER = "13800138000", "13900139000"


def confirmed(words):
    (personal,) = personal_data(words)
    return {
        "doubt": "personal",
        "rows": personal.mark,
        "figures": str(len(words)),
        "confirmed_by": "办公室主任",
        "confirmed_on": "2024-01-20",
        "reason": "设备编号",
    }


def with_note(words):
    return paid(100, locator=f"见{words}")


def test_confirmed_words_may_stand_in_the_ledger_and_no_others(tmp_path):
    rows, words = [confirmed(LOOKS_LIKE_ONE)], confirmed_words

    read = ledger(tmp_path / "a", achievements=[with_note(LOOKS_LIKE_ONE)], confirmations=rows)
    assert read["achievements"].locator.tolist() == [f"见{LOOKS_LIKE_ONE}"]
    assert words(read["confirmations"]) == {rows[0]["rows"]}
    with pytest.raises(LedgerError, match="never enter the ledger"):
        ledger(tmp_path / "b", achievements=[with_note(ANOTHER)], confirmations=rows)
    with pytest.raises(LedgerError, match="never enter the ledger"):
        ledger(tmp_path / "c", achievements=[with_note(f"{LOOKS_LIKE_ONE}、{ANOTHER}")], confirmations=rows)


def test_a_mark_that_is_none_is_a_fault(tmp_path):
    with pytest.raises(LedgerError, match="the mark of the words is expected"):
        ledger(tmp_path, confirmations=[{**confirmed(LOOKS_LIKE_ONE), "rows": LOOKS_LIKE_ONE[:4]}])


def test_confirmed_words_are_no_doubt_about_a_figure(tmp_path):
    assert (
        notes_of(facts(tmp_path, "2023", achievements=[paid(1)], confirmations=[confirmed(LOOKS_LIKE_ONE)]), "zh") == []
    )


def test_confirmed_words_may_be_released_and_no_others():
    marks = frozenset({confirmed(LOOKS_LIKE_ONE)["rows"]})
    refuse_personal_data(FilesToCheck({"a.csv": LOOKS_LIKE_ONE.encode()}, TEMPLATE, "zh", confirmed=marks))

    with pytest.raises(PrivacyError):
        refuse_personal_data(FilesToCheck({"a.csv": ANOTHER.encode()}, TEMPLATE, "zh", confirmed=marks))


def test_the_command_prints_the_row_that_a_person_completes(tmp_path):
    folder = ledger_folder(tmp_path, achievements=[with_note(LOOKS_LIKE_ONE)])
    printed = CliRunner().invoke(privacy, [str(folder / "achievements.csv"), "--confirm"]).output
    mark = confirmed(LOOKS_LIKE_ONE)["rows"]

    assert printed.splitlines()[-1] == f"personal-{mark[:8]},personal,{mark},11,核实人或职务,核实日期,核实依据"
    assert LOOKS_LIKE_ONE not in printed
