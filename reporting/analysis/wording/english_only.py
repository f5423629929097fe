"""The words of an English page on texts that nobody has translated: how many they are, and how they are named."""

from collections.abc import Iterator

import pandas as pd

from reporting.analysis.english import without_english
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import open_shown
from reporting.analysis.open_items import late_items, open_by_name
from reporting.analysis.selected import practices as selected_practices
from reporting.analysis.traced_values import traced_count
from reporting.core.expression import Count
from reporting.core.quantity import PRACTICE
from reporting.core.sentence import Sentence, join, sentence


def not_translated(facts: Facts) -> Sentence | None:
    """The numbers of practices, of items and of persons responsible without English; None if all is in English."""
    clauses = [*_practices(facts), *_open_items(facts)]
    return sentence("", "Not translated. ") + join(clauses, "", " ") if clauses else None


def _practices(facts: Facts) -> Iterator[Sentence]:
    rows = facts.practices[facts.practices.text_en.isna()]
    if len(rows):
        name = {"zh": "没有英文的做法", "en": "Practices without English"}
        selected = Count(selected_practices(facts, english="no"))
        count = traced_count(len(rows), "practices_not_translated", name, selected, PRACTICE)
        yield sentence("", "{count} {are} told in the Chinese edition only.", count=count, are=_are(rows))


def _open_items(facts: Facts) -> Iterator[Sentence]:
    """Of the items in the table of open ones those that are named by number, and those without a person."""
    shown = open_shown(late_items(facts))
    shown = shown.assign(person=shown.responsible.fillna(shown.leader))
    titles, persons = without_english(facts, shown, "title"), without_english(facts, shown, "person")
    if len(titles):
        count = open_by_name(facts, titles)
        yield sentence("", "{count} in the table of open items {are} named by number.", count=count, are=_are(titles))
    if len(persons):
        yield sentence("", "For {count} there the person responsible is left out.", count=open_by_name(facts, persons))


def _are(rows: pd.DataFrame) -> str:
    return "is" if len(rows) == 1 else "are"
