"""The office and the issue of a period as the ledger has them: who issues it, to whom, as which number, when."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.typed_steps import same_step
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows
from reporting.ledger.issue_rules import is_carried_over

# What is printed until the ledger has a table of the office.
_USUAL: Mapping[str, Words] = {
    "issuer": {"zh": "集团办公室", "en": "Group Office"},
    "superiors": {"zh": "集团领导", "en": "The group’s leadership"},
    "subordinates": {"zh": "各单位", "en": "All enterprises"},
    "notice_to": {"zh": "各单位", "en": "All enterprises"},
    "report_to": {"zh": "集团领导", "en": "The group’s leadership"},
}


def office_line(facts: Facts, line: str) -> Words | None:
    """The words of one line, None when the office has no such line; it signs with its own name if no other is given."""
    rows = iter_rows(facts.ledger["office"])
    lines = {row.id: row.text and {"zh": row.text, "en": row.text_en or ""} for row in rows} or _USUAL
    return lines.get(line) or (lines["issuer"] if line == "signature" else None)


def issue_of(facts: Facts) -> Row | None:
    """The row of the issue about this period; None when it has none yet."""
    return next(iter_rows(_of_period(facts, facts.ledger["issues"])), None)


def next_steps(facts: Facts) -> list[Row]:
    """The steps after this period in their order, each once; those of the period before stand for 沿用上期."""
    steps = facts.ledger["next_steps"]
    first: dict[str, Row] = {}
    for row in _carried(steps, _of_period(facts, steps)):
        first.setdefault(same_step(row.text), row)
    return list(first.values())


def _of_period(facts: Facts, frame: pd.DataFrame) -> pd.DataFrame:
    return _of_days(frame, facts.period.start, facts.period.end)


def _of_days(frame: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    return frame[(frame.period_start == first) & (frame.period_end == last)]


def _carried(steps: pd.DataFrame, own: pd.DataFrame) -> list[Row]:
    rows: list[Row] = []
    for row in iter_rows(own.sort_values("order", kind="stable")):
        rows += _carried(steps, _last_before(steps, row.period_start)) if is_carried_over(row.text) else [row]
    return rows


def _last_before(steps: pd.DataFrame, day: date) -> pd.DataFrame:
    """The steps of the last period that ended before a day; of two that end together those of the shorter one."""
    end, start = max((row.period_end, row.period_start) for row in iter_rows(steps) if row.period_end < day)
    return _of_days(steps, start, end)
