"""The checks of a form's cells for xlsxwriter: drop-downs and rules, with the Chinese message for a wrong value."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from reporting.core.period import Period
from reporting.returns.forms.catalogue import FormMeasure
from reporting.returns.forms.sheets import FormColumn, FormSheet
from reporting.returns.vocabulary import vocabulary

Options = dict[str, Any]
# The words of a drop-down, or the cells that hold them (=选项!$A$1:$A$40).
DropDownSource = Sequence[str] | str
_LONGEST_TEXT = 500  # what the ledger takes
_LONGEST_MESSAGE = 255  # what the file format takes
_LARGE = "一亿元以上的请连单位一起填，如“12000万元”。"


@dataclass(frozen=True)
class Region:
    """The rows of a sheet in which one types, `first` to `last` as Excel counts, and the words of its drop-downs."""

    sheet: FormSheet
    first: int
    last: int
    period: Period
    sources: Mapping[str, DropDownSource]

    def column(self, field: str) -> int:
        """The column of a field, counted from 0."""
        return [column.field for column in self.sheet.columns].index(field)

    def cell(self, field: str) -> str:
        """The cell of a field in the first row, its column fixed: $L5."""
        return f"${xl_col_to_name(self.column(field))}{self.first}"

    @property
    def days(self) -> tuple[date, date]:
        """The days that can be meant: ten years before the period, and five after it."""
        return date(self.period.start.year - 10, 1, 1), date(self.period.end.year + 5, 12, 31)


def check_of(column: FormColumn, region: Region) -> Options | None:
    """The check of a column for xlsxwriter; None if anything may be typed."""
    options = _CHECKS[column.check](column, region)
    return None if options is None else {"ignore_blank": True, **options}


def value_check(measure: FormMeasure | None, region: Region) -> Options:
    """The check of an achievement's value, by what its measure counts; 1260余 and 约300 pass as they are."""
    here = region.cell("value")
    number = measure.number if measure else "number"
    fits = {
        "whole": f"AND({here}>=0,INT({here})={here})",
        "number": f"{here}>=0",
        "change": "TRUE",
        "money": _in_ten_thousands(here),
    }
    words = ("余", "多", "近", "约", *([] if number in {"whole", "change"} else ["元"]))
    bounds = ",".join(f'ISNUMBER(SEARCH("{word}",{here}))' for word in words)
    kind = "整数" if number == "whole" else "数字"
    large = _LARGE if number == "money" else ""
    error = f"请填{kind}，单位见“计量单位”；约数写成“1260余”“近300”“约50”。没有统计的留空。{large}"
    return {**_custom(f"IF(ISNUMBER({here}),{fits[number]},OR({bounds}))", error), "ignore_blank": True}


def day_check(period: Period) -> Options:
    """The check of the day to which the figures count: in the period, or in the year after it."""
    last = date(period.end.year + 1, 12, 31)
    error = f"请填报告期之内或之后一年以内的日期，写成 {period.end}。"
    asked = {"input_title": "数据截至", "input_message": "统计到哪一天。不是报告期最后一天的，请改成实际日期。"}
    span = {"validate": "date", "criteria": "between", "minimum": period.start, "maximum": last}
    return {**span, **_error_box("日期不对", error), **asked}


def _free(_column: FormColumn, _region: Region) -> None:
    """Nothing is asked: the cell is given, or it has a check of its own."""


def _text(_column: FormColumn, _region: Region) -> Options:
    error = f"文字太长，最多{_LONGEST_TEXT}个字，请写简短些。"
    return {"validate": "length", "criteria": "<=", "value": _LONGEST_TEXT, **_error_box("文字太长", error)}


def _choice(column: FormColumn, region: Region) -> Options | None:
    source = region.sources[column.choices]
    if not source:
        return None
    listed = "" if isinstance(source, str) else "：" + "、".join(source)
    error = _cut(f"请从下拉列表中选择{listed}。" if len(listed) < 200 else "请从下拉列表中选择。")
    return {"validate": "list", "source": source, **_error_box("不在选项中", error)}


def _day(_column: FormColumn, region: Region) -> Options:
    first, last = region.days
    error = f"请填{first.year}年至{last.year}年之间的日期，写成 {region.period.end}。"
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": first,
        "maximum": last,
        **_error_box("日期不对", error),
    }


def _deadline(column: FormColumn, region: Region) -> Options:
    error = "完成时限一般填日期；确实没有具体日期的，可写“长期坚持”“立行立改”。仍按现在的文字填写吗？"
    return {**_day(column, region), **_error_box("不是日期", error), "error_type": "warning"}


def _done_on(_column: FormColumn, region: Region) -> Options:
    here, done = region.cell("done_on"), vocabulary().choices["item_status"]["done"][0]
    opened, status = region.cell("opened"), region.cell("status")
    error = f"办结日期要写成日期（如 {region.period.end}），不早于立项日期，且办理状态为“{done}”。仍要这样填吗？"
    formula = f'AND(ISNUMBER({here}),{_within(here, region)},{here}>=N({opened}),{status}="{done}")'
    return {**_custom(formula, error), "error_type": "warning"}


def _closed_on(_column: FormColumn, region: Region) -> Options:
    here, done_on = region.cell("closed_on"), region.cell("done_on")
    error = "销号是办结之后有人核验确认：请先填办结日期，销号日期不早于办结日期。仍要这样填吗？"
    formula = f"AND(ISNUMBER({here}),{_within(here, region)},ISNUMBER({done_on}),{here}>=N({done_on}))"
    return {**_custom(formula, error), "error_type": "warning"}


def _period_end(_column: FormColumn, region: Region) -> Options:
    here, start = region.cell("period_end"), region.cell("period_start")
    error = f"截止日期要写成日期（如 {region.period.end}），不早于起始日期。"
    return _custom(f"AND(ISNUMBER({here}),{_within(here, region)},{here}>=N({start}))", error)


def _money(column: FormColumn, region: Region) -> Options:
    here = region.cell(column.field)
    error = f"请只填数字，单位是万元：3万5千元填 3.5。没有统计的留空。{_LARGE}"
    return _custom(f'IF(ISNUMBER({here}),{_in_ten_thousands(here)},ISNUMBER(SEARCH("元",{here})))', error)


def _in_ten_thousands(here: str) -> str:
    """More than that may be 元, and would come back."""
    return f"AND({here}>=0,{here}<10000)"


def _whole(_column: FormColumn, _region: Region) -> Options:
    error = "请填零或大于零的整数，不带单位。没有统计的留空，空白不是零。"
    return {"validate": "integer", "criteria": ">=", "value": 0, **_error_box("不是整数", error)}


def _part(column: FormColumn, region: Region) -> Options:
    here, whole = region.cell(column.field), region.cell("total")
    error = "请填整数，不大于事项总数。没有统计的留空，空白不是零。"
    return _custom(f"IF(ISNUMBER({here}),AND({here}>=0,INT({here})={here},{here}<=N({whole})),FALSE)", error)


def _within(here: str, region: Region) -> str:
    first, last = (f"DATE({day.year},{day.month},{day.day})" for day in region.days)
    return f"{here}>={first},{here}<={last}"


def _custom(formula: str, error: str) -> Options:
    return {"validate": "custom", "value": f"={formula}", **_error_box("请核对", error)}


def _error_box(title: str, message: str) -> Options:
    return {"error_title": title, "error_message": message}


def _cut(text: str) -> str:
    return text if len(text) < _LONGEST_MESSAGE else text[: _LONGEST_MESSAGE - 5] + "……"


_CHECKS: dict[str, Callable[[FormColumn, Region], Options | None]] = {
    "given": _free,
    "value": _free,
    "text": _text,
    "choice": _choice,
    "day": _day,
    "deadline": _deadline,
    "done_on": _done_on,
    "closed_on": _closed_on,
    "period_end": _period_end,
    "money": _money,
    "whole": _whole,
    "part": _part,
}
