"""The printed numbers of a briefing as its manifest keeps them, by their bookmark."""

from collections.abc import Iterable, Mapping
from typing import Any

from reporting.published.content import Passport, Printed


def to_manifest(printed: Iterable[Printed]) -> dict[str, Any]:
    """Label, words and passport of each number, as JSON."""
    return {
        each.anchor: {
            "label": each.label,
            "words": each.words,
            "exact": each.passport.exact,
            "unit": each.passport.unit,
            "bound": each.passport.bound,
            "measure": each.passport.measure,
            "formula": dict(each.passport.formula),
            "rows": list(each.passport.rows),
            "sources": list(each.passport.sources),
            "left_out": [dict(words) for words in each.passport.left_out],
        }
        for each in printed
    }


def from_manifest(figures: Mapping[str, Mapping[str, Any]]) -> list[Printed]:
    """The numbers again, as they were printed."""
    return [Printed(anchor, told["label"], told["words"], _passport(told)) for anchor, told in figures.items()]


def _passport(told: Mapping[str, Any]) -> Passport:
    return Passport(
        exact=told["exact"],
        unit=told["unit"],
        bound=told["bound"],
        measure=told["measure"],
        formula=told["formula"],
        rows=tuple(told["rows"]),
        sources=tuple(told["sources"]),
        left_out=tuple(told["left_out"]),
    )
