"""From the page to the rules: each printed number is what the rules have for its measure and its place."""

from collections.abc import Iterator
from fractions import Fraction

from aid_money import DEFINITIONS
from list_number import OF_LISTS, of_lists
from open_items_named import handed_down, open_elsewhere, waiting
from page_rules import BASES, STATUSES, Expected, PageRules
from printed_changes import changes_in
from printed_page import Number
from progress_of_lists import is_late
from sums import sum_of
from what_lists_gave import closed_out, counted_items, money_spent, people_served, satisfied_share

OF_OPEN_ITEMS = {
    "list_untold": lambda rules: len(rules.now.unreported()),
    "list_open_elsewhere": lambda rules: len(open_elsewhere(rules.now)),
    "list_late_elsewhere": lambda rules: len(
        [each for each in open_elsewhere(rules.now) if is_late(rules.now.items, each)]
    ),
    "list_total_handed_down": lambda rules: len(handed_down(rules.now, rules.owner)),
    "list_resolved_handed_down": lambda rules: len(
        [each for each in handed_down(rules.now, rules.owner) if rules.now.items.done_on(each)]
    ),
    "list_open_for_a_part": lambda rules: len(waiting(rules.now, rules.owner)),
}
OF_ENTERPRISES = {
    "enterprises_expected": lambda found: len(found.expected),
    "enterprises_reported": lambda found: len(found.reported) - len(found.in_part) - len(found.in_another),
    "enterprises_in_part": lambda found: len(found.in_part),
    "enterprises_in_another": lambda found: len(found.in_another),
    "enterprises_sent_back": lambda found: len(found.sent_back),
    "enterprises_missing": lambda found: len(found.expected) - len(found.reported) - len(found.sent_back),
}
WHAT_LISTS_GAVE = ("list_money", "list_people", "satisfied_share", "satisfied_or_basically_share", "closed_share")
# The register of returns, what a statement of a list says beside total and resolved, and what is not translated follow
# no rule of counting.
NO_RULE = ("return", "list_in_progress", "practices_not_translated", "items_open_by_name")


def wrong_numbers(numbers: list[Number], rules: PageRules) -> Iterator[str]:
    """In words, each number that is not what the rules have, or is printed in other words."""
    for number in numbers:
        if number.measure.startswith(NO_RULE):
            continue
        expected = expected_of(number, rules)
        agreeing = [each for each in expected if _agrees(number, each)]
        if not agreeing:
            yield f"{_printed(number)} by the rules {_shown(expected)}"
        elif not any(_reads(number, each, rules.locale) for each in agreeing):
            yield f"{_printed(number)} in words {_shown(agreeing)}"


def _reads(number, expected, locale):
    """Whether it is printed in these words; an English count may leave its unit to the words beside it."""
    as_within = number.words[:1].lower() + number.words[1:]
    if expected.words in {None, number.words, as_within, *changes_in(number.words)}:
        return True
    return locale == "en" and expected.words.partition(" ")[0] == number.words


def expected_of(number: Number, rules: PageRules) -> list[Expected]:
    """What the number may be; several only where the words around it do not say which one it is."""
    measure = number.measure
    if measure in OF_LISTS or measure.startswith("list_stated_") or measure == "resolved_share":
        return of_lists(number, rules)
    if measure in OF_OPEN_ITEMS:
        return [rules.count(OF_OPEN_ITEMS[measure](rules))]
    if measure in WHAT_LISTS_GAVE:
        return _what_lists_gave(number, rules)
    if measure.startswith("enterprises_"):
        return _of_enterprises(number, rules)
    for end in BASES:
        if measure.endswith(end):
            return rules.changes(measure.removesuffix(end), [end])
    return _of_amounts(number, rules)


def _what_lists_gave(number, rules):
    """Rules 21 to 23, of the lists of an enterprise or of the group; in a row that names one list, of that list."""
    enterprise, items = rules.names.enterprise(number), rules.now.items
    lists = rules.now.lists(enterprise, name=rules.names.list_name(number) if rules.owner else None)
    running = [list_ for list_ in lists or rules.now.lists(enterprise) if list_.touches(rules.now.period)]
    counted = counted_items(items, running, enterprise)
    match number.measure:
        case "list_money":
            return [rules.count(spent, "yuan")] if (spent := money_spent(counted)) is not None else []
        case "list_people":
            return [rules.count(people, "person")] if (people := people_served(counted)) is not None else []
        case "closed_share":
            return [rules.share_of(*closed)] if (closed := closed_out(items, counted)) else []
    shares = satisfied_share(counted)
    return [rules.share_of(*shares[number.measure == "satisfied_or_basically_share"])] if shares else []


def _of_enterprises(number, rules):
    if number.measure == "enterprises_concerned":
        return [Expected(Fraction(count)) for count in _concerned(number, rules)]
    return [Expected(Fraction(OF_ENTERPRISES[number.measure](rules.now.reporters)))]


def _of_amounts(number, rules):
    enterprise, now = rules.names.enterprise(number), rules.now
    if number.measure in DEFINITIONS or number.measure == "resolved_apart":
        is_aid = number.measure in DEFINITIONS
        amount = now.aid(number.measure, enterprise) if is_aid else now.resolved_apart(enterprise)
        return [rules.amount(amount, "yuan" if is_aid else "item")] if amount else []
    unit = now.measures[number.measure].unit
    return [rules.amount(amount, unit) for amount in _amounts_at(number, enterprise, now)]


def _amounts_at(number, enterprise, now):
    """The amounts of a measure of any status. A text may name each figure by itself, and so may a row of 其中."""
    scopes = [enterprise] if enterprise or number.row else [None, *now.reporters.reported]
    if number.name.startswith(("overview", "key_figures")):
        # One sentence or cell tells of the group and, where these are not added up, of single enterprises.
        scopes = [None, *now.reporters.reported]
    for scope in scopes:
        for status in STATUSES:
            yield from now.totals(number.measure, status, scope)
            yield from now.parts(number.measure, status, scope)
    for rows in _of_same_months(now, number.measure):
        yield from (sum_of([row]) for row in rows if row.enterprise in scopes or scopes[0] is None)
        yield sum_of(rows)


def _of_same_months(now, measure):
    """Figures of one status and the same months: those of several enterprises may stand together (11)."""
    alike = {}
    for row in [*now.figures.count, *now.figures.inside]:
        if row.measure == measure:
            alike.setdefault((row.status, row.part_of is None, row.period_start, row.period_end), []).append(row)
    return alike.values()


def _concerned(number, rules):
    """How many enterprises have open items, or stand behind a number in the same row or before it."""
    now = rules.now
    text = "|".join(number.row) or number.before
    return {
        len({row.enterprise for row in amount.rows})
        for measure in now.measures.values()
        for status in STATUSES
        for amount in [
            *now.totals(measure.id, status),
            *now.parts(measure.id, status),
            *map(sum_of, _of_same_months(now, measure.id)),
        ]
        if rules.amount(amount, measure.unit).words in text
    }


def _agrees(number, expected):
    """A change is kept with six decimals."""
    return abs(number.value - expected.value) < Fraction(1, 10**5) and number.bound == expected.bound


def _printed(number):
    place = "|".join(number.row) or f"…{number.before[-20:]}"
    return f"{number.name} ({number.measure}) is {number.words} in {place},"


def _shown(expected):
    return " or ".join(dict.fromkeys(f"{each.words or each.value} {each.bound}" for each in expected)) or "none"
