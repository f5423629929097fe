"""The view `figures`: the achievements of a period, each with its state: it counts, or why it is in no sum."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reporting.core.period import Period
from reporting.core.rows import Row, iter_rows
from reporting.ledger.reading import Ledger
from reporting.recount.view import View, view_of

COUNTS, INSIDE, HELD, RESTATED = "counts", "inside", "held", "restated"
TEXTS = (
    *("id", "enterprise", "unit", "measure", "status", "state", "part_of", "first_day", "last_day"),
    *("kind", "category", "programme", "aid", "counted_in", "source"),
)
_SAME_FACT = ("enterprise", "unit", "measure", "status", "part_of", "period_start", "period_end")


def figures_view(ledger: Ledger, period: Period) -> View:
    """One row per achievement of the period, in the order of the ledger; numbers `value` and `baseline`."""
    aid = {row.id: row.aid for row in iter_rows(ledger["programmes"])}
    states = _states(achievements_of(ledger, period))
    return view_of((_record(ledger, aid, row, state) for row, state in states), TEXTS, ("value", "baseline"))


def achievements_of(ledger: Ledger, period: Period) -> list[Row]:
    """The achievements with all their days in the period, in the order of the ledger."""
    rows = ledger["achievements"]
    return list(iter_rows(rows[(rows.period_start >= period.start) & (rows.period_end <= period.end)]))


def counted_achievements(ledger: Ledger, period: Period) -> Iterator[Row]:
    """The achievements of the period as last stated, also those inside another one."""
    return (row for row, state in _states(achievements_of(ledger, period)) if state in {COUNTS, INSIDE})


def _states(rows: list[Row]) -> Iterator[tuple[Row, str]]:
    known = {row.id: row for row in rows}
    replaced, held = _replaced(rows), _held(rows, known)
    for row in rows:
        if any(whole in held for whole in _chain(row, known)):
            yield row, HELD
        elif row.id in replaced:
            yield row, RESTATED
        else:
            yield row, INSIDE if row.part_of in known else COUNTS


def _replaced(rows: Iterable[Row]) -> set[str]:
    """The ids of figures that a later statement of the same fact replaces; on the same day the later row stands."""
    last: dict[tuple[object, ...], Row] = {}
    replaced = set()
    for row in rows:
        key = tuple(getattr(row, name) for name in _SAME_FACT)
        earlier = last.get(key)
        if earlier is None or earlier.as_of <= row.as_of:
            last[key] = row
        replaced |= {other.id for other in (earlier, row) if other is not None and other is not last[key]}
    return replaced


def _held(rows: Iterable[Row], known: dict[str, Row]) -> set[str]:
    """The ids of figures with all their days, and all their units, in a figure of a longer time."""
    alike: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        alike[row.enterprise, row.measure, row.status].append(row)
    return {
        row.id
        for group in alike.values()
        if len(group) > 1
        for row in group
        if any(_holds(whole, row) and _chain(whole, known)[-1] != _chain(row, known)[-1] for whole in group)
    }


def _holds(whole: Row, part: Row) -> bool:
    longer = (whole.period_start, whole.period_end) != (part.period_start, part.period_end)
    inside = whole.period_start <= part.period_start and part.period_end <= whole.period_end
    return longer and inside and (not whole.unit or whole.unit == part.unit)


def _chain(row: Row, known: dict[str, Row]) -> list[str]:
    """The id of a row, of its whole, of the whole of that, as far as they are of the period."""
    chain = [row.id]
    while row.part_of in known:
        row = known[row.part_of]
        chain.append(row.id)
    return chain


def _record(ledger: Ledger, aid: dict[str, str], row: Row, state: str) -> dict[str, object]:
    measure = ledger.record("measures", row.measure)
    return {
        **{name: getattr(row, name) for name in ("id", "enterprise", "unit", "measure", "status", "part_of", "source")},
        "state": state,
        "first_day": row.period_start,
        "last_day": row.period_end,
        **{name: getattr(measure, name) for name in ("kind", "category", "programme")},
        "aid": aid.get(measure.programme),
        "counted_in": measure.unit,
        "value": row.value,
        "baseline": row.baseline,
        "bound": row.bound,
        "places": (row.at,),
    }
