"""What stands in the ledger behind a traced number, found through its expression."""

from reporting.recount.evaluate import Recount
from reporting.recount.formula import formula_of


def given_again(recount, traced):
    """Whether the ledger gives the same value and the same words."""
    evaluated = recount.evaluate(traced.passport.expression)
    return (evaluated.value, evaluated.words) == (traced.value, traced.words())


def rows_behind(facts, traced):
    """The places of the rows behind a number; they give it again."""
    recount = Recount(facts.ledger)
    assert given_again(recount, traced)
    return recount.places(traced.passport.expression)


def rows_left_out(facts, traced):
    """The places of the rows that its passport says it leaves out."""
    recount = Recount(facts.ledger)
    return tuple(place for rows in traced.passport.left_out for place in recount.found(rows).places)


def formula_behind(facts, traced):
    """The formula of a number with its steps, in both languages."""
    return formula_of(Recount(facts.ledger), traced.passport)
