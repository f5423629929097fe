"""Items of a large table that were handed down: the tables `finished` and `above` of the database.

Only what was handed down, or hands down itself, costs anything.
"""

import duckdb

# The wholes: items that others were handed down from.
_WHOLES = """
    CREATE TEMP TABLE wholes AS
    SELECT id, enterprise, list, opened::DATE AS opened, done_on::DATE AS done, parent_item
    FROM items WHERE id IN (SELECT parent_item FROM items WHERE parent_item IS NOT NULL)
"""
# The day on which each whole is done: the latest of its own and of all items below it; NULL if one of them is open.
# In a circle, which the rules refuse, nothing is found twice, and the search ends.
_FINISHED = """
    CREATE TEMP TABLE finished AS
    WITH RECURSIVE below AS (
        SELECT parent_item AS id, max(done_on::DATE) AS done, bool_and(done_on IS NOT NULL) AS is_done
        FROM items WHERE parent_item IS NOT NULL GROUP BY ALL
        UNION
        SELECT wholes.parent_item, below.done, below.is_done
        FROM below JOIN wholes USING (id) WHERE wholes.parent_item IS NOT NULL
    )
    SELECT id, CASE WHEN bool_and(is_done) AND any_value(wholes.done) IS NOT NULL
        THEN greatest(max(below.done), any_value(wholes.done)) END AS done
    FROM below JOIN wholes USING (id) GROUP BY id
"""
# Each whole with itself and all wholes that it lies in, `place` 1 for itself; a circle is gone round once.
_ABOVE = """
    CREATE TEMP TABLE above AS
    WITH RECURSIVE climbing AS (
        SELECT id, id AS whole, parent_item, [id] AS seen FROM wholes
        UNION ALL
        SELECT climbing.id, wholes.id, wholes.parent_item, list_append(seen, wholes.id)
        FROM climbing JOIN wholes ON climbing.parent_item = wholes.id WHERE NOT list_contains(seen, wholes.id)
    )
    SELECT climbing.id, len(seen) AS place, enterprise, list, opened, finished.done
    FROM climbing JOIN wholes ON climbing.whole = wholes.id JOIN finished ON finished.id = wholes.id
"""
# When an item is done together with all items below it, of `items LEFT JOIN finished USING (id)`.
DONE = "CASE WHEN finished.id IS NULL THEN items.done_on::DATE ELSE finished.done END"


def find_wholes(database: duckdb.DuckDBPyConnection) -> None:
    """Create the tables in the database of the items: when each whole is done, and what it lies in."""
    for table in (_WHOLES, _FINISHED, _ABOVE):
        database.execute(table)
