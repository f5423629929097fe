"""The evidence for the numbers of a briefing."""

from collections.abc import Iterable

from reporting.analysis.facts import Facts
from reporting.analysis.left_out import left_out_of
from reporting.analysis.row_descriptions import row_descriptions, units_in_words, used_rows
from reporting.published.evidence import Evidence


def evidence_for(facts: Facts, rows: Iterable[str]) -> Evidence:
    """The evidence for numbers that rest on these rows ("achievements.csv:12")."""
    words = {**units_in_words(facts), **row_descriptions(facts, rows)}
    return Evidence(words, used_rows(facts, words), left_out_of(facts))
