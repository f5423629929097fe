"""`make_large_ledger`: a made-up ledger with millions of items, as CSV or Parquet; equal seeds give equal rows."""

from pathlib import Path
from typing import Literal

import duckdb

from benchmarks.made_ledger import SEED, YEARS, copy_catalogue, enterprise_row, list_row, source_row, write_table
from reporting.ledger.schema import TABLES

ENTERPRISES = 200
_LISTS = ENTERPRISES * len(YEARS)
# MD5 is the same in each version of the database; the hash of the database may change.
_DRAWN = f"""
    SELECT number * {_LISTS} // $rows AS list, number,
        printf('e%03d', list // {len(YEARS)} + 1) AS enterprise, {YEARS[0]} + list % {len(YEARS)} AS year,
        printf('%s-%d', enterprise, year) AS source,
        number - (list * $rows + {_LISTS} - 1) // {_LISTS} + 1 AS place,
        md5_number_lower('{SEED} ' || number) AS one, md5_number_upper('{SEED} ' || number) AS other,
        make_date(year::INTEGER, 1, 1) + (one % 180)::INTEGER AS opened,
        (one >> 16) % 4 > 0 AS is_done
    FROM range($rows) AS numbers (number)
"""
# Three of four are done within their year, half have an amount, one of 200 was handed down from the first enterprise.
_CELLS = {
    "id": "printf('%s-i%06d', source, place)",
    "enterprise": "enterprise",
    "list": "source",
    "title": "['修缮休息室', '更换更衣柜', '整修道路', '加装饮水机', '改造澡堂', '维修门窗', '增设车棚', '检修管线']"
    "[((one >> 20) % 8 + 1)::INTEGER] || '（' || place || '）'",
    "category": "if((one >> 24) % 2 = 0, '生活设施', '文化活动')",
    "origin": "'班组座谈'",
    "leader": "'行政副总'",
    "responsible": "'工会'",
    "supervisor": "'督查办'",
    "opened": "opened",
    "deadline": "opened + 30 + ((one >> 28) % 200)::INTEGER",
    "status": "if(is_done, 'done', 'in_progress')",
    "done_on": "if(is_done, opened + 5 + ((one >> 40) % 175)::INTEGER, NULL)",
    "parent_item": "if(place % 200 = 0 AND enterprise <> 'e001', printf('e001-%d-i%06d', year, place), NULL)",
    "money": "if(other % 2 = 0, ((other >> 8) % 8900000 / 100 + 1000)::DECIMAL(18, 2), NULL)",
    "beneficiaries": "((other >> 40) % 895 + 5)::INTEGER",
    "source": "source",
    "locator": "'事项 第' || (place + 4) || '行'",
}
_OTHERS = ("achievements", "names", "practices", "returns")


def make_large_ledger(folder: Path, rows: int, kind: Literal["csv", "parquet"], catalogue: Path) -> Path:
    """Write a ledger with so many items, spread evenly over 200 enterprises and two years; returns the items' file.

    `catalogue` is the ledger that measures, programmes, units and categories are taken from. In Parquet days have the
    type DATE, and amounts the type DECIMAL.
    """
    folder.mkdir(parents=True)
    copy_catalogue(catalogue, folder)
    ids = [f"e{number:03}" for number in range(1, ENTERPRISES + 1)]
    years = [(enterprise, year) for enterprise in ids for year in YEARS]
    file = folder / f"items.{kind}"
    with duckdb.connect() as database:
        cells = ", ".join(f"{_CELLS.get(name, 'NULL::VARCHAR')} AS {name}" for name in TABLES["items"].names)
        database.execute(f"COPY (SELECT {cells} FROM ({_DRAWN}) ORDER BY number) TO '{file}'", {"rows": rows})
        result = database.execute(
            f"SELECT source, count(*), count(*) FILTER (status = 'done') FROM '{file}' GROUP BY ALL"
        )
        counts = {source: (total, done) for source, total, done in result.fetchall()}
    write_table(folder, "enterprises", map(enterprise_row, ids))
    write_table(folder, "sources", (source_row(*enterprise_year) for enterprise_year in years))
    write_table(
        folder,
        "lists",
        (list_row(enterprise, year, *counts.get(f"{enterprise}-{year}", (0, 0))) for enterprise, year in years),
    )
    for name in _OTHERS:
        write_table(folder, name, ())
    return file
