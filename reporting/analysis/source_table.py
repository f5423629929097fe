"""The table of the documents behind the figures."""

from collections.abc import Mapping

from reporting.analysis.english import NOT_TRANSLATED
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import (
    MAX_SHOWN,
    number_of,
)
from reporting.analysis.names import day
from reporting.analysis.wording.phrases import without_end
from reporting.core.quantity import Words
from reporting.core.rows import Row
from reporting.published.content import Entry, Table, table_of

_SEPARATE_RETURNS: Words = {"zh": "各单位报送的材料", "en": "Returns of the enterprises"}
_UNDATED: Words = {"zh": "未注明", "en": "undated"}
_CERTAINTY: dict[str, Words] = {
    "explicit": {"zh": "原文写明", "en": "Stated in the source"},
    "likely": {"zh": "很可能", "en": "Likely"},
    "inferred": {"zh": "推断", "en": "Inferred"},
    "reported": {
        "zh": "单位报送，日期为收到之日",
        "en": "From the enterprise’s return; the date is the day it came",
    },
    "made_up": {"zh": "虚构，仅供演示", "en": "Made up, for demonstration only"},
}


def sources(facts: Facts) -> Table:
    """The documents behind the figures of the period, their dates, and how certain these are.

    If many documents belong to one enterprise each, they have one row together.
    """
    owners: dict[str, set[str]] = {}
    for frame in (facts.achievements, facts.lists, facts.items, facts.practices):
        for source, enterprise in zip(frame.source, frame.enterprise, strict=True):
            owners.setdefault(source, set()).add(enterprise)
    documents = [facts.ledger.record("sources", id_) for id_ in facts.ledger["sources"].id if id_ in owners]
    alone = {row.id: owner for row in documents for owner in owners[row.id] if len(owners[row.id]) == 1}
    as_one_row = len(set(alone.values())) > MAX_SHOWN
    rows: list[list[Entry]] = [_sent_in(facts, documents, alone)] if as_one_row else []
    for row in (document for document in documents if not (as_one_row and document.id in alone)):
        sure = _CERTAINTY[row.certainty]
        note = without_end({"zh": row.note, "en": row.note_en or NOT_TRANSLATED}) if row.note else {"zh": "", "en": ""}
        rows.append(
            [
                {"zh": row.title, "en": row.title_en},
                {"zh": row.publisher, "en": row.publisher_en},
                day(row.published_on) if row.published_on else _UNDATED,
                {"zh": f"{sure['zh']}。{note['zh']}", "en": f"{sure['en']}. {note['en']}".strip()},
            ]
        )
    columns = ("title", "publisher", "published", "certainty")
    return table_of(dict(zip(columns, ("来源", "发布单位", "发布日期", "日期依据"), strict=True)), rows)


def _sent_in(facts: Facts, documents: list[Row], alone: Mapping[str, str]) -> list[Entry]:
    """One row for the documents of one enterprise each: how many enterprises, from when to when, how certain."""
    sent_in = [row for row in documents if row.id in alone]
    days = sorted(row.published_on for row in sent_in if row.published_on)
    sure = [_CERTAINTY[certainty] for certainty in dict.fromkeys(row.certainty for row in sent_in)]
    first, last = (day(days[0]), day(days[-1])) if days else (_UNDATED, _UNDATED)
    span = first if first == last else {"zh": f"{first['zh']}至{last['zh']}", "en": f"{first['en']} to {last['en']}"}
    certainty = {
        "zh": "；".join(words["zh"] for words in sure) + "。",
        "en": "; ".join(words["en"] for words in sure) + ".",
    }
    return [_SEPARATE_RETURNS, number_of(facts, alone.values()), span, certainty]
