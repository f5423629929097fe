"""What happens to a ledger after a briefing went out: five kinds of changes, each for any period and any ledger."""

import csv
from pathlib import Path

NEWCOMER = "newcomer_mine"


def late_figure(data, first, last):
    """A figure comes in that was not there: something else of an enterprise that has reported."""
    rows = _read(data, "achievements")
    known = {row["measure"] for row in rows if _is_of(row, first, last)}
    sample = next(row for row in rows if _is_of(row, first, last) and not row["part_of"])
    measure = next(
        row["id"]
        for row in _read(data, "measures")
        if row["id"] not in known and row["kind"] == "flow" and not row["within"]
    )
    late = dict.fromkeys(sample, "") | {
        **{name: sample[name] for name in ("enterprise", "period_start", "period_end", "as_of", "certainty", "source")},
        "id": "late-1",
        "measure": measure,
        "value": "7",
        "bound": "exact",
        "status": "done",
        "locator": "补报",
        "printed": "7",
    }
    _write(data, "achievements", [*rows, late])


def correction(data, first, last):
    """A figure was wrong."""
    rows = _read(data, "achievements")
    wrong = next(row for row in rows if _is_of(row, first, last) and row["bound"] == "exact" and not row["baseline"])
    value = str(int(float(wrong["value"])) + 1000)
    wrong |= {"value": value, "printed": value}
    _write(data, "achievements", rows)


def newcomer(data, first, last):
    """An enterprise reports that was not known before: as much as another one."""
    known = _read(data, "enterprises")
    model = next(row for row in _read(data, "achievements") if _is_of(row, first, last))["enterprise"]
    names = {"id": NEWCOMER, "name": "新来煤矿", "short_name": "新来煤矿", "english_name": "Newcomer Mine"}
    _write(data, "enterprises", [*known, {**next(row for row in known if row["id"] == model), **names, "parent": ""}])
    for table in ("achievements", "lists"):
        rows = _read(data, table)
        copies = [row for row in rows if row["enterprise"] == model and _is_of(row, first, last)]
        own = {f"{row['id']}": f"{row['id']}-new" for row in copies}
        made = [{**row, "id": own[row["id"]], "enterprise": NEWCOMER, **_without_kin(row, own)} for row in copies]
        _write(data, table, [*rows, *made])


def leaver(data, first, last):
    """What one enterprise reported is taken back."""
    there = [row["enterprise"] for row in _read(data, "achievements") if _is_of(row, first, last)]
    gone = there[-1]
    if len(set(there)) == 1:
        _write(data, "achievements", _read(data, "achievements")[: len(there) // 2])
        return
    left = set()
    for table in ("achievements", "lists", "practices"):
        rows = _read(data, table)
        kept = [row for row in rows if row["enterprise"] != gone or not _is_of(row, first, last)]
        left |= {row["id"] for row in kept} if table == "lists" else set()
        _write(data, table, kept)
    _write(data, "items", [row for row in _read(data, "items") if row["list"] in left])


def closed(data, first, last):
    """One item more is resolved; where all are, one item more is on the list."""
    items = _read(data, "items")
    of_period = {row["id"] for row in _read(data, "lists") if _is_of(row, first, last)}
    opened = [row for row in items if row["list"] in of_period and row["status"] not in ("resolved", "done", "closed")]
    if opened:
        opened[0] |= {"status": "done", "done_on": last}
        _write(data, "items", items)
        return
    rows = _read(data, "lists")
    for row in rows:
        if _is_of(row, first, last) and row["total"] and row["resolved"]:
            grown = "resolved" if int(row["resolved"]) < int(row["total"]) else "total"
            row |= {grown: str(int(row[grown]) + 1)}
            row |= {"printed": f"{row['total']}项；{row['resolved']}项"}
            if row["in_progress"] and grown == "resolved":
                row["in_progress"] = str(max(0, int(row["in_progress"]) - 1))
            break
    else:
        correction(data, first, last)
        return
    _write(data, "lists", rows)


CHANGES = (late_figure, correction, newcomer, leaver, closed)


def _is_of(row, first, last):
    return first <= row["period_start"] and row["period_end"] <= last


def _without_kin(row, own):
    kin = {name: own.get(row.get(name, ""), "") for name in ("part_of",) if name in row}
    return kin | ({"unit": ""} if "unit" in row else {})


def _read(data: Path, table):
    with (data / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(data: Path, table, rows):
    path = data / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        head = next(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
