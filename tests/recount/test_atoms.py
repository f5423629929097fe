"""The single rows behind numbers, by which the enterprises' documents are set against the briefing."""

import pytest
from expressions import figures, items, money, share
from ledgers import ledger, paid

from reporting.core.expression import Count, Rows
from reporting.core.period import parse
from reporting.recount.atoms import atoms_of, in_no_sum, owners_of
from reporting.recount.evaluate import Recount


@pytest.fixture
def recount(tmp_path):
    rows = [
        paid(100, id="whole"),
        paid(30, part_of="whole"),
        paid(5, status="planned"),
        paid(200, enterprise="b"),
    ]
    return Recount(ledger(tmp_path, achievements=rows, lists=[{"total": 2, "resolved": 1}]))


def test_a_row_is_known_by_its_view_its_period_and_its_place_there(recount):
    assert atoms_of(recount, money(status="paid")) == {("figures", "2023", 0), ("figures", "2023", 3)}
    assert atoms_of(recount, share()) == {("lists", "2023", 0)}
    assert atoms_of(recount, None) == frozenset()


def test_a_number_of_one_enterprise_has_some_of_the_rows_of_a_sum(recount):
    assert atoms_of(recount, money(enterprise="b")) < atoms_of(recount, money())
    assert atoms_of(recount, Count(items())) == frozenset()


def test_each_row_has_an_owner_but_those_of_the_table_of_enterprises(recount):
    every = atoms_of(recount, money(status="paid")) | atoms_of(recount, Count(Rows("enterprises", "2023")))

    assert owners_of(recount, every) == {("figures", "2023", 0): "a", ("figures", "2023", 3): "b"}


def test_what_is_inside_another_row_or_not_yet_paid_is_in_no_sum(recount):
    apart = in_no_sum(recount, parse("2023"))

    assert apart == {("figures", "2023", 1), ("figures", "2023", 2)}
    assert apart.isdisjoint(atoms_of(recount, money(status="paid")))
    assert in_no_sum(recount, parse("2022")) == frozenset()
    assert len(atoms_of(recount, Count(figures()))) == 3
