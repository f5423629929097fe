"""Changes that an enterprise itself states: a cost against the year before, a standard and what it was."""

from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name
from reporting.analysis.selected import one_figure
from reporting.analysis.traced_values import quantity_of
from reporting.core.change import level_words, reported_change
from reporting.core.expression import Level
from reporting.core.passport import Passport
from reporting.core.quantity import Words
from reporting.core.rows import Row
from reporting.core.traced import Traced


def cost_change(facts: Facts, row: Row) -> Traced:
    """A cost against the same months of the year before: 同比下降40%."""
    return _shown(facts, row, reported_change(quantity_of(facts.ledger, row)))


def standard(facts: Facts, row: Row) -> Traced:
    """A rule and what it was: 由2年缩短为1年, 保持8个; as it is where nothing is known of before."""
    return _shown(facts, row, level_words(quantity_of(facts.ledger, row), row.baseline))


def _shown(facts: Facts, row: Row, shown: Words) -> Traced:
    passport = Passport(row.measure, measure_name(facts, row.measure), Level(one_figure(facts, row)))
    return Traced(quantity_of(facts.ledger, row), passport, shown)
