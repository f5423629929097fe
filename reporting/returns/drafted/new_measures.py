"""A measure that a text tells of and the catalogue lacks: the fault, with the line to be pasted into measures.csv."""

import csv
import io
from hashlib import sha256

from reporting.ledger.schema import TABLES
from reporting.returns.reading.context.ledger_snapshot import KnownMeasure, LedgerSnapshot
from reporting.returns.reading.context.naming import Names
from reporting.returns.reading.values.part_names import bare_name

_KINDS = {"每人": "per_head", "人均": "per_head", "标准": "standard"}
_MONEY = "元"


def fault_of_new_measure(name: str, measured_in: str, snapshot: LedgerSnapshot) -> tuple[str, str, str] | None:
    """What was found, what was expected, what to do; None if the catalogue has the measure, or there is no name."""
    names, bare = Names(snapshot), bare_name(name)
    if not name or names.measure(bare) or names.measure_like(bare):
        return None
    near = names.near_measure(bare)
    guess = next((known.name for known in snapshot.measures if near and known.id == near.means), "")
    instead = f"是不是“{guess}”？是就改过来。" if guess else ""
    line = line_of(bare, measured_in, snapshot)
    todo = f"{instead}确是新指标的，把这一行（核对英文名、计量单位、类别后）加到data/measures.csv末尾，再收一次：{line}"
    return f"“{name}”", "指标目录里没有", todo


def line_of(name: str, measured_in: str, snapshot: LedgerSnapshot) -> str:
    """The line of measures.csv for a new measure, with the best guess in each column."""
    like = _most_like(name, measured_in, snapshot)
    cells = {
        "id": f"m_{sha256(name.encode()).hexdigest()[:8]}",
        "name": name,
        "name_en": f"New measure {sha256(name.encode()).hexdigest()[:8]}",
        "unit": like.unit if like else "item",
        "kind": next((kind for word, kind in _KINDS.items() if word in name), "flow"),
        "category": like.category if like else "",
        "programme": "",
        "over_enterprises": "yes",
        "over_time": "yes",
    }
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([cells.get(column, "") for column in TABLES["measures"].names])
    return out.getvalue()


def _most_like(name: str, measured_in: str, snapshot: LedgerSnapshot) -> KnownMeasure | None:
    """The known measure in that unit, if any is, that shares the most characters with the name."""
    unit = _MONEY if measured_in.endswith(_MONEY) else measured_in
    same = [measure for measure in snapshot.measures if measure.counted_in == unit] or list(snapshot.measures)
    return max(same, key=lambda measure: len(set(measure.name) & set(name)), default=None)
