"""From the rules to the page: the tables of money and of results, measure by measure and status by status."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from aid_money import aid_rows, money_measures
from headings import APART, MONEY, PART, RESULTS, STATUS_WORDS, TOGETHER, without_months
from page_rules import PageRules
from printed_page import Page
from sums import adds_up_over_enterprises, sum_of


def wrong_amounts(page: Page, rules: PageRules) -> Iterator[str]:
    """In words, each measure and status whose amounts in a table are not those of the rules."""
    yield from _wrong_money(page, rules)
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


def _wrong_money(page, rules):
    """A row for each kind of money that counts, the total of several, and each kind that is mutual aid alone.

    A single kind is told in a sentence.
    """
    printed = [tuple(row[:2]) for row in page.table(*MONEY[rules.locale])]
    counted, wide = (_money(rules, definition) for definition in ("aid_funds", "aid_funds_with_mutual_aid"))
    total = rules.now.aid("aid_funds")
    wanted = [*counted, *([(TOGETHER[rules.locale], rules.amount(total, "yuan").words)] if len(counted) > 1 else [])]
    wanted += [(name + APART[rules.locale], amount) for name, amount in wide if (name, amount) not in counted]
    if len(wide) > 1 and sorted(printed) != sorted(wanted):
        yield f"money: {printed}, by the rules {wanted}"
    elif len(wide) <= 1 and printed:
        yield f"money: {printed}, by the rules a sentence"


def _money(rules, definition):
    """Name and amount of each kind of money that a definition counts."""
    measures, rows = rules.now.measures, aid_rows(rules.now.tables, rules.now.count(), definition)
    of_measure = {
        id_: [row for row in rows if row.measure == id_] for id_ in dict.fromkeys(row.measure for row in rows)
    }
    names = {id_: measures[id_].name if rules.locale == "zh" else measures[id_].name_en for id_ in of_measure}
    return [(names[id_], rules.amount(sum_of(of_one), "yuan").words) for id_, of_one in of_measure.items()]


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
