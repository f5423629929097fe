"""Rows that a rule of meaning may break: rather too many than too few, because the rules check these again."""

from collections.abc import Collection, Sequence

import duckdb
import numpy as np

from reporting.ledger.large.questions import References
from reporting.ledger.size_rules import COUNTS, LIMITS

# More rows than a person mends in a round.
MAX_SUSPECTS = 1_000
_TOO_LARGE = " OR ".join(
    f"try_cast(items.{name} AS DECIMAL(38, 6)) > {LIMITS[kind]}"
    for name, kind in (("money", "money"), *((name, "count") for name in COUNTS["items"]))
)
_SUSPECT = f"""
    list.id IS NULL OR enterprise.id IS NULL OR source.id IS NULL OR (items.unit IS NOT NULL AND unit.id IS NULL)
    OR enterprise.parent IS NOT NULL OR (items.unit IS NOT NULL AND unit.parent IS DISTINCT FROM items.enterprise)
    OR list.owner <> items.enterprise
    OR (items.status = 'done') <> (items.done_on IS NOT NULL)
    OR items.done_on < items.opened
    OR (items.closed_on IS NOT NULL AND (items.done_on IS NULL OR items.closed_on < items.done_on))
    OR items.deadline < items.opened
    OR starts_with(items.money, '-')
    OR {_TOO_LARGE}
"""
_JOINED = """
    items LEFT JOIN enterprises AS enterprise ON items.enterprise = enterprise.id
    LEFT JOIN enterprises AS unit ON items.unit = unit.id
    LEFT JOIN lists AS list ON items.list = list.id
    LEFT JOIN sources AS source ON items.source = source.id
"""


def refer(database: duckdb.DuckDBPyConnection, references: References) -> None:
    """Create the tables that items refer to in the database of the items."""
    database.execute("CREATE TEMP TABLE enterprises (id VARCHAR, parent VARCHAR)")
    database.execute("CREATE TEMP TABLE lists (id VARCHAR, owner VARCHAR, first VARCHAR, as_of DATE)")
    database.execute("CREATE TEMP TABLE sources (id VARCHAR)")
    database.execute("CREATE TEMP TABLE stated (day DATE)")
    lists = [(id_, *entry) for id_, entry in references.lists.items()]
    sources = [(id_,) for id_ in sorted(references.sources)]
    stated = [(day,) for day in sorted(references.stated)]
    enterprises = [*references.enterprises.items()]
    tables: dict[str, Sequence[tuple[object, ...]]]
    tables = {"enterprises": enterprises, "lists": lists, "sources": sources, "stated": stated}
    for table, rows in tables.items():
        if rows:
            database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def suspects(database: duckdb.DuckDBPyConnection) -> tuple[list[int], int]:
    """The first rows that may break a rule, with the rows they lead to, and how many more there are."""
    (count,) = database.execute(f"SELECT count(*) FROM {_JOINED} WHERE {_SUSPECT}").fetchone() or (0,)
    rows: set[int] = set()
    if count:
        records = database.execute(
            f"SELECT row FROM {_JOINED} WHERE {_SUSPECT} ORDER BY row LIMIT {MAX_SUSPECTS}"
        ).fetchall()
        rows = {row for (row,) in records}
    handed_down = _handed_down_wrongly(database)
    twice = _twice(database)
    return sorted({*rows, *twice, *handed_down}), max(count - MAX_SUSPECTS, 0)


def wholes_of(database: duckdb.DuckDBPyConnection, rows: Collection[int]) -> list[int]:
    """The rows that these were handed down from, and those that these were, until there are no more."""
    reached, pending = set(rows), set(rows)
    while pending:
        places = ", ".join(map(str, sorted(pending)))
        above = f"SELECT parent_item FROM items WHERE row IN ({places}) AND parent_item IS NOT NULL"
        pending = {
            row for (row,) in database.execute(f"SELECT row FROM items WHERE id IN ({above})").fetchall()
        } - reached
        reached |= pending
    return sorted(reached)


def _twice(database: duckdb.DuckDBPyConnection) -> set[int]:
    """The rows with an id that another row has too."""
    # Ten million ids as numbers take 80 MB; as texts in a hash table they would take ten times as much.
    hashes = database.execute("SELECT hash(id) AS hash FROM items").fetchnumpy()["hash"]
    hashes = np.sort(np.asarray(hashes))
    again = np.unique(hashes[1:][hashes[1:] == hashes[:-1]])[:MAX_SUSPECTS]
    if not len(again):
        return set()
    alike = f"SELECT id FROM items WHERE hash(id) IN ({', '.join(map(str, again))}) GROUP BY id HAVING count(*) > 1"
    return {row for (row,) in database.execute(f"SELECT row FROM items WHERE id IN ({alike})").fetchall()}


def _handed_down_wrongly(database: duckdb.DuckDBPyConnection) -> set[int]:
    """The rows that name an item which is not there, or were handed down in a circle."""
    (some,) = database.execute("SELECT count(parent_item) FROM items").fetchone() or (0,)
    if not some:
        return set()
    database.execute(
        "CREATE TEMP TABLE named AS SELECT DISTINCT parent_item AS id FROM items WHERE parent_item IS NOT NULL"
    )
    lost = "SELECT id FROM named ANTI JOIN items USING (id)"
    # Only what was handed down and hands down itself can lie in a circle.
    between = database.execute(
        "SELECT id, parent_item FROM items SEMI JOIN named USING (id) WHERE parent_item IS NOT NULL"
    )
    above: dict[str, str] = dict(between.fetchall())
    circling = sorted(id_ for id_ in above if _circles(id_, above))
    database.execute("CREATE TEMP TABLE circling (id VARCHAR)")
    if circling:
        database.executemany("INSERT INTO circling VALUES (?)", [(id_,) for id_ in circling[:MAX_SUSPECTS]])
    wrong = f"parent_item IN ({lost}) OR parent_item IN (SELECT id FROM circling)"
    return {
        row
        for (row,) in database.execute(
            f"SELECT row FROM items WHERE {wrong} ORDER BY row LIMIT {MAX_SUSPECTS}"
        ).fetchall()
    }


def _circles(start: str, above: dict[str, str]) -> bool:
    seen, here = {start}, above.get(start)
    while here is not None and here not in seen:
        seen.add(here)
        here = above.get(here)
    return here is not None
