"""Rule 10: aid funds, by default and with mutual-aid payouts, and what keeps a briefing from being issued."""

from sums import sum_of

COUNTED = {"paid", "allocated", "done"}
DEFINITIONS = {"aid_funds": {"default"}, "aid_funds_with_mutual_aid": {"default", "with_mutual_aid"}}


def money_measures(tables):
    """The measures of money by id; what a single person gets is no such measure."""
    kinds = {unit.id: unit.kind for unit in tables.units}
    return {row.id: row for row in tables.measures if kinds[row.unit] == "money" and row.kind == "flow"}


def aid_rows(tables, rows, definition):
    """Those of these figures that count in a definition of the aid funds."""
    aid = {row.id: row.aid for row in tables.programmes}
    money = money_measures(tables)
    return [
        row
        for row in rows
        if row.measure in money
        and aid[money[row.measure].programme] in DEFINITIONS[definition]
        and row.status in COUNTED
    ]


def aid_funds(tables, rows, definition):
    return sum_of(aid_rows(tables, rows, definition))


def unclear_money(rows):
    """Pairs of these figures that are paid and allocated for days that overlap but are not the same."""
    paid, allocated = ([row for row in rows if row.status == status] for status in ("paid", "allocated"))
    return [
        (one, other)
        for one in paid
        for other in allocated
        if (one.enterprise, one.measure) == (other.enterprise, other.measure)
        and one.period_start <= other.period_end
        and other.period_start <= one.period_end
        and (one.period_start, one.period_end) != (other.period_start, other.period_end)
    ]
