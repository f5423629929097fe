"""`ask_ledger`: what the ledger of today gives for a number that was printed before."""

from pathlib import Path

from reporting.issued.verify.against.pages import Today
from reporting.ledger.reading import read_ledger
from reporting.published.content import Printed
from reporting.recount.evaluate import Recount
from reporting.recount.unprovable import UnprovableError


def ask_ledger(data: Path, locale: str) -> Today:
    """The words of a number by its expression, or None if the ledger has no such number. Raises LedgerError."""
    recount = Recount(read_ledger(data))

    def today(number: Printed) -> str | None:
        try:
            expression = number.passport.expression
            return None if expression is None else recount.evaluate(expression).words[locale]
        except UnprovableError:
            return None

    return today
