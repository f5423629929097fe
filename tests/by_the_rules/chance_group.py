"""Made-up enterprises, units and returns: who exists, who reported for which months, and from which source."""

import datetime as dt
from dataclasses import dataclass, field

NAMES = "松柏桐枫樟榆槐杨"
HALVES = ((1, 6), (7, 12))
QUARTERS = ((1, 3), (4, 6), (7, 9), (10, 12))


@dataclass(frozen=True)
class Group:
    """The tables of a ledger being made; `sent` are the spans of accepted returns, by enterprise, with sources."""

    tables: dict[str, list[dict]] = field(default_factory=dict)
    sent: dict[str, list[tuple]] = field(default_factory=dict)

    def add(self, table, **row):
        rows = self.tables.setdefault(table, [])
        row = {"id": f"{table}-{len(rows) + 1}", **row}
        rows.append(row)
        return row

    def source_for(self, enterprise, start, end):
        """The source of the first return whose days hold these days, or a source of nobody in particular."""
        for first, last, source in self.sent.get(enterprise, []):
            if first <= start and end <= last:
                return source
        return "paper"

    def units_of(self, enterprise):
        return [row["id"] for row in self.tables["enterprises"] if row["parent"] == enterprise]


def span(year, first=1, last=12):
    """The first and the last day of some months of a year."""
    end = dt.date(year + last // 12, last % 12 + 1, 1) - dt.timedelta(days=1)
    return dt.date(year, first, 1), end


def group_by(chance) -> Group:
    group = Group()
    _source(group, "paper")
    for place in range(chance.randint(2, 8)):
        name = NAMES[place] * 2
        _enterprise(group, f"e{place}", name, f"Works {'ABCDEFGH'[place]}", "")
        for number in range(chance.choice((0, 0, 1, 2))):
            unit = f"{NAMES[place]}{'一二'[number]}矿"
            _enterprise(group, f"e{place}_u{number}", unit, f"Mine {'ABCDEFGH'[place]}{number}", f"e{place}")
    for enterprise in enterprises(group):
        if chance.random() < 0.4:
            _send(group, enterprise, chance)
    return group


def enterprises(group):
    return [row["id"] for row in group.tables["enterprises"] if not row["parent"]]


def _enterprise(group, id_, name, english, parent):
    group.add("enterprises", id=id_, name=f"{name}公司", short_name=name, english_name=english, parent=parent)


def _source(group, id_):
    group.add(
        "sources",
        id=id_,
        title=f"报表{id_}",
        title_en=f"Report {id_}",
        publisher="办公室",
        publisher_en="Office",
        published_on="2024-01-10",
        certainty="explicit",
    )


def _send(group, enterprise, chance):
    """Returns of one enterprise: of years, halves or quarters, some sent back, so that months may be missing."""
    shapes = (((1, 12),), HALVES, QUARTERS)
    for year in (2022, 2023):
        for first, last in chance.choice(shapes):
            outcome = chance.choices(("accepted", "sent_back", None), (6, 1, 2))[0]
            if outcome:
                _return(group, enterprise, span(year, first, last), outcome)


def _return(group, enterprise, days, outcome):
    number = len(group.tables.get("returns", [])) + 1
    source = f"return{number}" if outcome == "accepted" else ""
    if source:
        _source(group, source)
        group.sent.setdefault(enterprise, []).append((*days, source))
    group.add(
        "returns",
        enterprise=enterprise,
        period_start=days[0],
        period_end=days[1],
        file=f"{number}.xlsx",
        digest=f"{number:064x}",
        received_on=days[1] + dt.timedelta(days=8),
        faults=0 if source else 2,
        outcome=outcome,
        source=source,
    )
