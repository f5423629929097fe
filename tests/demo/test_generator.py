"""What the demonstration is made of: seeded, made up throughout, and never in the place of a real ledger."""

import csv

import pytest
from ledgers import DATA

from reporting.core.errors import OutputError
from reporting.core.period import parse
from reporting.demo.cast import enterprises
from reporting.demo.catalogue import catalogue, rows_of
from reporting.demo.ledger_2023 import write_corrections, write_ledger
from reporting.demo.sending import sent
from reporting.demo.truth import truths
from reporting.ledger.files import TAKEN
from reporting.ledger.reading import read_ledger
from reporting.returns.send_forms import make_forms

pytestmark = pytest.mark.xdist_group("demo")


def made(folder, seed):
    write_ledger(DATA, folder / "data", seed)
    write_corrections(folder / "data")
    return folder / "data"


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_seed_makes_the_same_ledger_and_another_one_another(tmp_path):
    first, again, other = (content(made(tmp_path / name, seed)) for name, seed in (("a", 1), ("b", 1), ("c", 2)))

    assert first == again
    assert first["items.csv"] != other["items.csv"]


def test_the_same_seed_fills_in_the_same_workbooks(tmp_path):
    data = made(tmp_path, 1)
    out = make_forms(data, tmp_path, parse("2024"))
    forms = {place.stem: place.read_bytes() for place in out.places.values()}

    assert sent(truths(1), forms, catalogue(data)) == sent(truths(1), forms, catalogue(data))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_the_seed_the_ledger_is_sound_and_made_up_from_end_to_end(tmp_path, seed):
    ledger = read_ledger(made(tmp_path, seed))

    assert set(ledger["sources"].certainty) == {"made_up"}
    assert set(ledger["items"].status) == {"planned", "in_progress", "done"}
    assert ledger["items"].parent_item.notna().any()
    assert set(ledger["lists"].kind) == {"project", "wish", "problem"}


def test_one_enterprise_did_not_report_in_2023(tmp_path):
    reported = {row["enterprise"] for row in rows_of(made(tmp_path, 1), "items")}

    assert {enterprise.id for enterprise in enterprises()} - reported == {"xiwan_chemicals"}


def test_a_fact_is_stated_anew_and_the_earlier_statement_stays(tmp_path):
    rows = rows_of(made(tmp_path, 1), "achievements")
    stated = [
        row["as_of"]
        for row in rows
        if (row["enterprise"], row["measure"], row["period_end"])
        == ("moping_cement", "aid_funds_hardship", "2023-12-31")
    ]

    assert stated == ["2023-12-31", "2024-03-31"]


def test_no_enterprise_is_one_of_the_real_ledger():
    with (DATA / "enterprises.csv").open(encoding="utf-8") as stream:
        real = {row["name"] for row in csv.DictReader(stream)}

    assert real.isdisjoint(enterprise.name for enterprise in enterprises())


def test_a_real_ledger_in_its_place_stays_as_it_is(tmp_path):
    (tmp_path / "sources.csv").write_bytes((DATA / "sources.csv").read_bytes())
    before = content(tmp_path)

    with pytest.raises(OutputError, match="not made up; it stays as it is"):
        write_ledger(DATA, tmp_path, 1)

    assert content(tmp_path) == before


def test_what_an_interrupted_intake_left_does_not_stand_before_the_new_ledger(tmp_path):
    made(tmp_path, 1)
    (tmp_path / "data" / TAKEN).mkdir(parents=True)
    (tmp_path / "data" / TAKEN / "items.csv").write_text("half a table", encoding="utf-8")

    assert len(read_ledger(made(tmp_path, 1))["items"])
