"""Small editions: a few printed numbers, and the ledger rows behind them."""

from reporting.core.passport import Passport
from reporting.issued.editions.edition import Edition
from reporting.published.content import Amount, Printed

INPUTS = {"ledger": {"achievements.csv": "1"}, "notebooks": {}, "template": {}, "versions": {"python": "3"}}


def number(words, *rows, measure="aid", label="资金", anchor=""):
    passport = Passport(measure, rows=rows)
    return Printed(anchor or f"{label}{words}", label, words, Amount(words, "yuan"), passport)


def edition(*figures, period="2023", rows=(), made_from=INPUTS):
    """`rows` as (place, id, enterprise, value)."""
    cells_by_row = {at: {"id": id_, "enterprise": enterprise, "value": value} for at, id_, enterprise, value in rows}
    return Edition(period, period, made_from, figures, cells_by_row)
