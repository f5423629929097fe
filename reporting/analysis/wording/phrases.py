"""Phrases that several sections share."""

from collections.abc import Iterable

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few, number_of
from reporting.analysis.names import place_names, short_names
from reporting.core.passport import Traced
from reporting.core.quantity import Words
from reporting.core.rows import Row
from reporting.core.sentence import Sentence, join, sentence

STATUS: dict[str, Words] = {
    "done": {"zh": "已完成", "en": "done"},
    "paid": {"zh": "已发放", "en": "paid"},
    "allocated": {"zh": "已安排", "en": "allocated"},
    "raised": {"zh": "已筹集", "en": "raised"},
    "planned": {"zh": "规划", "en": "planned"},
    "ongoing": {"zh": "进行中", "en": "ongoing"},
}


def enterprise_list(facts: Facts, enterprises: Iterable[str]) -> Sentence:
    """Short names in a row: 本钢、邯矿集团; of many the first few with the number of all: 本钢、邯矿集团等37家."""
    every = list(enterprises)
    first = first_names(facts, every)
    return first if first_few(every) == every else first + sentence("{all}", " ({all})", all=number_of(facts, every))


def first_names(facts: Facts, enterprises: Iterable[str]) -> Sentence:
    """Short names in a row, of many the first few: 本钢、邯矿集团等, if their number is in the sentence already."""
    every = list(enterprises)
    first = join(sentence("{name}", "{name}", name=short_names(facts, enterprise)) for enterprise in first_few(every))
    return first if first_few(every) == every else first + sentence("等", " and others")


def name_and_value(name: Words, value: Traced, field: str) -> Sentence:
    """A measure and its value: 修复路灯698盏; street lamps repaired: 698 lamps."""
    return sentence(f"{{name}}{{{field}}}", f"{{name}}: {{{field}}}", name=lower_first(name), **{field: value})


def joined_values(sentences: Iterable[Sentence]) -> Sentence:
    """Measures and their values in a row: 修复路灯698盏、整修卫生间217间; "street lamps repaired: 698 lamps; …"."""
    return join(sentences, "、", "; ")


def lower_first(name: Words) -> Words:
    """A name inside a sentence: English begins it with a small letter."""
    return {**name, "en": name["en"][:1].lower() + name["en"][1:]}


def joined_rows(sentences: Iterable[Sentence]) -> Sentence:
    """Sentences in a row, with a semicolon between them."""
    return join(sentences, "；", "; ")


def place_of_row(facts: Facts, row: Row) -> Words:
    """The enterprise and unit of a row of achievements; in the document of one enterprise the unit alone."""
    if facts.enterprise:
        return short_names(facts, row.unit) if row.unit else {"zh": "", "en": ""}
    return place_names(facts, row.enterprise, row.unit)


def count_of(traced: Traced) -> int:
    """The number of a count; a share has none."""
    return int(traced.value.value)  # type: ignore[union-attr]  # a share has none
