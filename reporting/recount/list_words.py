"""Words for numbers of lists and items (已办结, 逾期, 满意率), and which of them an expression reckons."""

import re

from reporting.core.expression import Count, Difference, Expression, Ratio, Rows, Sum
from reporting.core.quantity import Words

TOTAL, RESOLVED, OPEN, LATE, CLOSED, SHARE = "total", "resolved", "open", "late", "closed", "share"
# What may stand beside a word. Late items are open, and so are those that wait for one below them.
_MEANT = {
    "已办结": {RESOLVED},
    "未办结": {OPEN},
    "逾期": {LATE},
    "办结率": {f"{RESOLVED} {SHARE}"},
    "满意率": {f"satisfied {SHARE}"},
    "销号率": {f"{CLOSED} {SHARE}"},
    "resolved": {RESOLVED},
    "open": {OPEN},
    "share resolved": {f"{RESOLVED} {SHARE}"},
    "satisfied": {f"satisfied {SHARE}"},
    "closed out": {f"{CLOSED} {SHARE}"},
}
_CHINESE = [word for word in _MEANT if not word.isascii()]
_AFTER_A_WORD = re.compile(r"[：:的共为\s]+$")
WORDS: dict[str, Words] = {
    TOTAL: {"zh": "事项总数", "en": "a total of items"},
    RESOLVED: {"zh": "已办结事项", "en": "items resolved"},
    OPEN: {"zh": "未办结事项", "en": "open items"},
    LATE: {"zh": "逾期事项", "en": "late items"},
    CLOSED: {"zh": "已销号事项", "en": "items closed out"},
    f"{RESOLVED} {SHARE}": {"zh": "办结率", "en": "a share resolved"},
    f"satisfied {SHARE}": {"zh": "满意率", "en": "a share satisfied"},
    f"{CLOSED} {SHARE}": {"zh": "销号率", "en": "a share closed out"},
}


def counted_of_lists(expression: Expression) -> str | None:
    """What a number of lists or items counts (a key of WORDS); None of any other number."""
    match expression:
        case Sum(Rows(view="lists"), column):
            counted = column.removeprefix("group_")
        case Difference(Sum(Rows(view="lists")), _):
            counted = OPEN
        case Count(Rows(view="items") as rows):
            counted = _of_items(rows)
        case Ratio(Sum(Rows(view="items"), column), _):
            counted = f"{column} {SHARE}"
        case Ratio(part, _):
            counted = f"{counted_of_lists(part)} {SHARE}"
        case _:
            return None
    return counted if counted in WORDS else None


def _of_items(rows: Rows) -> str:
    where = {condition.column: condition.values for condition in rows.where if not condition.but}
    for column, values, counted in (
        ("late", ("yes",), LATE),
        ("closed", ("yes",), CLOSED),
        ("waiting", ("yes",), OPEN),
        ("state", ("open",), OPEN),
        ("state", ("done",), RESOLVED),
    ):
        if where.get(column) == values:
            return counted
    return TOTAL


def other_word(counted: str, before: str, head: str) -> str | None:
    """The word at the end of a text, or as the head of a column, that means something else than is counted."""
    end = _AFTER_A_WORD.sub("", before)
    near = max((word for word in _CHINESE if end.endswith(word)), key=len, default=None)
    for word in (near, head.lower()):
        if word in _MEANT and counted not in _MEANT[word]:
            return word
    return None
