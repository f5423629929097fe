"""Whether a figure is what its source prints; of a text that cannot surely be read nothing is said."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reporting.core.quantity import format_plain
from reporting.ledger.faults import shown
from reporting.ledger.printed_numbers import PrintedNumber, printed_numbers
from reporting.ledger.printed_units import Units, factor

# A bare number may be in the unit of its column in the source: 314 below 万元.
_COLUMNS = {"money": (1, 10**3, 10**4, 10**6, 10**8), "percent": (1, 100)}
_OTHER_COLUMNS = (1, 10**4, 10**8)
_FOR_EACH = re.compile("[每/均]")
_SAID = {"exact": "which is {}", "at_least": "which is at least {}", "at_most": "which is at most {}"}
_CORRECT = "correct the {}, or printed if that is wrong"


@dataclass(frozen=True)
class Figure:
    """A figure of a row, and how its measure is counted: the unit as it is printed, and the kind of the measure."""

    value: Decimal
    bound: str
    printed: str
    unit: str
    kind: str


@dataclass(frozen=True)
class Disagreement:
    """The column that says something else than `printed`, what is printed, and what to do."""

    column: str
    printed: str
    todo: str


def is_plain(figure: Figure) -> bool:
    """Whether the figure is printed in the most usual way, digit by digit: 256人, 314万元, 1260余项, 55万余元."""
    more = {"exact": "", "at_least": "余"}.get(figure.bound)
    if more is None or figure.kind == "change":
        return False
    printed, digits = figure.printed, format_plain(figure.value)
    if printed in {f"{digits}{more}", f"{digits}{more}{figure.unit}"}:
        return True
    return printed.endswith("元") and printed == f"{format_plain(figure.value / 10**4)}万{more}{figure.unit}"


def disagreement(figure: Figure, units: Units) -> Disagreement | None:
    """What is printed otherwise; None if it agrees, or if the one number of the text cannot surely be read."""
    numbers = printed_numbers(figure.printed)
    # A unit that is itself a scale (万元) would be read as a part of the number.
    if (
        len(numbers) != 1
        or figure.unit[0] in "百千万亿"
        or (figure.kind == "flow" and _FOR_EACH.search(figure.printed))
    ):
        return None
    (number,) = numbers
    unit = units.behind(number)
    fits = None if unit is None else units.fit(unit, figure.unit)
    if unit is None or fits is None or (number.spelled and not unit and number.ahead):
        return None
    said = f"printed says {shown(figure.printed)}"
    if not fits:
        return Disagreement("measure", f"{said}, and this is counted in {figure.unit}", _CORRECT.format("measure"))
    return _other_size(figure, number, _factors(number, units, unit, figure.unit), said)


def _factors(number: PrintedNumber, units: Units, printed: str, unit: str) -> tuple[int, ...]:
    """What the printed number may have to be multiplied by."""
    if number.behind or number.scaled or number.money:
        return (factor(printed, unit),)
    return _COLUMNS.get(units.kinds.get(unit, "count"), _OTHER_COLUMNS)


def _other_size(figure: Figure, number: PrintedNumber, factors: tuple[int, ...], said: str) -> Disagreement | None:
    """What is printed if value or bound do not agree with it."""
    value = abs(figure.value) if figure.kind == "change" else figure.value
    if figure.kind == "change" and number.turn and figure.value and (figure.value < 0) != (number.turn < 0):
        return Disagreement(
            "value", f"{said}, which is a {'fall' if number.turn < 0 else 'rise'}", _CORRECT.format("value")
        )
    if not any(_agrees(value, number, factor) for factor in factors):
        amount = format_plain(number.value * factors[0])
        expected = _SAID.get(number.bound, "which is about {}").format(amount)
        return Disagreement("value", f"{said}, {expected}", _CORRECT.format("value"))
    same = any(value == number.value * factor for factor in factors)
    if same and number.bound not in {"exact", figure.bound} and figure.kind != "change":
        return Disagreement("bound", f"{said}, which is {number.bound}", _CORRECT.format("bound"))
    return None


def _agrees(value: Decimal, number: PrintedNumber, factor: int) -> bool:
    """Whether a value may be printed so: a ledger may know more digits than the page."""
    printed, half, room = number.value * factor, number.step * factor / 2, number.room * factor
    if number.bound == "exact":
        return abs(value - printed) <= half
    if number.bound == "at_least":
        return printed <= value < (printed + room if number.close else max(printed + room, 2 * printed))
    if number.bound == "at_most":
        return (printed - room if number.close else min(printed - room, printed / 2)) < value <= printed
    return abs(value - printed) <= room
