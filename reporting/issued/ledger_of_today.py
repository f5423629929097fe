"""`ask_ledger`: what the ledger of today gives for a number that was printed before."""

from pathlib import Path

from reporting.issued.verify.against.pages import Today
from reporting.ledger.reading import read_ledger
from reporting.published.content import Printed
from reporting.recount.evaluate import Recount
from reporting.recount.prove import forms
from reporting.recount.unprovable import UnprovableError


def ask_ledger(data: Path, locale: str) -> Today:
    """The words of a number by its expression: those that are printed where they say the same, such as 4 for 4 items.

    None if the ledger has no such number. Raises LedgerError.
    """
    recount = Recount(read_ledger(data))

    def today(number: Printed) -> str | None:
        if number.passport.expression is None:
            return None
        try:
            evaluated = recount.evaluate(number.passport.expression)
        except UnprovableError:
            return None
        return number.words if number.words in forms(evaluated, locale) else evaluated.words[locale]

    return today
