"""`ask_ledger`: what the ledger of today gives for a printed number; `confirmed_today`: words that are of nobody."""

from pathlib import Path

from reporting.issued.verify.against.pages import Today
from reporting.ledger.confirmation_rules import confirmed_words
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


def confirmed_today(data: Path) -> frozenset[str]:
    """The marks of words that a person has confirmed to be no personal data. Raises LedgerError."""
    return confirmed_words(read_ledger(data)["confirmations"])
