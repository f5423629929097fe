"""指标说明: what the catalogue says of the measures in the table of results."""

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.listed_results import listed
from reporting.analysis.names import measure_name
from reporting.analysis.wording.phrases import enumerated, lower_first, without_end
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, in_each_language, join, sentence


def measure_notes(facts: Facts) -> Sentence | None:
    """The notes of the catalogue on the measures of the table of results; equal notes are one. None without any."""
    catalogue = facts.ledger["measures"]
    results = {result.measure.id for result in listed(facts)}
    used = catalogue[catalogue.id.isin(results) & catalogue.note.notna()]
    if not len(used):
        return None
    return sentence("指标说明：", "Notes on measures. ") + in_each_language(
        _each_note(facts, used) + sentence("。", ""), _english_notes(facts, used)
    )


def _english_notes(facts: Facts, used: pd.DataFrame) -> Sentence:
    translated = used[used.note_en.notna()]
    the_rest = sentence("", "The rest stands in the Chinese edition only.")
    if not len(translated):
        return sentence("", "They stand in the Chinese edition only.")
    notes = _each_note(facts, translated) + sentence("", ".")
    return notes if len(translated) == len(used) else notes + sentence("", " ") + the_rest


def _each_note(facts: Facts, used: pd.DataFrame) -> Sentence:
    return join((_note(facts, used[used.note == note]) for note in dict.fromkeys(used.note)), "；", ". ")


def _note(facts: Facts, rows: pd.DataFrame) -> Sentence:
    """A note of the catalogue, after the names of the measures that have it."""
    names = [lower_first(measure_name(facts, row.id)) for row in iter_rows(rows)]
    label = enumerated([sentence("{name}", "{name}", name=name) for name in names])
    words = without_end({"zh": rows.iloc[0].note, "en": rows.iloc[0].note_en or ""})
    return sentence("{label}：{note}", "{label}: {note}", label=label, note=lower_first(words))
