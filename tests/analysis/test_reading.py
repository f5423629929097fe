"""What a notebook asks of the ledger is noted, whatever it writes in the place of an enterprise."""

import pytest
from ledgers import ledger_folder, paid

from reporting.analysis import reading
from reporting.analysis.reading import read
from reporting.core.errors import LedgerError
from reporting.ledger.reading import read_ledger


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """The enterprises that were asked for; 甲 has 100元, 乙 200元."""
    monkeypatch.setenv(
        "REPORTING_DATA", str(ledger_folder(tmp_path, achievements=[paid(100), paid(200, enterprise="b")]))
    )
    before = set(reading.asked)
    reading.asked.clear()
    yield reading.asked
    reading.asked.clear()
    reading.asked.update(before)


@pytest.mark.parametrize("nobody", [(), ("",), (None,)], ids=str)
def test_without_an_enterprise_all_are_asked_for(asked, nobody):
    assert len(read("2023", *nobody).achievements) == 2
    assert asked == {""}


def test_of_one_enterprise_its_own_rows_are_asked_for(asked):
    assert len(read("2023", "b").achievements) == 1
    assert asked == {"b"}


def test_a_year_may_be_a_number_as_papermill_hands_it_over(asked):
    assert read(2023).period == read("2023").period
    assert asked == {""}


def test_a_ledger_that_is_read_beforehand_is_not_looked_through_for_personal_data_as_its_report_does_that(
    tmp_path, monkeypatch
):
    data = ledger_folder(tmp_path, achievements=[paid(100, locator="手机13800000000")])
    with pytest.raises(LedgerError):
        read_ledger(data)
    monkeypatch.setattr(reading, "_read", {})
    monkeypatch.setenv("REPORTING_DATA", str(data))
    monkeypatch.setenv("REPORTING_LEDGER", "its digest")
    reading.read_beforehand((str(data), "its digest"))

    assert len(read("2023").achievements) == 1
