"""The SQL condition under which a cell of text is surely sound; the rules for small ledgers judge all other cells."""

from reporting.core.personal_data.hints import HINTS
from reporting.ledger.schema import Column, Kind

_SOUND: dict[Kind, str] = {
    "id": "regexp_full_match({0}, '[a-z0-9][a-z0-9_.-]{{0,59}}')",
    "day": "coalesce(try_cast({0} AS DATE)::VARCHAR = {0}, false) AND {0} BETWEEN '1900' AND '2100'",
    "number": "regexp_full_match({0}, '-?[0-9]{{1,15}}(\\.[0-9]{{1,6}})?')",
    "whole": "regexp_full_match({0}, '[0-9]{{1,12}}')",
    "text": "length({0}) <= 500 AND NOT regexp_matches({0}, {1})",
}
# The rules for small ledgers check such a text again; the conditions of the other kinds are the whole rule.
_SUSPICIOUS = HINTS + r"|[\t\n]|^ | $|^#|[【】]|\{\{|\}\}|\{%|%\}"


def unsound(column: Column) -> str:
    """The condition under which a cell of this column is not surely sound. Empty cells are NULL."""
    name = quoted(column.name)
    if column.choices:
        sound = f"{name} IN ({', '.join(map(text, column.choices))})"
    else:
        sound = _SOUND[column.kind].format(name, text(_SUSPICIOUS))
    return f"({name} IS NOT NULL AND NOT ({sound}))" if column.empty else f"({name} IS NULL OR NOT ({sound}))"


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
