"""Doubts about cumulative figures that fall: a figure of an earlier day also counts on a later one."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.names import place_names
from reporting.analysis.traced_values import quantity_of
from reporting.checks.doubt import Doubt
from reporting.core.quantity import ITEM, Quantity, Words
from reporting.core.rows import Row, iter_rows
from reporting.ledger.list_rules import SAME_LIST
from reporting.ledger.time_rules import CUMULATIVE

_SAME_COUNT = ["enterprise", "measure", "status", "period_start"]
# 295 need not be less than 近300 or 约300.
_FLOORS = {"exact", "at_least"}
_SENTENCES: Words = {
    "zh": "{place}“{what}”由{before}（{before_day}，{before_at}）降为{after}（{after_day}，{after_at}），"
    "累计数不应减少",
    "en": "{place}, {what}: {before} ({before_day}, {before_at}) fell to {after} ({after_day}, {after_at}), "
    "though it is counted from the same day",
}


def falls(facts: Facts) -> Iterator[Doubt]:
    """A doubt on each figure of the period that is less than an earlier figure of the same thing.

    Both are counted from the same day, and are of the same enterprise, unit, measure and status, or of the same list.
    """
    yield from _counts(facts)
    yield from _lists(facts)


def _counts(facts: Facts) -> Iterator[Doubt]:
    flows = facts.ledger["measures"][facts.ledger["measures"].kind == "flow"]
    rows = facts.ledger["achievements"]
    rows = rows[rows.measure.isin(set(flows.id)) & rows.status.isin(CUMULATIVE)]
    in_period = set(facts.achievements.id)
    for group in _groups_of_several(rows, _SAME_COUNT):
        for row in (candidate for candidate in group if candidate.id in in_period):
            before = [candidate for candidate in group if _is_before(candidate, row) and candidate.value > row.value]
            if before:
                measure = facts.ledger.record("measures", row.measure)
                most = max(before, key=lambda candidate: candidate.value)
                amounts = quantity_of(facts.ledger, most), quantity_of(facts.ledger, row)
                yield _message(facts, (most, row), {"zh": measure.name, "en": measure.name_en}, amounts)


def _groups_of_several(frame: pd.DataFrame, keys: list[str]) -> Iterator[list[Row]]:
    """The rows that agree in the keys, if there are several."""
    rows_by_key: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in iter_rows(frame[frame.duplicated(keys, keep=False)]):
        rows_by_key[tuple(getattr(row, key) for key in keys)].append(row)
    return iter(rows_by_key.values())


def _is_before(one: Row, row: Row) -> bool:
    """Whether `one` reports the same thing as `row`, for an earlier day."""
    # A half year may be named as a part of its year, or be one by its days alone.
    same = one.unit == row.unit and one.part_of in (row.part_of, row.id)
    return same and one.bound in _FLOORS and (one.period_end, one.as_of) < (row.period_end, row.as_of)


def _lists(facts: Facts) -> Iterator[Doubt]:
    in_period = set(facts.lists.id)
    for group in _groups_of_several(facts.ledger["lists"], SAME_LIST):
        for row in (candidate for candidate in group if candidate.id in in_period):
            for column, name in (("total", _TOTAL), ("resolved", _RESOLVED)):
                before = [
                    candidate for candidate in group if candidate.as_of < row.as_of and _is_more(candidate, row, column)
                ]
                if before:
                    most = max(before, key=lambda candidate: getattr(candidate, column))
                    what = {"zh": f"{row.name}（{name['zh']}）", "en": f"{row.name_en} ({name['en']})"}
                    amounts = _items(getattr(most, column)), _items(getattr(row, column))
                    yield _message(facts, (most, row), what, amounts)


_TOTAL: Words = {"zh": "总数", "en": "total"}
_RESOLVED: Words = {"zh": "已办结", "en": "resolved"}


def _items(count: int) -> Quantity:
    return Quantity(Decimal(count), ITEM)


def _is_more(one: Row, row: Row, column: str) -> bool:
    earlier, later = getattr(one, column), getattr(row, column)
    return earlier is not None and later is not None and bool(earlier > later)


def _message(facts: Facts, rows: tuple[Row, Row], what: Words, amounts: tuple[Quantity, Quantity]) -> Doubt:
    before, after = rows
    place = place_names(facts, after.enterprise, getattr(after, "unit", None))
    days = {"before_day": before.as_of, "after_day": after.as_of, "before_at": before.at, "after_at": after.at}
    was, now = (amount.words() for amount in amounts)
    words = {
        locale: form.format(place=place[locale], what=what[locale], before=was[locale], after=now[locale], **days)
        for locale, form in _SENTENCES.items()
    }
    return Doubt("fall", words, (before.at, after.at))
