"""Ledgers by chance: one to twelve enterprises, lists with their items, money, people and deeds."""

import csv
import datetime as dt
import random

from ledgers import DATA, ledger_folder

_FIRST = dt.date(2023, 1, 1)
_SURNAMES = "青红蓝紫白黑金银铜铁锡铝"
_KINDS = ("project", "wish", "problem")
_PAID = {"yuan": ("paid", "allocated"), "": ("done", "planned")}


def chance_ledger(folder, seed):
    """A whole ledger of the year 2023; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    enterprises = [_enterprise(place) for place in range(chance.randint(1, 12))]
    units = [_unit(enterprise) for enterprise in enterprises if chance.random() < 0.3]
    tables = {"lists": [], "items": [], "achievements": [], "practices": []}
    # The first one reports always: a ledger in which nobody did has no briefing.
    for place, enterprise in enumerate(enterprises):
        if not place or chance.random() < 0.9:
            _report(
                enterprise["id"], [unit["id"] for unit in units if unit["parent"] == enterprise["id"]], tables, chance
            )
    return ledger_folder(folder, enterprises=[*enterprises, *units], **tables)


def _enterprise(place):
    name = _SURNAMES[place] * 2
    names = {"name": f"{name}集团", "short_name": name, "english_name": f"Works {'ABCDEFGHIJKL'[place]}", "parent": ""}
    return {"id": f"e{place:02}", **names}


def _unit(enterprise):
    name = f"{enterprise['short_name'][0]}一矿"
    names = {"name": name, "short_name": name, "english_name": f"{enterprise['english_name']} Mine"}
    return {"id": f"{enterprise['id']}_mine", "parent": enterprise["id"], **names}


def _report(enterprise, units, tables, chance):
    for kind in chance.sample(_KINDS, chance.randint(0, 3)):
        _list(f"{enterprise}-{kind}", enterprise, kind, tables, chance)
    with (DATA / "measures.csv").open(encoding="utf-8") as catalogue:
        flows = [row for row in csv.DictReader(catalogue) if row["kind"] == "flow" and row["category"] != "management"]
    for row in chance.sample(flows, chance.randint(1, 10)):
        tables["achievements"].append(_achievement(row, enterprise, units, chance))
    tables["practices"].append({"enterprise": enterprise, "kind": "collection"})


def _list(name, enterprise, kind, tables, chance):
    """Counted from its items, or stated without any."""
    total, words = chance.randint(1, 9), {"project": "项目", "wish": "心愿", "problem": "问题"}[kind]
    head = {"id": name, "enterprise": enterprise, "kind": kind, "name": f"{words}清单", "name_en": f"{kind} list"}
    done = [chance.random() < 0.7 for _ in range(total)]
    tables["lists"].append({**head, "total": total, "resolved": sum(done), "printed": f"{total}项"})
    if chance.random() < 0.3:
        return
    for place, is_done in enumerate(done):
        deadline = _FIRST + dt.timedelta(chance.randint(60, 420))
        item = {"id": f"{name}-{place}", "enterprise": enterprise, "list": name, "title": f"事项{_SURNAMES[place]}"}
        state = {"status": "done", "done_on": _FIRST + dt.timedelta(chance.randint(30, 360))}
        tables["items"].append({**item, "deadline": deadline, **(state if is_done else {"status": "in_progress"})})


def _achievement(measure, enterprise, units, chance):
    """Small round values, so that equal ones and bounds meet by chance."""
    value = chance.choice((1, 2, 3, 6, 14, 20, 120, 1260)) * (10_000 if measure["unit"] == "yuan" else 1)
    return {
        "enterprise": enterprise,
        "unit": chance.choice([*units, ""]),
        "measure": measure["id"],
        "value": value,
        "bound": chance.choice(("exact", "exact", "at_least", "about")),
        "status": chance.choice(_PAID.get(measure["unit"], _PAID[""])),
    }
