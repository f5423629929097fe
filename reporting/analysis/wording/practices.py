"""The ways in which the enterprises worked: collection, responsibility, supervision, publicity, close-out, highlights."""

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few, number_of
from reporting.analysis.names import place_names
from reporting.analysis.wording.phrases import without_end
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, join, sentence


def practices(facts: Facts, kind: str) -> Sentence | None:
    """One paragraph on a kind of practice, a sentence per enterprise or unit, of many the first few.

    None when nobody reported it.
    """
    rows = facts.practices[facts.practices.kind == kind]
    if not len(rows):
        return None
    sentences = []
    every = list(facts.enterprises.id[facts.enterprises.id.isin(set(rows.enterprise))])
    for enterprise in first_few(every):
        enterprise_rows = rows[rows.enterprise == enterprise]
        for unit in dict.fromkeys(enterprise_rows.unit):
            done = (
                enterprise_rows[enterprise_rows.unit.isna()]
                if unit is None
                else enterprise_rows[enterprise_rows.unit == unit]
            )
            acts = join(
                (
                    sentence("{text}", "{text}", text=without_end({"zh": row.text, "en": row.text_en or row.text}))
                    for row in iter_rows(done)
                ),
                "；",
                "; ",
            )
            sentences.append(
                sentence("{name}{acts}。", "{name} {acts}.", name=place_names(facts, enterprise, unit), acts=acts)
            )
    rest = every[len(first_few(every)) :]
    if rest:
        sentences.append(sentence("另有{rest}报送了做法。", "{rest} more told how.", rest=number_of(facts, rest)))
    return join(sentences, "", " ")
