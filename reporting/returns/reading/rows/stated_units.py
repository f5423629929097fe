"""Units that are stated for one number: in its row, its heading, above its table; they must not contradict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.values.money_units import money_units
from reporting.returns.reading.values.scales import scale_of


@dataclass(frozen=True)
class StatedUnit:
    """The words of a unit, and where they stand."""

    words: str
    where: str


def around(entry: Entry, field: str, *, money: bool) -> Iterator[StatedUnit]:
    """What the heading of a field says, and for money what stands around the row and the table."""
    heading = entry.columns.get(field)
    if heading and heading.unit:
        yield StatedUnit(heading.unit, "表头")
    if money:
        yield from (StatedUnit(unit, "小标题") for unit in money_units(entry.section))
        yield from (StatedUnit(unit, "标题、表名或说明") for unit in entry.block.moneys)
        yield from (StatedUnit(unit, "文件名或其他表的说明") for unit in entry.context.moneys)


def agreed(entry: Entry, field: str, stated: Iterable[StatedUnit]) -> str:
    """The words of the first, '' of none; where another one says a different unit, that is a fault of the number."""
    first, *others = [*stated] or [StatedUnit("", "")]
    other = next((unit for unit in others if scale_of(unit.words) != scale_of(first.words)), None)
    if other and entry.cell(field):
        at = "measured_in" if entry.cell("measured_in") else field
        expected = f"{other.where}写的是{quoted(other.words)}，不知道数是哪一个单位的"
        entry.fault(at, f"{first.where}写的是{quoted(first.words)}", expected, "请改成同一个单位，并核对数")
    return first.words
