"""`page`: what differs between two editions on one page: numbers, what is new and gone, what is probably the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from reporting.issued.editions.changes import enterprise_of
from reporting.issued.editions.likely_same import Likely, likely_same
from reporting.issued.editions.matching import Pair
from reporting.issued.listing.apart import apart
from reporting.issued.listing.because import because_of
from reporting.issued.listing.comparison import Comparison
from reporting.issued.listing.sizes import difference
from reporting.issued.listing.text_table import aligned
from reporting.issued.listing.words import BETWEEN, HEADS

# So many lines are read at one look; the table has at least a few of them.
LINES, _FEWEST = 52, 12
_RIGHT = (1, 2, 3)


@dataclass(frozen=True)
class _Row:
    """A line of the table, and whether it is of one enterprise."""

    cells: tuple[str, ...]
    is_of_one: bool


def page(comparison: Comparison, lines: int = LINES) -> list[str]:
    """So many lines, or a few more; what does not fit is counted in the last one. None if nothing differs."""
    changes = comparison.changes
    if not changes.every:
        return []
    below = [
        *apart(comparison, "new", changes.new),
        *apart(comparison, "gone", changes.gone),
        *(likely_line(comparison, likely) for likely in likely_same(comparison.before, comparison.after)),
    ]
    rows = _rows(comparison)
    room = max(_FEWEST, lines - len(below) - 2)
    return [*_table(comparison, rows[:room]), *below, _unseen(comparison, rows[room:])]


def number_words(comparison: Comparison, pair: Pair) -> tuple[str, str, str]:
    """The number before and after, and the difference."""
    none = comparison.say("none")
    size = difference(pair.before, pair.after, comparison.locale) if pair.before and pair.after else ""
    return pair.before.words if pair.before else none, pair.after.words if pair.after else none, size


def likely_line(comparison: Comparison, likely: Likely) -> str:
    """可能是同一项：甲矿 → 甲煤业（指标、数相同或相近）."""
    name = {"enterprises": comparison.names.enterprise, "measures": comparison.names.measure}[likely.kind]
    before, after = (BETWEEN[comparison.locale].join(map(name, ids)) for ids in (likely.before, likely.after))
    form = "divided" if len(likely.after) > 1 else "joined" if len(likely.before) > 1 else "same"
    why = comparison.say("same name" if likely.same_name else "alike")
    return comparison.say(form, before=before, after=after, why=why)


def _rows(comparison: Comparison) -> list[_Row]:
    """A row for each change; what reads the same is one."""
    rows: dict[tuple[str, ...], _Row] = {}
    for pair in comparison.changes.changed:
        words = (comparison.naming.number(pair), *number_words(comparison, pair))
        if words not in rows:
            cells = (*words, because_of(pair, comparison.names))
            rows[words] = _Row(cells, bool(enterprise_of(pair.number)))
    return list(rows.values())


def _table(comparison: Comparison, rows: Sequence[_Row]) -> list[str]:
    if not rows:
        return []
    before, after = comparison.columns
    head = [cell.format(before=before, after=after) for cell in HEADS[comparison.locale]]
    return [f"  {line}" for line in aligned([head, *(row.cells for row in rows)], _RIGHT)]


def _unseen(comparison: Comparison, rows: Sequence[_Row]) -> str:
    """One line that counts what is not on the page, and says how to see it."""
    counts = {
        "of_group": sum(not row.is_of_one for row in rows),
        "of_enterprises": sum(row.is_of_one for row in rows),
        "following": len(comparison.changes.following),
    }
    what = [comparison.say(key, count=count) for key, count in counts.items() if count]
    return comparison.say("unseen", what=BETWEEN[comparison.locale].join(what)) if what else comparison.say("rows")
