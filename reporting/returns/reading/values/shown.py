"""A number that its format shows as another one: 10 that is seen as 10万."""

from decimal import Decimal

from reporting.returns.book import Cell
from reporting.returns.reading.values.numbers import NumberRead, read_number
from reporting.returns.reading.values.scales import Scale
from reporting.returns.reading.values.unclear import UnclearError, shown


def refuse_shown_otherwise(cell: Cell, read: NumberRead, scale: Scale) -> None:
    """Raises UnclearError when a person who looks at the cell reads another number, or another unit."""
    if not cell.shown:
        return
    expected = f"单元格格式把它显示成{shown(cell.shown)}，这里按“{scale.words or '个'}”统计"
    todo = "请把数和单位写成一致：按显示的填，或去掉格式里的字"
    try:
        seen = read_number(Cell(cell.shown, "text"), scale)
    except UnclearError:
        raise UnclearError(shown(cell.text), expected, todo) from None
    if seen.bound != read.bound or abs(seen.value - read.value) > half_of_last_place(cell.shown, seen.value):
        raise UnclearError(shown(cell.text), expected, todo)


def half_of_last_place(text: str, value: Decimal) -> Decimal:
    """How far a number may be rounded by the places it was typed to: 81.6 may stand as 82万元."""
    typed = "".join(mark for mark in text if mark.isdigit() or mark == ".")
    size = Decimal(typed) if typed.replace(".", "", 1).isdecimal() else Decimal()
    if not size:
        return Decimal()
    return abs(value / size).scaleb(-len(typed.partition(".")[2])) / 2
