"""An item in a few words, for people who check a number: what became of it, by when, and where it came from."""

from datetime import date

from reporting.analysis.english import item_title
from reporting.analysis.facts import Facts
from reporting.analysis.names import day
from reporting.core.quantity import LOCALES, Words
from reporting.core.rows import Row

_STATES: dict[str, Words] = {
    "planned": {"zh": "未开始", "en": "not begun"},
    "in_progress": {"zh": "办理中", "en": "in progress"},
}
_DONE: Words = {"zh": "{day}办结", "en": "done on {day}"}
_DEADLINE: Words = {"zh": "时限{day}", "en": "due {day}"}
_UNTIL: Words = {"zh": "截至{day}", "en": "as known on {day}"}
_HANDED_DOWN: Words = {"zh": "由{at}下达", "en": "handed down from {at}"}


def item_in_words(facts: Facts, row: Row) -> list[Words]:
    """The title, the state, the deadline with the day until which the state is known, and the item above it."""
    until = facts.known_until.get(facts.ledger.first_statements[row.list])
    return [
        item_title(facts, row),
        _on(_DONE, row.done_on) if row.done_on else _STATES[row.status],
        *([_on(_DEADLINE, row.deadline)] if row.deadline else []),
        *([_on(_UNTIL, until)] if until and row.deadline and not row.done_on else []),
        *([_handed_down(facts, row)] if row.parent_item else []),
    ]


def _on(form: Words, value: date) -> Words:
    words = day(value)
    return {locale: form[locale].format(day=words[locale]) for locale in LOCALES}


def _handed_down(facts: Facts, row: Row) -> Words:
    at = facts.ledger.record("items", row.parent_item).at
    return {locale: form.format(at=at) for locale, form in _HANDED_DOWN.items()}
