"""Whatever row of the shipped ledger is spoilt: a number that is another one without it has its mark."""

import csv
import shutil

import pytest
from behind import forms_of
from chance_seeds import ALL
from drafts import left_out_of, published, spoilt
from ledgers import DATA

from reporting.analysis import tables
from reporting.analysis.wording import aid, aid_apart, findings, lead, open_items, overview, planned, problems, progress
from reporting.ledger.reading import read_ledger
from reporting.published.content import Table, Text, Value
from reporting.recount.evaluate import Recount
from reporting.recount.unprovable import UnprovableError

TABLES = ("key_figures", "by_enterprise", "every_enterprise", "aid_by_programme", "results_by_kind")
TEXTS = (aid, aid_apart, findings, lead, open_items, overview, planned, problems, progress)
BROKEN = {"achievements": {"value": "x"}, "lists": {"as_of": "x"}}


def pages(facts):
    """Most of what the shipped notebooks publish."""
    texts = {text.__name__: text(facts) for text in TEXTS}
    made = {name: getattr(tables, name)(facts) for name in TABLES}
    return published(**made, **{name: text for name, text in texts.items() if text})


def numbers(things, locale):
    for slot in things.slots.values():
        for content in slot.contents:
            rows = content.rows if isinstance(content, Table) else ()
            rows = content.paragraphs[locale] if isinstance(content, Text) else rows
            for part in (part for row in rows for part in row):
                if isinstance(part, Value) and part.passport.expression:
                    yield part


def wrong(true, left):
    """Numbers that are others than the true ledger gives and have no mark; and those that have one for nothing."""
    found = [*numbers(left.marked(pages(left.facts)), left.locale)]
    right = [is_right(true, number, left.locale) for number in found]
    return [number.words for number, holds in zip(found, right, strict=True) if holds == bool(number.passport.notes)]


def is_right(true, number, locale):
    try:
        evaluated = true.evaluate(number.passport.expression)
    except UnprovableError:
        return False
    return number.words[locale].lower() in {words[locale].lower() for words in forms_of(evaluated)}


@pytest.mark.chance
@pytest.mark.parametrize(
    "table, period, locale", [("achievements", "2021", "zh"), ("achievements", "2014", "en"), ("lists", "2021", "en")]
)
def test_every_number_that_changes_is_marked_and_no_other(tmp_path, table, period, locale):
    true = Recount(read_ledger(DATA))
    rows = csv.reader((DATA / f"{table}.csv").read_text("utf-8").splitlines())
    lines = [line for line, row in enumerate(rows, 1) if f"-{period}-" in row[0]]

    assert lines
    for line in lines if ALL else lines[::3]:
        data = spoilt(shutil.copytree(DATA, tmp_path / str(line)), table, line, **BROKEN[table])
        assert wrong(true, left_out_of(data, period, locale)) == [], line
