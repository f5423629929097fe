"""Selections of ledger rows for passports: rows of a period by what they have in common, of one enterprise or of all.

Which columns there are, and what they say, stands in `reporting/recount`, which finds the rows again.
"""

from collections.abc import Iterable, Sequence

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.core.expression import Rows, View
from reporting.core.rows import Row, grouped, iter_rows

Values = str | Iterable[str]


def figures(facts: Facts, **where: Values) -> Rows:
    """The achievements that count: inside no other one, and as last stated."""
    return _rows("figures", facts, state="counts", **where)


def lists(facts: Facts, **where: Values) -> Rows:
    """The lists that are counted, and of which a share can be taken."""
    return _rows("lists", facts, sized="yes", **where)


def items(facts: Facts, **where: Values) -> Rows:
    """The items that count for the period."""
    return _rows("items", facts, **where)


def practices(facts: Facts, **where: Values) -> Rows:
    """The practices of the period."""
    return _rows("practices", facts, **where)


def enterprises(facts: Facts, **where: Values) -> Rows:
    """The enterprises that are expected to report, whether these are the facts of one of them or not."""
    return Rows("enterprises", facts.period.key).also(**where)


def returns(facts: Facts, **where: Values) -> Rows:
    """The returns of the period."""
    return _rows("returns", facts, **where)


def one_figure(facts: Facts, row: Row) -> Rows:
    """A single achievement: no two of a period agree in all of these, as last stated."""
    days = {"first_day": str(row.period_start), "last_day": str(row.period_end)}
    where = {"unit": row.unit or "", "measure": row.measure, "status": row.status, "part_of": row.part_of or ""}
    every = Rows("figures", facts.period.key).also(state=_state(facts, row), enterprise=row.enterprise)
    return every.also(**where, **days)


def at_one_place(facts: Facts, rows: Sequence[Row]) -> Rows:
    """Achievements of one enterprise or unit, by their measure and status, and by their days if there are others."""
    return _alike(facts, rows, {"enterprise": rows[0].enterprise, "unit": rows[0].unit or ""})


def over_places(facts: Facts, rows: Sequence[Row]) -> Rows:
    """Achievements of any enterprises, by their measure and status; others are told apart by days or enterprise."""
    return _alike(facts, rows, {"enterprise": facts.enterprise} if facts.enterprise else {})


def _alike(facts: Facts, rows: Sequence[Row], place: dict[str, str]) -> Rows:
    where: dict[str, Values] = {
        "state": _each(_state(facts, row) for row in rows),
        "measure": _each(row.measure for row in rows),
        "status": _each(row.status for row in rows),
        **{column: (value,) for column, value in place.items()},
    }
    narrower: tuple[dict[str, Values], ...] = (
        {},
        {
            "first_day": _each(str(row.period_start) for row in rows),
            "last_day": _each(str(row.period_end) for row in rows),
        },
        {"enterprise": _each(row.enterprise for row in rows)} if "enterprise" not in place else {},
        {"id": _each(row.id for row in rows)},
    )
    wanted = {row.id for row in rows}
    for more in narrower:
        where |= more
        if _found(facts, where) == wanted:
            break
    return Rows("figures", facts.period.key).also(**where)


def _found(facts: Facts, where: dict[str, Values]) -> set[str]:
    """The ids of the achievements that meet the conditions."""
    candidates = (row for measure in where["measure"] for row in _by_measure(facts).get(measure, ()))
    return {
        row.id for row in candidates if all(_cell(facts, row, column) in values for column, values in where.items())
    }


@cached_on_facts
def _by_measure(facts: Facts) -> dict[str, list[Row]]:
    return grouped(iter_rows(facts.achievements), lambda row: str(row.measure))


def _cell(facts: Facts, row: Row, column: str) -> str:
    if column == "state":
        return _state(facts, row)
    return str(getattr(row, {"first_day": "period_start", "last_day": "period_end"}.get(column, column)) or "")


def _state(facts: Facts, row: Row) -> str:
    return "inside" if row.part_of in facts.all_ids else "counts"


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _rows(view: View, facts: Facts, **where: Values) -> Rows:
    of_one = {"enterprise": facts.enterprise} if facts.enterprise else {}
    return Rows(view, facts.period.key).also(**{**of_one, **where})
