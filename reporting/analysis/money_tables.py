"""The table of money: one row per kind of aid with its amount and people, with a column of changes if there are any."""

from reporting.analysis.aid import funds
from reporting.analysis.aid_lines import Line, aid_lines, change_of_funds
from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name
from reporting.core.quantity import Words
from reporting.published.content import Entry, Table, table_of

_TOTAL: Words = {"zh": "合计", "en": "Total"}
# People of several kinds of aid are not added.
_NO_SUM: Words = {"zh": "", "en": ""}
_APART: Words = {"zh": "（另列）", "en": " (not in aid funds)"}
_LABELS = {"programme": "项目", "amount": "金额", "people": "人数", "change": "同比"}


def aid_by_programme(facts: Facts) -> Table:
    """The rows of money, with the change on the year before. A single kind is told in a sentence and has no table."""
    return table_of(_LABELS, _rows(facts))


def has_table(facts: Facts) -> bool:
    """Whether there are several kinds of money."""
    return len(_lines(facts)) > 1


def _lines(facts: Facts) -> tuple[Line, ...]:
    return (*aid_lines(facts, "default"), *aid_lines(facts, "with_mutual_aid"))


def _rows(facts: Facts) -> list[list[Entry]]:
    """The kinds of aid, their total where there are several, and below it the money that is in no total."""
    if not has_table(facts):
        return []
    counted = [_row(facts, line) for line in aid_lines(facts, "default")]
    total: list[list[Entry]] = [[_TOTAL, funds(facts), _NO_SUM, change_of_funds(facts)]] if len(counted) > 1 else []
    return [*counted, *total, *(_row(facts, line) for line in aid_lines(facts, "with_mutual_aid"))]


def _row(facts: Facts, line: Line) -> list[Entry]:
    name = measure_name(facts, line.measure)
    if line.aid != "default":
        name = {locale: name[locale] + _APART[locale] for locale in name}
    return [name, line.amount, line.people and line.people.cell, line.change]
