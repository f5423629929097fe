"""Doubts about figures far off the enterprise's own figures of earlier years: a zero too many, yuan for 万元."""

from collections.abc import Iterator, Sequence

from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name, place_names
from reporting.checks.doubt import Doubt, confirmable, filled
from reporting.checks.figures import amount_words, is_worth_a_look
from reporting.checks.year_on_year import WILD, Change, are_calm, changes, histories
from reporting.core.quantity import Words
from reporting.core.rows import Row

# A zero too many is ten times as much, and a little less if the figure itself became smaller.
FAR, BEYOND_ALL = 7, 1000
_OTHERS_OF_IT, _OTHERS = 5, 10
_RISE: Words = {
    "zh": "{place}“{what}”{now}（{year}年，{at}），约是以前的{times}倍：{earlier}",
    "en": "{place}, {what}: {now} ({year}, {at}), about {times} times what it was: {earlier}",
}
_FALL: Words = {
    "zh": "{place}“{what}”{now}（{year}年，{at}），约是以前的{times}分之一：{earlier}",
    "en": "{place}, {what}: {now} ({year}, {at}), about 1/{times} of what it was: {earlier}",
}
_EARLIER: Words = {"zh": "{amount}（{year}年，{at}）", "en": "{amount} ({year}, {at})"}
_BETWEEN = {"zh": "、", "en": ", "}


def far_off(facts: Facts) -> Iterator[Doubt]:
    """A doubt on each figure that is far off those of the same months in earlier years.

    How far is too far depends on what is known: several earlier figures close to each other, one earlier figure among
    others that hardly changed, or one alone. In a ledger in which most figures jump there is none.
    """
    known = [change for change in changes(facts) if is_worth_a_look(facts, change.row, *change.earlier)]
    for change in known:
        if change.times >= FAR and histories(facts).is_steady(change.row) and _is_doubtful(change, known):
            yield _message(facts, change)


def _is_doubtful(change: Change, known: Sequence[Change]) -> bool:
    others = [other for other in known if other.row.enterprise != change.row.enterprise]
    of_measure = [other for other in others if other.row.measure == change.row.measure]
    if change.is_even_before:
        return True
    if len(change.earlier) == 1 and (are_calm(of_measure, _OTHERS_OF_IT) or are_calm(others, _OTHERS)):
        return True
    return change.times >= BEYOND_ALL and all(other.times < WILD for other in others)


def _message(facts: Facts, change: Change) -> Doubt:
    row = change.row
    listed = [_earlier(facts, earlier) for earlier in change.earlier]
    words = filled(
        _RISE if change.is_rise else _FALL,
        place=place_names(facts, row.enterprise, row.unit),
        what=measure_name(facts, row.measure),
        now=amount_words(facts, [row]),
        year=str(row.period_end.year),
        at=row.at,
        times=f"{round(change.times):,}",
        earlier={locale: mark.join(words[locale] for words in listed) for locale, mark in _BETWEEN.items()},
    )
    return confirmable("far_off", words, [row], change.earlier)


def _earlier(facts: Facts, row: Row) -> Words:
    return filled(_EARLIER, amount=amount_words(facts, [row]), year=str(row.period_end.year), at=row.at)
