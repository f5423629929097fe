"""Share, sentence and table of open items never disagree: over many ledgers of chance, reckoned by the rules alone."""

import pytest
from behind import given_again
from chance_items import PERIODS, Reckoning, chance_folder, chance_tables
from chance_seeds import seeds
from expressions import items

from reporting.analysis import open_items, progress, tables, wording
from reporting.analysis.facts import within
from reporting.core.period import parse
from reporting.ledger.reading import read_ledger
from reporting.recount.evaluate import Recount

pytestmark = pytest.mark.chance

SEEDS = seeds(6, with_recount=25)


def number(traced):
    return 0 if traced is None else int(traced.value.value)


def ids(recount, traced):
    """The ids of the items behind a number."""
    return at_places(recount, recount.places(traced.passport.expression)) if traced else set()


def found(recount, rows):
    """The ids of the items that a selection finds."""
    return at_places(recount, recount.found(rows).places)


def at_places(recount, places):
    every = recount.ledger["items"]
    return set(every[every["at"].isin(places)].id)


def in_sentences(sentences, field):
    """The numbers of a name in the words, added up."""
    segments = [segment for sentence in sentences for segment in sentence.segments["zh"] if isinstance(segment, tuple)]
    return sum(number(traced) for name, traced in segments if name == field)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_count_of_items_is_that_of_the_rules(tmp_path, seed):
    tables_of, ledger = chance_tables(seed), read_ledger(chance_folder(tmp_path, seed))
    for period in PERIODS:
        everyone, rules = within(ledger, parse(period)), Reckoning(tables_of, period)
        assert everyone.reported == rules.reported, period
        for enterprise in (None, *sorted(rules.reported)):
            facts = everyone.for_enterprise(enterprise) if enterprise else everyone
            expected, pooled = rules.of(enterprise), progress.pooled(facts)
            assert number(pooled["total"]) == len(expected.items), (period, enterprise)
            assert number(pooled["resolved"]) == len(expected.done), (period, enterprise)
            assert number(pooled["open"]) == len(expected.open), (period, enterprise)
            assert number(open_items.late_count(facts)) == len(expected.late), (period, enterprise)
            assert number(open_items.carried_over(facts)) == len(expected.carried), (period, enterprise)
            assert number(open_items.carried_over_late(facts)) == len(expected.carried_late), (period, enterprise)
            assert number(open_items.waiting(facts)) == len(expected.waiting), (period, enterprise)
            named = open_items.late_items(facts)
            assert set(named[named.reported].id) == expected.named - expected.unreported, (period, enterprise)
            assert number(open_items.all_open(facts)) == len(named), (period, enterprise)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_number_names_the_rows_that_it_counts_and_no_others(tmp_path, seed):
    tables_of, ledger = chance_tables(seed), read_ledger(chance_folder(tmp_path, seed))
    recount = Recount(ledger)
    for period in PERIODS:
        facts, expected = within(ledger, parse(period)), Reckoning(tables_of, period).of()
        counted = {
            "late": open_items.late_count(facts),
            "carried": open_items.carried_over(facts),
            "carried_late": open_items.carried_over_late(facts),
            "unreported": open_items.unreported(facts),
            "waiting": open_items.waiting(facts),
        }
        for name, traced in counted.items():
            assert traced is None or given_again(recount, traced), (period, name)
            assert ids(recount, traced) == getattr(expected, name), (period, name)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_number_of_lists_is_that_of_their_items_and_names_these(tmp_path, seed):
    tables_of, ledger = chance_tables(seed), read_ledger(chance_folder(tmp_path, seed))
    recount = Recount(ledger)
    for period in PERIODS:
        pooled, expected = progress.pooled(within(ledger, parse(period))), Reckoning(tables_of, period).of()
        for figure, state in (("total", {}), ("resolved", {"state": "done"}), ("open", {"state": "open"})):
            counted = {"total": expected.items, "resolved": expected.done, "open": expected.open}[figure]
            assert found(recount, items(period, listed="yes", group="yes", **state)) == counted, (period, figure)
            assert pooled[figure] is None or given_again(recount, pooled[figure]), (period, figure)
            assert ids(recount, pooled[figure]) == counted, (period, figure)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_table_has_a_row_for_each_open_item_that_the_sentences_count(tmp_path, seed):
    ledger = read_ledger(chance_folder(tmp_path, seed))
    for period in PERIODS:
        facts = within(ledger, parse(period))
        if not len(facts.enterprises):
            continue
        lead, sentences = wording.lead(facts), wording.open_items(facts)
        states = [row[-1].words["zh"] for row in tables.open_items(facts).rows]
        still_open, late = number(progress.pooled(facts)["open"]), number(open_items.late_count(facts))
        elsewhere, untold = in_sentences(sentences, "elsewhere"), in_sentences(sentences, "untold")
        assert len(states) == still_open + elsewhere + in_sentences([lead], "carried") + untold, period
        assert states.count("未报送") == untold, period
        assert states.count("逾期") == late + number(open_items.late_elsewhere(facts)), period
        assert states.count("结转逾期") == number(open_items.carried_over_late(facts)), period
        own = lead.text("zh").partition("以前清单")[0]
        assert ("未办结" in own) == bool(still_open), period
        assert ("已逾期" in own or f"逾期{late}项" in own) == bool(late), period
