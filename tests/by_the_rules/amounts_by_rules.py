"""From the rules to the page: the tables of money and of results, measure by measure and status by status."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from aid_money import money_measures
from headings import MONEY, PART, RESULTS, STATUS_WORDS, without_months
from page_rules import PageRules
from printed_page import Page
from sums import adds_up_over_enterprises, sum_of


def wrong_amounts(page: Page, rules: PageRules) -> Iterator[str]:
    """In words, each measure and status whose amounts in a table are not those of the rules."""
    # Where money that is only planned stands is not for the rules to say.
    planned = STATUS_WORDS[rules.locale]["planned"]
    money = {key: ways for key, ways in _money(rules).items() if key[1] != planned}
    printed = {key: amounts for key, amounts in _printed(page, rules, MONEY, (0, 4, 2)).items() if key[1] != planned}
    yield from _amiss("money", printed, money)
    yield from _amiss("results", _printed(page, rules, RESULTS, (2, 4, 3)), _results(rules))


def _printed(page, rules, head, columns):
    found = defaultdict(Counter)
    for row in page.table(*head[rules.locale]):
        measure, status, amount = (row[column] for column in columns)
        found[without_months(measure), status][amount] += 1
    return found


def _amiss(name, printed, wanted):
    """Amounts stand together, by enterprise, or by months; nothing says that each part (其中) has to be named."""
    for key in sorted({*printed, *wanted}):
        found, ways = printed.get(key, Counter()), [Counter(way) for way in wanted.get(key, [[]])]
        is_part = key[0].startswith(tuple(PART.values()))
        if not any(found <= way if is_part else found == way for way in ways):
            shown = " or ".join(dict.fromkeys(str(sorted(way.elements())) for way in ways))
            yield f"{name}: {' '.join(key)} {sorted(found.elements())}, by the rules {shown}"


def _money(rules):
    """By programme and status."""
    named = {row.id: row.name if rules.locale == "zh" else row.name_en for row in rules.now.tables.programmes}
    wanted = {}
    for measure in money_measures(rules.now.tables).values():
        for status, words in STATUS_WORDS[rules.locale].items():
            key, ways = (named[measure.programme], words), _ways(rules, rules.now.totals, measure, status)
            wanted[key] = [[*before, *way] for before, way in zip(wanted.get(key, [[]] * len(ways)), ways, strict=True)]
    return {key: ways for key, ways in wanted.items() if any(ways)}


def _results(rules):
    """By measure and status; categories of order 0 have no place in the results, nor has a part that is money."""
    order = {row.id: row.order for row in rules.now.tables.categories}
    money, wanted = money_measures(rules.now.tables), {}
    for measure in rules.now.measures.values():
        if measure.id in money or not order[measure.category]:
            continue
        name = measure.name if rules.locale == "zh" else measure.name_en
        for status, words in STATUS_WORDS[rules.locale].items():
            wanted[name, words] = _ways(rules, rules.now.totals, measure, status)
            if measure.kind != "per_head":
                wanted[PART[rules.locale] + name, words] = _ways(rules, rules.now.parts, measure, status)
    return {key: ways for key, ways in wanted.items() if any(ways)}


def _ways(rules, totals, measure, status):
    """The amounts together, those of each enterprise, those of the same months, and for parts each by itself."""
    together = totals(measure.id, status)
    rows = [row for amount in together for row in amount.rows]
    ways = [together, [amount for each in rules.now.reporters.expected for amount in totals(measure.id, status, each)]]
    ways.append(_by_months(rows) if adds_up_over_enterprises(measure, rows) else together)
    ways.append([sum_of([row]) for row in rows] if totals == rules.now.parts else together)
    return [[rules.amount(amount, measure.unit).words for amount in way] for way in ways]


def _by_months(rows):
    by_months = defaultdict(list)
    for row in rows:
        by_months[row.period_start, row.period_end].append(row)
    return [sum_of(of_months) for of_months in by_months.values()]
