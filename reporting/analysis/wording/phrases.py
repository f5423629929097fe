"""Phrases that several sections share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few, number_of
from reporting.analysis.names import lower_first, place_names, short_names
from reporting.core.quantity import Quantity, Words, without_unit
from reporting.core.rows import Row
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.status_words import STATUS
from reporting.core.traced import Traced

__all__ = [
    "STATUS",
    "bare",
    "count_of",
    "enterprise_list",
    "enumerated",
    "first_names",
    "joined_rows",
    "joined_values",
    "lower_first",
    "name_and_value",
    "numbered",
    "place_of_row",
    "sentence_of",
    "with_status",
    "with_verb",
    "without_end",
]

# Marks that end a sentence or a clause; before a closing quotation mark a question stays a question.
_END = re.compile(r"[\s。．.；;，,、：:…！!？?]+$")
_END_WITHIN = re.compile(r"[\s。．.；;，,、：:…]+(?=[”’」』）)\"']+$)")


def enterprise_list(facts: Facts, enterprises: Iterable[str]) -> Sentence:
    """Short names in a row: 本钢、邯矿集团; of many the first few with the number of all: 本钢、邯矿集团等37家."""
    every = list(enterprises)
    first = first_names(facts, every)
    return first if first_few(every) == every else first + sentence("{all}", " ({all})", all=number_of(facts, every))


def first_names(facts: Facts, enterprises: Iterable[str]) -> Sentence:
    """Short names in a row, of many the first few: 本钢、邯矿集团等, if their number is in the sentence already."""
    every = list(enterprises)
    names = [sentence("{name}", "{name}", name=short_names(facts, enterprise)) for enterprise in first_few(every)]
    return enumerated(names) if len(names) == len(every) else join(names) + sentence("等", " and others")


def enumerated(sentences: Sequence[Sentence]) -> Sentence:
    """甲、乙、丙; "one, two and three"."""
    *rest, last = sentences
    return join(rest) + sentence("、", " and ") + last if rest else last


def name_and_value(name: Words, value: Traced, field: str) -> Sentence:
    """A measure and its value: 修复路灯698盏; street lamps repaired: 698 lamps."""
    return sentence(f"{{name}}{{{field}}}", f"{{name}}: {{{field}}}", name=lower_first(name), **{field: value})


def joined_values(sentences: Iterable[Sentence]) -> Sentence:
    """Measures and their values in a row: 修复路灯698盏、整修卫生间217间; "street lamps repaired: 698 lamps; …"."""
    return join(sentences, "、", "; ")


def joined_rows(sentences: Iterable[Sentence]) -> Sentence:
    """Sentences in a row, with a semicolon between them."""
    return join(sentences, "；", "; ")


def with_status(what: Sentence, status: str) -> Sentence:
    """A figure with its status in brackets: 困难帮扶资金100万元（已发放）."""
    return sentence("{what}（{status}）", "{what} ({status})", what=what, status=STATUS[status])


def without_end(text: Words) -> Words:
    """What people wrote as a sentence of its own, to be put into one of ours: without the full stop at its end."""
    return {locale: _END_WITHIN.sub("", _END.sub("", words)).strip() for locale, words in text.items()}


def place_of_row(facts: Facts, row: Row) -> Words:
    """The enterprise and unit of a row of achievements; in the document of one enterprise the unit alone."""
    if facts.enterprise:
        return short_names(facts, row.unit) if row.unit else {"zh": "", "en": ""}
    return place_names(facts, row.enterprise, row.unit)


def count_of(traced: Traced) -> int:
    """The number of a count; a share has none."""
    return int(traced.value.value)  # type: ignore[union-attr]  # a share has none


def bare(traced: Traced) -> Traced:
    """A count whose unit stands beside it already: Chinese says 157项 all the same, English 157 alone."""
    assert isinstance(traced.value, Quantity)  # noqa: S101 - it is a count
    words = traced.words()
    return replace(traced, shown={**words, "en": without_unit(words["en"], traced.value.unit)})


def with_verb(count: Traced) -> Sentence:
    """157项; "157 are", "1 is"."""
    return sentence("{n}", "{n} is" if count_of(count) == 1 else "{n} are", n=bare(count))


def numbered(sentences: Sequence[Sentence]) -> list[Sentence]:
    """1．…, 2．…; a single sentence has no number."""
    if len(sentences) == 1:
        return list(sentences)
    return [sentence(f"{place}．", f"{place}. ") + one for place, one in enumerate(sentences, 1)]


def sentence_of(clauses: Sequence[Sentence]) -> Sentence:
    """Clauses as one Chinese sentence, and as an English one with semicolons."""
    return joined_rows(clauses) + sentence("。", ".")
