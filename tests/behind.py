"""What stands in the ledger behind a traced number, found through its expression."""

from reporting.core.quantity import Quantity, without_unit
from reporting.published.content import amount_of
from reporting.recount.evaluate import Recount
from reporting.recount.formula import formula_of


def given_again(recount, traced):
    """Whether the ledger gives the same value and the same words."""
    evaluated = recount.evaluate(traced.passport.expression)
    return evaluated.value == traced.value and traced.words() in forms_of(evaluated)


def says_again(recount, number):
    """Whether the ledger gives the same amount and the same words as were published."""
    evaluated = recount.evaluate(number.passport.expression)
    return number.amount == amount_of(evaluated.value) and number.words in forms_of(evaluated)


def forms_of(evaluated):
    """The words of a number; an English count may leave its unit to the words beside it."""
    if not isinstance(evaluated.value, Quantity):
        return [evaluated.words]
    alone = without_unit(evaluated.words["en"], evaluated.value.unit)
    return [evaluated.words, {**evaluated.words, "en": alone}]


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
