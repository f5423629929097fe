"""The items of one enterprise in one year: undertaken, done or not, late or not, closed out or not."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from reporting.core.period import parse
from reporting.demo.cast import LedgerRow, MadeUpEnterprise, deeds, dice

KINDS = ("project", "wish", "problem")
# How many a list holds, when they are undertaken (days of the year), how many employees each is good for.
_COUNTS = {"project": (6, 8), "wish": (4, 6), "problem": (3, 5)}
_OPENED = {"project": (10, 75), "wish": (32, 140), "problem": (20, 240)}
_REACH = {"project": (0.04, 0.5), "wish": (0.01, 0.08), "problem": (0.01, 0.12)}
# A share of the items is done; a little more in each year.
_DONE = {2023: (0.80, 0.93), 2024: (0.84, 1.0)}
_MANY_UNITS = 3
_LASTING = "长期坚持"

Deed = Mapping[str, Any]


def items_of(enterprise: MadeUpEnterprise, year: int, seed: int) -> list[LedgerRow]:
    """Its items of a year, list by list, in the state of the year's last day."""
    chance = dice(seed, enterprise.id, year, "items")
    deeds_of = [(kind, deed) for kind in KINDS for deed in _chosen(enterprise, kind, year, seed)]
    done = round(len(deeds_of) * chance.uniform(*_DONE[year]))
    finished = set(chance.sample(range(len(deeds_of)), done))
    rows = [
        _item(chance, enterprise, year, (kind, deed), done=place in finished)
        for place, (kind, deed) in enumerate(deeds_of)
    ]
    rows = [*_handed_down(chance, enterprise, year), *rows]
    return [{**row, "id": item_id(enterprise, year, place)} for place, row in enumerate(rows, 1)]


def item_id(enterprise: MadeUpEnterprise, year: int, place: int) -> str:
    return f"{enterprise.id}-{year}-i{place:03}"


def carried_over(before: Sequence[LedgerRow], year: int, seed: int) -> list[LedgerRow]:
    """The items of an earlier year that were open at its end, as they stand a year later."""
    still_open = [row for row in before if row["status"] != "done"]
    # What was handed down is done when its whole is.
    return [_a_year_later(dice(seed, year, row.get("parent_item") or row["id"]), row, year) for row in still_open]


def _chosen(enterprise: MadeUpEnterprise, kind: str, year: int, seed: int) -> list[Deed]:
    """The deeds on the year's list of a kind; no title comes back in the other year."""
    titles = list(deeds()[kind])
    dice(seed, enterprise.id, kind).shuffle(titles)
    half = len(titles) // 2
    count = dice(seed, enterprise.id, kind, year).randint(*_COUNTS[kind])
    return titles[half * (year % 2) :][:count]


def _item(chance: Random, enterprise: MadeUpEnterprise, year: int, what: tuple[str, Deed], *, done: bool) -> LedgerRow:
    kind, deed = what
    opened = date(year, 1, 1) + timedelta(chance.randint(*_OPENED[kind]))
    in_unit = chance.random() < (0.4 if kind == "project" else 0.7)
    people = max(10, round(enterprise.employees * chance.uniform(*_REACH[kind]) / 10) * 10)
    posts = {name: chance.choice(deeds()[f"{name}s"]) for name in ("origin", "leader", "supervisor")}
    row = {
        **posts,
        "enterprise": enterprise.id,
        "unit": chance.choice(enterprise.units).id if in_unit else "",
        "list": f"{enterprise.id}-{year}-{kind}",
        "title": deed["title"],
        "category": deed["category"],
        "responsible": deed["by"],
        "opened": str(opened),
        "beneficiaries": str(people),
    }
    if done and not deed.get("always"):
        return {**row, **_finished(chance, opened, deed, people)}
    return {**row, **_unfinished(chance, opened, deed)}


def _finished(chance: Random, opened: date, deed: Deed, people: int) -> LedgerRow:
    last = date(opened.year, 12, 31)
    done_on = min(opened + timedelta(chance.randint(25, 260)), last - timedelta(chance.randint(0, 20)))
    closed_on = done_on + timedelta(chance.randint(4, 25))
    # One in six is done after its deadline.
    deadline = _month_end(done_on - timedelta(40) if chance.random() < 1 / 6 else done_on + timedelta(12))
    cells = {"status": "done", "done_on": str(done_on), "deadline": str(max(deadline, _month_end(opened)))}
    cells["money"] = _cost(chance, deed, 1)
    if closed_on > last or chance.random() < 0.15:
        return cells
    # Of those it is good for some say how content they are.
    asked = min(people, 60)
    votes = (chance.randint(4, 8) * asked // 10, asked // 10, chance.randint(0, 1))
    return {
        **cells,
        "closed_on": str(closed_on),
        "closed_by": chance.choice(deeds()["closers"]),
        **dict(zip(("satisfied", "basically_satisfied", "dissatisfied"), map(str, votes), strict=True)),
    }


def _unfinished(chance: Random, opened: date, deed: Deed) -> LedgerRow:
    """The cells of an item that is begun or not; its deadline has passed, is still to come, or is in words."""
    begun = chance.random() < 0.75
    cells = {"status": "in_progress" if begun else "planned", "money": _cost(chance, deed, 0.4) if begun else ""}
    if deed.get("always"):
        return {**cells, "status": "in_progress", "deadline_note": _LASTING}
    late = chance.random() < 0.4
    months = chance.randint(9, 11) if late else chance.randint(12, 18)
    passed = _month_end(date(opened.year + (months - 1) // 12, (months - 1) % 12 + 1, 1))
    return {**cells, "deadline": str(passed)}


def _handed_down(chance: Random, enterprise: MadeUpEnterprise, year: int) -> Iterator[LedgerRow]:
    """A project of the whole enterprise, first of all items, and below it the part of each unit; one is behind."""
    if len(enterprise.units) < _MANY_UNITS:
        return
    deed = deeds()["handed_down"][year % 2]
    behind = chance.choice(enterprise.units)
    yield {**_item(chance, enterprise, year, ("project", deed), done=False), "unit": ""}
    for unit in enterprise.units:
        part: Deed = {**deed, "title": f"{deed['title']}（{unit.name}）", "cost": [10, 25]}
        row = _item(chance, enterprise, year, ("project", part), done=unit != behind)
        yield {**row, "unit": unit.id, "parent_item": item_id(enterprise, year, 1)}


def _a_year_later(chance: Random, row: LedgerRow, year: int) -> LedgerRow:
    if row.get("deadline_note") or chance.random() < 0.2:
        return {**row, "status": "in_progress"}
    done_on = date(year, 1, 1) + timedelta(chance.randint(15, 250))
    closed = {"closed_on": str(done_on + timedelta(chance.randint(4, 25))), "closed_by": "督查办"}
    return {**row, "status": "done", "done_on": str(done_on), **closed}


def _cost(chance: Random, deed: Deed, part: float) -> str:
    """The cost in yuan, in whole thousands; empty if the deed costs nothing."""
    return str(round(chance.uniform(*deed["cost"]) * part * 10) * 1000) if "cost" in deed else ""


def _month_end(day: date) -> date:
    return parse(f"{day:%Y-%m}").end
