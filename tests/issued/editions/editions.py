"""Small editions: a few printed numbers, and the ledger rows behind them."""

from reporting.core.expression import Rows, Sum
from reporting.core.passport import Passport
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.rows_of_views import RowsOfView
from reporting.published.content import Amount, Printed

INPUTS = {"ledger": {"achievements.csv": "1"}, "notebooks": {}, "template": {}, "versions": {"python": "3"}}


def of(period="2023", **where):
    """The sum of the figures that hold these values."""
    return Sum(Rows("figures", period).also(**where), "value")


def number(words, expression=None, measure="aid", label="资金", anchor=""):
    passport = Passport(measure, expression=expression)
    return Printed(anchor or f"{label}{words}", label, words, Amount(words, "yuan"), passport)


def edition(*figures, period="2023", rows=(), made_from=INPUTS, contexts=()):
    """`rows` as (place, id, enterprise, value)."""
    names = ("at", "id", "enterprise", "value")
    cells = [{"period": period, **dict(zip(names, row, strict=True))} for row in rows]
    views = {"figures": RowsOfView(cells)} if rows else {}
    return Edition(period, period, made_from, figures, views, dict(contexts))
