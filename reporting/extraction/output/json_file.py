"""A text with its drafts as JSON for programs: facts, and numerals that are none, each with its place in the file."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reporting.extraction.drafts.counting import counts_of
from reporting.extraction.drafts.drafts import Draft, Extracted, PassedOver
from reporting.extraction.text.file_places import FilePlaces

_BOUNDS = {"about": "approximately", "unreadable": "corrupt"}
_STATUSES = {"raised": "collected"}
_PER_PERSON = "person"
# The units of the ledger by the names that other programs use; any other goes by its own.
_UNITS = {
    "yuan": "CNY",
    "person_time": "person_times",
    "square_metre": "m2",
    "metre": "m",
    "activity": "event",
    "household_time": "household_times",
    "item_time": "item",
    "road": "item",
    "organisation": "unit",
}


def json_file(extracted: Extracted, masked: Mapping[str, int]) -> bytes:
    """The JSON; `masked` are the kinds of personal data that were struck out."""
    places = FilePlaces(extracted.source)
    content = {
        "schema": 1,
        "file": extracted.source.name,
        "counts": vars(counts_of(extracted)),
        "masked": dict(masked),
        "facts": [_fact(draft, places) for draft in extracted.drafts],
        "non_facts": [_non_fact(passed, places) for passed in extracted.passed_over],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _fact(draft: Draft, places: FilePlaces) -> dict[str, Any]:
    return {
        "id": draft.id,
        "enterprise": draft.enterprise or None,
        "sub_unit": draft.sub_unit or None,
        "measure": draft.measure or draft.measure_words,
        "in_catalogue": draft.measure is not None,
        "value": _number(_size(draft, draft.value)),
        "value_max": _number(_size(draft, draft.most)),
        "change": draft.turn or None,
        "unit": _UNITS.get(draft.unit, draft.unit),
        "unit_words": draft.unit_words or None,
        "qualifier": _qualifier(draft),
        "rate": f"per {draft.rate}" if draft.rate else None,
        "status": _STATUSES.get(draft.status, draft.status),
        "period": _period(draft),
        "subset_of": draft.part_of or None,
        "duplicate_of": draft.repeats or None,
        "baseline": _baseline(draft),
        "doubts": list(draft.doubts),
        "quote": draft.quote,
        "quote_start": places.start_of(draft.span),
        "place": places.in_words(draft.span),
    }


def _qualifier(draft: Draft) -> str:
    if draft.bound == "exact" and _PER_PERSON in draft.rate.split():
        return "per_capita"
    return _BOUNDS.get(draft.bound, draft.bound)


def _period(draft: Draft) -> dict[str, str | None]:
    days = {"start": draft.period.start, "end": draft.period.end}
    return {
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "certainty": draft.period.certainty,
        "basis": draft.period.reason,
    }


def _baseline(draft: Draft) -> dict[str, Any] | None:
    return None if draft.before is None else {"value": _number(draft.before), "when": draft.before_when}


def _size(draft: Draft, value: Decimal | None) -> Decimal | None:
    """By how much it rose or fell: which of the two stands beside it."""
    return abs(value) if draft.turn and value is not None else value


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _non_fact(passed: PassedOver, places: FilePlaces) -> dict[str, Any]:
    return {
        "words": passed.words,
        "reason": passed.reason,
        "part_of": passed.draft or None,
        "start": places.start_of(passed.span),
        "place": places.in_words(passed.span),
    }
