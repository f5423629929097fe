"""The names of what rows are grouped by: enterprises, measures, programmes, categories, lists and states."""

from collections.abc import Iterable

import pandas as pd

from reporting.analysis.aid import EVERY_CLASS
from reporting.analysis.english import in_both
from reporting.analysis.facts import Facts
from reporting.analysis.names import LIST_KINDS, marked_names, short_names
from reporting.core.named import Named
from reporting.core.quantity import Words
from reporting.core.rows import iter_rows
from reporting.core.status_words import STATUS

_OF_ENTERPRISES = ("enterprise", "unit")
# Tables whose rows have a name and an English one.
_CATALOGUE = {"measure": "measures", "programme": "programmes", "category": "categories", "list": "lists"}
_STATES: dict[str, dict[str, Words]] = {
    "state": {"done": {"zh": "已办结", "en": "resolved"}, "open": {"zh": "未办结", "en": "open"}},
    "late": {"yes": {"zh": "逾期", "en": "late"}, "no": {"zh": "未逾期", "en": "not late"}},
    "closed": {"yes": {"zh": "已销号", "en": "closed out"}, "no": {"zh": "未销号", "en": "not closed out"}},
    "status": STATUS,
    "kind": LIST_KINDS,
}


def named(facts: Facts, column: str, id_: str) -> Named:
    """The cell of a column as people read it; one without a name is its own name."""
    return Named(id_, _words(facts, column, id_), column)


def _words(facts: Facts, column: str, id_: str) -> Words:
    if not id_:
        return {"zh": "—", "en": "—"}
    if column == "enterprise":
        return marked_names(facts, id_)
    if column == "unit":
        return short_names(facts, id_)
    # The category of an item is what its enterprise wrote.
    table = _CATALOGUE.get(column)
    if table and id_ in set(facts.ledger[table].id):
        row = facts.ledger.record(table, id_)
        return {"zh": row.name, "en": row.name_en}
    return _STATES.get(column, {}).get(id_, in_both(facts, id_))


def in_order(facts: Facts, column: str, ids: Iterable[str]) -> list[str]:
    """Each id once: enterprises, programmes and measures in the order of their tables, others as they come."""
    every = list(dict.fromkeys(ids))
    table = {"enterprise": "enterprises", **_CATALOGUE}.get(column)
    if table is None:
        return every
    ranks = {id_: rank for rank, id_ in enumerate(facts.ledger[table].id)}
    return sorted(every, key=lambda id_: ranks.get(id_, len(ranks)))


def known_values(facts: Facts, column: str, frame: pd.DataFrame) -> dict[str, str]:
    """Everything that a column may hold: ids by their names and by themselves; texts as the rows hold them."""
    if column in _OF_ENTERPRISES:
        rows = list(iter_rows(facts.ledger["enterprises"]))
        names = [(name, row.id) for row in rows for name in (row.id, row.short_name, row.name, row.english_name)]
        return {**dict(names), "": ""}
    if column in _CATALOGUE and not (column == "category" and "opened" in frame.columns):
        rows = list(iter_rows(facts.ledger[_CATALOGUE[column]]))
        return {**{name: row.id for row in rows for name in (row.id, row.name, row.name_en)}, "": ""}
    if column in _STATES:
        words = _STATES[column].items()
        return {name: id_ for id_, names in words for name in (id_, *names.values())}
    if column == "aid":
        return {id_: id_ for id_ in (*EVERY_CLASS, "")}
    return {str(value): str(value) for value in dict.fromkeys(frame[column])}
