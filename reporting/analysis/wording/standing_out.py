"""The sentence on one enterprise under the table of all: only where it has something to say."""

from collections.abc import Iterable

from reporting.analysis import open_items as items
from reporting.analysis.english import NOBODY, responsible
from reporting.analysis.facts import Facts
from reporting.analysis.names import short_names
from reporting.analysis.progress import lists_of
from reporting.analysis.wording.phrases import count_of, enumerated
from reporting.core.quantity import Words
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, in_each_language, sentence

_STANDS_OUT = 2


def enterprise_progress(facts: Facts) -> Sentence | None:
    """Who is responsible for the late items of one enterprise (`facts.for_enterprise`), if it has at least two of them.

    Their number stands in the table. None as well where the ledger names nobody.
    """
    assert facts.enterprise is not None  # noqa: S101 - the notebook is run for one enterprise
    late = items.late_count(facts)
    if late is None or count_of(late) < _STANDS_OUT:
        return None
    every = items.late_items(facts)
    current = every[every.late.astype(bool) & every.list.isin(set(lists_of(facts).list))]
    persons = {person["zh"]: person for row in iter_rows(current) if (person := responsible(facts, row))}
    if not persons:
        return None
    name = short_names(facts, facts.enterprise)
    in_chinese = _named(persons.values())
    translated = [person for person in persons.values() if person["en"] != NOBODY]
    return in_each_language(
        sentence("{name}的逾期事项由{persons}负责。", "", name=name, persons=in_chinese),
        sentence("", "The late items of {name} are in the hands of {persons}.", name=name, persons=_named(translated))
        if translated
        else sentence("", ""),
    )


def _named(persons: Iterable[Words]) -> Sentence:
    return enumerated([sentence("{person}", "{person}", person=person) for person in persons])
