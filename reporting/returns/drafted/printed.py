"""`is_read_as`: whether the words of a text are the figure that a row of the ledger holds."""

from collections.abc import Mapping
from decimal import Decimal

from reporting.ledger.printed_units import Units
from reporting.returns.reading.values.scales import unit_named
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.reading.values.written import written

_ANY_UNITS = Units({}, {})


def is_read_as(printed: str, cells: Mapping[str, str]) -> bool:
    """Whether value and bound are those of the row, and the unit can be that of its own words in `printed`."""
    try:
        text, own = written(printed), written(cells["printed"])
    except UnclearError:
        return False
    units = (unit_named(one.unit) or one.unit for one in (text, own))
    is_same = text.value == Decimal(cells["value"]) and text.bound == cells["bound"]
    return bool(text.unit) and is_same and _ANY_UNITS.fit(*units) is not False
