"""`Finding`: personal data at a place, in words that quote none of it."""

from dataclasses import dataclass

from reporting.core.personal_data import Personal, in_english
from reporting.core.quantity import Words
from reporting.ledger.confirmation_rules import PERSONAL

_FOUND: Words = {"zh": "{place}：{kind}（{masked}）", "en": "{place}: {kind} ({masked})"}
_BLANKS: Words = {"zh": "核实人或职务,核实日期,核实依据", "en": "who,day,why"}


@dataclass(frozen=True)
class Finding:
    """Personal data at a place, in words that quote only the first and the last sign.

    `row` is the row of confirmations.csv by which a person says that it is none; empty of the heading of a column.
    """

    words: str
    row: str = ""


def finding_at(place: str, one: Personal, locale: str) -> Finding:
    words = _FOUND[locale].format(place=place, kind=kind_in(one.kind, locale), masked=one.masked)
    row = (f"{PERSONAL}-{one.mark[:8]}", PERSONAL, one.mark, str(len(one.words)), _BLANKS[locale])
    return Finding(words, ",".join(row))


def kind_in(kind: str, locale: str) -> str:
    return kind if locale == "zh" else in_english(kind)
