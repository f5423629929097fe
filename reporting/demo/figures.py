"""The counted results of one enterprise in one year, and how they read in print."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reporting.demo.cast import LedgerRow, MadeUpEnterprise, deeds, dice

_FIRST = 2023
_GROWTH = (0.95, 1.14)


def figures_of(enterprise: MadeUpEnterprise, year: int, seed: int) -> list[LedgerRow]:
    """Its results of a year, as rows of achievements; parts after their wholes."""
    ids = {name: f"{enterprise.id}-{year}-a{place:03}" for place, name in enumerate(enterprise.figures, 1)}
    rows: list[LedgerRow] = []
    for name, size in _sizes(enterprise, year, seed).items():
        spec = _spec(name)
        rows.append(
            {
                "id": ids[name],
                "enterprise": enterprise.id,
                "unit": enterprise.units[0].id if spec.get("in_unit") else "",
                "period_start": f"{year}-01-01",
                "period_end": f"{year}-12-31",
                "as_of": f"{year}-12-31",
                "measure": spec.get("measure", name),
                "value": str(size),
                "bound": spec.get("bound", "exact"),
                "status": spec.get("status", "done"),
                "part_of": ids.get(spec.get("part_of", ""), ""),
                "certainty": "made_up",
            }
        )
    return rows


def printed(value: Decimal, bound: str, unit: str) -> str:
    """A value with its unit as one writes it: 314万元, 55万余元, 50余次."""
    more = "余" if bound == "at_least" else ""
    if unit == "元" and value >= 10000:
        return f"{(value / 10000).normalize():f}万{more}元"
    return f"{value}{more}{unit}"


def _sizes(enterprise: MadeUpEnterprise, year: int, seed: int) -> dict[str, int]:
    """Drawn for the first year, grown from there for the next; a change in percent is no quantity that grows."""
    sizes = {"employees": enterprise.employees, "one": 1}
    for name in enterprise.figures:
        spec = _spec(name)
        drawn = year if spec["rate"][0] < 0 else _FIRST
        rate = dice(seed, enterprise.id, name, drawn).uniform(*spec["rate"])
        sizes[name] = _whole(spec, spec.get("base", 0) + sizes[spec.get("of", "employees")] * rate)
    first = {name: sizes[name] for name in enterprise.figures}
    if year == _FIRST:
        return first
    return {name: _grown(enterprise, name, year, (seed, size)) for name, size in first.items()}


def _grown(enterprise: MadeUpEnterprise, name: str, year: int, seeded: tuple[int, int]) -> int:
    seed, size = seeded
    spec = _spec(name)
    if size < 0:
        return size
    return _whole(spec, size * dice(seed, enterprise.id, name, year).uniform(*spec.get("growth", _GROWTH)))


def _whole(spec: Mapping[str, Any], size: float) -> int:
    step: int = spec.get("step", 1)
    return round(size / step) * step


def _spec(name: str) -> Mapping[str, Any]:
    spec: Mapping[str, Any] = deeds()["figures"][name]
    return spec
