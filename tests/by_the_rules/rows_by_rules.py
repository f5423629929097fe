"""From the rules to the page: key figures, enterprises and open items, row by row as the rules have them."""

from collections import Counter
from collections.abc import Iterator

from headings import (
    BY_ENTERPRISE,
    EVERY_ENTERPRISE,
    KEY_FIGURES,
    LATE,
    LATE_OF_EARLIER,
    NONE,
    NOT_REPORTED,
    OPEN_ITEMS,
    TOGETHER,
)
from headings import without_part as plain_name
from open_items_named import open_elsewhere
from page_rules import BASES, PageRules
from printed_changes import changes_in
from printed_page import Page
from progress_of_lists import is_late


def wrong_rows(page: Page, rules: PageRules) -> Iterator[str]:
    """In words, each row that should be on the page and is not, and each that should not."""
    yield from _amiss("key figures", _printed_key_figures(page, rules), _key_figures(rules))
    for name, head, columns, wanted in (
        ("by enterprise", BY_ENTERPRISE, range(6), _by_enterprise(rules)),
        ("every enterprise", EVERY_ENTERPRISE, (0, *range(2, 7)), _every_enterprise(rules)),
    ):
        table = page.table(*head[rules.locale])
        yield from _amiss(name, [[_plain(row, column) for column in columns] for row in table], wanted)
    yield from _open_items_amiss(page, rules)


def _amiss(name, printed, wanted, may_stand=()):
    printed, wanted, may_stand = (Counter(map(tuple, rows)) for rows in (printed, wanted, may_stand))
    yield from (f"{name}: there is no row {' | '.join(row)}" for row in (wanted - printed).elements())
    yield from (f"{name}: there is a row {' | '.join(row)}" for row in (printed - wanted - may_stand).elements())


def _plain(row, column):
    """A cell: the name of an enterprise, a number, or nothing that is one."""
    if not column:
        return plain_name(row[column])
    return row[column] if any(letter.isdigit() for letter in row[column]) else NONE


def _key_figures(rules):
    """Values and changes of at most five measures: the share, the aid funds, then those of the lowest rank."""
    share, aid, wide = (
        rules.share(rules.now.progress()),
        *map(rules.now.aid, ("aid_funds", "aid_funds_with_mutual_aid")),
    )
    rows = [("resolved_share", [share.words])] if share else []
    rows += [("aid_funds", [rules.amount(aid, "yuan").words])] if aid else []
    rows += [("aid_funds_with_mutual_aid", [rules.amount(wide, "yuan").words])] if wide and wide != aid else []
    rows += [
        (measure.id, sorted(rules.amount(each, measure.unit).words for each in done))
        for measure, done in _ranked(rules)
    ]
    return [[*words, *(change.words for change in rules.changes(measure))] for measure, words in rows[:5]]


def _ranked(rules):
    """The measures that page one has room for, by rank, with what was done; what never adds up only if it is one."""
    for measure in sorted(
        (each for each in rules.now.measures.values() if each.headline), key=lambda each: each.headline
    ):
        done = rules.now.totals(measure.id, "done")
        if len(done) == 1 or (done and measure.kind == "flow"):
            yield measure, done


def _printed_key_figures(page, rules):
    """The numbers of each row; what is said in the place of a change is no number."""
    rows = page.table(*KEY_FIGURES[rules.locale])
    return [[*_words_in(page, row, is_change=False), *_words_in(page, row, is_change=True)] for row in rows]


def _words_in(page, row, *, is_change):
    numbers = [number for number in page.numbers if number.row[:2] == row[:2]]
    words = [each.words for each in numbers if each.measure.endswith(tuple(BASES)) == is_change]
    return [part for each in words for part in changes_in(each)] if is_change else sorted(words)


def _by_enterprise(rules):
    """A row of each enterprise that reported, and one of all; no table where only one did, or nobody has items."""
    reported = rules.now.reporters.reported
    if len(reported) < 2 or not rules.now.progress().total:
        return []
    rows = [[rules.names.of_enterprise(each), *_cells_with_late(rules, each)] for each in reported]
    return [*rows, [TOGETHER[rules.locale], *_cells_with_late(rules, None)]]


def _cells_with_late(rules, enterprise):
    total, resolved, share = _progress_cells(rules, rules.now.progress(enterprise))
    return [total, resolved, _late(rules, enterprise), share, _aid(rules, enterprise)]


def _late(rules, enterprise):
    """Known only where there are items on lists of the period, and told where any item of the group is late."""
    if not rules.now.progress(None).late:
        return NONE
    items, reported = rules.now.items, rules.now.reporters.reported
    lists = [list_ for list_ in rules.now.lists(enterprise) if list_.enterprise in reported]
    if not any(items.counts(item) for list_ in lists for item in list_.items):
        return NONE
    return rules.count(len(rules.now.progress(enterprise).late)).words


def _progress_cells(rules, progress):
    # Beside a list of which too little is known, one without items says nothing of the enterprise.
    if not progress.lists or (progress.unknown and not progress.total):
        return [NONE] * 3
    counts = [rules.count(number).words for number in (progress.total, progress.resolved)]
    return [*counts, _words(rules.share(progress))]


def _every_enterprise(rules):
    found = rules.now.reporters
    rows = [[rules.names.of_enterprise(each), *_cells(rules, each)] for each in found.reported]
    rows += [[rules.names.of_enterprise(each), *[NONE] * 5] for each in found.expected if each not in found.reported]
    together = [[TOGETHER[rules.locale], *_cells(rules, None)]]
    return [*rows, *(together if len(found.reported) > 1 else [])]


def _cells(rules, enterprise):
    apart = rules.now.resolved_apart(enterprise)
    resolved_apart = _words(rules.amount(apart, "item") if apart else None)
    return [*_progress_cells(rules, rules.now.progress(enterprise)), resolved_apart, _aid(rules, enterprise)]


def _aid(rules, enterprise):
    aid = rules.now.aid("aid_funds", enterprise)
    return _words(rules.amount(aid, "yuan") if aid else None)


def _words(expected):
    return expected.words if expected else NONE


def _open_items_amiss(page, rules):
    """Each open item, of this period or carried over, with its state: late, of an absent enterprise, or neither.

    What the group counts with the whole of another enterprise may be named as well.
    """
    progress, now = rules.now.progress(), rules.now
    late, absent = LATE[rules.locale], NOT_REPORTED[rules.locale]
    late_of_earlier = LATE_OF_EARLIER[rules.locale]

    def row(item):
        carried = any(item is each for each in progress.carried_over)
        return item.title, (late_of_earlier if carried else late) if is_late(now.items, item) else ""

    wanted = [
        *map(row, [*progress.open_items, *progress.carried_over]),
        *((each.title, absent) for each in now.unreported()),
    ]
    table = page.table(*OPEN_ITEMS[rules.locale])
    printed = [(cells[1], cells[4] if cells[4] in {late, late_of_earlier, absent} else "") for cells in table]
    yield from _amiss("open items", printed, wanted, may_stand=map(row, open_elsewhere(now)))
