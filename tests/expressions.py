"""Small expressions over ledger rows for tests, and evidence for numbers that nobody reckoned."""

from reporting.core.expression import Ratio, Rows, Sum
from reporting.published.evidence import Evidence, Origin, RowsInWords


def figures(period="2023", **where):
    """The figures that count in a period and hold these values."""
    return Rows("figures", period).also(state="counts", **where)


def money(period="2023", **where):
    """The sum of these figures."""
    return Sum(figures(period, **where), "value")


def items(period="2023", **where):
    return Rows("items", period).also(**where)


def lists(period="2023", **where):
    """The lists with a share that hold these values."""
    return Rows("lists", period).also(sized="yes", **where)


def listed(column="total", period="2023", **where):
    """The sum of a column of these lists."""
    return Sum(lists(period, **where), column)


def share(period="2023", **where):
    """The resolved share of these lists."""
    return Ratio(listed("resolved", period, **where), listed("total", period, **where))


def both(words):
    return {"zh": words, "en": words}


def in_words(*rows, count=None):
    """The first rows of a number, each in the same words in both languages."""
    return RowsInWords(tuple(both(row) for row in rows), len(rows) if count is None else count)


def evidence_for(printed, origins=None, **also):
    """Evidence in which each of these numbers has an origin: its own by the bookmark, or an empty one."""
    every = {number.anchor: Origin({}, RowsInWords()) for number in printed}
    return Evidence({**every, **(origins or {})}, also.pop("units", {}), **also)
