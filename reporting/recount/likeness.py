"""Comparisons of unlike things: a change is given only if both times are made of the same components (同口径)."""

from collections.abc import Iterable, Iterator

from reporting.core.expression import Change, Expression, Ratio, Rows, selections
from reporting.core.quantity import Words
from reporting.ledger.rows import by_ids
from reporting.published.content import Printed
from reporting.recount.evaluate import Recount

_UNLIKE: Words = {
    "zh": "{label} [{anchor}]：“{words}”比较的两期口径不同，只有一期有：{names}",
    "en": "{label} [{anchor}]: “{words}” compares unlike things; only one of the two has {names}",
}
# What tells components apart: the measures of money and counts, the kinds of lists.
_KINDS = {"figures": "measure", "lists": "kind"}
# Conditions that say of which lists items are.
_OF_LISTS = ("enterprise", "unit", "list", "own", "group", "listed", "reported")
_MARKS = {"zh": "、", "en": ", "}
Component = tuple[str, str]


def unlike_comparisons(recount: Recount, printed: Iterable[Printed], locale: str) -> Iterator[str]:
    """A line on each change whose two times have other enterprises, measures or kinds of lists."""
    for number in printed:
        expression = number.passport.expression
        if isinstance(expression, Change):
            alone = components(recount, expression.now) ^ components(recount, expression.before)
            if alone:
                names = _MARKS[locale].join(f"{enterprise} {kind}" for enterprise, kind in sorted(alone))
                about = {"label": number.label, "anchor": number.anchor, "words": number.words}
                yield _UNLIKE[locale].format(names=names, **about)


def components(recount: Recount, expression: Expression) -> set[Component]:
    """The enterprises in a number, each with its measures or its kinds of lists."""
    whole = expression.whole if isinstance(expression, Ratio) else expression
    return {component for rows in selections(whole) for component in _components(recount, rows)}


def _components(recount: Recount, rows: Rows) -> Iterator[Component]:
    if rows.view == "items":
        # Whatever state is asked for: no late item is a number too, of the lists that have none.
        every = Rows("items", rows.period, tuple(one for one in rows.where if one.column in _OF_LISTS))
        owners, lists = (recount.view(every).columns[name] for name in ("enterprise", "list"))
        kind_of = by_ids(recount.ledger["lists"], "kind")
        yield from ((owners[position], kind_of[lists[position]]) for position in recount.positions(every))
    if rows.view in _KINDS:
        columns = recount.view(rows).columns
        owners, kinds = columns["enterprise"], columns[_KINDS[rows.view]]
        yield from ((owners[position], kinds[position]) for position in recount.positions(rows))
