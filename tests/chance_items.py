"""Ledgers of items by chance, and what docs/counting.md makes of them: counted row by row, with nothing of the kit."""

import datetime as dt
import random
from typing import NamedTuple

from ledgers import ENTERPRISES, ledger_folder

NAMES = [
    *ENTERPRISES,
    {"id": "c", "name": "丙公司", "short_name": "丙", "english_name": "C Works", "parent": ""},
]
# The whole year 2023, its parts, and what came before: the lists are of 2022 and of 2023.
PERIODS = {
    "2022": ("2022-01-01", "2022-12-31"),
    "2023": ("2023-01-01", "2023-12-31"),
    "2023H1": ("2023-01-01", "2023-06-30"),
    "2023Q4": ("2023-10-01", "2023-12-31"),
}
_STATED = ("2023-06-30", "2023-09-14", "2023-11-30", "2023-12-31")


def chance_tables(seed):
    """The lists and items of three enterprises; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    lists, items = [], []
    for enterprise in "abc":
        for year in (2022, 2023):
            for kind in chance.sample(("project", "wish", "problem"), chance.randint(0, 2)):
                list_ = f"{enterprise}-{year}-{kind}"
                as_of = chance.choice(_STATED) if year == 2023 else "2022-12-31"
                span = {"period_start": f"{year}-01-01", "period_end": f"{year}-12-31", "as_of": as_of}
                lists.append({"id": list_, "enterprise": enterprise, "kind": kind, "name": list_, **span})
                items += [_item(chance, enterprise, list_, year, place) for place in range(chance.randint(1, 6))]
    for place, item in enumerate(items):
        # Only an earlier row is a whole: nothing goes round in a circle.
        if place and chance.random() < 0.4:
            item["parent_item"] = chance.choice(items[:place])["id"]
    return {"enterprises": NAMES, "lists": lists, "items": items}


def chance_folder(folder, seed):
    return ledger_folder(folder, **chance_tables(seed))


def _item(chance, enterprise, list_, year, place):
    opened = dt.date(year, 1, 1) + dt.timedelta(chance.randint(0, 300))
    item = {"id": f"{list_}-{place}", "enterprise": enterprise, "list": list_, "opened": str(opened)}
    if chance.random() < 0.8:
        item["deadline"] = str(opened + dt.timedelta(chance.randint(20, 400)))
    if chance.random() < 0.6:
        done = opened + dt.timedelta(chance.randint(0, 400))
        item |= {"status": "done", "done_on": str(done)}
        if chance.random() < 0.5:
            item["closed_on"] = str(done + dt.timedelta(chance.randint(0, 60)))
    for column, most in (("money", 9), ("beneficiaries", 50), ("satisfied", 9), ("dissatisfied", 3)):
        if chance.random() < 0.5:
            item[column] = str(chance.randint(0, most))
    if "money" in item:
        item["money"] += ".35"
    return item


class Reckoned(NamedTuple):
    """The ids of the items that count, are done, open or late; of those left from older lists; and of those named."""

    items: set
    done: set
    open: set
    late: set
    carried: set
    carried_late: set
    unreported: set
    waiting: set
    named: set


class Reckoning:
    """A ledger of chance in one period, reckoned by the rules of docs/counting.md alone."""

    def __init__(self, tables, period):
        self.start, self.end = PERIODS[period]
        self.items = {row["id"]: row for row in tables["items"]}
        self.lists = {row["id"]: row for row in tables["lists"]}
        self.reported = {row["enterprise"] for row in tables["items"] if self._tells(row)}
        self.reported |= {row["enterprise"] for row in tables["lists"] if self.start <= row["as_of"] <= self.end}

    def of(self, enterprise=None):
        """Rules 14 to 20 for one enterprise, or for all together."""
        whose = {enterprise} if enterprise else {"a", "b", "c"}
        mine = [id_ for id_, row in self.items.items() if row["enterprise"] in whose and row["opened"] <= self.end]
        told = [id_ for id_ in mine if self.items[id_]["enterprise"] in self.reported]
        running = [id_ for id_ in told if self.runs(id_)]
        together = {enterprise} if enterprise else self.reported
        counted = [id_ for id_ in running if not self.inside(id_, together)]
        older = [id_ for id_ in told if self.is_older(id_) and not self.is_done(id_) and not self.inside_own(id_)]
        named = [id_ for id_ in running if not self.is_done(id_) and not self.inside_own(id_)] + older
        silent = [id_ for id_ in mine if id_ not in told and not self.is_done(id_) and not self.inside_own(id_)]
        return Reckoned(
            items=set(counted),
            done={id_ for id_ in counted if self.is_done(id_)},
            open={id_ for id_ in counted if not self.is_done(id_)},
            late={id_ for id_ in counted if self.is_late(id_)},
            carried=set(older),
            carried_late={id_ for id_ in older if self.is_late(id_)},
            unreported={id_ for id_ in silent if self.runs(id_) or self.is_older(id_)},
            waiting={id_ for id_ in named if self.items[id_].get("done_on", "9999") <= self.end},
            named=set(named) | {id_ for id_ in silent if self.runs(id_) or self.is_older(id_)},
        )

    def _tells(self, row):
        """Rule 5: what happened to an item, or a list that runs and was stated since the period began."""
        if row["opened"] > self.end:
            return False
        happened = any(self.start <= row.get(column, "") <= self.end for column in ("opened", "done_on"))
        stated = self.runs(row["id"]) and self.lists[row["list"]]["as_of"] >= self.start
        return (happened or stated) and (self.runs(row["id"]) or self.is_older(row["id"]))

    def runs(self, id_):
        list_ = self.lists[self.items[id_]["list"]]
        return list_["period_start"] <= self.end and list_["period_end"] >= self.start

    def is_older(self, id_):
        return self.lists[self.items[id_]["list"]]["period_end"] < self.start

    def is_done(self, id_):
        """Rule 15: with every item that was handed down from it."""
        below = [other for other, row in self.items.items() if row.get("parent_item") == id_]
        return self.items[id_].get("done_on", "9999") <= self.end and all(map(self.is_done, below))

    def is_late(self, id_):
        """Rule 19: the day is that of the list, if it was stated in the period before the cut-off."""
        as_of = self.lists[self.items[id_]["list"]]["as_of"]
        until = as_of if self.start <= as_of <= self.end else self.end
        return not self.is_done(id_) and self.items[id_].get("deadline", "9999") < until

    def above(self, id_):
        while id_ := self.items[id_].get("parent_item"):
            yield id_

    def inside(self, id_, enterprises):
        """Rule 16: beside a whole of one of them that counts for the period itself."""
        wholes = [whole for whole in self.above(id_) if self.items[whole]["opened"] <= self.end]
        return any(self.items[whole]["enterprise"] in enterprises and self.runs(whole) for whole in wholes)

    def inside_own(self, id_):
        """Named once: beside no whole of its enterprise that is named itself, or counted in the share."""
        own = self.items[id_]["enterprise"]
        if self.inside(id_, {own}):
            return True
        return not self.runs(id_) and any(
            self.items[whole]["enterprise"] == own and self.is_older(whole) and self.items[whole]["opened"] <= self.end
            for whole in self.above(id_)
        )
