"""`misplaced`: numbers that stand beside words of another enterprise, measure, status or period than their own."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reporting.core.expression import Change, Expression, Holding, Ratio, Rows, enterprise_asked, selections
from reporting.core.period import Period, parse
from reporting.core.quantity import Words
from reporting.documents.page import PageParagraph
from reporting.published.content import Printed
from reporting.recount.beside import Beside, words_beside
from reporting.recount.evaluate import Recount
from reporting.recount.known_words import KnownWords
from reporting.recount.list_words import WORDS, counted_of_lists, other_word

_YEAR = {"zh": re.compile(r"(20\d\d)年(?!\d)"), "en": re.compile(r"\b(?:in|for|of) (20\d\d)\b", re.IGNORECASE)}
# A year alone, as the head of a column or of a row.
_HEAD = re.compile(r"(20\d\d)\s*(?:年度?)?")
_BETWEEN = "、，；：,;: "
_QUOTED = re.compile("“[^”]*”")
_MESSAGES: dict[str, Words] = {
    "enterprise": {
        "zh": "{label} [{anchor}]：“{words}”是{own}的数，旁边写的是{named}",
        "en": "{label} [{anchor}]: “{words}” is a number of {own}, and {named} stands beside it",
    },
    "measure": {
        "zh": "{label} [{anchor}]：“{words}”是“{own}”的数，旁边写的是“{named}”",
        "en": "{label} [{anchor}]: “{words}” is a number of “{own}”, and “{named}” stands beside it",
    },
    "status": {
        "zh": "{label} [{anchor}]：“{words}”的状态是{own}，旁边写的是{named}",
        "en": "{label} [{anchor}]: “{words}” is {own}, and {named} stands beside it",
    },
    "period": {
        "zh": "{label} [{anchor}]：“{words}”是{own}的数，不是本期的，旁边也没有写明",
        "en": "{label} [{anchor}]: “{words}” is a number of {own}, not of this period, and nothing beside it says so",
    },
    "year": {
        "zh": "{label} [{anchor}]：“{words}”是{own}的数，旁边写的是{named}年",
        "en": "{label} [{anchor}]: “{words}” is a number of {own}, and {named} stands beside it",
    },
}


@dataclass(frozen=True)
class _Own:
    """What a number is of: enterprises, measures and statuses of its rows, and the periods that it was reckoned in.

    `asked` is the one enterprise that its expression asks for; a total over all enterprises asks for none. `aid` are
    the definitions of aid of its money, and `counted` is what it counts of lists or items.
    """

    enterprises: frozenset[str]
    asked: str | None
    measures: frozenset[str]
    statuses: frozenset[str]
    aid: frozenset[str]
    counted: str | None
    is_change: bool
    periods: tuple[str, ...]


def misplaced(
    recount: Recount, page: Sequence[PageParagraph], printed: Iterable[Printed], period: Period, locale: str
) -> Iterator[str]:
    """A line on each number of a finished page that stands beside words of something else."""
    known = KnownWords.of(recount.ledger, locale)
    beside = words_beside(page)
    for number in printed:
        if number.anchor in beside and number.passport.expression is not None:
            own = _own(recount, number.passport.expression)
            for kind, words in _contradictions(number, own, beside[number.anchor], known, period):
                about = {"label": number.label, "anchor": number.anchor, "words": number.words}
                yield _MESSAGES[kind][locale].format(**about, **words)


def _own(recount: Recount, expression: Expression) -> _Own:
    every = list(selections(_measured(recount, expression)))
    figures = [rows for rows in every if rows.view == "figures"]
    return _Own(
        _values(recount, every, "enterprise"),
        enterprise_asked(every),
        _values(recount, figures, "measure"),
        _values(recount, figures, "status"),
        _values(recount, figures, "aid"),
        counted_of_lists(expression),
        isinstance(expression, Change),
        tuple(dict.fromkeys(rows.period for rows in every)),
    )


def _measured(recount: Recount, expression: Expression) -> Expression:
    """The part that the words are about: a change is of the time now, and the share of an enterprise in all is its.

    So is a comparison of many enterprises with an earlier time.
    """
    match expression:
        case Change(now):
            return _measured(recount, now)
        case Ratio(part, whole):
            found = any(recount.positions(rows) for rows in selections(part))
            return part if found else whole
        case Holding(first, relation, second):
            later = max((first, second), key=_last_day)
            return Holding(later, relation, later)
    return expression


def _last_day(side: Sequence[Expression]) -> date:
    return max(parse(rows.period).end for one in side for rows in selections(one))


def _values(recount: Recount, every: Iterable[Rows], column: str) -> frozenset[str]:
    """The cells of a column in all these rows, as far as they have it."""
    cells = ((recount.view(rows).columns.get(column), recount.positions(rows)) for rows in every)
    return frozenset(column[position] for column, positions in cells if column for position in positions)


def _contradictions(
    number: Printed, own: _Own, beside: Beside, known: KnownWords, period: Period
) -> Iterator[tuple[str, Mapping[str, str]]]:
    named = _named_enterprises(own, beside, known)
    if named and own.enterprises and own.enterprises != named:
        yield "enterprise", {"own": known.names(own.enterprises), "named": known.names(named)}
    if word := _other_measure(own, beside, known):
        name = WORDS[own.counted] if own.counted else number.passport.name
        yield "measure", {"own": name.get(known.locale, number.passport.measure), "named": word}
    status = known.status_in(beside.bracket)
    if status and own.statuses and own.statuses != {status}:
        yield "status", {"own": known.statuses(own.statuses), "named": known.statuses([status])}
    for key in own.periods:
        if key != period.key and not _names_period(beside, parse(key), known.locale):
            yield "period", {"own": parse(key).label(known.locale)}
    if year := _other_year(own, beside, known.locale):
        yield "year", {"own": "、".join(parse(key).label(known.locale) for key in own.periods), "named": year}


def _named_enterprises(own: _Own, beside: Beside, known: KnownWords) -> frozenset[str]:
    """The enterprises that a cell of the row is, that the words right before the number or the bracket behind it name.

    Further back a name counts for a number of one enterprise (本钢18项，已办结15项), if no measure stands between; so
    does one that is the first sentence of the paragraph.
    """
    in_words = (known.enterprise_in(text) for text in (beside.bracket, beside.before))
    candidates = (
        *map(known.enterprises_called, beside.row),
        *map(known.enterprises_in_bracket, beside.row),
        *(frozenset({one}) if one else frozenset() for one in in_words),
        known.enterprises_called(beside.head),
        known.enterprises_called(beside.lead),
        # Alone between two numbers: a name of one character as well.
        known.enterprises_called(beside.before.strip(_BETWEEN)),
        _named_further_back(own, beside, known),
    )
    return next(filter(None, candidates), frozenset())


def _named_further_back(own: _Own, beside: Beside, known: KnownWords) -> frozenset[str]:
    if own.asked is None or known.measure_before(beside.before):
        return frozenset()
    last = known.last_enterprise_in(beside.clause)
    return frozenset({last}) if last else frozenset()


def _other_measure(own: _Own, beside: Beside, known: KnownWords) -> str | None:
    """The name or the words of another measure in the row, over the column, or right before the number."""
    if own.counted:
        # The row of a measure may have a column of lists.
        before = known.measure_before(beside.before)
        return before[1] if before else other_word(own.counted, beside.before, beside.head)
    named = _named_measure(beside, known)
    if named and own.measures and not own.measures <= known.meant_by(named[0]):
        return named[1]
    if own.aid and "with_mutual_aid" not in own.aid:
        return known.wider_aid_in((beside.before, *beside.row[:1]))
    return None


def _other_year(own: _Own, beside: Beside, locale: str) -> str | None:
    """A year as the head of row or column, or right before a figure, that is none of its own.

    A change names its base, and a list has a year in its name.
    """
    if own.is_change:
        return None
    years = {str(year) for key in own.periods for year in range(parse(key).start.year, parse(key).end.year + 1)}
    heads = [head[1] for text in (beside.head, *beside.row[:1]) if (head := _HEAD.fullmatch(text.strip()))]
    named = _YEAR[locale].findall(_QUOTED.sub("", beside.before)) if own.measures else []
    return next((year for year in (*heads, *named) if year not in years), None)


def _named_measure(beside: Beside, known: KnownWords) -> tuple[frozenset[str], str] | None:
    """The measures with the name that stands in the row, or right before the number; and that name."""
    for text in beside.row:
        if named := known.measures_called(text):
            return named, text
    return known.measure_before(beside.before)


def _names_period(beside: Beside, period: Period, locale: str) -> bool:
    text = " ".join((beside.line, beside.head, *beside.row))
    return period.label(locale) in text or str(period.start.year) in text
