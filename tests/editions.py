"""Small editions: a few printed numbers, the page they stand on, and the ledger rows behind them."""

import re

from reporting.core.expression import Count, Rows, Sum
from reporting.core.passport import Passport
from reporting.documents.page import Cell, Mark, PageParagraph
from reporting.issued.editions.beside import beside_by_bookmark
from reporting.issued.editions.context import context_by_bookmark
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.rows_of_views import RowsOfView
from reporting.published.content import Amount, Printed

INPUTS = {"ledger": {"achievements.csv": "1"}, "notebooks": {}, "template": {}, "versions": {"python": "3"}}
_UNITS = {"元": "yuan", "家": "enterprise", "人": "person", "项": "item"}


def of(period="2023", **where):
    """The sum of the figures that hold these values."""
    return Sum(Rows("figures", period).also(**where), "value")


def named(*enterprises, period="2023"):
    """The number of these enterprises."""
    return Count(Rows("enterprises", period).also(id=enterprises))


def amount(words, bound="exact"):
    """100 of yuan for 100元; 34/40 of share for 85.0%（34/40）."""
    share = re.search(r"（([0-9]+/[0-9]+)）", words)
    if share:
        return Amount(share[1], "share")
    unit = next((unit for word, unit in _UNITS.items() if word in words), "person")
    return Amount("".join(re.findall(r"[0-9.]", words)), unit, bound)


def number(words, expression=None, measure="aid", label="资金", anchor="", **also):
    """`also`: the name of the measure in Chinese, which is its id otherwise; the exact amount."""
    name = {"zh": also.get("name", ""), "en": ""} if also.get("name") else {}
    exact = also.get("exact") or amount(words, also.get("bound", "exact"))
    return Printed(anchor or f"{label}{words}", label, words, exact, Passport(measure, name, expression))


def edition(*figures, period="2023", rows=(), made_from=INPUTS, page=(), **also):
    """`rows` of figures as (place, id, enterprise, value); `also`: contexts, names by id, enterprises that reported."""
    columns = ("at", "id", "enterprise", "value")
    cells = [{"period": period, **dict(zip(columns, row, strict=True))} for row in rows]
    reporters = [{"period": period, "id": id_} for id_ in also.get("enterprises", ())]
    views = {view: RowsOfView(every) for view, every in (("figures", cells), ("enterprises", reporters)) if every}
    lines = list(page)
    around = {**context_by_bookmark(lines), **dict(also.get("contexts", ()))}
    called = {"enterprises": {name: [id_] for id_, name in dict(also.get("names", ())).items()}}
    return Edition(period, period, made_from, figures, views, around, beside_by_bookmark(lines), called)


def line(*parts):
    """A line of the page from its words and its numbers."""
    text, marks = "", []
    for part in parts:
        words = part if isinstance(part, str) else part.words
        if not isinstance(part, str):
            marks.append(Mark(part.anchor, len(text), len(text) + len(words)))
        text += words
    return PageParagraph(text, marks=tuple(marks))


def table(*rows):
    """The cells of a table, each of words or of one number."""
    return [
        PageParagraph(cell, cell=Cell(0, at, column))
        if isinstance(cell, str)
        else PageParagraph(cell.words, cell=Cell(0, at, column), marks=(Mark(cell.anchor, 0, len(cell.words)),))
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
    ]
