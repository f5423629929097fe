"""Whatever the shipped notebooks write of a ledger of chance, the ledger gives every number of it again."""

import re

import pytest
from behind import says_again
from chance_items import PERIODS
from chance_seeds import seeds
from covered_rows import missing_rows
from ledgers import DATA
from project_words import numbers_in_tables, numbers_in_words
from sound_ledgers import sound_ledger

from reporting.analysis import tables, wording
from reporting.analysis.facts import within
from reporting.core.expression import selections
from reporting.core.period import parse
from reporting.core.sentence import paragraphs
from reporting.recount.evaluate import Recount
from reporting.recount.left_out import left_out_of

pytestmark = pytest.mark.chance

SEEDS = seeds(4, with_recount=40)


def asked_by(notebook):
    """The names of the texts, and of the tables, that a shipped notebook asks for of its facts."""
    cells = (DATA.parent / "notebooks" / notebook).read_text("utf-8")
    return [set(re.findall(rf"{module}\.(\w+)\(facts\)", cells)) for module in ("wording", "tables")]


def numbers_of(facts):
    """Every number that the shipped notebooks publish of these facts."""
    texts, of_tables = asked_by("each/briefing.ipynb" if facts.enterprise else "summary.ipynb")
    proses = [prose for name in texts if (prose := getattr(wording, name)(facts)) and not isinstance(prose, dict)]
    sentences = [sentence for prose in proses for sentence in paragraphs(prose)]
    return numbers_in_words(sentences) + numbers_in_tables(getattr(tables, name)(facts) for name in of_tables)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_number_of_a_ledger_of_chance_is_given_again(tmp_path, seed):
    recount = Recount(sound_ledger(tmp_path, seed))
    for period in PERIODS:
        facts = within(recount.ledger, parse(period))
        for part in (facts, *map(facts.for_enterprise, facts.enterprises.id)):
            for number in numbers_of(part):
                assert says_again(recount, number), (period, number)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_row_of_a_period_stands_behind_a_number_or_is_named_with_its_reason(tmp_path, seed):
    recount = Recount(sound_ledger(tmp_path, seed))
    for period in PERIODS:
        expressions = [number.passport.expression for number in numbers_of(within(recount.ledger, parse(period)))]
        behind = {place for expression in expressions for place in recount.places(expression)}
        asked = dict.fromkeys(rows for expression in expressions for rows in selections(expression))
        named = [place for places in left_out_of(recount, period, asked).values() for place in places]

        assert missing_rows(recount.ledger, period, behind | {*named}) == set(), period
        assert len(named) == len({*named}), period
