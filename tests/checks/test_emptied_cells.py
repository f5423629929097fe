"""A faulty cell is emptied where its row says nothing wrong without it; a row falls only for what it needs."""

import pytest
from each_row import each_row
from ledgers import ledger_folder, paid

from reporting.checks.emptied_cells import MEANT, emptied_for, optional_columns
from reporting.checks.refused_rows import sound_copy
from reporting.ledger.reading import read_ledger
from reporting.ledger.schema import TABLES

ANSWERS = ("satisfied", "basically_satisfied", "dissatisfied")


def left_of(tmp_path, table, **tables):
    """The rows of a table that are left, and the cells that were emptied."""
    refusals = sound_copy(ledger_folder(tmp_path / "data", **tables), tmp_path / "copy")
    emptied = [sorted(row.emptied) for refusal in refusals for row in refusal if row.emptied]
    return list(read_ledger(tmp_path / "copy")[table].itertuples()), emptied


@each_row("table", TABLES)
def test_of_every_optional_column_it_is_known_whether_it_may_be_emptied(table):
    """A new column that may be empty has to be put in one of the two lists."""
    kept = {column for column in optional_columns(table) if emptied_for(table, [column])}

    assert kept | MEANT.get(table, set()) == optional_columns(table)
    assert not kept & MEANT.get(table, set())


@each_row("column", ["value", "measure", "enterprise", "period_start", "period_end", "status", "bound", ""])
def test_a_figure_falls_without_what_makes_it_one(column):
    assert emptied_for("achievements", [column]) is None
    assert emptied_for("achievements", ["baseline", column]) is None


@pytest.mark.parametrize("column, text", [("money", "1万"), ("deadline", "soon"), ("leader", "13800138000")])
def test_an_item_keeps_its_place_without_a_cell_that_may_be_empty(tmp_path, column, text):
    (item,), emptied = left_of(tmp_path, "items", lists=[{"id": "list"}], items=[{column: text}])

    assert (getattr(item, column), emptied) == (None, [[column]])


def test_two_of_three_answers_are_not_kept(tmp_path):
    """Without the satisfied, the others would make a share of 0%."""
    answers = dict(zip(ANSWERS, ("9人", 1, 0), strict=True))
    (item,), emptied = left_of(tmp_path, "items", lists=[{"id": "list"}], items=[answers])

    assert [getattr(item, name) for name in ANSWERS] == [None] * 3
    assert emptied == [sorted(ANSWERS)]


@pytest.mark.parametrize(
    "item",
    [{"unit": "nowhere"}, {"parent_item": "nothing"}, {"status": "done", "done_on": "May"}, {"done_on": "2023-05-01"}],
    ids=["a unit", "a whole", "its day", "done or not"],
)
def test_an_item_falls_where_it_would_say_something_else(tmp_path, item):
    assert left_of(tmp_path, "items", lists=[{"id": "list"}], items=[item]) == ([], [])


@pytest.mark.parametrize("column", ["printed", "locator"])
def test_a_figure_stays_if_only_its_origin_is_not_told(tmp_path, column):
    (figure,), emptied = left_of(tmp_path, "achievements", achievements=[paid(5, **{column: ""})])

    assert (figure.value, getattr(figure, column), emptied) == (5, "—", [[column]])


def test_a_unit_is_never_left_out_so_that_its_figure_is_its_enterprise_s(tmp_path):
    assert left_of(tmp_path, "achievements", achievements=[paid(5, unit="nowhere")]) == ([], [])


def test_a_cell_that_is_faulty_again_when_it_is_empty_takes_the_row(tmp_path):
    """The two days of a row with a wrong end are both unknown."""
    assert emptied_for("lists", ["as_of"]) is None
    assert left_of(tmp_path, "lists", lists=[{"total": "x", "as_of": "never"}]) == ([], [])
