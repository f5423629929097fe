"""`marks`: what tells a number from another one of its measure: kind of list, status, months, enterprises."""

from collections.abc import Sequence

from reporting.core.expression import Condition, Expression, asked_enterprises, selections
from reporting.core.period import parse
from reporting.core.quantity import Words
from reporting.core.status_words import STATUS
from reporting.issued.editions.changes import enterprise_of
from reporting.issued.editions.edition import Edition
from reporting.issued.listing.names import Names
from reporting.issued.listing.words import some
from reporting.published.content import Printed

KINDS: dict[str, Words] = {
    "project": {"zh": "项目清单", "en": "project lists"},
    "wish": {"zh": "心愿清单", "en": "wish lists"},
    "problem": {"zh": "问题清单", "en": "problem lists"},
}
_PART = {"zh": "其中", "en": "part"}
_MONTHS = {"zh": "{}月至{}月", "en": "months {} to {}"}
_DAYS = ("first_day", "last_day")


def marks(edition: Edition, number: Printed, names: Names) -> tuple[str, ...]:
    """The words of its conditions, each once; none if it has no such condition."""
    where = conditions_of(number.passport.expression)
    known = [words for one in where if (words := _condition(one, names.locale))]
    several = [] if enterprise_of(number) else _several(number.passport.expression, names)
    return tuple(dict.fromkeys([*known, *_months(edition, where, names.locale), *several]))


def conditions_of(expression: Expression | None) -> list[Condition]:
    """All conditions of an expression."""
    return [one for rows in selections(expression) for one in rows.where] if expression else []


def _condition(condition: Condition, locale: str) -> str:
    """The words of a condition that names one kind of list, one status, or a part of another figure (其中)."""
    if condition.column == "state" and condition.values == ("inside",):
        return _PART[locale]
    words = {"kind": KINDS, "status": STATUS}.get(condition.column, {})
    is_one = len(condition.values) == 1 and not condition.but
    return words[condition.values[0]][locale] if is_one and condition.values[0] in words else ""


def _several(expression: Expression | None, names: Names) -> list[str]:
    enterprises = asked_enterprises(expression) if expression else ()
    return [some([*map(names.enterprise, enterprises)], "enterprises_named", names.locale)] if enterprises else []


def _months(edition: Edition, conditions: Sequence[Condition], locale: str) -> list[str]:
    """1月至6月, if the rows are of these months and not of the whole period."""
    days = {one.column: one.values[0] for one in conditions if one.column in _DAYS and one.values}
    period = parse(edition.period)
    own = dict(zip(_DAYS, (period.start.isoformat(), period.end.isoformat()), strict=True))
    if len(days) < len(_DAYS) or days == own:
        return []
    return [_MONTHS[locale].format(*(int(days[name][5:7]) for name in _DAYS))]
