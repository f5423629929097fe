"""A number in a cell, with its unit and its bound: 314万元, 55万余元, 近300人, １,２３４.5, 二十三."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from reporting.core.quantity import format_plain as digits
from reporting.returns.book import Cell
from reporting.returns.reading.values.scales import (
    MONEY,
    PERCENT,
    Scale,
    goes_with,
    is_counted,
    unit_named,
)
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.widths import half_width
from reporting.returns.reading.values.written import Written, written
from reporting.returns.vocabulary import vocabulary

# A spreadsheet keeps 15 digits; what stands behind them (0.30000000000000004) nobody typed.
_SHEET = Context(prec=15, rounding=ROUND_HALF_UP)
_PLACES = {MONEY: 2}
_CIRCLES = {"○", "〇"}  # alone; within a number they are zeros
_MOST_PLACES = 6  # of the ledger's numbers
_MOST = Decimal(10) ** 15
_TOO_MANY = 10**8
_SAID = {"exact": "", "at_least": "至少", "at_most": "至多", "about": "约"}


@dataclass(frozen=True)
class NumberRead:
    """A value in base units (元, not 万元), and its bound as the ledger calls it.

    `typed` is the number as it was typed, with its unit. `converted` is whether it was typed otherwise than in plain
    digits; `how` says then what it was read as (至少550000元). `unit` is the column's unit, or else the cell's own.
    `by_column` is whether nothing but the column says that it is 万元.
    """

    value: Decimal
    bound: str
    typed: str
    converted: bool
    how: str
    unit: str = ""
    by_column: bool = False


def is_blank(text: str) -> bool:
    """Whether a cell says that there is nothing: empty, —, /, 无, 暂无, 未统计. That is never zero."""
    typed = re.sub(r"\s+", "", half_width(text)).strip("()。.").casefold()
    return not typed.strip("-—–―−/\\") or typed in vocabulary().choices["nothing"]["blank"]


def read_number(cell: Cell, scale: Scale) -> NumberRead:
    """The number of a cell that is not blank, in a column of that scale. Raises UnclearError. It may be negative."""
    if cell.bad or cell.kind == "day" or is_blank(cell.text):
        raise UnclearError(cell.bad or shown(cell.text), f"应为数字{_in(scale)}", "请填一个阿拉伯数字")
    if half_width(cell.text).strip() in _CIRCLES:
        raise UnclearError(shown(cell.text), "圆圈不是数字", "是零请填 0，没有的请留空")
    number = written(cell.text)
    unit = _unit(number, scale, cell.text)
    factor = _factor(number, scale, cell.text)
    value = _value(cell, number.value * factor, unit)
    typed = digits(value / factor) + scale.words if _is_computed(cell) else _typed(number, scale, unit)
    plain = re.fullmatch(r"-?[0-9]+(\.[0-9]+)?%?", cell.text.strip()) and value == number.value * factor
    how = "" if plain else f"{_SAID[number.bound]}{value:f}{unit}"
    by_column = scale.factor not in (None, 1) and not (number.scaled or number.unit)
    return NumberRead(value, number.bound, typed, not plain, how, unit, by_column)


def _unit(number: Written, scale: Scale, text: str) -> str:
    """The unit of a number: what the cell says must go with what the column says."""
    said = unit_named(number.unit) or (scale.unit if number.unit and number.unit == scale.unit else "")
    if number.unit and not said:
        raise UnclearError(
            shown(text), f"应为一个数{_in(scale)}，看不懂“{number.unit[:12]}”", "请只填数字，说明写到别的列"
        )
    said = said or (MONEY if number.money else "")
    if said == PERCENT != scale.unit:
        raise UnclearError(shown(text), f"这一列不是百分比{_in(scale)}", "请填数值，不填百分比")
    if not goes_with(said, scale.unit):
        raise UnclearError(
            shown(text), f"这里按“{scale.unit}”统计", f"“{said}”与“{scale.unit}”不能互换，请核对后按“{scale.unit}”填写"
        )
    if number.turned and scale.unit != PERCENT:
        raise UnclearError(shown(text), f"应为数值，不是增减{_in(scale)}", "请填实际数")
    return scale.unit or said


def _factor(number: Written, scale: Scale, text: str) -> Decimal:
    """How many base units one of the typed number is: the cell's own word counts before the column's."""
    if scale.unit == PERCENT:
        return _whole_percent(number, text)
    if number.scaled or number.unit:
        return Decimal(1)
    if scale.factor is None and not number.money and number.value:
        raise UnclearError(shown(text), "不知是元还是万元：表头和单元格都没有写单位", "请写明单位，如 314万元")
    if scale.factor in (None, 1):
        return Decimal(1)
    if number.vague or number.money:
        raise UnclearError(shown(text), f"不知是元还是{scale.words}", f"请写明单位，如 3{scale.words}")
    return scale.factor


def _whole_percent(number: Written, text: str) -> Decimal:
    if number.scaled or number.vague:
        raise UnclearError(shown(text), "应为百分比", "请填百分比，如 12%")
    if not number.unit and 0 < abs(number.value) <= 1:
        raise UnclearError(shown(text), "不知是百分之几：0.12 可能是 12%，也可能是 0.12%", "请连百分号一起填，如 12%")
    return Decimal(1)


def _value(cell: Cell, value: Decimal, unit: str) -> Decimal:
    """The value with no more places than the unit has; only what a formula gives may have had more."""
    places = 0 if is_counted(unit) else _PLACES.get(unit, _MOST_PLACES)
    computed = _is_computed(cell)
    value = _SHEET.plus(value) if computed else value
    if abs(value) >= (_TOO_MANY if is_counted(unit) else _MOST):
        raise UnclearError(shown(cell.text), "数太大，可能多写了位数", "请核对后重新填写")
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if rounded != value and is_counted(unit):
        raise UnclearError(shown(cell.text), f"“{unit}”应为整数", "请核对后重新填写")
    if rounded != value and not computed:
        raise UnclearError(shown(cell.text), f"小数位数太多：以{unit or '个'}计最多{places}位", "请四舍五入后重新填写")
    return Decimal(digits(rounded + 0))  # -0 is 0


def _is_computed(cell: Cell) -> bool:
    return cell.kind in ("number", "percent")


def _typed(number: Written, scale: Scale, unit: str) -> str:
    """The number as it was typed, with the column's unit if the cell has none."""
    before, behind = number.words
    column = scale.words if unit == scale.unit else unit
    return before + (number.unit or (unit if number.scaled or number.money else column)) + behind


def _in(scale: Scale) -> str:
    return f"（单位：{scale.words}）" if scale.unit else ""
