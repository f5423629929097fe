"""What a notebook asks of the ledger is noted, whatever it writes in the place of an enterprise."""

import pytest
from ledgers import ledger_folder, paid

from reporting.analysis import reading
from reporting.analysis.reading import read


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
