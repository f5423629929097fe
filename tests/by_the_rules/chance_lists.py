"""Made-up lists: stated once or twice, with items or without, of years and halves; items handed down by levels."""

import datetime as dt

from chance_group import HALVES, enterprises, span

KINDS = {"project": "项目", "wish": "心愿", "problem": "问题"}
MOST_ITEMS = 60


def add_lists(group, chance):
    for enterprise in enterprises(group):
        for year in (2022, 2023):
            for kind in KINDS:
                if chance.random() < 0.3:
                    first, last = chance.choice(((1, 12), (1, 12), *HALVES))
                    _list(group, enterprise, kind, span(year, first, last), chance)


def _list(group, enterprise, kind, days, chance):
    start, end = days
    name = f"{start.year}年{start.month}月起{KINDS[kind]}清单"
    names = {"name": name, "name_en": f"{kind} list from {start.year}-{start.month}"}
    stated = sorted({chance.choice((end, end, _day_in(start, end, chance))) for _ in range(chance.choice((1, 1, 2)))})
    rows = [
        group.add(
            "lists",
            enterprise=enterprise,
            kind=kind,
            **names,
            period_start=start,
            period_end=end,
            as_of=day,
            certainty="explicit",
            source=group.source_for(enterprise, start, day),
            locator="p. 1",
            printed="",
        )
        for day in stated
    ]
    if chance.random() < 0.6:
        items = [_item(group, rows[0], days, chance) for _ in range(chance.randint(0, 8)) if _has_room(group)]
        if items:
            _state_what_is_there(rows[-1], items, chance)
            return
    total, resolved = chance.choice((0, *range(1, 25))), 0
    for row in rows:
        total, resolved = total + chance.choice((0, 0, 2)), chance.randint(resolved, total)
        resolved = chance.choice((total, resolved, resolved))
        _state(row, total, resolved, chance)


def _has_room(group):
    return len(group.tables.get("items", [])) < MOST_ITEMS


def _state(row, total, resolved, chance):
    """Total and resolved as an enterprise says them; one of them may be unknown."""
    row["total"] = chance.choices((total, ""), (8, 1))[0]
    row["resolved"] = chance.choices((resolved, ""), (8, 1))[0]
    if "" not in {row["total"], row["resolved"]} and chance.random() < 0.3:
        row["in_progress"] = chance.randint(0, total - resolved)


def _state_what_is_there(row, items, chance):
    """A last statement agrees with its items, or says nothing."""
    if chance.random() < 0.5:
        opened = [item for item in items if item["opened"] <= row["as_of"]]
        done = [item for item in opened if item["done_on"] and item["done_on"] <= row["as_of"]]
        row["total"], row["resolved"] = len(opened), len(done)


def _item(group, list_, days, chance):
    start, end = days
    opened = _day_in(start, end, chance)
    done = _day_in(opened, dt.date(2024, 3, 31), chance) if chance.random() < 0.6 else ""
    closed = _day_in(done, dt.date(2024, 5, 31), chance) if done and chance.random() < 0.3 else ""
    deadline = _day_in(opened, dt.date(2024, 6, 30), chance) if chance.random() < 0.6 else ""
    earlier = group.tables.get("items", [])
    return group.add(
        "items",
        enterprise=list_["enterprise"],
        unit=chance.choice(("", *group.units_of(list_["enterprise"]))),
        list=list_["id"],
        title=f"Item {len(earlier) + 1}",
        opened=opened,
        deadline=deadline,
        deadline_note="" if deadline else chance.choice(("", "长期坚持")),
        status="done" if done else chance.choice(("planned", "in_progress")),
        done_on=done,
        closed_on=closed,
        parent_item=chance.choice(earlier)["id"] if earlier and chance.random() < 0.3 else "",
        money=chance.choice(("", chance.randint(1, 900000))),
        beneficiaries=chance.choice(("", chance.randint(1, 900))),
        **_answers(chance),
        source=group.source_for(list_["enterprise"], opened, opened),
        locator="p. 1",
    )


def _answers(chance):
    names = ("satisfied", "basically_satisfied", "dissatisfied")
    if chance.random() < 0.6:
        return {}
    return {name: chance.choice(("", chance.randint(0, 40))) for name in names}


def _day_in(start, end, chance):
    return start + dt.timedelta(days=chance.randint(0, max((end - start).days, 0)))
