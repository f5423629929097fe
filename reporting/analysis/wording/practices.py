"""The ways in which the enterprises worked: collection, responsibility, supervision, publicity, close-out, highlights."""

from itertools import zip_longest

import pandas as pd

from reporting.analysis.chosen_practices import chosen_practices
from reporting.analysis.facts import Facts
from reporting.analysis.names import place_names
from reporting.analysis.wording.phrases import without_end
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence, in_each_language, join, sentence

_NOTHING = sentence("", "")
_CHINESE_ONLY = sentence("", "What the enterprises did is told in the Chinese edition only.")


def practices(facts: Facts) -> list[Sentence]:
    """A sentence on each enterprise or unit with a chosen practice; in the document of one enterprise with all.

    In English of what is translated, or a line that nothing is. Empty when nobody reported any.
    """
    chinese = _sentences(facts, facts.practices)
    english = _sentences(facts, facts.practices[facts.practices.text_en.notna()]) or (
        [_CHINESE_ONLY] if chinese else []
    )
    return [in_each_language(*both) for both in zip_longest(chinese, english, fillvalue=_NOTHING)]


def _sentences(facts: Facts, frame: pd.DataFrame) -> list[Sentence]:
    rows = list(iter_rows(frame)) if facts.enterprise else chosen_practices(frame)
    by_place = grouped(rows, lambda row: (row.enterprise, row.unit))
    return [_sentence(facts, of_place) for of_place in by_place.values()]


def _sentence(facts: Facts, rows: list[Row]) -> Sentence:
    """邯矿集团郭二庄矿设置二维码，收集职工意见；…。"""
    name = place_names(facts, rows[0].enterprise, rows[0].unit)
    return sentence("{name}{acts}。", "{name} {acts}.", name=name, acts=join(map(_act, rows), "；", "; "))


def _act(row: Row) -> Sentence:
    return sentence("{text}", "{text}", text=without_end({"zh": row.text, "en": row.text_en or ""}))
